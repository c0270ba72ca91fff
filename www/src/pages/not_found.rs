//! What stands at an address that is not there.

use crate::components::link::Link;
use crate::page::Page;
use yew::prelude::*;

/// Says so, and leads on.
#[component]
pub(crate) fn NotFound() -> Html {
    html! {
        <div class="app-measure">
            <h1 class="govuk-heading-l" tabindex="-1">{ Page::NotFound.heading() }</h1>
            <p class="govuk-body">{ Page::NotFound.description() }</p>
            <ul class="govuk-list govuk-list--bullet">
                <li><Link to={Page::Deadlines}>{ Page::Deadlines.heading() }</Link></li>
                <li><Link to={Page::Home}>{ "The first page of this guide" }</Link></li>
            </ul>
        </div>
    }
}
