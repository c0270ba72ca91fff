//! What only a browser knows: what was typed early, what is clicked, pasted and left, where the reader is.

mod clicked;
mod entered;
mod moving;

pub(crate) use clicked::{Click, clicked};
pub(crate) use entered::{changed, left, pasted};
pub(crate) use moving::{Place, arrive, go, here, on_moving, pressed_early};

use crate::app::Act;
use entered::entered;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use js_sys::Reflect;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{BeforeUnloadEvent, Element, HtmlElement, HtmlSelectElement, window};

/// The id of the form.
pub(crate) const FORM: &str = "dates-form";

fn by_id(id: &str) -> Option<Element> {
    window()?.document()?.get_element_by_id(id)
}

/// Moves the focus, opens what the element stands in, and brings its group into view.
pub(crate) fn focus(id: &str) {
    let Some(element) = by_id(id).and_then(|it| it.dyn_into::<HtmlElement>().ok()) else { return };
    let mut inside = Some(Element::from(element.clone()));
    while let Some(details) = inside.and_then(|it| it.closest("details").ok().flatten()) {
        let _ = details.set_attribute("open", "");
        inside = details.parent_element();
    }
    let _ = element.focus();
    if let Ok(Some(group)) = element.closest("fieldset") {
        group.scroll_into_view();
    }
}

/// Sets what is chosen in a list: once somebody has used it, Firefox heeds no mark on its choices.
pub(crate) fn choose(list: &str, value: &str) {
    let list = by_id(list).and_then(|it| it.dyn_into::<HtmlSelectElement>().ok());
    if let Some(list) = list.filter(|it| it.value() != value) {
        list.set_value(value);
    }
}

/// Moves the focus to something that the change just made will draw.
pub(crate) fn focus_soon(id: String) {
    Timeout::new(0, move || focus(&id)).forget();
}

/// What stands in the form before the page is taken over.
pub(crate) fn typed() -> Vec<Act> {
    let mut typed = Vec::new();
    let inputs = by_id(FORM).and_then(|form| form.query_selector_all("input, select").ok());
    let Some(inputs) = inputs else { return typed };
    for at in 0..inputs.length() {
        typed.extend(inputs.item(at).and_then(|it| entered(&it, true)));
    }
    typed
}

/// Whether the browser took the text for its clipboard.
pub(crate) async fn copy(text: &str) -> bool {
    let Some(navigator) = window().map(|it| it.navigator()) else { return false };
    // Outside a secure context there is no clipboard at all.
    let has_clipboard =
        Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|it| it.is_object());
    has_clipboard && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

/// Puts into each gap for a date what `words` makes of the id that it names, or that the date is not known; and shows of
/// the list of dates those that are. Without `words` all of it is empty. The page holds the sentences: `words` is handed
/// what finds the one of a name.
pub(crate) fn fill_dates(
    words: Option<&impl Fn(&str, &dyn Fn(&str) -> Option<String>) -> Option<String>>,
) {
    let Some(app) = by_id("app") else { return };
    let sentence = |name: &str| app.get_attribute(&["data-", name].concat());
    let date = |of: Option<String>| words.and_then(|it| it(&of?, &sentence));
    each("[data-date-of]", |gap| {
        let not_known = || words.and_then(|_| sentence("no-date"));
        let said = date(gap.get_attribute("data-date-of")).or_else(not_known);
        gap.set_text_content(said.as_deref());
    });
    each("[data-due-of]", |due| {
        let said = date(due.get_attribute("data-due-of"));
        if let Some(gap) = due.last_element_child() {
            gap.set_text_content(said.as_deref());
        }
        let _ = due.toggle_attribute_with_force("hidden", said.is_none());
    });
}

/// Does something with each element that a selector finds.
fn each(selector: &str, does: impl Fn(&Element)) {
    let found = window().and_then(|it| it.document()?.query_selector_all(selector).ok());
    for at in 0..found.as_ref().map_or(0, web_sys::NodeList::length) {
        let element = found.as_ref().and_then(|it| it.item(at)?.dyn_into::<Element>().ok());
        if let Some(element) = element {
            does(&element);
        }
    }
}

/// Opens the browser's print window.
pub(crate) fn print() {
    if let Some(window) = window() {
        let _: Result<(), JsValue> = window.print();
    }
}

/// Asks before somebody leaves, until dropped.
pub(crate) fn ask_before_leaving() -> Option<EventListener> {
    let window = window()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&window, "beforeunload", options, |event| {
        event.prevent_default();
        if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
            event.set_return_value("You have dates that you have not copied.");
        }
    }))
}

/// Calls `back` whenever somebody comes back to the tab: it may be another day.
pub(crate) fn on_return(back: impl Fn() + 'static) -> Option<EventListener> {
    let document = window()?.document()?;
    Some(EventListener::new(&document, "visibilitychange", move |_| back()))
}

/// Sets the title in the browser's tab.
pub(crate) fn set_title(title: &str) {
    if let Some(document) = window().and_then(|it| it.document()) {
        document.set_title(title);
    }
}
