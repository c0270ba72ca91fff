//! What a decision asks: the document, then its questions, one at a time or all of them.

use super::{Here, view};
use crate::browser::FORM;
use crate::components::checkbox::{checkbox, open_checkboxes};
use crate::components::details::{SMALL, open_details};
use crate::components::group::open_group;
use crate::components::link::{link_beside, link_to};
use crate::components::link_button::link_button;
use crate::components::radios::Radios;
use crate::deciding::{Matter, Pace};
use crate::markup::Markup;
use crate::page::Page;
use crate::pages::Showing;
use crate::pages::deadlines::asking::Asking;
use crate::pages::procedures::ways;
use engine::{Ask, NONE, Outcome, Picked, Procedure, Take, Topic};

/// The name of the radios for how questions are asked.
pub(crate) const PACE: &str = "pace";
/// What the ids of a question's inputs begin with.
const ASK: &str = "ask-";
/// What stands between question and answer in the id of a box.
const ANSWER: &str = "--";

/// The form.
pub(super) fn asking(
    to: &mut Markup,
    showing: &Showing<'_>,
    topic: &'static Topic,
    here: Option<Here<'_>>,
) {
    let asking = Asking { form: showing.form, errors: &[], live: showing.live };
    to.open("form", "app-columns__form app-screen-only");
    to.set("id", FORM);
    to.set("novalidate", "");
    to.set("autocomplete", "off");
    asking.document(to);
    to.row();
    if let Some(Here { matter, outcome, .. }) = here {
        pace(to, showing.deciding.pace);
        match showing.deciding.pace {
            Pace::OneByOne => one(to, showing, matter, outcome),
            Pace::AllAtOnce => all(to, showing, matter),
        }
        dates(to, topic);
        to.open("p", "govuk-body");
        let table = Page::Table(topic, matter.procedure);
        link_beside(to, Page::Decision(topic), table, "These questions and answers as a picture");
        to.close();
    }
    to.close();
    to.row();
    if !showing.form.is_empty() || showing.deciding.has_answers() {
        link_button(to, "clear", "", &["Clear everything entered"], &[]);
    }
    to.close_both();
}

fn pace(to: &mut Markup, pace: Pace) {
    let radios = Radios::open(to, PACE, "How would you like to be asked?", "", "", pace.id());
    for (_, id, name) in Pace::ALL {
        radios.choice(to, id, name, "");
    }
    Radios::close(to);
}

/// The question whose turn it is, or that there is none left.
fn one(to: &mut Markup, showing: &Showing<'_>, matter: Matter, outcome: &Outcome<'_>) {
    let Some(ask) = showing.deciding.current(outcome) else {
        none_left(to, outcome);
        return;
    };
    question(to, showing, matter, ask);
    go_on(to, "Continue");
}

/// Nothing left could change what follows: the questions that could add to it are there for whoever wants them.
fn none_left(to: &mut Markup, outcome: &Outcome<'_>) {
    to.open("div", "govuk-inset-text");
    to.words(
        "p",
        "govuk-body",
        "No question is left that could change what follows. You can change any answer.",
    );
    to.row();
    if !outcome.may_add.is_empty() {
        to.words("p", "govuk-body", "These could add to it:");
        to.open("ul", "govuk-list");
        for ask in &outcome.may_add {
            to.open("li", "");
            link_button(to, "question", ask.id, &[ask.ask], &[]);
            to.close();
        }
        to.close();
    }
    to.close_both();
}

fn all(to: &mut Markup, showing: &Showing<'_>, matter: Matter) {
    for ask in matter.decision.asks {
        question(to, showing, matter, ask);
    }
    go_on(to, "Show what the document says");
}

fn go_on(to: &mut Markup, words: &'static str) {
    to.open("button", "govuk-button");
    to.set("type", "submit");
    to.text(words);
    to.close();
}

/// A question with its answers, and what is unclear about it in the document.
fn question(to: &mut Markup, showing: &Showing<'_>, matter: Matter, ask: &'static Ask) {
    let given = showing.deciding.given(matter);
    let place = matter.decision.asks.iter().position(|it| it.id == ask.id);
    let given = place.and_then(|it| given.get(it).copied().flatten());
    let is_missed = showing.deciding.missed(matter).any(|it| it.id == ask.id);
    let error = if is_missed { view::answer_this(ask) } else { "" };
    let name = [ASK, ask.id].concat();
    to.open("div", "app-question");
    to.set_to("key", &[matter.procedure.id, ask.id]);
    match ask.take {
        Take::One => radios(to, ask, &name, error, given),
        Take::Any => boxes(to, ask, &name, error, given),
    }
    unclear(to, matter.procedure, ask);
    to.close();
}

fn radios(
    to: &mut Markup,
    ask: &'static Ask,
    name: &str,
    error: &'static str,
    given: Option<Picked>,
) {
    let chosen = ask.answers.iter().find(|it| ask.picking(it.id) == given && given.is_some());
    let chosen = chosen.map_or("", |it| it.id);
    let radios = Radios::open(to, name, ask.ask, ask.why, error, chosen);
    for it in ask.answers {
        radios.choice(to, it.id, it.label, "");
    }
    Radios::close(to);
}

fn boxes(
    to: &mut Markup,
    ask: &'static Ask,
    name: &str,
    error: &'static str,
    given: Option<Picked>,
) {
    open_group(to, name, ask.ask, ask.why, error);
    open_checkboxes(to);
    let picked = given.unwrap_or_default();
    for it in ask.answers {
        let is_picked = ask.picking(it.id).is_some_and(|it| it & picked != 0);
        checkbox(to, &[name, ANSWER, it.id].concat(), it.label, "", is_picked);
    }
    to.words("div", "govuk-checkboxes__divider", "or");
    let none = [name, ANSWER, NONE].concat();
    checkbox(to, &none, view::NONE_OF_THESE, "", given == Some(0));
    to.close();
    to.close_both();
}

/// Where the document contradicts itself on what is asked.
fn unclear(to: &mut Markup, procedure: &'static Procedure, ask: &Ask) {
    to.row();
    if !ask.unclear.is_empty() {
        open_details(to, SMALL, &["What is unclear here in the document"], false);
        for it in procedure.unclear.iter().filter(|it| ask.unclear.contains(&it.id)) {
            ways(to, it);
        }
        to.close_both();
    }
    to.close();
}

fn dates(to: &mut Markup, topic: &'static Topic) {
    to.open("p", "govuk-hint");
    to.text("With dates entered, each next step has its date. ");
    link_to(to, Page::Decision(topic), Page::Deadlines, "", "Enter or change dates");
    to.close();
}

/// The id of the first input of a question.
pub(crate) fn input_of(ask: &Ask) -> String {
    let first = ask.answers.first().map_or("", |it| it.id);
    let between = match ask.take {
        Take::One => "-",
        Take::Any => ANSWER,
    };
    [ASK, ask.id, between, first].concat()
}

/// The question and the answer that an input means: of a box by its id, of a radio by its name and value.
pub(crate) fn ask_and_answer<'a>(
    name: &'a str,
    value: Option<&'a str>,
) -> Option<(&'a str, &'a str)> {
    let rest = name.strip_prefix(ASK)?;
    match value {
        Some(value) => Some((rest, value)),
        None => rest.split_once(ANSWER),
    }
}
