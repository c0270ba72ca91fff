//! The first page: which document, what can be done, and what this is not.

use crate::components::frame::Place;
use crate::documents;
use crate::page::Page;
use engine::Procedure;
use yew::prelude::*;

/// What the site is for, and the documents that it covers.
pub(crate) fn home(place: &Place) -> Html {
    html! {
        <div class="app-measure">
            <h1 class="govuk-heading-xl">{ Page::Home.heading() }</h1>
            <p class="govuk-body-l">
                { "Enter the dates you know. See each limit that your area’s document sets, with the days counted \
                   out, the bank holidays named, and the lines that it rests on." }
            </p>
            { place.link(Page::Deadlines, "govuk-button app-button-link", "Work out the dates") }
            <h2 class="govuk-heading-m">{ "What else is here" }</h2>
            <ul class="govuk-list govuk-list--bullet">
                <li>
                    { place.text_link(Page::Checklist, "A checklist for your role") }
                    { ": what to do before, at and after the conference, the agenda, what the minutes must hold, and \
                       who gets which paper" }
                </li>
                <li>
                    { place.text_link(Page::Decisions, "Decisions") }
                    { ": who should be in the room, will the child come, is it quorate, and more: what the document \
                       says for your answers, who decides, and what to bring" }
                </li>
                <li>
                    { place.text_link(Page::Procedures, "What the documents say") }
                    { ": every rule in plain words, with its lines, and where a document is unclear" }
                </li>
                <li>
                    { place.text_link(Page::SideBySide, "The documents side by side") }
                    { ": what each says on the same topic, and what it leaves out" }
                </li>
            </ul>
            <h2 class="govuk-heading-m">{ "For families" }</h2>
            <p class="govuk-body">
                { place.text_link(Page::Families, "Guides for parents, young people, and those asked to stay away") }
                { ", apart from the rest and in plain words" }
            </p>
            <h2 class="govuk-heading-m">{ "Who it is for" }</h2>
            <p class="govuk-body">
                { "Social workers, their managers, chairs, conference administrators, and colleagues in health, \
                   schools and the police, who have a date and need to know who must do what by when; and people \
                   who train them." }
            </p>
            <h2 class="govuk-heading-m">{ "The documents it covers" }</h2>
            <p class="govuk-body">
                { "Five areas’ documents, each with what is known about whether it is still in use. A limit is \
                   worked out as the document you choose states it. Nothing is borrowed from one area for another." }
            </p>
            <dl class="govuk-summary-list">
                { for documents::all().iter().map(document) }
            </dl>
            <h2 class="govuk-heading-m">{ "What it does not do" }</h2>
            <ul class="govuk-list govuk-list--bullet">
                <li>{ "It is not legal advice, and nobody official made it." }</li>
                <li>{ "It decides nothing about a child or a family. People decide." }</li>
                <li>{ "It asks for no names, keeps nothing, and sends nothing anywhere." }</li>
            </ul>
            <p class="govuk-body">
                { place.text_link(Page::About, "Where the rules come from and how the days are counted") }
            </p>
        </div>
    }
}

fn document(procedure: &'static Procedure) -> Html {
    html! {
        <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{ procedure.name }</dt>
            <dd class="govuk-summary-list__value">
                <p class="govuk-body">{ documents::full_title(procedure) }</p>
                <p class="govuk-body app-state">{ documents::state(procedure) }</p>
            </dd>
        </div>
    }
}
