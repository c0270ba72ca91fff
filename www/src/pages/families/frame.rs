//! What stands around every families' page: the way out, the help, and no way into the practitioners' pages but one.

use super::help::help;
use crate::components::frame::Place;
use crate::page::{Page, Plain};
use engine::{Families, Reader};
use yew::prelude::*;

/// Where "Exit this page" leads: the page that GOV.UK's own pattern uses.
const AWAY: &str = "https://www.bbc.co.uk/weather";

/// The frame around a families' page.
pub(crate) fn frame(place: &Place, families: &'static Families, page: Html) -> Html {
    let pages = [
        Page::Families,
        Page::Plain(Plain::YoungPeople),
        Page::Plain(Plain::AskedToStayAway),
        Page::Plain(Plain::Leaving),
    ];
    html! {
        <>
            <a href="#main-content" class="govuk-skip-link">{ "Skip to main content" }</a>
            <nav aria-label="Exit">
                <a href={AWAY} class="govuk-skip-link govuk-js-exit-this-page-skiplink" rel="nofollow noreferrer">{ "Exit this page" }</a>
            </nav>
            <header class="govuk-template__header app-screen-only">
                <div class="govuk-service-navigation">
                    <div class="govuk-width-container">
                        <div class="govuk-service-navigation__container">
                            <nav aria-label="Pages for families" class="govuk-service-navigation__wrapper">
                                <ul class="govuk-service-navigation__list">{ for pages.into_iter().map(|it| item(place, it)) }</ul>
                            </nav>
                        </div>
                    </div>
                </div>
            </header>
            <div class="govuk-width-container">
                <div class="govuk-exit-this-page app-screen-only">
                    <a href={AWAY} role="button" draggable="false" class="govuk-button govuk-button--warning govuk-exit-this-page__button" rel="nofollow noreferrer">
                        <span class="govuk-visually-hidden">{ "Emergency: " }</span>{ "Exit this page" }
                    </a>
                </div>
                <main class="govuk-main-wrapper" id="main-content" tabindex="-1">
                    { help(families, reader(place.page)) }
                    { page }
                </main>
            </div>
            <footer class="app-footer app-footer--families">
                <div class="govuk-width-container">
                    <p class="govuk-body-s">{ families.sentences.legal }</p>
                    <p class="govuk-body-s app-screen-only">
                        { place.text_link(Page::Plain(Plain::Leaving), families.sentences.leaving) }
                    </p>
                </div>
            </footer>
        </>
    }
}

fn item(place: &Place, to: Page) -> Html {
    let here = place.page == to;
    let class = if here {
        "govuk-service-navigation__item govuk-service-navigation__item--active"
    } else {
        "govuk-service-navigation__item"
    };
    let words = to.link_text().unwrap_or_default();
    html! { <li {class}>{ place.link(to, "govuk-service-navigation__link", words) }</li> }
}

fn reader(page: Page) -> Reader {
    let Page::Plain(plain) = page else { return Reader::Parents };
    match plain {
        Plain::YoungPeople => Reader::YoungPeople,
        Plain::AskedToStayAway => Reader::AskedToStayAway,
        Plain::Leaving => Reader::Parents,
    }
}
