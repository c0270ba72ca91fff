//! GOV.UK Frontend's radios, with what a choice reveals.

use super::date_input::{described_by, group_class};
use super::error_message::error_message;
use yew::prelude::*;

/// Radios.
#[derive(Debug)]
pub(crate) struct Radios<'a> {
    /// The name of the group; each choice's id is this, a hyphen and its value.
    pub(crate) name: &'static str,
    /// The question.
    pub(crate) legend: String,
    /// More about it.
    pub(crate) hint: Option<&'static str>,
    /// The choices.
    pub(crate) choices: Vec<Choice>,
    /// The value that is chosen.
    pub(crate) chosen: Option<&'a str>,
    /// Whether the page has been taken over: until then the inputs keep what is chosen in them.
    pub(crate) live: bool,
    /// What is wrong.
    pub(crate) error: Option<&'static str>,
}

/// One of the choices.
#[derive(Debug)]
pub(crate) struct Choice {
    /// Its value.
    pub(crate) value: String,
    /// Its words.
    pub(crate) label: String,
    /// More about it.
    pub(crate) hint: Option<String>,
    /// What it reveals while it is chosen.
    pub(crate) reveals: Option<Html>,
}

impl Choice {
    /// A choice of a few words.
    pub(crate) fn new(value: &str, label: &str) -> Self {
        Self { value: value.to_owned(), label: label.to_owned(), hint: None, reveals: None }
    }
}

/// Draws them.
pub(crate) fn radios(radios: Radios<'_>) -> Html {
    let Radios { name, legend, hint, choices, chosen, live, error } = radios;
    let (hint_id, error_id) = ([name, "-hint"].concat(), [name, "-error"].concat());
    let described_by = described_by(hint.map(|_| &*hint_id), error.map(|_| &*error_id));
    let group = group_class(error.is_some());
    let hint = hint.map(|hint| html! { <div class="govuk-hint" id={hint_id}>{ hint }</div> });
    let error = error.map(|it| error_message(error_id, it));
    html! {
        <div class={group}>
            <fieldset class="govuk-fieldset" id={name} aria-describedby={described_by}>
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{ legend }</legend>
                { hint.unwrap_or_default() }
                { error.unwrap_or_default() }
                <div class="govuk-radios govuk-radios--small">
                    { for choices.into_iter().map(|it| choice(name, it, chosen, live)) }
                </div>
            </fieldset>
        </div>
    }
}

fn choice(name: &'static str, choice: Choice, chosen: Option<&str>, live: bool) -> Html {
    let Choice { value, label, hint, reveals } = choice;
    let id = [name, "-", &value].concat();
    let hint_id = hint.as_ref().map(|_| [&id, "-hint"].concat());
    let is_chosen = chosen == Some(&*value);
    let (input_id, described_by) = (id.clone(), hint_id.clone());
    // Until the page is taken over nothing says whether the choice is made, so that an early choice is kept.
    let input = if live {
        html! { <input class="govuk-radios__input" id={input_id} {name} type="radio" {value} checked={is_chosen} aria-describedby={described_by} /> }
    } else {
        html! { <input class="govuk-radios__input" id={input_id} {name} type="radio" {value} aria-describedby={described_by} /> }
    };
    let hint = hint.map(|hint| html! { <div class="govuk-hint govuk-radios__hint" id={hint_id}>{ hint }</div> });
    let revealed = reveals.filter(|_| is_chosen).map(|it| html! { <div class="govuk-radios__conditional">{ it }</div> });
    html! {
        <>
            <div class="govuk-radios__item">
                { input }
                <label class="govuk-label govuk-radios__label" for={id}>{ label }</label>
                { hint.unwrap_or_default() }
            </div>
            { revealed.unwrap_or_default() }
        </>
    }
}
