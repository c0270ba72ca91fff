//! What only a browser knows: what was typed early, what is clicked, pasted and left, where the reader is.

use crate::date_text::whole;
use crate::dates_line::DatesLine;
use crate::documents;
use crate::fields::Field;
use crate::form::{Action, Purpose};
use calendar::CountFrom;
use engine::{Circumstance, DaysMean, Unbooked};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use js_sys::Reflect;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    BeforeUnloadEvent, ClipboardEvent, Element, Event, FocusEvent, HtmlElement, HtmlInputElement,
    MouseEvent, window,
};

/// What a click on something with `data-do` asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Click {
    /// The input of this id.
    Go(String),
    /// Today, in this date.
    Today(Field),
    /// One more date of this sort.
    Add(Field),
    /// This date taken away.
    Remove(Field),
    /// An empty form.
    Clear,
    /// The browser's print window.
    Print,
    /// The count of this id opened, or closed.
    Count(String),
    /// What has this id on the clipboard.
    Copy(String),
}

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

/// Moves the focus to something that the change just made will draw.
pub(crate) fn focus_soon(id: String) {
    Timeout::new(0, move || focus(&id)).forget();
}

/// What stands in the form before the page is taken over.
pub(crate) fn typed() -> Vec<Action> {
    let mut typed = Vec::new();
    let inputs = by_id(FORM).and_then(|form| form.query_selector_all("input").ok());
    let Some(inputs) = inputs else { return typed };
    for at in 0..inputs.length() {
        let input = inputs.item(at).and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input.filter(|it| !it.value().is_empty()) {
            typed.extend(entered(&input));
        }
    }
    typed
}

/// What an input that was typed into or changed means to the form.
pub(crate) fn changed(event: &Event) -> Option<Action> {
    entered(&event.target()?.dyn_into().ok()?)
}

fn entered(input: &HtmlInputElement) -> Option<Action> {
    let (value, id) = (input.value(), input.id());
    match &*input.type_() {
        "radio" if input.checked() => chosen(&input.name(), &value),
        "radio" => None,
        "checkbox" => ticked(&id, input.checked()),
        _ => {
            let (field, part) = Field::from_part_id(&id)?;
            Some(Action::Type(field, part, value))
        }
    }
}

/// What a choice among radios means; their names and values are those that the form is drawn with.
fn chosen(name: &str, value: &str) -> Option<Action> {
    Some(match name {
        "document" => Action::Document(documents::find(value)?.id),
        "purpose" => {
            Action::Purpose(if value == "learn" { Purpose::Learn } else { Purpose::LookBack })
        }
        "began" => Action::Began(value.parse().ok()),
        "decided" => Action::Decided(Circumstance::from_id(value)),
        "count-from" => Action::CountFrom(if value == "same-day" {
            CountFrom::SameDay
        } else {
            CountFrom::NextDay
        }),
        "days-mean" => Action::DaysMean(DaysMean::from_id(value)),
        _ => return None,
    })
}

fn ticked(id: &str, on: bool) -> Option<Action> {
    Some(match id {
        "assume-latest" => {
            Action::Unbooked(if on { Unbooked::AssumeLatest } else { Unbooked::Wait })
        }
        "line-says-so" => Action::LineSaysSo(on),
        id => Action::Circumstance(Circumstance::from_id(id.strip_prefix("so-")?)?, on),
    })
}

/// What a click asks for.
pub(crate) fn clicked(event: &MouseEvent) -> Option<Click> {
    let target = event.target()?.dyn_into::<Element>().ok()?.closest("[data-do]").ok()??;
    let at = target.get_attribute("data-at").unwrap_or_default();
    let click = match &*target.get_attribute("data-do")? {
        "go" => Click::Go(at),
        "today" => Click::Today(Field::from_id(&at)?),
        "add" => Click::Add(Field::from_id(&at)?),
        "remove" => Click::Remove(Field::from_id(&at)?),
        "clear" => Click::Clear,
        "print" => Click::Print,
        "count" => Click::Count(at),
        "copy" => Click::Copy(at),
        _ => return None,
    };
    // A link opened in a new tab or window is the browser's own business.
    let plain = event.button() == 0
        && !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key());
    if target.has_attribute("href") {
        if !plain {
            return None;
        }
        event.prevent_default();
    }
    Some(click)
}

/// Leaving a date as a whole: the focus goes anywhere else.
pub(crate) fn left(event: &FocusEvent) -> Option<Action> {
    let field = |target: Option<web_sys::EventTarget>| {
        let id = target?.dyn_into::<Element>().ok()?.id();
        Some(Field::from_part_id(&id)?.0)
    };
    field(event.target())
        .filter(|left| field(event.related_target()) != Some(*left))
        .map(Action::Leave)
}

/// What a paste does to the form, if it is more than text for one box: a whole line, or a whole date.
pub(crate) fn pasted(event: &Event) -> Option<Action> {
    let text = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?.get_data("text").ok()?;
    let action = if let Some(line) = DatesLine::read(&text) {
        Action::Paste(line)
    } else {
        let id = event.target()?.dyn_into::<Element>().ok()?.id();
        let (field, _) = Field::from_part_id(&id)?;
        Action::Fill(field, whole(&text)?)
    };
    event.prevent_default();
    Some(action)
}

/// Whether the browser took the text for its clipboard.
pub(crate) async fn copy(text: &str) -> bool {
    let Some(navigator) = window().map(|it| it.navigator()) else { return false };
    // Outside a secure context there is no clipboard at all.
    let has_clipboard =
        Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|it| it.is_object());
    has_clipboard && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
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
