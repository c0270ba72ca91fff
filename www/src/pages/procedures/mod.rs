//! What the documents say: every rule of one, several side by side, what is unclear in one.

mod rule;
mod rules;
mod side_by_side;
mod unclear;

pub(crate) use rule::ways;
pub(crate) use rules::rules;
pub(crate) use side_by_side::side_by_side;
pub(crate) use unclear::unclear;

use crate::components::link::link_to;
use crate::documents;
use crate::markup::Markup;
use crate::page::Page;

/// The way to each document's rules.
pub(crate) fn index(to: &mut Markup) {
    to.tell("h1", "govuk-heading-l", &[&Page::Procedures.heading()]);
    to.words(
        "p",
        "govuk-body-l app-measure",
        "Every rule in plain words, with the lines it stands in. Nothing is borrowed from one area for another.",
    );
    to.open("p", "govuk-body");
    link_to(to, Page::Procedures, Page::SideBySide, "", &Page::SideBySide.heading());
    to.close();
    to.open("dl", "govuk-summary-list");
    for procedure in documents::all() {
        to.open("div", "govuk-summary-list__row");
        to.words("dt", "govuk-summary-list__key", procedure.name);
        to.open("dd", "govuk-summary-list__value");
        to.tell("p", "govuk-body", &[&documents::full_title(procedure)]);
        to.tell("p", "govuk-body app-state", &[&documents::state(procedure)]);
        to.open("ul", "govuk-list");
        for page in [Page::Rules(procedure), Page::Unclear(procedure)] {
            to.open("li", "");
            link_to(to, Page::Procedures, page, "", &page.heading());
            to.close();
        }
        to.close();
        to.close_both();
    }
    to.close();
}
