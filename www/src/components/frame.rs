//! What stands around every page: the way past the navigation, the header, the navigation, the footer.

use super::link::{link, text_link};
use crate::app::Place;
use crate::page::{Page, SITE};
use yew::prelude::*;

/// The frame around a page.
pub(crate) fn frame(place: &Place, page: Html) -> Html {
    let item = |to: Page| {
        let class = if place.page == to {
            "govuk-service-navigation__item govuk-service-navigation__item--active"
        } else {
            "govuk-service-navigation__item"
        };
        let text = to.link_text()?;
        Some(html! { <li {class}>{ link(place, to, "govuk-service-navigation__link", text) }</li> })
    };
    html! {
        <>
            <a href="#main-content" class="govuk-skip-link">{ "Skip to main content" }</a>
            <header class="govuk-template__header">
                <div class="govuk-generic-header">
                    <div class="govuk-generic-header__container govuk-width-container">
                        <div class="govuk-generic-header__logo">
                            { link(place, Page::Home, "govuk-generic-header__homepage-link app-site-name", SITE) }
                        </div>
                    </div>
                </div>
                <div class="govuk-service-navigation">
                    <div class="govuk-width-container">
                        <div class="govuk-service-navigation__container">
                            <nav aria-label="Pages of this guide" class="govuk-service-navigation__wrapper">
                                <ul class="govuk-service-navigation__list">{ for Page::ALL.into_iter().filter_map(item) }</ul>
                            </nav>
                        </div>
                    </div>
                </div>
            </header>
            <div class="govuk-width-container">
                <main class="govuk-main-wrapper" id="main-content" tabindex="-1">{ page }</main>
            </div>
            <footer class="app-footer">
                <div class="govuk-width-container">
                    <p class="govuk-body-s">
                        { "This guide is not legal advice, and no council, partnership or government department \
                           made it or has approved it. Check every date against your own area’s procedures." }
                    </p>
                    <p class="govuk-body-s">
                        { text_link(place, Page::About, "Where the rules come from, how dates are counted, privacy and accessibility") }
                    </p>
                </div>
            </footer>
        </>
    }
}
