//! GOV.UK Frontend's date input, with a time where an event has one, and a way to say "today".

use super::error_message::error_message;
use crate::date_text::{DateText, Part};
use crate::dom;
use wasm_bindgen::JsCast as _;
use web_sys::Node;
use yew::prelude::*;

/// What is wrong with the date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DateError {
    /// The message.
    pub(crate) message: AttrValue,
    /// The parts that it is about.
    pub(crate) parts: Vec<Part>,
}

/// What a date input is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct DateInputProps {
    /// The id of the group; each part's is this with `-day`, `-month`, `-year` or `-time` after it.
    pub(crate) id: AttrValue,
    /// What date it is.
    pub(crate) legend: AttrValue,
    /// More about it.
    #[prop_or_default]
    pub(crate) hint: Option<AttrValue>,
    /// What stands in it.
    pub(crate) text: DateText,
    /// Whether the page has been taken over: until then the inputs keep what is typed into them.
    pub(crate) live: bool,
    /// Whether its time of day is asked too.
    #[prop_or_default]
    pub(crate) with_time: bool,
    /// What is wrong with it.
    #[prop_or_default]
    pub(crate) error: Option<DateError>,
    /// A part was typed into.
    pub(crate) ontype: Callback<(Part, String)>,
    /// The person has left the whole date.
    pub(crate) onleave: Callback<()>,
    /// "Today" was pressed; left out, it is not offered.
    #[prop_or_default]
    pub(crate) ontoday: Option<Callback<()>>,
    /// More buttons under the date.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// A date, in three parts and perhaps a time.
#[component]
pub(crate) fn DateInput(props: &DateInputProps) -> Html {
    let id = &props.id;
    let oninput = typed(props);
    let onfocusout = {
        let (id, onleave) = (id.clone(), props.onleave.clone());
        Callback::from(move |event: FocusEvent| {
            let group = dom::by_id(&id);
            let next = event.related_target().and_then(|it| it.dyn_into::<Node>().ok());
            if !group.is_some_and(|it| it.contains(next.as_ref())) {
                onleave.emit(());
            }
        })
    };
    let (hint_id, error_id) = ([id, "-hint"].concat(), [id, "-error"].concat());
    let described: Vec<&str> = [
        props.hint.as_ref().map(|_| hint_id.as_str()),
        props.error.as_ref().map(|_| error_id.as_str()),
    ]
    .into_iter()
    .flatten()
    .collect();
    let described_by = (!described.is_empty()).then(|| described.join(" "));
    let group = if props.error.is_some() { "govuk-form-group govuk-form-group--error" } else { "govuk-form-group" };
    let today = props.ontoday.as_ref().map(|ontoday| {
        let onclick = ontoday.reform(|_: MouseEvent| ());
        html! {
            <button type="button" class="app-link-button" {onclick}>
                { "Today" }
                <span class="govuk-visually-hidden">{ [" as the date: ", &props.legend].concat() }</span>
            </button>
        }
    });
    html! {
        <div class={group}>
            <fieldset class="govuk-fieldset" role="group" id={id.clone()} aria-describedby={described_by} {oninput} {onfocusout}>
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{ &props.legend }</legend>
                { props.hint.as_ref().map(|hint| html! { <div class="govuk-hint" id={hint_id.clone()}>{ hint }</div> }).unwrap_or_default() }
                { props.error.as_ref().map(|it| error_message(error_id.clone(), &it.message)).unwrap_or_default() }
                <div class="govuk-date-input">
                    { part(props, Part::Day) }
                    { part(props, Part::Month) }
                    { part(props, Part::Year) }
                    { props.with_time.then(|| part(props, Part::Time)).unwrap_or_default() }
                </div>
                <div class="app-date-actions">
                    { today.unwrap_or_default() }
                    { props.children.clone() }
                </div>
            </fieldset>
        </div>
    }
}

fn part(props: &DateInputProps, part: Part) -> Html {
    let (label, width, mode) = match part {
        Part::Day => ("Day", "govuk-input--width-2", "numeric"),
        Part::Month => ("Month", "govuk-input--width-2", "text"),
        Part::Year => ("Year", "govuk-input--width-4", "numeric"),
        Part::Time => ("Time, if known", "govuk-input--width-4", "text"),
    };
    let wrong = props.error.as_ref().is_some_and(|it| it.parts.contains(&part));
    let class = classes!("govuk-input", "govuk-date-input__input", width, wrong.then_some("govuk-input--error"));
    let id = [&props.id, "-", part.id()].concat();
    let value = props.live.then(|| AttrValue::from(props.text.part(part).to_owned()));
    html! {
        <div class="govuk-date-input__item">
            <div class="govuk-form-group">
                <label class="govuk-label govuk-date-input__label" for={id.clone()}>{ label }</label>
                <input
                    {class}
                    name={id.clone()}
                    {id}
                    type="text"
                    inputmode={mode}
                    autocomplete="off"
                    spellcheck="false"
                    aria-invalid={wrong.then_some("true")}
                    {value}
                />
            </div>
        </div>
    }
}

/// Tells which part an input event was in.
fn typed(props: &DateInputProps) -> Callback<InputEvent> {
    let (ontype, id) = (props.ontype.clone(), props.id.clone());
    Callback::from(move |event: InputEvent| {
        let Some(input) = dom::input(&event) else { return };
        let name = input.id();
        let part = name.strip_prefix(id.as_str()).and_then(|it| it.strip_prefix('-')).and_then(Part::from_id);
        if let Some(part) = part {
            ontype.emit((part, input.value()));
        }
    })
}
