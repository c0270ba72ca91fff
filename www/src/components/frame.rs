//! What stands around every page: the way past the navigation, the header, the navigation, the footer.

use crate::app::Place;
use crate::components::link::Link;
use crate::page::{Page, SITE};
use yew::prelude::*;

/// What the frame is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct FrameProps {
    /// The page.
    pub(crate) children: Html,
}

/// The frame around a page.
#[component]
pub(crate) fn Frame(props: &FrameProps) -> Html {
    let here = use_context::<Place>().map(|it| it.page);
    let item = |page: Page| {
        let class = if here == Some(page) {
            "govuk-service-navigation__item govuk-service-navigation__item--active"
        } else {
            "govuk-service-navigation__item"
        };
        page.link_text().map(|text| {
            html! {
                <li {class}>
                    <Link to={page} class="govuk-service-navigation__link">{ text }</Link>
                </li>
            }
        })
    };
    html! {
        <>
            <a href="#main-content" class="govuk-skip-link">{ "Skip to main content" }</a>
            <header class="govuk-template__header">
                <div class="govuk-generic-header">
                    <div class="govuk-generic-header__container govuk-width-container">
                        <div class="govuk-generic-header__logo">
                            <Link to={Page::Home} class="govuk-generic-header__homepage-link app-site-name">{ SITE }</Link>
                        </div>
                    </div>
                </div>
                <div class="govuk-service-navigation">
                    <div class="govuk-width-container">
                        <div class="govuk-service-navigation__container">
                            <nav aria-label="Pages of this guide" class="govuk-service-navigation__wrapper">
                                <ul class="govuk-service-navigation__list">
                                    { for Page::ALL.into_iter().filter_map(item) }
                                </ul>
                            </nav>
                        </div>
                    </div>
                </div>
            </header>
            <div class="govuk-width-container">
                <main class="govuk-main-wrapper" id="main-content">{ props.children.clone() }</main>
            </div>
            <footer class="app-footer">
                <div class="govuk-width-container">
                    <p class="govuk-body-s">
                        { "This guide is not legal advice, and no council, partnership or government department \
                           made it or has approved it. Check every date against your own area’s procedures." }
                    </p>
                    <p class="govuk-body-s">
                        <Link to={Page::About}>{ "Where the rules come from, how dates are counted, privacy and accessibility" }</Link>
                    </p>
                </div>
            </footer>
        </>
    }
}
