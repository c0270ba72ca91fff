//! What stands at an address that is not there.

use crate::components::frame::Place;
use crate::page::Page;
use yew::prelude::*;

/// Says so, and leads on.
pub(crate) fn not_found(place: &Place) -> Html {
    html! {
        <div class="app-measure">
            <h1 class="govuk-heading-l">{ Page::NotFound.heading() }</h1>
            <p class="govuk-body">{ Page::NotFound.description() }</p>
            <ul class="govuk-list govuk-list--bullet">
                <li>{ place.text_link(Page::Deadlines, "Work out the dates for a child protection conference") }</li>
                <li>{ place.text_link(Page::Home, "The first page of this guide") }</li>
            </ul>
        </div>
    }
}
