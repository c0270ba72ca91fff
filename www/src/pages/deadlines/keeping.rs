//! "Copy my dates": one plain line for one's own record.

use crate::components::checkbox::{checkbox, open_checkboxes};
use crate::components::copy_button::{CopyButton, copy_button};
pub(super) use crate::form::LINE;
use crate::form::{Form, Pasted};
use crate::markup::Markup;

/// The line, and the button that copies it.
pub(super) fn keeping(to: &mut Markup, form: &Form) {
    to.open("section", "app-keep");
    to.words("h2", "govuk-heading-m", "Keep your dates");
    to.words(
        "p",
        "govuk-body",
        "This page keeps nothing. Copy this line into your own record, and paste it anywhere in this form to go on from it.",
    );
    to.open("p", "app-line");
    to.set("id", LINE);
    to.say(&[&form.line().write()]);
    to.close();
    to.row();
    if form.has_circumstances() {
        open_checkboxes(to);
        checkbox(to, "line-says-so", "Include what else is so", "", form.line_says_so);
        to.close();
    }
    to.close();
    copy_button(
        to,
        &CopyButton {
            id: LINE,
            label: "Copy my dates",
            about: "as one line",
            class: "govuk-button govuk-button--secondary app-copy__button",
            outcome: form.copied(LINE),
        },
    );
    to.close();
}

/// What came of a pasted line.
pub(super) fn pasted(to: &mut Markup, pasted: &Pasted) {
    to.open("div", "govuk-inset-text app-pasted");
    to.set("role", "status");
    let said = if pasted.dates == 1 { " date was" } else { " dates were" };
    let rest = " filled in from your line. What stood in the form before was replaced.";
    to.tell("p", "govuk-body", &[&pasted.dates.to_string(), said, rest]);
    to.row();
    if !pasted.not_understood.is_empty() {
        to.tell(
            "p",
            "govuk-body",
            &["Not understood, and left out: ", &pasted.not_understood.join("; ")],
        );
    }
    to.close_both();
}
