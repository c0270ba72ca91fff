//! An item with its box: what it is, its time in words, when it applies, and where the document says it.

use crate::components::frame::Place;
use crate::components::link::href;
use crate::page::Page;
use crate::rule_words::{footing, only_if, time};
use engine::{Age, Procedure, Rule};
use yew::prelude::*;

/// One item of a list.
pub(super) fn item(place: &Place, procedure: &'static Procedure, rule: &'static Rule) -> Html {
    let href = [&href(&place.root, Page::Rules(procedure)), "#", rule.id].concat();
    html! {
        <li class="app-blank__item">
            <span class="app-blank__box" aria-hidden="true"></span>
            <p class="govuk-body app-blank__text">{ rule.name() }</p>
            { for times(procedure, rule).iter().map(|it| timed(it)) }
            <p class="govuk-body-s app-blank__foot">
                { applies(procedure, rule) }
                { footing(procedure, rule) }{ " " }
                <a class="govuk-link app-screen-only" {href}>
                    { "The rule" }<span class="govuk-visually-hidden">{ ": " }{ rule.name() }</span>
                </a>
            </p>
        </li>
    }
}

/// A time, with a line to write the date on.
fn timed(time: &str) -> Html {
    html! {
        <p class="govuk-body-s app-blank__time">
            <strong>{ time }{ ". " }</strong>
            <span class="app-blank__date" aria-hidden="true">{ "Date: " }<span class="app-blank__line"></span></span>
        </p>
    }
}

/// A rule's own time, or those of the timescales that give it its date, each with whose it is.
fn times(procedure: &'static Procedure, rule: &'static Rule) -> Vec<String> {
    let given = rule.dated_by.iter().filter_map(|id| procedure.rule(id));
    let given = given.filter_map(|it| Some([&time(procedure, it)?, " (", it.name(), ")"].concat()));
    time(procedure, rule).into_iter().chain(given).collect()
}

/// The rule's words where its name is not all of them, and when it applies.
fn applies(procedure: &'static Procedure, rule: &'static Rule) -> String {
    let mut words = Vec::new();
    words.extend(rule.title.map(|_| rule.text.to_owned()));
    words.push(only_if(rule.when));
    words.extend(
        rule.instead_of
            .iter()
            .filter_map(|id| procedure.rule(id))
            .map(|it| ["In the place of “", it.name().trim_end_matches('.'), "”."].concat()),
    );
    words.extend(each_child(rule));
    words.retain(|it| !it.is_empty());
    words.iter().flat_map(|it| [it, " "]).collect()
}

fn each_child(rule: &Rule) -> Option<String> {
    match rule.each_child {
        Some(Age::From(0)) => Some(for_each("once born", "")),
        Some(Age::From(years)) => Some(for_each(&years.to_string(), " years or older")),
        Some(Age::Under(years)) => Some(for_each("under ", &years.to_string())),
        Some(Age::Any) => Some(for_each("", "")),
        None => rule.is_for_each_child().then(|| for_each("", "")),
    }
}

fn for_each(one: &str, two: &str) -> String {
    let comma = if one.is_empty() { "" } else { ", " };
    ["Once for each child", comma, one, two, "."].concat()
}
