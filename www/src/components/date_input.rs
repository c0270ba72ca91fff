//! GOV.UK Frontend's date input, with a time where an event has one, and a way to say "today".

use super::error_message::error_message;
use super::link_button::link_button;
use crate::date_text::{DateText, Part};
use yew::prelude::*;

/// A date input.
#[derive(Debug)]
pub(crate) struct DateInput<'a> {
    /// The id of the group; each part's is this with `-day`, `-month`, `-year` or `-time` after it.
    pub(crate) id: String,
    /// What date it is.
    pub(crate) legend: &'a str,
    /// More about it.
    pub(crate) hint: Option<&'static str>,
    /// What stands in it.
    pub(crate) text: &'a DateText,
    /// Whether the page has been taken over: until then the inputs keep what is typed into them.
    pub(crate) live: bool,
    /// Whether its time of day is asked too.
    pub(crate) with_time: bool,
    /// What is wrong with it, and the parts that it is about.
    pub(crate) error: Option<(&'a str, &'a [Part])>,
    /// More buttons under the date.
    pub(crate) more: Html,
}

/// A date, in three parts and perhaps a time.
pub(crate) fn date_input(input: DateInput<'_>) -> Html {
    let id = &input.id;
    let (hint_id, error_id) = ([id, "-hint"].concat(), [id, "-error"].concat());
    let described_by = described_by(input.hint.map(|_| &*hint_id), input.error.map(|_| &*error_id));
    let hint = input.hint.map(|hint| html! { <div class="govuk-hint" id={hint_id}>{ hint }</div> });
    let error = input.error.map(|(message, _)| error_message(error_id, message));
    let time = input.with_time.then(|| part(&input, Part::Time));
    html! {
        <div class={group_class(input.error.is_some())} key={id.clone()}>
            <fieldset class="govuk-fieldset" role="group" id={id.clone()} aria-describedby={described_by}>
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{ input.legend.to_owned() }</legend>
                { hint.unwrap_or_default() }
                { error.unwrap_or_default() }
                <div class="govuk-date-input">
                    { part(&input, Part::Day) }
                    { part(&input, Part::Month) }
                    { part(&input, Part::Year) }
                    { time.unwrap_or_default() }
                </div>
                <div class="app-date-actions">
                    { link_button("today", id.clone(), "Today", Some(&["as the date: ", input.legend].concat())) }
                    { input.more }
                </div>
            </fieldset>
        </div>
    }
}

fn part(input: &DateInput<'_>, part: Part) -> Html {
    let (label, class, mode) = match part {
        Part::Day => ("Day", "govuk-input govuk-date-input__input govuk-input--width-2", "numeric"),
        Part::Month => ("Month", "govuk-input govuk-date-input__input govuk-input--width-2", "text"),
        Part::Year => ("Year", "govuk-input govuk-date-input__input govuk-input--width-4", "numeric"),
        Part::Time => ("Time, if known", "govuk-input govuk-date-input__input govuk-input--width-4", "text"),
    };
    let wrong = input.error.is_some_and(|(_, parts)| parts.contains(&part));
    let class = [class, if wrong { " govuk-input--error" } else { "" }].concat();
    let id = [&input.id, "-", part.id()].concat();
    let value = input.live.then(|| AttrValue::from(input.text.part(part).to_owned()));
    html! {
        <div class="govuk-date-input__item">
            <div class="govuk-form-group">
                <label class="govuk-label govuk-date-input__label" for={id.clone()}>{ label }</label>
                <input {class} name={id.clone()} {id} type="text" inputmode={mode} autocomplete="off" spellcheck="false" aria-invalid={wrong.then_some("true")} {value} />
            </div>
        </div>
    }
}

/// The ids of the hint and the error, as `aria-describedby` takes them.
pub(super) fn described_by(hint: Option<&str>, error: Option<&str>) -> Option<String> {
    match (hint, error) {
        (Some(hint), Some(error)) => Some([hint, " ", error].concat()),
        (one, other) => one.or(other).map(str::to_owned),
    }
}

/// The classes of a form group.
pub(super) const fn group_class(is_wrong: bool) -> &'static str {
    if is_wrong { "govuk-form-group govuk-form-group--error" } else { "govuk-form-group" }
}
