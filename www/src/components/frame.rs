//! What stands around every page: the way past the navigation, the header, the navigation, the footer.
//!
//! Written beforehand only: the module takes over what is inside `main` and nothing else.

use super::link::href;
use crate::page::{Page, SITE};
use yew::prelude::*;

/// Where a page stands.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Place {
    /// The page.
    pub(crate) page: Page,
    /// What leads from its address to the site's root.
    pub(crate) root: String,
}

impl Place {
    /// A link to another page.
    pub(crate) fn link(&self, to: Page, class: &'static str, words: &'static str) -> Html {
        let current = (self.page == to).then_some("page");
        html! { <a href={href(&self.root, to)} {class} aria-current={current}>{ words }</a> }
    }

    /// A link in running text.
    pub(crate) fn text_link(&self, to: Page, words: &'static str) -> Html {
        self.link(to, "govuk-link", words)
    }
}

/// The frame around a page.
pub(crate) fn frame(place: &Place, page: Html) -> Html {
    let item = |to: Page| {
        let class = if place.page == to {
            "govuk-service-navigation__item govuk-service-navigation__item--active"
        } else {
            "govuk-service-navigation__item"
        };
        let is_apart = to.is_for_families() && to != Page::Families;
        let text = to.link_text().filter(|_| !is_apart)?;
        Some(html! { <li {class}>{ place.link(to, "govuk-service-navigation__link", text) }</li> })
    };
    html! {
        <>
            <a href="#main-content" class="govuk-skip-link">{ "Skip to main content" }</a>
            <header class="govuk-template__header">
                <div class="govuk-generic-header">
                    <div class="govuk-generic-header__container govuk-width-container">
                        <div class="govuk-generic-header__logo">
                            { place.link(Page::Home, "govuk-generic-header__homepage-link app-site-name", SITE) }
                        </div>
                    </div>
                </div>
                <div class="govuk-service-navigation">
                    <div class="govuk-width-container">
                        <div class="govuk-service-navigation__container">
                            <nav aria-label="Pages of this guide" class="govuk-service-navigation__wrapper">
                                <ul class="govuk-service-navigation__list">{ for Page::all().into_iter().filter_map(item) }</ul>
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
                        { place.text_link(Page::About, "Where the rules come from, how dates are counted, privacy and accessibility") }
                    </p>
                    <p class="govuk-body-s">
                        { "To print, or where scripts are off: " }
                        { place.text_link(Page::DateTables, "tables of dates") }
                        { " and " }
                        { place.text_link(Page::Blanks, "blank checklists") }
                        { "." }
                    </p>
                </div>
            </footer>
        </>
    }
}
