//! GOV.UK Frontend's radios, with what a choice reveals.

use super::error_message::error_message;
use crate::dom;
use yew::prelude::*;

/// One of the choices.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Choice {
    /// Its value.
    pub(crate) value: AttrValue,
    /// Its words.
    pub(crate) label: AttrValue,
    /// More about it.
    pub(crate) hint: Option<AttrValue>,
    /// What it reveals while it is chosen.
    pub(crate) reveals: Option<Html>,
}

impl Choice {
    /// A choice of a few words.
    pub(crate) fn new(value: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None, reveals: None }
    }
}

/// What radios are told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct RadiosProps {
    /// The name of the group; each choice's id is this, a hyphen and its value.
    pub(crate) name: AttrValue,
    /// The question.
    pub(crate) legend: AttrValue,
    /// More about it.
    #[prop_or_default]
    pub(crate) hint: Option<AttrValue>,
    /// The choices.
    pub(crate) choices: Vec<Choice>,
    /// The value that is chosen.
    pub(crate) chosen: Option<AttrValue>,
    /// Whether the page has been taken over: until then the inputs keep what is chosen in them.
    pub(crate) live: bool,
    /// What is wrong.
    #[prop_or_default]
    pub(crate) error: Option<AttrValue>,
    /// A value was chosen.
    pub(crate) onchoose: Callback<String>,
}

/// Radios.
#[component]
pub(crate) fn Radios(props: &RadiosProps) -> Html {
    let name = &props.name;
    let onchoose = props.onchoose.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(input) = dom::input(&event) {
            onchoose.emit(input.value());
        }
    });
    let (hint_id, error_id) = ([name, "-hint"].concat(), [name, "-error"].concat());
    let described: Vec<&str> =
        [props.hint.as_ref().map(|_| hint_id.as_str()), props.error.as_ref().map(|_| error_id.as_str())]
            .into_iter()
            .flatten()
            .collect();
    let described_by = (!described.is_empty()).then(|| described.join(" "));
    let group = if props.error.is_some() { "govuk-form-group govuk-form-group--error" } else { "govuk-form-group" };
    html! {
        <div class={group}>
            <fieldset class="govuk-fieldset" id={name.clone()} aria-describedby={described_by}>
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{ &props.legend }</legend>
                { props.hint.as_ref().map(|hint| html! { <div class="govuk-hint" id={hint_id.clone()}>{ hint }</div> }).unwrap_or_default() }
                { props.error.as_ref().map(|it| error_message(error_id.clone(), it)).unwrap_or_default() }
                <div class="govuk-radios govuk-radios--small">
                    { for props.choices.iter().map(|it| choice(props, it, &onchange)) }
                </div>
            </fieldset>
        </div>
    }
}

fn choice(props: &RadiosProps, choice: &Choice, onchange: &Callback<Event>) -> Html {
    let id = [&props.name, "-", &choice.value].concat();
    let hint_id = choice.hint.as_ref().map(|_| [&id, "-hint"].concat());
    let chosen = props.chosen.as_ref() == Some(&choice.value);
    let (name, value, onchange) = (props.name.clone(), choice.value.clone(), onchange.clone());
    let described_by = hint_id.clone();
    // Until the page is taken over nothing says whether the choice is made, so that an early choice is kept.
    let input = if props.live {
        html! { <input class="govuk-radios__input" id={id.clone()} {name} type="radio" {value} checked={chosen} aria-describedby={described_by} {onchange} /> }
    } else {
        html! { <input class="govuk-radios__input" id={id.clone()} {name} type="radio" {value} aria-describedby={described_by} {onchange} /> }
    };
    html! {
        <>
            <div class="govuk-radios__item">
                { input }
                <label class="govuk-label govuk-radios__label" for={id.clone()}>{ &choice.label }</label>
                { choice.hint.as_ref().map(|hint| html! {
                    <div class="govuk-hint govuk-radios__hint" id={hint_id.clone()}>{ hint }</div>
                }).unwrap_or_default() }
            </div>
            { choice.reveals.as_ref().filter(|_| chosen).map(|it| html! {
                <div class="govuk-radios__conditional">{ it.clone() }</div>
            }).unwrap_or_default() }
        </>
    }
}
