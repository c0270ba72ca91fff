//! One document's table on one decision: a picture of it, and the same in words.

mod picture;

use super::view;
use crate::components::frame::Place;
use crate::components::link::href;
use crate::documents;
use crate::page::Page;
use crate::rule_words::lines;
use crate::words::capital;
use engine::{
    Answer, Ask, Condition, Decider, Decision, NONE, Procedure, Row, SOME, Status, Topic,
};
use yew::prelude::*;

/// A table and where it is drawn.
#[derive(Clone, Copy)]
struct Here<'a> {
    place: &'a Place,
    procedure: &'static Procedure,
    decision: &'static Decision,
}

/// The page.
pub(crate) fn table(place: &Place, topic: &'static Topic, procedure: &'static Procedure) -> Html {
    let Some(decision) = procedure.decision(topic.id) else { return Html::default() };
    let here = Here { place, procedure, decision };
    html! {
        <>
            <h1 class="govuk-heading-l">{ place.page.heading() }</h1>
            <div class="govuk-inset-text app-document">
                <p class="govuk-body">{ documents::full_title(procedure) }</p>
                <p class="govuk-body app-state">{ documents::state(procedure) }</p>
            </div>
            <p class="govuk-body app-measure">
                { "Read from the top: the first line that fits the answers is what the document comes to. It decides \
                   nothing: people do. Not legal advice. " }
                { place.text_link(Page::Decision(topic), "Answer the questions instead") }
                { " · " }
                { place.text_link(Page::Tables, "Other tables") }
            </p>
            <h2 class="govuk-heading-m">{ "The picture" }</h2>
            <section class="app-picture" tabindex="0" aria-label="The picture, which scrolls sideways">
                { picture::picture(decision) }
            </section>
            <h2 class="govuk-heading-m">{ "The questions" }</h2>
            <ol class="govuk-list govuk-list--number app-measure">
                { for decision.asks.iter().map(|it| ask(here, it)) }
            </ol>
            <h2 class="govuk-heading-m">{ "What the document comes to" }</h2>
            <ol class="govuk-list govuk-list--number app-measure">
                { for decision.rows.iter().map(|it| row(here, it)) }
            </ol>
        </>
    }
}

fn ask(here: Here<'_>, ask: &'static Ask) -> Html {
    let unclear = here.procedure.unclear.iter().filter(|it| ask.unclear.contains(&it.id));
    html! {
        <li class="app-line-of-table">
            <p class="govuk-body govuk-!-font-weight-bold app-rule__text">{ ask.ask }</p>
            <p class="govuk-body app-rule__text">{ ask.why }</p>
            <ul class="govuk-list govuk-list--bullet">{ for ask.answers.iter().map(|it| answer(here, it)) }</ul>
            { for unclear.map(|it| html! { <p class="govuk-body-s app-rule__text">{ "Unclear in the document: " }{ it.text }</p> }) }
        </li>
    }
}

fn answer(here: Here<'_>, answer: &Answer) -> Html {
    html! { <li>{ answer.label }{ rules(here, ". Then also: ", answer.rules) }</li> }
}

fn row(here: Here<'_>, row: &'static Row) -> Html {
    let decides = row.decided_by.or(here.decision.decided_by).map(|it| decides(here, row, it));
    html! {
        <li class="app-line-of-table">
            <p class="govuk-body app-rule__text">{ conditions(here.decision, row).join("; ") }{ ":" }</p>
            <p class="govuk-body govuk-!-font-weight-bold app-rule__text">{ row.headline }</p>
            <p class="govuk-body-s app-rule__foot">
                { view::status(row.status) }{ "." }
                { decides }
                { rules(here, " What it rests on: ", row.rules) }
                { rules(here, " What comes next: ", row.steps) }
                { rules(here, " What is written down: ", row.records) }
            </p>
        </li>
    }
}

fn decides(here: Here<'_>, row: &Row, decider: Decider) -> String {
    if row.status == Status::ForJudgement {
        [" Who decides: ", &capital(here.procedure.decider(decider)), "."].concat()
    } else {
        String::new()
    }
}

/// Rules by their names, each a link to the rule.
fn rules(here: Here<'_>, words: &'static str, ids: &'static [&'static str]) -> Html {
    let rules = ids.iter().filter_map(|id| here.procedure.rule(id));
    let link = |(place, it): (usize, &'static engine::Rule)| {
        let href = [&href(&here.place.root, Page::Rules(here.procedure)), "#", it.id].concat();
        html! {
            <>
                if place > 0 { { "; " } }
                <a class="govuk-link" {href}>{ it.name().trim_end_matches('.') }</a>
                { " (" }{ lines(it.source.lines) }{ ")" }
            </>
        }
    };
    if ids.is_empty() {
        return Html::default();
    }
    html! { <>{ words }{ for rules.enumerate().map(link) }{ "." }</> }
}

/// What must hold for a row, each in words; "In every other case" where nothing must.
fn conditions(decision: &Decision, row: &Row) -> Vec<String> {
    if row.when.is_empty() {
        return vec!["In every other case".to_owned()];
    }
    row.when.iter().map(|it| condition(decision, it)).collect()
}

fn condition(decision: &Decision, condition: &Condition) -> String {
    let Some(ask) = decision.asks.iter().find(|it| it.id == condition.ask) else {
        return String::new();
    };
    let word = |id: &&str| match *id {
        NONE => quoted(view::NONE_OF_THESE),
        SOME => "any of the answers".to_owned(),
        id => quoted(ask.answers.iter().find(|it| it.id == id).map_or("", |it| it.label)),
    };
    let labels: Vec<String> = condition.any_of.iter().map(word).collect();
    [ask.ask, " ", &labels.join(" or ")].concat()
}

fn quoted(label: &str) -> String {
    ["“", label, "”"].concat()
}
