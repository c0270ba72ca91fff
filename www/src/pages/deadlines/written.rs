//! The limits as each document states them, without counting: for whoever cannot or need not count here.
//!
//! Written beforehand only, below what the module takes over: it can be read with scripts off.

use crate::documents;
use crate::rule_words;
use crate::words::capital;
use engine::{Procedure, Rule};
use yew::prelude::*;

/// Every document's limits.
pub(crate) fn written() -> Html {
    html! {
        <section class="app-written" id="written">
            <h2 class="govuk-heading-l">{ "The limits as each document states them" }</h2>
            <p class="govuk-body app-measure">
                { "Nothing is counted here. Use this with a calendar, or to see what a document covers." }
            </p>
            { for documents::all().iter().map(document) }
        </section>
    }
}

fn document(procedure: &'static Procedure) -> Html {
    let limits = procedure.rules.iter().filter(|it| it.timescale.is_some());
    html! {
        <details class="govuk-details">
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{ documents::short_name(procedure) }</span>
            </summary>
            <div class="govuk-details__text">
                <p class="govuk-body app-state">{ documents::state(procedure) }</p>
                <dl class="govuk-body app-terms">{ for limits.map(|it| limit(procedure, it)) }</dl>
            </div>
        </details>
    }
}

fn limit(procedure: &'static Procedure, rule: &'static Rule) -> Html {
    let source = rule_words::source(procedure, rule.source);
    let who = capital(procedure.doer(rule));
    let only_if = rule_words::only_if(rule.when);
    let unclear = rule.timescale.as_ref().and_then(|it| it.unclear);
    html! {
        <>
            <dt class="app-terms__term">{ rule.name() }</dt>
            <dd class="app-terms__text">
                { rule.text }
                if !only_if.is_empty() {
                    { [" ", &only_if].concat() }
                }
                { for unclear.map(|it| [" ", it].concat()) }
                { [" ", &who, ". ", rule_words::strength(rule.strength), " ", &source, "."].concat() }
            </dd>
        </>
    }
}
