//! A page of plain words.

use crate::page::Plain;
use engine::{Families, Part};
use yew::prelude::*;

/// The page.
pub(crate) fn plain(families: &'static Families, plain: Plain) -> Html {
    let Some(page) = families.pages.iter().find(|it| it.id == plain.id()) else {
        return Html::default();
    };
    html! {
        <div class="app-measure app-family">
            <h1 class="govuk-heading-l">{ page.title }</h1>
            { for page.parts.iter().map(part) }
            <p class="govuk-body-s">{ families.sentences.own_words }</p>
        </div>
    }
}

fn part(part: &'static Part) -> Html {
    html! {
        <>
            if !part.heading.is_empty() { <h2 class="govuk-heading-m">{ part.heading }</h2> }
            { paragraphs(part) }
        </>
    }
}

/// Its paragraphs, and what is listed after them.
pub(super) fn paragraphs(part: &'static Part) -> Html {
    html! {
        <>
            { for part.text.iter().map(|it| html! { <p class="govuk-body">{ it }</p> }) }
            if !part.list.is_empty() {
                <ul class="govuk-list govuk-list--bullet">{ for part.list.iter().map(|it| html! { <li>{ it }</li> }) }</ul>
            }
        </>
    }
}
