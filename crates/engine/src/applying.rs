//! Which rules of a procedure apply to these facts.

use crate::child::Child;
use crate::facts::Facts;
use crate::procedure::{Procedure, Rule};
use crate::vocabulary::{Circumstance, Event};
use chrono::NaiveDate;

/// A rule that applies, and what has to turn out so for it to.
#[derive(Clone)]
pub(crate) struct Applying {
    pub(crate) rule: &'static Rule,
    pub(crate) provided: Vec<Circumstance>,
}

/// The rules that apply where `holds` says what is so, less those that another one takes the place of.
pub(crate) fn applying(
    procedure: &'static Procedure,
    facts: &Facts,
    holds: &dyn Fn(Circumstance) -> bool,
) -> Vec<Applying> {
    let mut all = Vec::new();
    for rule in procedure.rules {
        if let Some(provided) = provided(rule, holds)
            && !is_over(rule, facts)
        {
            all.push(Applying { rule, provided });
        }
    }
    let replaced: Vec<&str> = all.iter().flat_map(|it| it.rule.instead_of).copied().collect();
    all.retain(|it| !replaced.contains(&it.rule.id));
    all
}

/// The rules that apply where one child is concerned.
pub(crate) fn applying_to(
    procedure: &'static Procedure,
    facts: &Facts,
    child: &Child,
) -> Vec<Applying> {
    let mut rules = applying(procedure, facts, &|it| facts.holds_for(child, it));
    rules.retain(|it| it.rule.each_child.is_none_or(|age| age.covers(child)));
    rules
}

/// What still has to turn out so for the rule to apply; `None` where it does not.
fn provided(rule: &Rule, holds: &dyn Fn(Circumstance) -> bool) -> Option<Vec<Circumstance>> {
    let mut provided = Vec::new();
    for &circumstance in rule.when {
        let ruled_out = circumstance.opposite().is_some_and(holds);
        if holds(circumstance) {
            continue;
        }
        if ruled_out || !circumstance.is_open_until_ruled_out() {
            return None;
        }
        provided.push(circumstance);
    }
    Some(provided)
}

/// Whether what ends the rule has happened: it has a date, which has come where it is known what day it is, or the
/// plan is said to have ended.
fn is_over(rule: &Rule, facts: &Facts) -> bool {
    let has_come = |event| {
        let said = event == Event::PlanEnd && facts.holds(Circumstance::PlanEnded);
        let comes = |it: NaiveDate| facts.as_of.is_none_or(|as_of| it <= as_of);
        facts.dates(event).next().map_or(said, |it| comes(it.date))
    };
    rule.until.is_some_and(has_come)
}
