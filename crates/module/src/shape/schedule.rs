//! A schedule, as a caller sees it.

use super::deadline::Deadline;
use super::origin::Origin;
use super::said::ids;
use crate::question::Counts;
use engine::{Event, Facts, iso_date};
use serde::Serialize;

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Schedule {
    #[serde(flatten)]
    origin: Origin,
    #[serde(skip_serializing_if = "Option::is_none")]
    as_of: Option<String>,
    deadlines: Vec<Deadline>,
    waiting: Vec<Waiting>,
    notes: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Waiting {
    rule: &'static str,
    title: &'static str,
    needs: Vec<&'static str>,
}

impl Schedule {
    pub(crate) fn new(schedule: &engine::Schedule, facts: &Facts, counts: Counts) -> Self {
        let deadline = |it| Deadline::new(schedule, it, facts, counts);
        Self {
            origin: Origin::new(schedule.procedure),
            as_of: facts.as_of.map(iso_date),
            deadlines: schedule.deadlines.iter().map(deadline).collect(),
            waiting: schedule.waiting.iter().map(Waiting::new).collect(),
            notes: schedule.notes.clone(),
        }
    }
}

impl Waiting {
    fn new(it: &engine::Waiting) -> Self {
        Self { rule: it.rule.id, title: it.rule.name(), needs: ids(&it.needs, Event::id) }
    }
}
