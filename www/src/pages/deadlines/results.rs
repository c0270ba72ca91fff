//! What the dates come to: every limit by stage, what waits, what the document leaves out.

use super::asking::Asking;
use super::limit::limit;
use super::view::{StageView, View, WaitingView};
use crate::documents;
use crate::form::{Answer, Form, event_name};
use crate::page::SITE;
use crate::words;
use chrono::NaiveDate;
use engine::{NotCovered, Procedure};
use yew::prelude::*;

/// What the dates come to.
pub(super) fn results(answer: &Answer, view: &View, asking: &Asking<'_>, today: Option<NaiveDate>) -> Html {
    let procedure = answer.procedure;
    let stages = |stages: &[StageView]| stages.iter().map(|it| stage(it, answer, asking)).collect::<Html>();
    let nothing = (view.stages.is_empty() && view.assumed.is_empty()).then(|| {
        html! {
            <p class="govuk-body">{ "No date given yet starts a count under this document. Enter a date that you know." }</p>
        }
    });
    let notes = (!view.notes.is_empty()).then(|| {
        html! { <ul class="govuk-list govuk-list--bullet">{ for view.notes.iter().map(|it| html! { <li>{ it.clone() }</li> }) }</ul> }
    });
    let assumed = (!view.assumed.is_empty()).then(|| {
        html! {
            <section class="app-assumed" aria-labelledby="assumed">
                <h3 class="govuk-heading-m" id="assumed">{ "If it were held on the last day allowed" }</h3>
                <p class="govuk-body">
                    { "You asked for this. Nothing here is booked: it shows what would follow, one step on, if what \
                       has no date yet were left to the last working day allowed. Risk decides how soon." }
                </p>
                { stages(&view.assumed) }
            </section>
        }
    });
    html! {
        <>
            { heading(procedure, today) }
            { given(asking.form) }
            { notes.unwrap_or_default() }
            { nothing.unwrap_or_default() }
            { stages(&view.stages) }
            { assumed.unwrap_or_default() }
            { waiting(&view.waiting).unwrap_or_default() }
            { not_covered(procedure).unwrap_or_default() }
        </>
    }
}

/// The document, and whether it is in force: in the heading, on the screen and in print.
fn heading(procedure: &'static Procedure, today: Option<NaiveDate>) -> Html {
    let replaced = documents::is_replaced(procedure).then(|| {
        html! {
            <p class="govuk-body">
                { "Use these dates to learn, or to look back. For a child today, use the current procedures." }
            </p>
        }
    });
    let today = today.map(|it| [", on ", &engine::words::day(it)].concat()).unwrap_or_default();
    let made = [
        "Worked out with the ", SITE, ", version ", env!("CARGO_PKG_VERSION"), &today,
        ". A working aid, not a record and not legal advice. Do not write names on this page.",
    ];
    html! {
        <>
            <h2 class="govuk-heading-l" id={super::RESULTS} tabindex="-1">{ ["Dates under the ", procedure.name, " document"].concat() }</h2>
            <div class="govuk-inset-text app-document">
                <p class="govuk-body">{ documents::full_title(procedure) }</p>
                <p class="govuk-body app-state">{ documents::state(procedure) }</p>
                { replaced.unwrap_or_default() }
            </div>
            <p class="govuk-body app-print-only">{ made.concat() }</p>
        </>
    }
}

/// The dates that were given, for the print, where the form does not show.
fn given(form: &Form) -> Html {
    let line = form.line();
    let row = |name: String, date: String| html! { <li>{ [&words::capital(&name), ": ", &date].concat() }</li> };
    let events = line.events.iter().map(|(event, at)| row(event_name(form.procedure(), *event), engine::words::moment(*at)));
    let closures = line.closures.iter().map(|at| row("office shut".to_owned(), engine::words::moment(*at)));
    html! {
        <div class="app-print-only">
            <h3 class="govuk-heading-s">{ "Dates given" }</h3>
            <ul class="govuk-list govuk-list--bullet">{ for events.chain(closures) }</ul>
        </div>
    }
}

fn stage(stage: &StageView, answer: &Answer, asking: &Asking<'_>) -> Html {
    html! {
        <section class="app-stage" key={stage.title}>
            <h3 class="govuk-heading-m app-stage__title">{ stage.title }</h3>
            <ol class="govuk-list app-limits">{ for stage.limits.iter().map(|it| limit(it, answer, asking)) }</ol>
        </section>
    }
}

fn waiting(waiting: &[WaitingView]) -> Option<Html> {
    let one = |it: &WaitingView| {
        let titles = it.titles.iter().map(|title| html! { <dd class="app-terms__text">{ *title }</dd> });
        let needs = ["For the date of the ", &it.needs].concat();
        html! { <><dt class="app-terms__term">{ needs }</dt>{ titles.collect::<Html>() }</> }
    };
    (!waiting.is_empty()).then(|| {
        html! {
            <section>
                <h3 class="govuk-heading-m">{ "Waiting for a date" }</h3>
                <dl class="govuk-body app-terms">{ for waiting.iter().map(one) }</dl>
            </section>
        }
    })
}

fn not_covered(procedure: &'static Procedure) -> Option<Html> {
    let one = |it: &'static NotCovered| {
        html! { <><dt class="app-terms__term">{ words::capital(it.topic) }</dt><dd class="app-terms__text">{ it.text }</dd></> }
    };
    (!procedure.not_covered.is_empty()).then(|| {
        html! {
            <section>
                <h3 class="govuk-heading-m">{ "What this document does not say" }</h3>
                <p class="govuk-body">
                    { "That it says nothing does not mean that there is no rule. National guidance or a newer local \
                       procedure may have one. Ask your safeguarding unit." }
                </p>
                <dl class="govuk-body app-terms">{ for procedure.not_covered.iter().map(one) }</dl>
            </section>
        }
    })
}
