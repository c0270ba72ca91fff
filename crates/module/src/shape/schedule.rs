//! A schedule, as a caller sees it.

use super::procedure::Document;
use super::rule::{Source, ids, pair};
use crate::question::Counts;
use calendar::{Basis, HolidayDay, Skipped};
use engine::{AnchorDate, Effect, Facts, Moment, Possibility, Procedure, clock_time, iso_date};
use serde::Serialize;

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Schedule {
    procedure: &'static str,
    area: &'static str,
    document: Document,
    #[serde(skip_serializing_if = "Option::is_none")]
    as_of: Option<String>,
    deadlines: Vec<Deadline>,
    waiting: Vec<Waiting>,
    notes: Vec<String>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Deadline {
    rule: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    occurrence: Option<u16>,
    key: String,
    title: String,
    text: &'static str,
    who: &'static str,
    who_title: &'static str,
    stage: &'static str,
    strength: &'static str,
    due: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<String>,
    latest: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    latest_time: Option<String>,
    limit: &'static str,
    effect: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    decides: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    decides_title: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    consequence: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_working_day: Option<String>,
    anchor: Anchor,
    provided: Vec<&'static str>,
    readings: Vec<Reading>,
    provisional: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    unclear: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    could_be_earlier: Option<CouldBeEarlier>,
    #[serde(skip_serializing_if = "Option::is_none")]
    held: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    working_days_left: Option<u32>,
    if_missed: Vec<IfMissed>,
    because: String,
    source: Source,
}

/// A date, and its time where it has one.
#[derive(Debug, Serialize)]
struct Day {
    date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<String>,
}

#[derive(Debug, Serialize)]
struct Anchor {
    event: &'static str,
    date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<String>,
    assumed: bool,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Reading {
    label: String,
    basis: String,
    due: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<String>,
    possible: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    lines: Option<[u16; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    supported_by: Option<&'static str>,
    unit: &'static str,
    anchor: Anchor,
    limbs: Vec<Limb>,
    #[serde(skip_serializing_if = "Option::is_none")]
    could_be_earlier: Option<CouldBeEarlier>,
    count: Vec<CountedDay>,
}

#[derive(Debug, Serialize)]
struct Limb {
    label: String,
    basis: String,
    due: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<String>,
    unit: &'static str,
    count: Vec<CountedDay>,
}

#[derive(Debug, Serialize)]
struct CouldBeEarlier {
    event: &'static str,
    before: String,
}

#[derive(Debug, Serialize)]
struct CountedDay {
    date: String,
    day: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    skipped: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    substitute: Option<bool>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct IfMissed {
    rule: &'static str,
    title: &'static str,
    text: &'static str,
    who: &'static str,
    who_title: &'static str,
    strength: &'static str,
    source: Source,
}

#[derive(Debug, Serialize)]
struct Waiting {
    rule: &'static str,
    title: &'static str,
    needs: Vec<&'static str>,
}

impl Schedule {
    pub(crate) fn new(schedule: &engine::Schedule, facts: &Facts, counts: Counts) -> Self {
        let procedure = schedule.procedure;
        let deadline = |it| Deadline::new(schedule, it, facts, counts);
        Self {
            procedure: procedure.id,
            area: procedure.name,
            document: Document::new(procedure),
            as_of: facts.as_of.map(iso_date),
            deadlines: schedule.deadlines.iter().map(deadline).collect(),
            waiting: schedule.waiting.iter().map(Waiting::new).collect(),
            notes: schedule.notes.clone(),
        }
    }
}

impl Deadline {
    fn new(
        schedule: &engine::Schedule,
        it: &engine::Deadline,
        facts: &Facts,
        counts: Counts,
    ) -> Self {
        let procedure = schedule.procedure;
        let rule = it.rule;
        let (due, latest) = (Day::new(it.due), Day::new(it.latest));
        let (effect, decides, consequence) = match it.timescale.effect {
            Effect::Duty => ("duty", None, None),
            Effect::CutOff { decides, consequence } => ("cut-off", decides, Some(consequence)),
        };
        Self {
            rule: rule.id,
            occurrence: it.occurrence,
            key: it.key(),
            title: it.title(procedure),
            text: rule.text,
            who: rule.who.id(),
            who_title: procedure.doer(rule),
            stage: rule.stage.id(),
            strength: rule.strength.id(),
            due: due.date,
            time: due.time,
            latest: latest.date,
            latest_time: latest.time,
            limit: it.limit.id(),
            effect,
            decides: decides.map(engine::Role::id),
            decides_title: decides.map(|it| procedure.title(it)),
            consequence,
            last_working_day: it.last_working_day.map(iso_date),
            anchor: it.anchor.into(),
            provided: ids(&it.provided),
            readings: it.readings.iter().map(|it| Reading::new(it, facts, counts)).collect(),
            provisional: match it.holidays {
                Basis::WorkedOut => true,
                Basis::Published => false,
            },
            unclear: it.timescale.unclear,
            could_be_earlier: it.readings.iter().find_map(|it| it.could_be_earlier).map(Into::into),
            held: it.held.map(Day::new),
            status: it.standing.map(engine::Standing::id),
            working_days_left: it.working_days_left,
            if_missed: procedure.bending(rule.id).map(|it| IfMissed::new(procedure, it)).collect(),
            because: schedule.because(it, facts),
            source: rule.source.into(),
        }
    }
}

impl Day {
    fn new(moment: Moment) -> Self {
        Self { date: iso_date(moment.date), time: moment.time.map(clock_time) }
    }
}

impl From<AnchorDate> for Anchor {
    fn from(anchor: AnchorDate) -> Self {
        let Day { date, time } = Day::new(anchor.date);
        Self { event: anchor.event.id(), date, time, assumed: anchor.assumed }
    }
}

impl From<engine::CouldBeEarlier> for CouldBeEarlier {
    fn from(it: engine::CouldBeEarlier) -> Self {
        Self { event: it.event.id(), before: iso_date(it.before) }
    }
}

impl Reading {
    fn new(it: &engine::Worked, facts: &Facts, counts: Counts) -> Self {
        let due = Day::new(it.due);
        Self {
            label: it.label.clone(),
            basis: it.basis.clone(),
            due: due.date,
            time: due.time,
            possible: match it.possible {
                Possibility::Possible => true,
                Possibility::BeforeTheFacts => false,
            },
            lines: it.lines.map(pair),
            supported_by: it.supported_by,
            unit: it.unit(),
            anchor: it.anchor.into(),
            limbs: it.limbs.iter().map(|it| Limb::new(it, facts, counts)).collect(),
            could_be_earlier: it.could_be_earlier.map(Into::into),
            count: count(it, facts, counts),
        }
    }
}

impl Limb {
    fn new(it: &engine::Worked, facts: &Facts, counts: Counts) -> Self {
        let due = Day::new(it.due);
        Self {
            label: it.label.clone(),
            basis: it.basis.clone(),
            due: due.date,
            time: due.time,
            unit: it.unit(),
            count: count(it, facts, counts),
        }
    }
}

fn count(it: &engine::Worked, facts: &Facts, counts: Counts) -> Vec<CountedDay> {
    match counts {
        Counts::Shown => it.count(facts).into_iter().map(Into::into).collect(),
        Counts::LeftOut => Vec::new(),
    }
}

impl From<calendar::CountedDay> for CountedDay {
    fn from(it: calendar::CountedDay) -> Self {
        let (skipped, holiday) = match it.skipped {
            None => (None, None),
            Some(Skipped::Saturday) => (Some("saturday"), None),
            Some(Skipped::Sunday) => (Some("sunday"), None),
            Some(Skipped::Closure) => (Some("closure"), None),
            Some(Skipped::BankHoliday(holiday)) => (Some("bank-holiday"), Some(holiday)),
        };
        Self {
            date: iso_date(it.date),
            day: it.day,
            skipped,
            name: holiday.map(|it| it.name),
            substitute: holiday.and_then(|it| match it.day {
                HolidayDay::Substitute => Some(true),
                HolidayDay::Itself => None,
            }),
        }
    }
}

impl IfMissed {
    fn new(procedure: &Procedure, rule: &engine::Rule) -> Self {
        Self {
            rule: rule.id,
            title: rule.title,
            text: rule.text,
            who: rule.who.id(),
            who_title: procedure.doer(rule),
            strength: rule.strength.id(),
            source: rule.source.into(),
        }
    }
}

impl Waiting {
    fn new(it: &engine::Waiting) -> Self {
        let needs = it.needs.iter().map(|it| it.id()).collect();
        Self { rule: it.rule.id, title: it.rule.title, needs }
    }
}
