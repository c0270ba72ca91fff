//! Getting from one page of the module to another: the address, the navigation, where the reader is.

use super::clicked::{Click, is_plain};
use super::{by_id, focus};
use crate::page::Page;
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, MouseEvent, NodeList, window};

/// A link that leads to another page of the module, or to a place in one.
pub(super) fn followed(event: &MouseEvent, link: &Element) -> Option<Click> {
    let href = link.get_attribute("href")?;
    if !is_plain(event) || link.has_attribute("target") || href.starts_with('#') {
        return None;
    }
    let href = property(link, "href")?;
    let (address, at) = href.split_once('#').unwrap_or((&href, ""));
    let path = address.strip_prefix(&*root()?)?;
    if !Page::from_path(path)?.is_live() {
        return None;
    }
    event.prevent_default();
    Some(Click::To(path.to_owned(), at.to_owned()))
}

/// A text that an element holds for scripts, such as a link's whole address.
fn property(element: &Element, name: &str) -> Option<String> {
    Reflect::get(element, &name.into()).ok()?.as_string()
}

/// The site's root: the address of the folder that the assets stand in. The loader writes it down.
fn root() -> Option<String> {
    property(&by_id("app")?, "root")
}

/// The page that stands in the document, or in the address after going back or forth.
pub(crate) fn here() -> Option<Page> {
    let href = window()?.location().href().ok()?;
    let address = href.split(['#', '?']).next()?;
    let path = address.strip_prefix(&*root()?)?;
    Page::from_path(path.strip_suffix("index.html").unwrap_or(path))
}

/// Puts another page's address into the address bar.
pub(crate) fn go(path: &str, at: &str) {
    let hash = if at.is_empty() { "" } else { "#" };
    if let (Some(root), Some(Ok(history))) = (root(), window().map(|it| it.history())) {
        let address = [&root, path, hash, at].concat();
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

/// After another page has been drawn: it is marked in the navigation, what stood beside the old one goes, and
/// the reader is at its heading, or at the place that the address names.
pub(crate) fn arrive(page: Page) {
    let Some(document) = window().and_then(|it| it.document()) else { return };
    let (path, written) = (page.path(), document.get_element_by_id("written"));
    if let Some(written) = written {
        let _ = written.toggle_attribute_with_force("hidden", page != Page::Deadlines);
    }
    let links = document.query_selector_all("nav a[href]").ok();
    for at in 0..links.as_ref().map_or(0, NodeList::length) {
        let link = links.as_ref().and_then(|it| it.item(at)?.dyn_into::<Element>().ok());
        if let (Some(link), Some(root)) = (link, root()) {
            let leads_to = property(&link, "href").unwrap_or_default();
            let is_here = leads_to.strip_prefix(&*root) == Some(&path);
            mark(&link, is_here);
        }
    }
    let at = window().and_then(|it| it.location().hash().ok()).unwrap_or_default();
    if let Some(place) = by_id(at.trim_start_matches('#')) {
        place.scroll_into_view();
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
    moved: impl Fn() + 'static,
    clicked: impl Fn(Click) + 'static,
) -> Vec<EventListener> {
    let Some(window) = window() else { return Vec::new() };
    let mut listeners = vec![EventListener::new(&window, "popstate", move |_| moved())];
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
