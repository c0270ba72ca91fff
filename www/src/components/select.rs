//! GOV.UK Frontend's select: one of many, where the many are too many for radios.

use crate::markup::Markup;

/// A list to choose from. Its first choice, with an empty value, is `all`, unless that is empty too.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Select<'a> {
    /// Its id and name.
    pub(crate) id: &'static str,
    /// What it is for.
    pub(crate) label: &'static str,
    /// What stands for all of it.
    pub(crate) all: &'static str,
    /// The value that is chosen.
    pub(crate) chosen: &'a str,
}

impl Select<'_> {
    /// Opens three elements around the choices.
    pub(crate) fn open(self, to: &mut Markup) {
        to.open("div", "govuk-form-group app-filter__item");
        to.open("label", "govuk-label");
        to.set("for", self.id);
        to.text(self.label);
        to.close();
        to.open("select", "govuk-select");
        to.set("id", self.id);
        to.set("name", self.id);
        if !self.all.is_empty() {
            self.choice(to, "", self.all);
        }
    }

    /// One of the choices.
    pub(crate) fn choice(self, to: &mut Markup, value: &'static str, label: &str) {
        to.open("option", "");
        to.set("value", value);
        if self.chosen == value {
            to.set("selected", "");
        }
        to.say(&[label]);
        to.close();
    }

    /// Closes it.
    pub(crate) fn close(to: &mut Markup) {
        to.close_both();
    }
}
