//! GOV.UK Frontend's radios.

use super::group::open_group;
use crate::markup::Markup;

/// Radios: their name, the value that is chosen, and whether the page has been taken over: until then the
/// inputs keep what is chosen in them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Radios<'a> {
    name: &'a str,
    chosen: &'a str,
    live: bool,
}

impl<'a> Radios<'a> {
    /// Opens three elements around the choices. Each choice's id is `name`, a hyphen and its value.
    pub(crate) fn open(
        to: &mut Markup,
        name: &'a str,
        legend: &str,
        hint: &'static str,
        error: &'static str,
        chosen: &'a str,
    ) -> Self {
        open_group(to, name, legend, hint, error);
        to.open("div", "govuk-radios govuk-radios--small");
        Self { name, chosen, live: true }
    }

    /// The same, as they are drawn before the page has been taken over.
    pub(crate) fn live(self, live: bool) -> Self {
        Self { live, ..self }
    }

    /// One of the choices.
    pub(crate) fn choice(self, to: &mut Markup, value: &str, label: &str, hint: &str) {
        let name = self.name;
        to.open("div", "govuk-radios__item");
        to.open("input", "govuk-radios__input");
        to.set_to("id", &[name, "-", value]);
        to.set_to("name", &[name]);
        to.set("type", "radio");
        to.set_to("value", &[value]);
        if !hint.is_empty() {
            to.set_to("aria-describedby", &[name, "-", value, "-hint"]);
        }
        if self.live {
            to.checked(self.chosen == value);
        }
        to.close();
        to.open("label", "govuk-label govuk-radios__label");
        to.set_to("for", &[name, "-", value]);
        to.say(&[label]);
        to.close();
        to.row();
        if !hint.is_empty() {
            to.open("div", "govuk-hint govuk-radios__hint");
            to.set_to("id", &[name, "-", value, "-hint"]);
            to.say(&[hint]);
            to.close();
        }
        to.close_both();
    }

    /// Opens what a choice reveals.
    pub(crate) fn open_revealed(to: &mut Markup) {
        to.open("div", "govuk-radios__conditional");
    }

    /// Closes them.
    pub(crate) fn close(to: &mut Markup) {
        to.close();
        to.close_both();
    }
}
