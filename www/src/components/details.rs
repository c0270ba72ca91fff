//! GOV.UK Frontend's details: a line that opens onto more.

use crate::markup::Markup;

/// The classes of one that stands by itself.
pub(crate) const LARGE: &str = "govuk-details";
/// The classes of one of several behind a limit.
pub(crate) const SMALL: &str = "govuk-details app-disclosure";

/// Opens two elements: a line, and what it opens onto. `open` opens it, and a person closes it.
pub(crate) fn open_details(to: &mut Markup, class: &'static str, summary: &[&str], open: bool) {
    to.open("details", class);
    if open {
        to.set("open", "");
    }
    to.open("summary", "govuk-details__summary");
    to.tell("span", "govuk-details__summary-text", summary);
    to.close();
    to.open("div", "govuk-details__text");
}
