//! A limit, as a caller sees it.

use super::dated::{Dated, Day};
use super::reading::{CouldBeEarlier, Reading};
use super::said::{Said, ids};
use crate::question::Counts;
use engine::{Circumstance, Effect, Facts, Procedure, iso_date};
use serde::Serialize;

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Deadline {
    #[serde(skip_serializing_if = "Option::is_none")]
    occurrence: Option<u16>,
    #[serde(flatten)]
    said: Said,
    #[serde(flatten)]
    dated: Dated,
    #[serde(flatten)]
    after: After,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_working_day: Option<String>,
    provided: Vec<&'static str>,
    readings: Vec<Reading>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unclear: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    could_be_earlier: Option<CouldBeEarlier>,
    #[serde(skip_serializing_if = "Option::is_none")]
    held: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    working_days_left: Option<u32>,
    if_missed: Vec<Said>,
    because: String,
}

/// What it means for the date to go by.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct After {
    effect: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    decides: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    decides_title: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    consequence: Option<&'static str>,
}

impl Deadline {
    pub(super) fn new(
        schedule: &engine::Schedule,
        it: &engine::Deadline,
        facts: &Facts,
        counts: Counts,
    ) -> Self {
        let (procedure, rule) = (schedule.procedure, it.rule);
        let if_missed = procedure.bending(rule.id);
        Self {
            occurrence: it.occurrence,
            said: Said::titled(it.title(procedure), procedure, rule),
            dated: Dated::new(it),
            after: After::new(procedure, it.timescale.effect),
            last_working_day: it.last_working_day.map(iso_date),
            provided: ids(&it.provided, Circumstance::id),
            readings: it.readings.iter().map(|it| Reading::new(it, facts, counts)).collect(),
            unclear: it.timescale.unclear,
            could_be_earlier: it.readings.iter().find_map(|it| it.could_be_earlier).map(Into::into),
            held: it.held.map(Day::new),
            working_days_left: it.working_days_left,
            if_missed: if_missed.map(|it| Said::new(procedure, it)).collect(),
            because: schedule.because(it, facts),
        }
    }
}

impl After {
    fn new(procedure: &Procedure, effect: Effect) -> Self {
        let (effect, decides, consequence) = match effect {
            Effect::Duty => ("duty", None, None),
            Effect::CutOff { decides, consequence } => ("cut-off", decides, Some(consequence)),
        };
        Self {
            effect,
            decides: decides.map(engine::Role::id),
            decides_title: decides.map(|it| procedure.title(it)),
            consequence,
        }
    }
}
