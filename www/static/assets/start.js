// Loads the module once the page has been drawn; on a page that waits, once somebody goes to the form. If the browser will not run WebAssembly, the page says so.
const root = document.getElementById("app");

// The site's root, for the module. What leads elsewhere must lead there still when the address changes.
root.root = new URL("..", import.meta.url).href;
for (const link of document.querySelectorAll("a[href]:not(#app a), link[rel=icon]")) {
  if (!link.getAttribute("href").startsWith("#")) link.href = link.href;
}

// What is pressed before the module is here is done once it is.
root.addEventListener("submit", (event) => {
  event.preventDefault();
  root.pressed = true;
});

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

const wanted = () =>
  new Promise((done) => {
    if (!root.dataset.waits) done();
    for (const it of ["focusin", "input", "pointerdown"]) root.addEventListener(it, done, { once: true });
  });

const start = async () => {
  if (!globalThis.WebAssembly) throw new Error("This browser runs no WebAssembly.");
  const asked = wanted();
  await drawn();
  await asked;
  const { default: load } = await import(new URL("www.js", import.meta.url));
  await load({ module_or_path: new URL("www_bg.wasm", import.meta.url) });
};

start().catch((reason) => {
  for (const message of document.querySelectorAll(".app-no-module")) message.hidden = false;
  for (const control of document.querySelectorAll(".app-live-only")) control.hidden = true;
  console.error(reason);
});
