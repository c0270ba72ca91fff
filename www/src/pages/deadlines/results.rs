//! What the dates come to: every limit by stage, what waits, what the document leaves out.

use super::asking::Asking;
use super::limit::Limit;
use super::view;
use crate::components::provenance;
use crate::form::{Answer, Form, event_name};
use crate::markup::Markup;
use crate::rule_words;
use crate::words::capital;
use chrono::NaiveDate;
use engine::{Procedure, Stage};

/// What the dates come to.
pub(super) fn results(
    to: &mut Markup,
    answer: &Answer,
    asking: &Asking<'_>,
    today: Option<NaiveDate>,
) {
    let deadlines = &answer.schedule.deadlines;
    heading(to, answer.procedure, today);
    given(to, asking.form);
    to.row();
    if !answer.schedule.notes.is_empty() {
        to.open("ul", "govuk-list govuk-list--bullet");
        for it in &answer.schedule.notes {
            to.tell("li", "", &[it]);
        }
        to.close();
    }
    to.close();
    to.row();
    if deadlines.is_empty() {
        to.words(
            "p",
            "govuk-body",
            "No date given yet starts a count under this document. Enter a date that you know.",
        );
    }
    to.close();
    stages(to, answer, asking, false);
    to.row();
    if deadlines.iter().any(|it| it.anchor.assumed) {
        to.open("section", "app-assumed");
        to.words("h3", "govuk-heading-m", "If it were held on the last day allowed");
        to.words(
            "p",
            "govuk-body",
            "You asked for this. Nothing here is booked: it shows what would follow, one step on, if what has no \
             date yet were left to the last working day allowed. Risk decides how soon.",
        );
        stages(to, answer, asking, true);
        to.close();
    }
    to.close();
    waiting(to, answer);
    not_covered(to, answer.procedure, "h3");
}

/// The document, and whether it is in force: in the heading, on the screen and in print.
fn heading(to: &mut Markup, procedure: &Procedure, today: Option<NaiveDate>) {
    to.open("h2", "govuk-heading-l");
    to.set("id", super::RESULTS);
    to.set("tabindex", "-1");
    to.say(&["Dates under the ", procedure.name, " document"]);
    to.close();
    provenance::document(to, procedure, "these dates");
    provenance::made(to, today);
}

/// The dates that were given, for the print, where the form does not show.
fn given(to: &mut Markup, form: &Form) {
    let line = form.line();
    to.open("div", "app-print-only");
    to.words("h3", "govuk-heading-s", "Dates given");
    to.open("ul", "govuk-list govuk-list--bullet");
    for (event, at) in line.events {
        let name = capital(&event_name(form.procedure(), event));
        to.tell("li", "", &[&name, ": ", &engine::words::moment(at)]);
    }
    for at in line.closures {
        to.tell("li", "", &["Office shut: ", &engine::words::moment(at)]);
    }
    to.close_both();
}

/// The limits by stage, each stage's earliest first: those that follow from dates that were given, or those
/// that would follow from an assumed one.
fn stages(to: &mut Markup, answer: &Answer, asking: &Asking<'_>, assumed: bool) {
    to.row();
    for &stage in Stage::ALL {
        let is_here =
            |it: &&engine::Deadline| it.rule.stage == stage && it.anchor.assumed == assumed;
        let mut limits = answer.schedule.deadlines.iter().filter(is_here).peekable();
        if limits.peek().is_some() {
            to.open("section", "app-stage");
            to.set("key", stage.id());
            to.words("h3", "govuk-heading-m app-stage__title", rule_words::stage_words(stage));
            to.open("ol", "govuk-list app-limits");
            for deadline in limits {
                Limit { answer, deadline }.draw(to, asking);
            }
            to.close_both();
        }
    }
    to.close();
}

fn waiting(to: &mut Markup, answer: &Answer) {
    to.row();
    let waiting = view::waiting(answer.procedure, &answer.schedule.waiting);
    if !waiting.is_empty() {
        to.open("section", "");
        to.words("h3", "govuk-heading-m", "Waiting for a date");
        to.open("dl", "govuk-body app-terms");
        for it in waiting {
            to.tell("dt", "app-terms__term", &["For the date of the ", &it.needs]);
            for title in it.titles {
                to.words("dd", "app-terms__text", title);
            }
        }
        to.close_both();
    }
    to.close();
}

/// What the document leaves out, under a heading of the level that the page is at.
pub(crate) fn not_covered(to: &mut Markup, procedure: &Procedure, heading: &'static str) {
    to.open("section", "");
    to.words(heading, "govuk-heading-m", "What this document does not say");
    to.words(
        "p",
        "govuk-body",
        "That it says nothing does not mean that there is no rule. National guidance or a newer local procedure \
         may have one. Ask your safeguarding unit.",
    );
    to.open("ul", "govuk-list govuk-list--bullet");
    for it in procedure.not_covered {
        to.words("li", "", it.text);
    }
    to.close_both();
}
