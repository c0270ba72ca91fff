//! GOV.UK Frontend's error summary: what is to be mended, each a way to its field.

use super::link::open_jump;
use crate::markup::Markup;

/// The id of the summary, for the focus.
pub(crate) const ID: &str = "error-summary";

/// Something to mend.
#[derive(Debug)]
pub(crate) struct Problem {
    /// The id of the input that it leads to.
    pub(crate) input: String,
    /// The message.
    pub(crate) message: String,
}

/// What is to be mended.
pub(crate) fn error_summary(to: &mut Markup, problems: &[Problem]) {
    to.open("div", "govuk-error-summary");
    to.set("id", ID);
    to.set("tabindex", "-1");
    to.open("div", "");
    to.set("role", "alert");
    to.words("h2", "govuk-error-summary__title", "There is a problem");
    to.open("div", "govuk-error-summary__body");
    to.open("ul", "govuk-list govuk-error-summary__list");
    for problem in problems {
        to.open("li", "");
        open_jump(to, "", &problem.input);
        to.say(&[&problem.message]);
        to.close_both();
    }
    to.close_both();
    to.close_both();
}
