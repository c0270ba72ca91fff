//! A button that looks like a link: it does something here instead of leading elsewhere.

use crate::markup::Markup;

/// A button that does `act` to whatever `at` names, with words for those who cannot see what it stands beside.
pub(crate) fn link_button(
    to: &mut Markup,
    act: &'static str,
    at: &str,
    label: &[&str],
    about: &[&str],
) {
    open_button(to, "app-link-button", act, at);
    to.say(label);
    to.heard(about);
    to.close();
}

/// Opens a button that does `act` to whatever `at` names.
pub(crate) fn open_button(to: &mut Markup, class: &'static str, act: &'static str, at: &str) {
    to.open("button", class);
    to.set("type", "button");
    to.set("data-do", act);
    to.set_to("data-at", &[at]);
}
