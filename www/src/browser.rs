//! What only a browser knows: what was typed early, what is clicked, pasted and left, where the reader is.

use crate::app::Act;
use crate::browse::{self, Choice};
use crate::date_text::whole;
use crate::dates_line::DatesLine;
use crate::documents;
use crate::fields::Field;
use crate::form::{Action, Purpose};
use crate::page::Page;
use crate::pages::checklist;
use crate::sheet::{self, View};
use calendar::CountFrom;
use engine::{Circumstance, DaysMean, Role, Unbooked};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use js_sys::Reflect;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    BeforeUnloadEvent, ClipboardEvent, Element, Event, FocusEvent, HtmlElement, HtmlInputElement,
    HtmlSelectElement, MouseEvent, NodeList, window,
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
    /// One more child told apart.
    AddChild,
    /// This child taken away.
    RemoveChild(usize),
    /// Every rule again.
    ClearFilter,
    /// Another page of the module: its path, and the place in it.
    To(String, String),
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
pub(crate) fn typed() -> Vec<Act> {
    let mut typed = Vec::new();
    let inputs = by_id(FORM).and_then(|form| form.query_selector_all("input, select").ok());
    let Some(inputs) = inputs else { return typed };
    for at in 0..inputs.length() {
        typed.extend(inputs.item(at).and_then(|it| entered(&it, true)));
    }
    typed
}

/// What an input that was typed into or changed means to the form.
pub(crate) fn changed(event: &Event) -> Option<Act> {
    // Browsers tell of a choice and a tick twice, first as input, then as a change; of typing they tell as input.
    let target = event.target()?;
    let act = entered(&target, false)?;
    let is_typing = matches!(
        act,
        Act::Form(Action::Type(..) | Action::ChildAge(..)) | Act::Browse(browse::Action::Type(_))
    );
    (is_typing == (event.type_() == "input")).then_some(act)
}

/// What stands in an input or a list. `early` is what stood there before the page was taken over: of that,
/// what is empty means nothing.
fn entered(target: &JsValue, early: bool) -> Option<Act> {
    if let Some(select) = target.dyn_ref::<HtmlSelectElement>() {
        let (id, value) = (select.id(), select.value());
        match &*id {
            checklist::ROLE => return Some(Act::Sheet(sheet::Action::Role(Role::from_id(&value)))),
            checklist::VIEW => {
                return Some(Act::Sheet(sheet::Action::View(View::from_id(&value)?)));
            }
            _ => {}
        }
        let choice = Choice::ALL.into_iter().find(|it| it.1 == id)?.0;
        return Some(Act::Browse(browse::Action::Choose(choice, value)));
    }
    let input = target.dyn_ref::<HtmlInputElement>()?;
    let (value, id) = (input.value(), input.id());
    match &*input.type_() {
        "radio" if input.checked() => chosen(&input.name(), &value),
        "radio" => None,
        "checkbox" => ticked(&id, input.checked()),
        _ if early && value.is_empty() => None,
        _ => written(&id, value),
    }
}

/// What stands in a text box.
fn written(id: &str, value: String) -> Option<Act> {
    if id == browse::TEXT {
        return Some(Act::Browse(browse::Action::Type(value)));
    }
    if let Some((place, "age")) = child(id) {
        return Some(Act::Form(Action::ChildAge(place, value)));
    }
    let (field, part) = Field::from_part_id(id)?;
    Some(Act::Form(Action::Type(field, part, value)))
}

/// Which child an id is about, and what of it.
fn child(id: &str) -> Option<(usize, &str)> {
    let (place, what) = id.strip_prefix("child-")?.split_once('-')?;
    Some((place.parse().ok()?, what))
}

/// What a choice among radios means; their names and values are those that the form is drawn with.
fn chosen(name: &str, value: &str) -> Option<Act> {
    let action = match name {
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
    };
    Some(Act::Form(action))
}

fn ticked(id: &str, on: bool) -> Option<Act> {
    if id.starts_with("tick-") {
        return Some(Act::Sheet(sheet::Action::Tick(id.to_owned(), on)));
    }
    if let Some(area) = id.strip_prefix("area-") {
        return Some(Act::Browse(browse::Action::Area(area.to_owned(), on)));
    }
    if let Some((place, what)) = child(id) {
        return Some(Act::Form(Action::ChildIs(place, Circumstance::from_id(what)?, on)));
    }
    Some(Act::Form(match id {
        "assume-latest" => {
            Action::Unbooked(if on { Unbooked::AssumeLatest } else { Unbooked::Wait })
        }
        "line-says-so" => Action::LineSaysSo(on),
        id => Action::Circumstance(Circumstance::from_id(id.strip_prefix("so-")?)?, on),
    }))
}

/// What a click asks for.
pub(crate) fn clicked(event: &MouseEvent) -> Option<Click> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    if let Some(link) = element.closest("a[href]").ok()?
        && !link.has_attribute("data-do")
    {
        return followed(event, &link);
    }
    let target = element.closest("[data-do]").ok()??;
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
        "add-child" => Click::AddChild,
        "remove-child" => Click::RemoveChild(at.parse().ok()?),
        "clear-filter" => Click::ClearFilter,
        _ => return None,
    };
    if target.has_attribute("href") {
        if !is_plain(event) {
            return None;
        }
        event.prevent_default();
    }
    Some(click)
}

/// Whether a click is meant for this tab: a link opened in a new one is the browser's own business.
fn is_plain(event: &MouseEvent) -> bool {
    event.button() == 0
        && !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key())
}

/// A link that leads to another page of the module, or to a place in one.
fn followed(event: &MouseEvent, link: &Element) -> Option<Click> {
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

/// Leaving a date as a whole: the focus goes anywhere else.
pub(crate) fn left(event: &FocusEvent) -> Option<Act> {
    let field = |target: Option<web_sys::EventTarget>| {
        let id = target?.dyn_into::<Element>().ok()?.id();
        Some(Field::from_part_id(&id)?.0)
    };
    field(event.target())
        .filter(|left| field(event.related_target()) != Some(*left))
        .map(|it| Act::Form(Action::Leave(it)))
}

/// What a paste does to the form, if it is more than text for one box: a whole line, or a whole date.
pub(crate) fn pasted(event: &Event) -> Option<Act> {
    let text = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?.get_data("text").ok()?;
    let action = if let Some(line) = DatesLine::read(&text) {
        Action::Paste(line)
    } else {
        let id = event.target()?.dyn_into::<Element>().ok()?.id();
        let (field, _) = Field::from_part_id(&id)?;
        Action::Fill(field, whole(&text)?)
    };
    event.prevent_default();
    Some(Act::Form(action))
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
