//! What the dates come to: every limit by stage, what waits, what the document leaves out.

use super::limit::{LimitItem, Shared};
use super::view::{StageView, View, WaitingView};
use crate::documents;
use crate::form::FormHandle;
use crate::words;
use engine::Procedure;
use std::rc::Rc;
use yew::prelude::*;

/// What the results are told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct ResultsProps {
    /// The answer.
    pub(crate) answer: Shared,
    /// Its words.
    pub(crate) view: Rc<View>,
    /// Today, in words, where the page knows it.
    pub(crate) today: Option<AttrValue>,
}

/// What the dates come to.
#[component]
pub(crate) fn Results(props: &ResultsProps) -> Html {
    let Some(form) = use_context::<FormHandle>() else { return Html::default() };
    let (view, answer) = (&props.view, &props.answer);
    let procedure = answer.procedure;
    let empty = view.stages.is_empty() && view.assumed.is_empty();
    html! {
        <>
            { heading(procedure, props) }
            { given(&form) }
            if !view.notes.is_empty() {
                <ul class="govuk-list govuk-list--bullet app-notes">{ for view.notes.iter().map(|it| html! { <li>{ it }</li> }) }</ul>
            }
            if empty {
                <p class="govuk-body">{ "No date given yet starts a count under this document. Enter a date that you know." }</p>
            }
            { view.stages.iter().map(|it| stage(it, answer)).collect::<Html>() }
            if !view.assumed.is_empty() {
                <section class="app-assumed" aria-labelledby="assumed">
                    <h3 class="govuk-heading-m" id="assumed">{ "If it were held on the last day allowed" }</h3>
                    <p class="govuk-body">
                        { "You asked for this. Nothing here is booked: it shows what would follow, one step on, if \
                           what has no date yet were left to the last working day allowed. Risk decides how soon." }
                    </p>
                    { view.assumed.iter().map(|it| stage(it, answer)).collect::<Html>() }
                </section>
            }
            { (!view.waiting.is_empty()).then(|| waiting(&view.waiting)).unwrap_or_default() }
            { (!procedure.not_covered.is_empty()).then(|| not_covered(procedure)).unwrap_or_default() }
        </>
    }
}

/// The document, and whether it is in force: in the heading, on the screen and in print.
fn heading(procedure: &'static Procedure, props: &ResultsProps) -> Html {
    html! {
        <>
            <h2 class="govuk-heading-l" id="results" tabindex="-1">{ ["Dates under the ", procedure.name, " document"].concat() }</h2>
            <div class="govuk-inset-text app-document">
                <p class="govuk-body">{ documents::full_title(procedure) }</p>
                <p class="govuk-body app-state">{ documents::state(procedure) }</p>
                if documents::is_replaced(procedure) {
                    <p class="govuk-body">{ "Use these dates to learn, or to look back. For a child today, use the current procedures." }</p>
                }
            </div>
            <p class="govuk-body app-print-only">
                { "Worked out with the Child Protection Conference Guide, version " }{ env!("CARGO_PKG_VERSION") }
                { props.today.as_ref().map(|it| html! { <>{ ", on " }{ it }</> }).unwrap_or_default() }
                { ". A working aid, not a record. Do not write names on this page." }
            </p>
        </>
    }
}

/// The dates that were given, for the print, where the form does not show.
fn given(form: &FormHandle) -> Html {
    let line = form.line();
    let procedure = form.procedure();
    let row = |name: String, date: String| html! { <li>{ words::capital(&name) }{ ": " }{ date }</li> };
    html! {
        <div class="app-print-only">
            <h3 class="govuk-heading-s">{ "Dates given" }</h3>
            <ul class="govuk-list govuk-list--bullet">
                { for line.events.iter().map(|(event, at)| row(crate::form::event_name(procedure, *event), engine::words::moment(*at))) }
                { for line.closures.iter().map(|at| row("office shut".to_owned(), engine::words::moment(*at))) }
            </ul>
        </div>
    }
}

fn stage(stage: &StageView, answer: &Shared) -> Html {
    html! {
        <section class="app-stage" key={stage.title}>
            <h3 class="govuk-heading-m app-stage__title">{ stage.title }</h3>
            <ol class="govuk-list app-limits">
                { for stage.limits.iter().map(|it| html! { <LimitItem key={it.id.clone()} view={it.clone()} answer={answer.clone()} /> }) }
            </ol>
        </section>
    }
}

fn waiting(waiting: &[WaitingView]) -> Html {
    let one = |it: &WaitingView| {
        html! {
            <>
                <dt class="app-waiting__needs">{ ["Waiting for the date of the ", &it.needs].concat() }</dt>
                { for it.titles.iter().map(|title| html! { <dd class="app-waiting__title">{ *title }</dd> }) }
            </>
        }
    };
    html! {
        <section class="app-waiting">
            <h3 class="govuk-heading-m">{ "Waiting for a date" }</h3>
            <dl class="govuk-body">{ for waiting.iter().map(one) }</dl>
        </section>
    }
}

fn not_covered(procedure: &'static Procedure) -> Html {
    html! {
        <section class="app-not-covered">
            <h3 class="govuk-heading-m">{ "What this document does not say" }</h3>
            <p class="govuk-body">
                { "That it says nothing does not mean that there is no rule. National guidance or a newer local \
                   procedure may have one. Ask your safeguarding unit." }
            </p>
            <dl class="govuk-body">
                { for procedure.not_covered.iter().map(|it| html! {
                    <>
                        <dt class="app-not-covered__topic">{ words::capital(it.topic) }</dt>
                        <dd class="app-not-covered__text">{ it.text }</dd>
                    </>
                }) }
            </dl>
        </section>
    }
}
