//! One of GOV.UK Frontend's checkboxes.

use crate::markup::Markup;

/// Whether a box is ticked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ticked {
    /// It is so, or is not.
    Now(bool),
    /// It is before the page has been taken over: until then the box keeps what somebody makes of it.
    AtFirst,
    /// It is so, or is not, in a box that was written ticked.
    Since(bool),
}

/// A checkbox with its words. What it reveals is written after it, by [`open_revealed`].
pub(crate) fn checkbox(
    to: &mut Markup,
    id: &str,
    label: &'static str,
    hint: &'static str,
    ticked: bool,
) {
    checkbox_early(to, id, label, hint, Ticked::Now(ticked));
}

/// A checkbox that stands in the page before it has been taken over.
pub(crate) fn checkbox_early(
    to: &mut Markup,
    id: &str,
    label: &'static str,
    hint: &'static str,
    ticked: Ticked,
) {
    to.open("div", "govuk-checkboxes__item");
    to.open("input", "govuk-checkboxes__input");
    to.set_to("id", &[id]);
    to.set_to("name", &[id]);
    to.set("type", "checkbox");
    if !hint.is_empty() {
        to.set_to("aria-describedby", &[id, "-hint"]);
    }
    match ticked {
        Ticked::Now(ticked) => to.checked(ticked),
        Ticked::AtFirst => to.set("checked", ""),
        Ticked::Since(ticked) => {
            to.set("checked", "");
            to.checked(ticked);
        }
    }
    to.close();
    to.open("label", "govuk-label govuk-checkboxes__label");
    to.set_to("for", &[id]);
    to.text(label);
    to.close();
    to.row();
    if !hint.is_empty() {
        to.open("div", "govuk-hint govuk-checkboxes__hint");
        to.set_to("id", &[id, "-hint"]);
        to.text(hint);
        to.close();
    }
    to.close_both();
}

/// Opens what a ticked box reveals.
pub(crate) fn open_revealed(to: &mut Markup) {
    to.open("div", "govuk-checkboxes__conditional");
}

/// Opens checkboxes that stand together.
pub(crate) fn open_checkboxes(to: &mut Markup) {
    to.open("div", "govuk-checkboxes govuk-checkboxes--small");
}
