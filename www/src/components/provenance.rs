//! Whose document something rests on, and whether that is in force; and on paper what made the sheet, and when.

use crate::documents;
use crate::markup::Markup;
use crate::page::SITE;
use chrono::NaiveDate;
use engine::Procedure;

/// The document, and whether it is in force. `what` is what may be used to learn from a replaced one: "these dates".
pub(crate) fn document(to: &mut Markup, procedure: &Procedure, what: &str) {
    to.open("div", "govuk-inset-text app-document");
    to.tell("p", "govuk-body", &[procedure.name, ": ", &documents::full_title(procedure)]);
    to.tell("p", "govuk-body app-state", &[&documents::state(procedure)]);
    to.row();
    if documents::is_replaced(procedure) {
        let learn = [
            "Use ",
            what,
            " to learn, or to look back. For a child today, use the current procedures.",
        ];
        to.tell("p", "govuk-body", &learn);
    }
    to.close_both();
}

/// On paper: what made the sheet and when, and what it is not.
pub(crate) fn made(to: &mut Markup, today: Option<NaiveDate>) {
    let today = today.map(|it| [", on ", &engine::words::day(it)].concat()).unwrap_or_default();
    to.tell(
        "p",
        "govuk-body app-print-only",
        &[
            "Made with the ",
            SITE,
            ", version ",
            env!("CARGO_PKG_VERSION"),
            &today,
            ". A working sheet, not a record and not legal advice. Check it against the document itself and your \
             area’s current procedures. Do not write names on it.",
        ],
    );
}
