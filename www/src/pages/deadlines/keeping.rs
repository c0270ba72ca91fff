//! "Copy my dates": one plain line for one's own record.

use crate::components::checkbox::Checkbox;
use crate::components::copy_button::CopyButton;
use crate::form::{Action, FormHandle, Pasted};
use yew::prelude::*;

/// The line, and the button that copies it.
pub(crate) fn keeping(form: &FormHandle) -> Option<Html> {
    if form.is_empty() {
        return None;
    }
    let line = form.line().write();
    let (copied, says) = (form.dispatcher(), form.dispatcher());
    let oncopied = {
        let line = line.clone();
        Callback::from(move |()| copied.dispatch(Action::Kept(line.clone())))
    };
    let ontick = Callback::from(move |so| says.dispatch(Action::LineSaysSo(so)));
    Some(html! {
        <section class="app-keep" aria-labelledby="keep">
            <h2 class="govuk-heading-m" id="keep">{ "Keep your dates" }</h2>
            <p class="govuk-body">
                { "This page keeps nothing. Copy this line into your own record, and paste it anywhere in this form \
                   to go on from it." }
            </p>
            <p class="app-line" id="dates-line">{ &line }</p>
            if form.has_circumstances() {
                <div class="govuk-checkboxes govuk-checkboxes--small">
                    <Checkbox id="line-says-so" label="Include what else is so" ticked={form.line_says_so} {ontick} />
                </div>
            }
            <CopyButton id="dates-line-text" label="Copy my dates" class="govuk-button govuk-button--secondary app-copy__button" text={line} {oncopied} />
        </section>
    })
}

/// What came of a pasted line.
pub(crate) fn pasted(pasted: &Pasted) -> Html {
    let dates = match pasted.dates {
        1 => "1 date was filled in from your line.".to_owned(),
        dates => [&dates.to_string(), " dates were filled in from your line."].concat(),
    };
    html! {
        <div class="govuk-inset-text app-pasted">
            <p class="govuk-body">{ dates }{ " What stood in the form before was replaced." }</p>
            if !pasted.not_understood.is_empty() {
                <p class="govuk-body">
                    { ["Not understood, and left out: ", &pasted.not_understood.join("; ")].concat() }
                </p>
            }
        </div>
    }
}
