//! The outcome of a decision, as it can be put to whoever decides.

use super::{Here, request, view};
use crate::components::copy_button::{CopyButton, copy_button};
use crate::components::details::{LARGE, open_details};
use crate::components::link::link_to_rule;
use crate::components::link_button::{link_button, open_button};
use crate::components::provenance;
use crate::markup::Markup;
use crate::page::Page;
use crate::pages::Showing;
use crate::pages::checklist::dated;
use crate::pages::deadlines::RESULTS;
use crate::rule_words::{SILENT, footing};
use engine::{Ask, Item, Rule, Status};

/// The outcome.
pub(super) fn outcome(to: &mut Markup, showing: &Showing<'_>, here: Here<'_>) {
    let Here { matter, outcome, .. } = here;
    to.open("h2", "govuk-heading-m");
    to.set("id", RESULTS);
    to.set("tabindex", "-1");
    to.text(view::status(outcome.status()));
    to.close();
    to.words("p", "govuk-body-l app-measure", outcome.headline());
    provenance::document(to, matter.procedure, "this");
    provenance::made(to, showing.today);
    to.row();
    match outcome.status() {
        Status::NeedsAnswers => missing(to, &outcome.unanswered),
        Status::ForJudgement | Status::Settled => found(to, here),
        Status::NotCovered => {
            to.words("p", "govuk-body", "Ask the chair, or the area’s safeguarding partnership.");
            found(to, here);
        }
    }
    to.close();
    answers(to, here);
    to.row();
    if outcome.status() != Status::NeedsAnswers {
        text(to, showing, here);
        to.open("div", "app-screen-only");
        open_button(to, "govuk-button govuk-button--secondary", "print", "");
        to.text("Print this");
        to.close_both();
    }
    to.close();
}

/// The questions that could still change it, each a way to it.
fn missing(to: &mut Markup, asks: &[&'static Ask]) {
    to.open("ul", "govuk-list govuk-list--bullet");
    for ask in asks {
        to.words("li", "", ask.ask);
    }
    to.close();
}

fn found(to: &mut Markup, here: Here<'_>) {
    let outcome = here.outcome;
    if outcome.status() == Status::ForJudgement {
        to.open("p", "govuk-body");
        to.words("strong", "", "Who decides: ");
        to.say(&[&view::who_decides(here.matter.procedure, outcome)]);
        to.close();
    }
    items(to, here, "What comes next", &outcome.steps);
    let reasons = view::reasons(outcome);
    if !reasons.is_empty() {
        rules(to, here, "What the document says on it", &reasons);
    }
    open_points(to, here);
    if let Some(apart) = &outcome.apart {
        rules(to, here, "What else can be done", &apart.instead);
        rules(to, here, "How they are still heard", &apart.heard);
        rules(to, here, "What they are told and given", &apart.told);
    }
    items(to, here, "What is written down", &outcome.records);
}

fn rules(to: &mut Markup, here: Here<'_>, heading: &'static str, rules: &[&'static Rule]) {
    to.words("h3", "govuk-heading-s app-form-heading", heading);
    if rules.is_empty() {
        to.words("p", "govuk-body", SILENT);
        return;
    }
    to.open("ul", "govuk-list govuk-list--bullet app-reasons");
    for rule in rules {
        to.open("li", "");
        says(to, here, rule);
        to.close();
    }
    to.close();
}

fn says(to: &mut Markup, here: Here<'_>, rule: &'static Rule) {
    let procedure = here.matter.procedure;
    to.say(&[rule.text, " "]);
    to.open("span", "app-side__foot");
    to.say(&[&footing(procedure, rule), " "]);
    link_to_rule(to, Page::Decision(here.topic), procedure, rule);
    to.close();
}

fn items(to: &mut Markup, here: Here<'_>, heading: &'static str, items: &[Item<'_>]) {
    let items = view::not_said_yet(here.outcome, items);
    if items.is_empty() {
        return;
    }
    to.words("h3", "govuk-heading-s app-form-heading", heading);
    to.open("ol", "govuk-list govuk-list--number app-reasons");
    for item in items {
        to.open("li", "");
        for date in dated(here.matter.procedure, item) {
            to.tell("strong", "app-side__date", &[&date]);
        }
        says(to, here, item.rule);
        to.close();
    }
    to.close();
}

/// What was answered, with a way to change each answer.
fn answers(to: &mut Markup, here: Here<'_>) {
    let Here { matter, given, .. } = here;
    to.row();
    if given.iter().any(Option::is_some) {
        to.words("h3", "govuk-heading-s app-form-heading", "Your answers");
        to.open("dl", "govuk-summary-list app-answers");
        for (ask, given) in matter.decision.asks.iter().zip(given) {
            to.open("div", "govuk-summary-list__row");
            to.words("dt", "govuk-summary-list__key", ask.ask);
            to.tell("dd", "govuk-summary-list__value", &[&view::answered(ask, *given)]);
            to.open("dd", "govuk-summary-list__actions app-screen-only");
            link_button(to, "question", ask.id, &["Change"], &[": ", ask.ask]);
            to.close_both();
        }
        to.close();
    }
    to.close();
}

fn open_points(to: &mut Markup, here: Here<'_>) {
    let asks = view::still_to_find_out(here.outcome, here.given);
    to.row();
    if !asks.is_empty() {
        to.words("h3", "govuk-heading-s app-form-heading", "Still to find out");
        to.open("ul", "govuk-list govuk-list--bullet");
        for ask in asks {
            to.words("li", "", ask);
        }
        to.close();
    }
    to.close();
}

/// The text to put to whoever decides: seen on the page before it can be copied.
fn text(to: &mut Markup, showing: &Showing<'_>, here: Here<'_>) {
    open_details(to, LARGE, &["A text to put to whoever decides"], false);
    to.words(
        "p",
        "govuk-body",
        "Read it first. Fill in the gaps in your own record, without names, addresses, schools, workplaces or times of arrival.",
    );
    let text = request::text(showing, here);
    to.open("div", "app-text");
    to.set("id", request::REQUEST);
    for line in text.lines() {
        to.tell("p", "govuk-body", &[line]);
    }
    to.close();
    copy_button(
        to,
        &CopyButton {
            id: request::REQUEST,
            label: "Copy this text",
            about: "to put to whoever decides",
            class: "govuk-button govuk-button--secondary app-copy__button",
            outcome: showing.form.copied(request::REQUEST).filter(|it| it.1 == text),
        },
    );
    to.close_both();
}
