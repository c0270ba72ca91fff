//! The few things that are asked of the browser's page directly.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, window};

/// The element of this id.
pub(crate) fn by_id(id: &str) -> Option<Element> {
    window()?.document()?.get_element_by_id(id)
}

/// Moves the focus, and brings `show` (or the element itself) into view.
pub(crate) fn focus(id: &str, show: Option<&str>) {
    let Some(element) = by_id(id).and_then(|it| it.dyn_into::<HtmlElement>().ok()) else { return };
    let _ = element.focus();
    if let Some(shown) = show.and_then(by_id) {
        shown.scroll_into_view();
    }
}

/// Moves the focus to something that the change just made will draw.
pub(crate) fn focus_soon(id: String) {
    Timeout::new(0, move || focus(&id, None)).forget();
}

/// The input that an event happened in.
pub(crate) fn input(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// Opens every disclosure that an element stands in.
pub(crate) fn open_around(id: &str) {
    let mut inside = by_id(id);
    while let Some(details) = inside.and_then(|it| it.closest("details").ok().flatten()) {
        let _ = details.set_attribute("open", "");
        inside = details.parent_element();
    }
}
