//! The guide for the parents of one area.

use super::said::Guide;
use crate::components::frame::Place;
use crate::documents;
use crate::page::{Page, Plain};
use engine::{Families, Procedure, Sentences, StateKind, Step};
use yew::prelude::*;

/// The page: `live` is what the module takes over.
pub(crate) fn guide(
    place: &Place,
    families: &'static Families,
    procedure: &'static Procedure,
    live: Html,
) -> Html {
    let Some(guide) = procedures::guide(procedure) else { return Html::default() };
    let shared = Guide { families, procedure };
    let sentences = &families.sentences;
    html! {
        <div class="app-measure app-family">
            <h1 class="govuk-heading-l">{ place.page.heading() }</h1>
            <div class="govuk-inset-text app-document">
                <p class="govuk-body">{ documents::full_title(procedure) }</p>
                { state(sentences, procedure) }
            </div>
            <p class="govuk-body">{ place.text_link(Page::Plain(Plain::YoungPeople), sentences.young_people) }</p>
            <p class="govuk-body">{ place.text_link(Page::Plain(Plain::AskedToStayAway), sentences.stay_away) }</p>
            { dates(place, shared, guide.steps, live) }
            { contents(families, guide.steps) }
            { for guide.steps.iter().map(|it| step(shared, it)) }
            { questions(families) }
            { words(families) }
            { paper(shared, guide.steps) }
        </div>
    }
}

fn state(sentences: &Sentences, procedure: &Procedure) -> Html {
    let said = match procedure.state.kind {
        StateKind::InUse => return Html::default(),
        StateKind::Replaced => sentences.replaced,
        StateKind::NotKnown => sentences.state_not_known,
    };
    html! { <p class="govuk-body app-state">{ said }</p> }
}

/// Where the one date goes in. What is said of each date stands here for the module to take; it is not loaded before
/// somebody goes to the form: a guide is read whole without it.
fn dates(place: &Place, shared: Guide, steps: &'static [Step], live: Html) -> Html {
    let sentences = &shared.families.sentences;
    html! {
        <section class="app-family__dates app-screen-only" id="your-dates">
            <h2 class="govuk-heading-m app-live-only">{ "Your dates" }</h2>
            <p class="govuk-body app-live-only">{ sentences.enter }{ " " }{ sentences.kept }</p>
            <div id="app" data-waits="true" data-dates={sentences.dates} data-date={sentences.date}
                data-not-before={sentences.not_before} data-passed={sentences.passed} data-may-change={sentences.may_change} data-no-date={sentences.no_date}>{ live }</div>
            { dues(shared, steps) }
            <p class="govuk-body app-no-module" hidden={true}>
                { place.text_link(Page::Dates(shared.procedure), "Look up your dates in a table") }
            </p>
        </section>
    }
}

/// Every time of the guide, to be shown with its date once that is known.
fn dues(shared: Guide, steps: &'static [Step]) -> Html {
    let mut seen: Vec<&str> = Vec::new();
    let mut dues: Vec<Html> = Vec::new();
    for step in steps {
        for (say, rule) in step.says.iter().filter_map(|it| Some((it, shared.dated(it)?))) {
            if !seen.contains(&rule.id) {
                seen.push(rule.id);
                dues.push(shared.due(say, rule, step.id));
            }
        }
    }
    html! { <ul class="govuk-list app-family__dues">{ for dues }</ul> }
}

fn contents(families: &Families, steps: &'static [Step]) -> Html {
    html! {
        <nav class="app-screen-only" aria-labelledby="contents">
            <h2 class="govuk-heading-m" id="contents">{ "On this page" }</h2>
            <ol class="govuk-list">
                { for steps.iter().map(|it| {
                    html! { <li><a class="govuk-link" href={["#", it.id].concat()}>{ title(families, it.id) }</a></li> }
                }) }
            </ol>
        </nav>
    }
}

fn title(families: &Families, id: &str) -> &'static str {
    families.steps.iter().find(|it| it.id == id).map_or("", |it| it.title)
}

fn step(guide: Guide, step: &'static Step) -> Html {
    let advice = guide.families.advice.iter().filter(|it| it.step == step.id);
    let cards = guide.families.cards.iter().filter(|it| it.step == step.id);
    html! {
        <section class="app-family__step" id={step.id}>
            <h2 class="govuk-heading-m">{ title(guide.families, step.id) }</h2>
            { for step.says.iter().map(|it| guide.say(it)) }
            { for advice.map(|it| guide.advice(it)) }
            { for cards.map(|it| guide.card(it)) }
        </section>
    }
}

fn questions(families: &'static Families) -> Html {
    html! {
        <section id="questions">
            <h2 class="govuk-heading-m">{ "Questions to take to the meeting" }</h2>
            <ul class="govuk-list app-family__questions">
                { for families.questions.iter().map(|it| html! { <li>{ it }</li> }) }
            </ul>
        </section>
    }
}

fn words(families: &'static Families) -> Html {
    html! {
        <section id="words">
            <h2 class="govuk-heading-m">{ "Words" }</h2>
            <dl class="app-family__words">
                { for families.words.iter().map(|it| html! { <><dt>{ it.term }</dt><dd>{ it.means }</dd></> }) }
            </dl>
        </section>
    }
}

/// Paper: whether it is safe, large print, the whole guide, and a card with two dates, to be written by hand where none
/// was put in, two questions and no heading.
fn paper(guide: Guide, steps: &'static [Step]) -> Html {
    let sentences = &guide.families.sentences;
    let reports = steps.iter().find(|it| it.id == "reports");
    let timed = reports.into_iter().flat_map(|it| it.says).flat_map(engine::Say::rules);
    let report = timed.filter_map(|id| guide.procedure.rule(id)).find(|it| it.timescale.is_some());
    html! {
        <section class="app-paper" id="paper">
            <h2 class="govuk-heading-m app-screen-only">{ "On paper" }</h2>
            <p class="govuk-body app-screen-only">{ sentences.paper }</p>
            // A form of its own, so that no browser ticks the box again.
            <form class="govuk-checkboxes govuk-checkboxes--small app-screen-only" autocomplete="off">
                <div class="govuk-checkboxes__item">
                    <input class="govuk-checkboxes__input" id="large-print" type="checkbox" />
                    <label class="govuk-label govuk-checkboxes__label" for="large-print">{ "Large print" }</label>
                </div>
            </form>
            <div class="govuk-button-group app-screen-only app-scripts-only">
                <button type="button" class="govuk-button govuk-button--secondary" data-print="guide">{ "Print this guide" }</button>
                <button type="button" class="govuk-button govuk-button--secondary" data-print="card">{ "Print a small card" }</button>
            </div>
            <div class="app-card">
                <p data-date-of="meeting"></p>
                <p data-date-of={report.map(|it| it.id)}></p>
                { for guide.families.small_card.iter().map(|it| html! { <p>{ it }</p> }) }
            </div>
        </section>
    }
}
