//! The one root component, for the page written beforehand and for the page in the browser.

use crate::components::frame::Frame;
use crate::form::{Action, Form, FormHandle};
use crate::page::Page;
use crate::pages::about::About;
use crate::pages::deadlines::{self, Deadlines};
use crate::pages::home::Home;
use crate::pages::not_found::NotFound;
use yew::prelude::*;

/// Where the reader is, and how to go elsewhere without losing what was typed.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Place {
    /// The page shown.
    pub(crate) page: Page,
    /// What leads from the page's address to the site's root.
    pub(crate) root: AttrValue,
    /// Goes to another page.
    pub(crate) go: Callback<Page>,
    /// Whether the page has been taken over: false in the first rendering, true from its first effect on.
    pub(crate) live: bool,
}

/// What the root component is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The page at this address.
    pub page: Page,
    /// The site's root, for the page that stands at any address; the others find their own.
    #[prop_or_default]
    pub root: Option<AttrValue>,
}

/// The whole site.
#[component]
pub fn App(props: &AppProps) -> Html {
    let page = use_state_eq(|| props.page);
    let live = use_state_eq(|| false);
    let go = {
        let page = page.clone();
        use_callback((), move |to: Page, ()| page.set(to))
    };
    let form = use_reducer_eq(Form::default);
    {
        let (live, form) = (live.clone(), form.dispatcher());
        use_effect_with((), move |()| {
            // What was typed before this moment is read first, and only then do the inputs follow the state.
            form.dispatch(Action::Typed(deadlines::browser::typed()));
            live.set(true);
        });
    }
    {
        let page = page.clone();
        let first = props.page;
        use_effect_with((), move |()| browser::follow_history(first, move |to| page.set(to)));
    }
    {
        let came_from = use_mut_ref(|| props.page);
        use_effect_with(*page, move |page| {
            if came_from.replace(*page) != *page {
                browser::arrive(*page);
            }
        });
    }
    let root = props.root.clone().unwrap_or_else(|| page.to_root().into());
    let place = Place { page: *page, root, go, live: *live };
    html! {
        <ContextProvider<Place> context={place}>
        <ContextProvider<FormHandle> context={form}>
            <Frame>
                { match *page {
                    Page::Home => html! { <Home /> },
                    Page::Deadlines => html! { <Deadlines /> },
                    Page::About => html! { <About /> },
                    Page::NotFound => html! { <NotFound /> },
                } }
            </Frame>
        </ContextProvider<FormHandle>>
        </ContextProvider<Place>>
    }
}

/// Takes over the page that stands in the document.
#[cfg(feature = "hydrate")]
pub(crate) fn hydrate() {
    use web_sys::window;
    let Some(root) = window().and_then(|it| it.document()).and_then(|it| it.get_element_by_id("app")) else {
        return;
    };
    let page = root.get_attribute("data-page").map_or(Page::Home, |path| Page::at(&path));
    yew::Renderer::<App>::with_root_and_props(root, AppProps { page, root: None }).hydrate();
}

/// The browser's history, title, scroll and focus.
mod browser {
    use crate::page::Page;
    use gloo::events::EventListener;
    use wasm_bindgen::JsCast as _;
    use web_sys::{HtmlElement, window};

    /// Tells `went` of each page that the back and forward buttons lead to.
    pub(super) fn follow_history(first: Page, went: impl Fn(Page) + 'static) -> impl FnOnce() {
        let path = || window().and_then(|it| it.location().pathname().ok()).unwrap_or_default();
        let here = path();
        let root = here.trim_end_matches("index.html");
        let root = root.strip_suffix(first.path()).unwrap_or(root).to_owned();
        let listener = window().map(|window| {
            EventListener::new(&window, "popstate", move |_| {
                let path = path();
                went(Page::at(path.strip_prefix(&root).unwrap_or(&path)));
            })
        });
        move || drop(listener)
    }

    /// What a browser does by itself when it loads a page: title, top of the page, focus.
    pub(super) fn arrive(page: Page) {
        let Some(window) = window() else { return };
        let Some(document) = window.document() else { return };
        document.set_title(&page.title());
        window.scroll_to_with_x_and_y(0.0, 0.0);
        if let Ok(Some(heading)) = document.query_selector("h1")
            && let Some(heading) = heading.dyn_ref::<HtmlElement>()
        {
            let _ = heading.focus();
        }
    }
}
