//! What stands in an input, what is chosen in it, what is pasted into it, and what that means.

use crate::app::Act;
use crate::browse::{self, Choice};
use crate::date_text::whole;
use crate::dates_line::DatesLine;
use crate::deciding::{self, Pace};
use crate::documents;
use crate::fields::Field;
use crate::form::{Action, Purpose};
use crate::pages::checklist;
use crate::pages::decisions::{PACE, ask_and_answer};
use crate::sheet::{self, View};
use calendar::CountFrom;
use engine::{Circumstance, DaysMean, Role, Unbooked};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{ClipboardEvent, Element, Event, FocusEvent, HtmlInputElement, HtmlSelectElement};

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
pub(super) fn entered(target: &JsValue, early: bool) -> Option<Act> {
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
    if let Some((ask, answer)) = ask_and_answer(name, Some(value)) {
        return Some(picked(ask, answer, true));
    }
    if name == PACE {
        return Some(Act::Deciding(deciding::Action::Pace(Pace::from_id(value)?)));
    }
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

fn picked(ask: &str, answer: &str, on: bool) -> Act {
    Act::Deciding(deciding::Action::Pick(ask.to_owned(), answer.to_owned(), on))
}

fn ticked(id: &str, on: bool) -> Option<Act> {
    if let Some((ask, answer)) = ask_and_answer(id, None) {
        return Some(picked(ask, answer, on));
    }
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
