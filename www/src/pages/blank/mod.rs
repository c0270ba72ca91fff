//! Lists to print and tick by hand, with nothing worked out: everything that a role has, whatever is so.

mod item;

use crate::components::frame::Place;
use crate::components::link::href;
use crate::components::provenance;
use crate::documents;
use crate::markup::Markup;
use crate::page::Page;
use crate::rule_words::{SILENT, paper_words, stage_words};
use crate::words::capital;
use engine::{List, Paper, Procedure, Role, Rule, Stage};
use item::item;
use yew::prelude::*;

/// What the list for whoever takes the minutes is called.
const MINUTES: &str = "The agenda, and what the minutes must hold";

/// The way to every list.
pub(crate) fn blanks(place: &Place) -> Html {
    html! {
        <>
            <h1 class="govuk-heading-l">{ place.page.heading() }</h1>
            <p class="govuk-body-l app-measure">
                { "Everything on each role’s list, whatever the circumstances, without dates. To print and tick by \
                   hand, or to read where scripts are off." }
            </p>
            <p class="govuk-body app-measure">
                { "With scripts on, " }
                { place.text_link(Page::Checklist, "the checklist") }
                { " keeps to what applies and has the dates. For dates on paper there are " }
                { place.text_link(Page::DateTables, "the tables of dates") }
                { "." }
            </p>
            { for documents::all().iter().map(|it| area(place, it)) }
        </>
    }
}

fn area(place: &Place, procedure: &'static Procedure) -> Html {
    let pages = Page::blanks(procedure);
    let has_minutes = pages.contains(&Page::BlankMinutes(procedure));
    let list = |page: Page| {
        let what = if let Page::Blank(_, role) = page {
            capital(procedure.title(role))
        } else {
            MINUTES.to_owned()
        };
        html! {
            <li>
                <a class="govuk-link" href={href(&place.root, page)}>
                    { what }<span class="govuk-visually-hidden">{ ", " }{ procedure.name }</span>
                </a>
            </li>
        }
    };
    html! {
        <section>
            <h2 class="govuk-heading-m">{ procedure.name }</h2>
            <p class="govuk-body app-state">{ documents::state(procedure) }</p>
            <ul class="govuk-list govuk-list--bullet">
                { for pages.into_iter().map(list) }
                if !has_minutes { <li>{ MINUTES }{ ": " }{ SILENT }</li> }
            </ul>
        </section>
    }
}

/// What one role does, may do or may ask for, by stage.
pub(crate) fn blank(place: &Place, procedure: &'static Procedure, role: Role) -> Html {
    let stages = Stage::ALL.iter().map(|stage| {
        let rules = procedure.items_of(role).filter(|it| it.stage == *stage).collect();
        (stage_words(*stage), rules)
    });
    let stages = stages.filter(|(_, rules): &(_, Vec<&'static Rule>)| !rules.is_empty());
    html! {
        <>
            { heading(place, procedure) }
            { for stages.map(|(title, rules)| section(place, procedure, title, &rules)) }
        </>
    }
}

/// What whoever takes the minutes goes by.
pub(crate) fn blank_minutes(place: &Place, procedure: &'static Procedure) -> Html {
    let lists = [("The agenda", List::Agenda), (paper_words(Paper::Minutes), List::Contents)];
    let lists = lists.map(|(title, list)| {
        let rules = procedure.rules.iter().filter(|it| it.is_for_minutes());
        (title, rules.filter(|it| it.kind.list() == list).collect::<Vec<_>>())
    });
    html! {
        <>
            { heading(place, procedure) }
            { for lists.iter().map(|(title, rules)| section(place, procedure, title, rules)) }
        </>
    }
}

fn heading(place: &Place, procedure: &'static Procedure) -> Html {
    let mut document = Markup::default();
    provenance::document(&mut document, procedure, "this list");
    provenance::made(&mut document, None);
    html! {
        <>
            <h1 class="govuk-heading-l">{ place.page.heading() }</h1>
            { document.finish() }
            <p class="govuk-body app-measure">
                { "Everything on this list, whatever the circumstances: what begins with “Only if” may not apply. It \
                   decides nothing: people do." }
            </p>
            <p class="govuk-body app-screen-only">
                { place.text_link(Page::Blanks, "Other lists") }
                { " · " }
                { place.text_link(Page::Dates(procedure), "Dates to look up") }
                { " · " }
                { place.text_link(Page::Checklist, "The checklist with dates") }
            </p>
            <p class="app-print-only app-blank__fill">
                { "Reference: " }<span class="app-blank__line"></span>
                { " Conference on: " }<span class="app-blank__line"></span>
            </p>
        </>
    }
}

fn section(
    place: &Place,
    procedure: &'static Procedure,
    title: &'static str,
    rules: &[&'static Rule],
) -> Html {
    html! {
        <section class="app-stage">
            <h2 class="govuk-heading-m app-stage__title">{ title }</h2>
            if rules.is_empty() {
                <p class="govuk-body">{ SILENT }</p>
            } else {
                <ul class="govuk-list app-blank">{ for rules.iter().map(|it| item(place, procedure, it)) }</ul>
            }
        </section>
    }
}
