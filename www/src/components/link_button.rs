//! A button that looks like a link: it does something here instead of leading elsewhere.

use yew::prelude::*;

/// A button that does `act` to whatever `at` names, with words for those who cannot see what it stands beside.
pub(crate) fn link_button(act: &'static str, at: String, label: impl Into<AttrValue>, about: Option<&str>) -> Html {
    let about = about.map(|it| html! { <span class="govuk-visually-hidden">{ [" ", it].concat() }</span> });
    html! {
        <button type="button" class="app-link-button" data-do={act} data-at={at}>
            { label.into() }{ about.unwrap_or_default() }
        </button>
    }
}
