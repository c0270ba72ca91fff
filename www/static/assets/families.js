// The families' pages: the way out, by GOV.UK's own script, and printing. It works before the module and without it.
import { ExitThisPage } from "./exit-this-page.mjs";

document.body.classList.add("govuk-frontend-supported");
for (const button of document.querySelectorAll(".govuk-exit-this-page")) new ExitThisPage(button);
// It says that it is a button, so the space bar presses it too.
for (const link of document.querySelectorAll("a[role=button]")) {
  link.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    link.click();
  });
}

// What is printed: the guide, or the small card.
for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => {
    document.documentElement.dataset.prints = button.dataset.print;
    print();
  });
}
addEventListener("afterprint", () => {
  delete document.documentElement.dataset.prints;
});

// A page that is left is emptied: neither the way back nor the browser's memory of it shows what was on it.
addEventListener("pagehide", () => {
  document.documentElement.hidden = true;
  for (const form of document.forms) form.reset();
  for (const date of document.querySelectorAll("[data-date-of], [data-due-of] > strong")) date.textContent = "";
});
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
