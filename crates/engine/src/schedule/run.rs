//! Recurring limits: the run of them up to the next review.

use super::deadline::{Deadline, Wanted};
use super::worked::Context;
use crate::vocabulary::Event;
use chrono::NaiveDate;

/// A year of weekly limits: more than any document asks for, and an end to every run.
const LONGEST_RUN: u16 = 53;

/// The second and later limits of every run, up to the next review.
pub(super) fn later_occurrences(firsts: &[Deadline], context: &Context<'_>) -> Vec<Deadline> {
    let starting = firsts.iter().filter(|it| it.occurrence == Some(1) && !it.anchor.assumed);
    starting.flat_map(|first| later(first, firsts, context)).collect()
}

fn later(first: &Deadline, all: &[Deadline], context: &Context<'_>) -> Vec<Deadline> {
    // A review's own gap ends at the review it leads to.
    if first.timescale.holds == Some(Event::ReviewConference) {
        return Vec::new();
    }
    let Some(until) = next_review(first.anchor.date.date, all, context) else { return Vec::new() };
    let occurrences = (2..=LONGEST_RUN).map_while(|occurrence| {
        let wanted =
            Wanted { rule: first.rule, timescale: first.timescale, occurrence: Some(occurrence) };
        wanted.deadline(context, &first.provided).filter(|it| it.due.date <= until)
    });
    occurrences.collect()
}

/// The next review after a day: the date given, or the limit for it.
fn next_review(after: NaiveDate, all: &[Deadline], context: &Context<'_>) -> Option<NaiveDate> {
    let given =
        context.facts.dates(Event::ReviewConference).map(|it| it.date).find(|date| *date > after);
    let limits = all.iter().filter(|it| it.timescale.holds == Some(Event::ReviewConference));
    let limit = limits
        .filter(|it| it.held.is_none())
        .map(|it| it.due.date)
        .filter(|date| *date > after)
        .min();
    given.or(limit)
}
