//! The way to every table, by decision and document.

use crate::components::frame::Place;
use crate::documents;
use crate::page::Page;
use crate::rule_words::SILENT;
use engine::{Procedure, Topic};
use yew::prelude::*;

/// The page.
pub(crate) fn tables(place: &Place) -> Html {
    html! {
        <>
            <h1 class="govuk-heading-l">{ Page::Tables.heading() }</h1>
            <p class="govuk-body-l app-measure">
                { "Each table as a picture and in words: what is asked, and what the document comes to for each \
                   answer. To teach with, and to check this guide against the document." }
            </p>
            <p class="govuk-body">{ place.text_link(Page::Decisions, "Answer the questions instead") }</p>
            { for documents::decisions().iter().map(|it| topic(place, it)) }
        </>
    }
}

fn topic(place: &Place, topic: &'static Topic) -> Html {
    html! {
        <section>
            <h2 class="govuk-heading-m">{ topic.title }</h2>
            <ul class="govuk-list govuk-list--bullet">
                { for documents::all().iter().map(|it| area(place, topic, it)) }
            </ul>
        </section>
    }
}

fn area(place: &Place, topic: &'static Topic, procedure: &'static Procedure) -> Html {
    if procedure.decision(topic.id).is_none() {
        return html! { <li>{ procedure.name }{ ": " }{ procedure.silent_on(topic.id).unwrap_or(SILENT) }</li> };
    }
    html! {
        <li>
            { place.text_link(Page::Table(topic, procedure), procedure.name) }
            <span class="govuk-visually-hidden">{ ": " }{ topic.title }</span>
        </li>
    }
}
