//! What the columns of a table rest on: each rule with its lines, and what is unclear about it.

use super::table::{self, Table};
use crate::components::frame::Place;
use crate::components::link::href;
use crate::page::Page;
use crate::rule_words::{footing, only_if, time};
use crate::words::capital;
use engine::{Effect, Event, Length, Procedure, Rule, Timescale};
use yew::prelude::*;

/// The rules of a table.
pub(super) fn rests_on(place: &Place, procedure: &'static Procedure, table: &Table) -> Html {
    html! {
        <>
            <h3 class="govuk-heading-m">{ "What these columns rest on" }</h3>
            <ul class="govuk-list app-measure">
                { for table.rules().map(|it| legend(place, procedure, it)) }
            </ul>
        </>
    }
}

fn legend(place: &Place, procedure: &'static Procedure, rule: &'static Rule) -> Html {
    let time = time(procedure, rule).unwrap_or_default();
    let unclear = rule.timescale.as_ref().and_then(|it| it.unclear);
    html! {
        <li class="app-dates__rule">
            <p class="govuk-body app-rule__text"><strong>{ rule.name() }</strong>{ ": " }{ time }{ "." }</p>
            if rule.title.is_some() { <p class="govuk-body app-rule__text">{ rule.text }</p> }
            <p class="govuk-body-s app-rule__foot">
                { footing(procedure, rule) }{ " " }{ link(place, procedure, rule) }
            </p>
            { for rule.timescale.iter().filter_map(|it| cut_off(procedure, it)).map(|it| html! {
                <p class="govuk-body-s app-rule__text">{ it }</p>
            }) }
            if let Some(unclear) = unclear {
                <p class="govuk-body-s app-rule__text"><strong>{ "Unclear: " }</strong>{ unclear }</p>
            }
            { for rule.timescale.iter().flat_map(supports).map(|it| html! {
                <p class="govuk-body-s app-rule__text">{ it }</p>
            }) }
            { for procedure.unclear_about(rule.id).map(|it| html! {
                <p class="govuk-body-s app-rule__text"><strong>{ "Unclear: " }</strong>{ it.text }</p>
            }) }
        </li>
    }
}

/// What may follow once the date has gone by, and who decides it.
fn cut_off(procedure: &'static Procedure, timescale: &Timescale) -> Option<String> {
    let Effect::CutOff { decides, consequence } = timescale.effect else { return None };
    let decides = decides.map(|role| {
        [" Who decides whether that follows: ", &capital(procedure.title(role)), "."].concat()
    });
    Some([consequence, decides.as_deref().unwrap_or_default()].concat())
}

/// Which readings other lines of the document support, each said once.
fn supports(timescale: &Timescale) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    for reading in timescale.readings {
        let day = reading
            .favoured
            .as_ref()
            .map(|it| ["Other lines support ", days(it.days), ": ", it.because].concat());
        let whole = reading.supported_by.map(|because| {
            let label = reading.label.map(|it| [" “", it, "”"].concat()).unwrap_or_default();
            ["Other lines support the reading", &label, ": ", because].concat()
        });
        for it in day.into_iter().chain(whole) {
            if !said.contains(&it) {
                said.push(it);
            }
        }
    }
    said
}

const fn days(days: engine::DaysMean) -> &'static str {
    match days {
        engine::DaysMean::Working => "counting working days",
        engine::DaysMean::Calendar => "counting every day",
    }
}

fn link(place: &Place, procedure: &'static Procedure, rule: &'static Rule) -> Html {
    let href = [&href(&place.root, Page::Rules(procedure)), "#", rule.id].concat();
    html! {
        <a class="govuk-link" {href}>
            { "The rule" }<span class="govuk-visually-hidden">{ ": " }{ rule.name() }</span>
        </a>
    }
}

/// The times around the conference that the tables do not have, and what each turns on.
pub(super) fn left_out(place: &Place, procedure: &'static Procedure, table: &Table) -> Html {
    let rules = table::left_out(procedure, table);
    if rules.is_empty() {
        return Html::default();
    }
    let one = |rule: &&'static Rule| {
        html! {
            <li>
                { rule.name() }{ ". " }{ turns_on(procedure, rule).join(" ") }{ " " }
                { link(place, procedure, rule) }
            </li>
        }
    };
    html! {
        <section>
            <h2 class="govuk-heading-m">{ "Not in these tables" }</h2>
            <p class="govuk-body app-measure">
                { "These times count from the conference too, and turn on something more than its date." }
            </p>
            <ul class="govuk-list govuk-list--bullet app-measure">{ for rules.iter().map(one) }</ul>
        </section>
    }
}

fn turns_on(procedure: &'static Procedure, rule: &Rule) -> Vec<String> {
    let mut words = vec![only_if(rule.when)];
    let mut others: Vec<Event> = Vec::new();
    for reading in rule.timescale.iter().flat_map(|it| it.readings) {
        let anchors = reading.clock.anchors().into_iter().map(|it| it.event);
        others.extend(anchors.filter(|it| *it != Event::InitialConference));
        if matches!(reading.clock.length(), Some(Length::Minutes(_))) {
            words.push("It needs the time of day.".to_owned());
        }
    }
    others.dedup();
    for it in others {
        words.push(["It counts from the ", procedure.event_name(it), " as well."].concat());
    }
    for it in rule.instead_of.iter().filter_map(|id| procedure.rule(id)) {
        words.push(["It then stands in the place of “", it.name(), "”."].concat());
    }
    words.retain(|it| !it.is_empty());
    words.into_iter().map(|it| capital(&it)).collect()
}
