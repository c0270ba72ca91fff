//! What only a browser knows: what was typed early, what is pasted, when somebody leaves.

use crate::date_text::whole;
use crate::dates_line::DatesLine;
use crate::documents;
use crate::dom;
use crate::fields::Field;
use crate::form::Action;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{BeforeUnloadEvent, ClipboardEvent, Element, Event, HtmlInputElement, window};

/// The id of the form.
pub(crate) const FORM: &str = "dates-form";

/// What stands in the form before the page is taken over.
pub(crate) fn typed() -> Vec<Action> {
    let inputs = dom::by_id(FORM).and_then(|form| form.query_selector_all("input").ok());
    let Some(inputs) = inputs else { return Vec::new() };
    let inputs = (0..inputs.length()).filter_map(|at| inputs.item(at)?.dyn_into().ok());
    inputs.filter_map(|input: HtmlInputElement| early(&input)).collect()
}

fn early(input: &HtmlInputElement) -> Option<Action> {
    let value = input.value();
    if input.type_() == "radio" {
        return input.checked().then(|| documents::find(&value).map(|it| Action::Document(it.id))).flatten();
    }
    let (field, part) = Field::from_part_id(&input.id())?;
    (!value.is_empty()).then_some(Action::Type(field, part, value))
}

/// What a paste does to the form, if it is more than text for one box: a whole line, or a whole date.
pub(crate) fn pasted(event: &Event) -> Option<Action> {
    let text = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?.get_data("text").ok()?;
    let action = match DatesLine::read(&text) {
        Some(line) => Action::Paste(line),
        None => {
            let id = event.target()?.dyn_into::<Element>().ok()?.id();
            let (field, _) = Field::from_part_id(&id)?;
            Action::Fill(field, whole(&text)?)
        }
    };
    event.prevent_default();
    Some(action)
}

/// Asks before somebody leaves, until dropped.
pub(crate) fn ask_before_leaving() -> Option<EventListener> {
    let options = EventListenerOptions::enable_prevent_default();
    let window = window()?;
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

/// Opens the browser's print window.
pub(crate) fn print() {
    if let Some(window) = window() {
        let _: Result<(), JsValue> = window.print();
    }
}

