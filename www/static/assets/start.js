// Loads the module once the page has been drawn. If the browser will not run WebAssembly, the page says so.
const root = document.getElementById("app");

// The site's root, for the module. What leads elsewhere must lead there still when the address changes.
root.root = new URL("..", import.meta.url).href;
for (const link of document.querySelectorAll("a[href]:not(#app a), link[rel=icon]")) {
  if (!link.getAttribute("href").startsWith("#")) link.href = link.href;
}

// A page that is left must not come back with its dates on the screen.
addEventListener("pagehide", () => {
  root.hidden = true;
});
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});

const drawn = () =>
  new Promise((done) => {
    if (document.hidden) done();
    else requestAnimationFrame(() => setTimeout(done));
  });

const start = async () => {
  await drawn();
  const { default: load } = await import(new URL("www.js", import.meta.url));
  await load({ module_or_path: new URL("www_bg.wasm", import.meta.url) });
};

start().catch((reason) => {
  for (const message of document.querySelectorAll(".app-no-module")) message.hidden = false;
  for (const control of document.querySelectorAll(".app-live-only")) control.hidden = true;
  console.error(reason);
});
