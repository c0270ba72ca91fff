//! A link within the site. Every one is relative, so that the site works in any folder of any host.

use crate::app::Place;
use crate::page::Page;
use yew::prelude::*;

/// Leads to another page; in the live page without loading it anew, so that what was typed is kept.
pub(crate) fn link(place: &Place, to: Page, class: &'static str, words: &'static str) -> Html {
    let href = match [&place.root, to.path()].concat() {
        empty if empty.is_empty() => "./".to_owned(),
        href => href,
    };
    let current = (place.page == to).then_some("page");
    html! { <a {href} {class} aria-current={current} data-do="visit" data-at={to.path()}>{ words }</a> }
}

/// A link in running text.
pub(crate) fn text_link(place: &Place, to: Page, words: &'static str) -> Html {
    link(place, to, "govuk-link", words)
}
