//! The way to each area's guide for parents, and to the pages for others of the family.

use crate::components::frame::Place;
use crate::documents;
use crate::page::{Page, Plain};
use engine::Families;
use yew::prelude::*;

/// The page.
pub(crate) fn index(place: &Place, families: &'static Families) -> Html {
    let guides = documents::all().iter().filter_map(|it| Some((it, procedures::guide(it)?)));
    html! {
        <div class="app-measure app-family">
            <h1 class="govuk-heading-l">{ Page::Families.heading() }</h1>
            <p class="govuk-body-l">{ families.sentences.choose }</p>
            <ul class="govuk-list app-family__areas">
                { for guides.flat_map(|(procedure, guide)| {
                    let names = guide.places.iter().copied().chain([procedure.name]);
                    names.map(|name| html! { <li>{ place.link(Page::Family(procedure), "govuk-link", name) }</li> }).collect::<Vec<_>>()
                }) }
            </ul>
            <p class="govuk-body">{ families.sentences.elsewhere }</p>
            <p class="govuk-body">{ families.sentences.made_from }</p>
            <p class="govuk-body">{ place.text_link(Page::Plain(Plain::YoungPeople), families.sentences.young_people) }</p>
            <p class="govuk-body">{ place.text_link(Page::Plain(Plain::AskedToStayAway), families.sentences.stay_away) }</p>
        </div>
    }
}
