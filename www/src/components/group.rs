//! GOV.UK Frontend's form group with a fieldset: the question, its hint, what is wrong, the answer's inputs.

use crate::markup::Markup;

/// Opens the two elements that stand around the inputs of one question. An empty hint or error is none.
pub(crate) fn open_group(to: &mut Markup, id: &str, legend: &str, hint: &'static str, error: &str) {
    to.open(
        "div",
        if error.is_empty() {
            "govuk-form-group"
        } else {
            "govuk-form-group govuk-form-group--error"
        },
    );
    to.set_to("key", &[id]);
    to.open("fieldset", "govuk-fieldset");
    to.set_to("id", &[id]);
    match (hint.is_empty(), error.is_empty()) {
        (true, true) => {}
        (false, true) => to.set_to("aria-describedby", &[id, "-hint"]),
        (true, false) => to.set_to("aria-describedby", &[id, "-error"]),
        (false, false) => to.set_to("aria-describedby", &[id, "-hint ", id, "-error"]),
    }
    to.tell("legend", "govuk-fieldset__legend govuk-fieldset__legend--s", &[legend]);
    to.row();
    if !hint.is_empty() {
        to.open("div", "govuk-hint");
        to.set_to("id", &[id, "-hint"]);
        to.text(hint);
        to.close();
    }
    to.close();
    to.row();
    if !error.is_empty() {
        to.open("p", "govuk-error-message");
        to.set_to("id", &[id, "-error"]);
        to.heard(&["Error: "]);
        to.say(&[error]);
        to.close();
    }
    to.close();
}
