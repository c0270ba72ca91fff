//! Decisions that somebody else takes: what the document says, who decides, and what to bring.

mod asking;
mod index;
mod outcome;
mod request;
#[cfg(feature = "prerender")]
pub(crate) mod table;
#[cfg(feature = "prerender")]
pub(crate) mod tables;
mod view;

pub(crate) use asking::{PACE, ask_and_answer, input_of};
pub(crate) use index::index;
pub(crate) use request::request;

use crate::components::error_summary::{Problem, error_summary};
use crate::components::link::link_to;
use crate::components::provenance;
use crate::deciding::{Matter, Pace};
use crate::form::Form;
use crate::markup::Markup;
use crate::page::Page;
use crate::pages::Showing;
use crate::pages::deadlines::asking::{CHOOSE_DOCUMENT, PURPOSE, SAY_WHY};
use crate::pages::deadlines::{RESULTS, first_input};
use crate::rule_words::SILENT;
use engine::{Given, Outcome, Topic, decide};

/// The page of one decision.
pub(crate) fn draw(to: &mut Markup, showing: &Showing<'_>, topic: &'static Topic) {
    to.row();
    let problems = problems(showing, topic);
    if showing.form.shown > 0 && !problems.is_empty() {
        error_summary(to, &problems);
    }
    to.close();
    to.tell("h1", "govuk-heading-l", &[topic.title]);
    to.open("div", "app-screen-only");
    to.words(
        "p",
        "govuk-body-l app-measure",
        "What the document says for your answers, who decides, and what to bring. People decide, not this page.",
    );
    to.open("p", "govuk-body app-measure");
    to.text("Do not enter names: there is nowhere to. Not legal advice. ");
    link_to(to, Page::Decision(topic), Page::Decisions, "", "Other decisions");
    to.close_both();
    to.open("div", "app-columns");
    let drawn = with_outcome(showing, topic, |here| {
        asking::asking(to, showing, topic, Some(here));
        to.open("div", "app-columns__results app-outcome");
        outcome::outcome(to, showing, here);
        to.close();
    });
    if drawn.is_none() {
        asking::asking(to, showing, topic, None);
        to.open("div", "app-columns__results");
        nothing_yet(to, showing, topic);
        to.close();
    }
    to.close();
}

/// A decision with its answers and what the document comes to for them.
#[derive(Debug, Clone, Copy)]
struct Here<'a> {
    topic: &'static Topic,
    matter: Matter,
    given: &'a Given,
    outcome: &'a Outcome<'a>,
}

/// What the chosen document has on a decision.
pub(crate) fn matter(form: &Form, topic: &Topic) -> Option<Matter> {
    let procedure = form.procedure()?;
    Some(Matter { procedure, decision: procedure.decision(topic.id)? })
}

fn nothing_yet(to: &mut Markup, showing: &Showing<'_>, topic: &Topic) {
    let procedure = showing.form.procedure().filter(|_| !showing.form.asks_purpose());
    if let Some(procedure) = procedure.filter(|it| it.decision(topic.id).is_none()) {
        to.open("h2", "govuk-heading-m");
        to.set("id", RESULTS);
        to.set("tabindex", "-1");
        to.text(view::status(engine::Status::NotCovered));
        to.close();
        provenance::document(to, procedure, "this answer");
        to.tell("p", "govuk-body-l", &[procedure.silent_on(topic.id).unwrap_or(SILENT)]);
        to.words(
            "p",
            "govuk-body",
            "National guidance, or a newer procedure of the area, may have one. Ask the chair, or the area’s \
             safeguarding partnership.",
        );
        return;
    }
    let why = if showing.form.document.is_none() {
        "Choose a document. What it says appears here."
    } else if showing.form.asks_purpose() {
        "Say why you are using a document that has been replaced. What it says then appears here."
    } else {
        "The dates entered cannot stand together. Mend them on the page for dates, and what the document says appears here."
    };
    to.words("p", "govuk-inset-text app-nothing-yet", why);
}

/// What is to be mended before there is more to say.
pub(crate) fn problems(showing: &Showing<'_>, topic: &Topic) -> Vec<Problem> {
    let form = showing.form;
    let mut problems = Vec::new();
    let mut add = |input: String, message: &[&str]| {
        problems.push(Problem { input, message: message.concat() });
    };
    if form.document.is_none() {
        add(first_input(form), &[CHOOSE_DOCUMENT]);
    }
    if form.asks_purpose() {
        add([PURPOSE, "-learn"].concat(), &[SAY_WHY]);
    }
    for ask in matter(form, topic).into_iter().flat_map(|it| showing.deciding.missed(it)) {
        add(input_of(ask), &[view::answer_this(ask), ": ", ask.ask]);
    }
    problems
}

/// The first input of the question whose turn it is, where they are asked one by one.
pub(crate) fn next_question(showing: &Showing<'_>, topic: &'static Topic) -> Option<String> {
    let deciding = showing.deciding;
    let next = with_outcome(showing, topic, |here| deciding.current(here.outcome)).flatten();
    next.filter(|_| deciding.pace == Pace::OneByOne).map(input_of)
}

/// What a screen reader is told when the outcome has changed.
pub(crate) fn announcement(showing: &Showing<'_>, topic: &'static Topic) -> Option<String> {
    with_outcome(showing, topic, |Here { outcome, .. }| {
        [view::status(outcome.status()), ". ", outcome.headline()].concat()
    })
}

/// What is made of the answers given and of what the document comes to for them; nothing where there are no facts,
/// or no such decision in the document.
fn with_outcome<T>(
    showing: &Showing<'_>,
    topic: &'static Topic,
    of: impl FnOnce(Here<'_>) -> T,
) -> Option<T> {
    let facts = &showing.worked.answer.as_ref()?.facts;
    let matter = matter(showing.form, topic)?;
    let given = &showing.deciding.given(matter);
    let schedule = matter.schedule(facts, given);
    let outcome = &decide(matter.decision, &schedule, given);
    Some(of(Here { topic, matter, given, outcome }))
}
