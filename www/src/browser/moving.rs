//! Getting from one page of the module to another: the address, the navigation, where the reader is.

use super::clicked::{Click, is_plain};
use super::{by_id, focus};
use crate::page::Page;
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, HtmlElement, MouseEvent, NodeList, window};

/// A link that leads to another page of the module, or to a place in one.
pub(super) fn followed(event: &MouseEvent, link: &Element) -> Option<Click> {
    let href = link.get_attribute("href")?;
    if !is_plain(event) || link.has_attribute("target") || href.starts_with('#') {
        return None;
    }
    let href = property(link, "href")?;
    let (address, at) = href.split_once('#').unwrap_or((&href, ""));
    let path = address.strip_prefix(&*root()?)?;
    let page = Page::from_path(path)?;
    if !page.is_live() || page.is_for_families() || here()?.is_for_families() {
        return None;
    }
    event.prevent_default();
    let from = link.closest("#app [id]").ok()?.map(|it| it.id());
    Some(Click::To(path.to_owned(), at.to_owned(), from))
}

/// A text that an element or an event holds for scripts, such as a link's whole address.
fn property(holder: &JsValue, name: &str) -> Option<String> {
    Reflect::get(holder, &name.into()).ok()?.as_string()
}

/// The site's root: the address of the folder that the assets stand in. The loader writes it down.
fn root() -> Option<String> {
    let app = by_id("app")?;
    property(&app, "root")
}

/// Whether the form's button was pressed before the module was here. The loader writes it down.
pub(crate) fn pressed_early() -> bool {
    let pressed = by_id("app").and_then(|it| Reflect::get(&it, &"pressed".into()).ok());
    pressed.is_some_and(|it| it.is_truthy())
}

/// The page that stands in the document, or in the address after going back or forth.
pub(crate) fn here() -> Option<Page> {
    let href = window()?.location().href().ok()?;
    let address = href.split(['#', '?']).next()?;
    let path = address.strip_prefix(&*root()?)?;
    Page::from_path(path.strip_suffix("index.html").unwrap_or(path))
}

/// Where on a page the reader is to be.
#[derive(Debug)]
pub(crate) enum Place {
    /// Where a link leads.
    Named(String),
    /// Where they were when they left it.
    Left(String),
}

/// Puts another page's address into the address bar, and notes what was left from on this one, for coming back.
/// Heights are not noted: a long list draws only what is seen, so that they change.
pub(crate) fn go(path: &str, from: Option<String>) {
    if let (Some(root), Some(Ok(history))) = (root(), window().map(|it| it.history())) {
        let _ = history.replace_state(&from.into(), "");
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&[&root, path].concat()));
    }
}

/// After another page has been drawn: it is marked in the navigation, and the reader is where they were on it,
/// or at the place that the address names, or at its heading.
pub(crate) fn arrive(page: Page, place: Option<Place>) {
    let Some(document) = window().and_then(|it| it.document()) else { return };
    let path = page.path();
    let links = document.query_selector_all("nav a[href]").ok();
    for at in 0..links.as_ref().map_or(0, NodeList::length) {
        let link = links.as_ref().and_then(|it| it.item(at)?.dyn_into::<Element>().ok());
        if let (Some(link), Some(root)) = (link, root()) {
            let leads_to = property(&link, "href").unwrap_or_default();
            let is_here = leads_to.strip_prefix(&*root) == Some(&path);
            mark(&link, is_here);
        }
    }
    let Some(location) = window().map(|it| it.location()) else { return };
    let place = match place {
        // The browser itself goes there, and marks it.
        Some(Place::Named(id)) => {
            let _ = location.replace(&["#", &id].concat());
            return;
        }
        Some(Place::Left(id)) => id,
        None => location.hash().unwrap_or_default(),
    };
    if let Some(place) = by_id(place.trim_start_matches('#')) {
        place.scroll_into_view();
        // The keyboard goes on from the link that was followed.
        let link = place.query_selector("a[href]").ok().flatten();
        if let Some(link) = link.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            let _ = link.focus();
        }
        return;
    }
    focus("main-content");
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

fn mark(link: &Element, is_here: bool) {
    const ACTIVE: &str = "govuk-service-navigation__item--active";
    let _ = if is_here {
        link.set_attribute("aria-current", "page")
    } else {
        link.remove_attribute("aria-current")
    };
    if let Some(item) = link.parent_element() {
        let _ = item.class_list().toggle_with_force(ACTIVE, is_here);
    }
}

/// Calls `moved` when somebody goes back or forth, and `clicked` for clicks on the navigation.
pub(crate) fn on_moving(
    moved: impl Fn(Option<String>) + 'static,
    clicked: impl Fn(Click) + 'static,
) -> Vec<EventListener> {
    let Some(window) = window() else { return Vec::new() };
    let mut listeners = vec![EventListener::new(&window, "popstate", move |event| {
        moved(property(event, "state"));
    })];
    let header = window.document().and_then(|it| it.query_selector("header").ok()?);
    listeners.extend(header.map(|header| {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&header, "click", options, move |event| {
            let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
            let link = target.and_then(|it| it.closest("a[href]").ok()?);
            if let (Some(event), Some(link)) = (event.dyn_ref::<MouseEvent>(), link)
                && let Some(click) = followed(event, &link)
            {
                clicked(click);
            }
        })
    }));
    listeners
}
