//! Dates in, limits out.

use crate::page::Page;
use yew::prelude::*;

/// The page on dates.
#[component]
pub(crate) fn Deadlines() -> Html {
    html! {
        <h1 class="govuk-heading-l" tabindex="-1">{ Page::Deadlines.heading() }</h1>
    }
}
