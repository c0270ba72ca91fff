//! "Copy my dates": one plain line for one's own record.

use crate::components::checkbox::{Checkbox, checkbox};
use crate::components::copy_button::{CopyButton, copy_button};
pub(super) use crate::form::LINE;
use crate::form::{Form, Pasted};
use yew::prelude::*;

/// The line, and the button that copies it.
pub(super) fn keeping(form: &Form) -> Option<Html> {
    if form.is_empty() {
        return None;
    }
    let says_so = form.has_circumstances().then(|| {
        let tick = checkbox(Checkbox {
            id: "line-says-so".to_owned(),
            label: "Include what else is so",
            hint: None,
            ticked: form.line_says_so,
            reveals: None,
        });
        html! { <div class="govuk-checkboxes govuk-checkboxes--small">{ tick }</div> }
    });
    let copy = copy_button(CopyButton {
        id: LINE.to_owned(),
        label: "Copy my dates",
        about: "as one line",
        class: "govuk-button govuk-button--secondary app-copy__button",
        outcome: form.copied(LINE),
    });
    Some(html! {
        <section class="app-keep" aria-labelledby="keep">
            <h2 class="govuk-heading-m" id="keep">{ "Keep your dates" }</h2>
            <p class="govuk-body">
                { "This page keeps nothing. Copy this line into your own record, and paste it anywhere in this form \
                   to go on from it." }
            </p>
            <p class="app-line" id={LINE}>{ form.line().write() }</p>
            { says_so.unwrap_or_default() }
            { copy }
        </section>
    })
}

/// What came of a pasted line.
pub(super) fn pasted(pasted: &Pasted) -> Html {
    let dates = match pasted.dates {
        1 => "1 date was filled in from your line.".to_owned(),
        dates => [&dates.to_string(), " dates were filled in from your line."].concat(),
    };
    let not_understood = (!pasted.not_understood.is_empty()).then(|| {
        let words = ["Not understood, and left out: ", &pasted.not_understood.join("; ")].concat();
        html! { <p class="govuk-body">{ words }</p> }
    });
    html! {
        <div class="govuk-inset-text app-pasted">
            <p class="govuk-body">{ dates }{ " What stood in the form before was replaced." }</p>
            { not_understood.unwrap_or_default() }
        </div>
    }
}
