//! A limit worked out for these facts.

use super::standing::{Bounds, Standing};
use super::worked::{AnchorDate, Context, Possibility, Worked};
use crate::clock::Limit;
use crate::facts::Facts;
use crate::moment::Moment;
use crate::procedure::{Procedure, Rule, Timescale};
use crate::vocabulary::Circumstance;
use calendar::Basis;
use chrono::NaiveDate;

/// A limit worked out for these facts, with every reading of the words behind it.
#[derive(Debug, Clone)]
pub struct Deadline {
    /// The rule that sets it.
    pub rule: &'static Rule,
    /// The rule's time.
    pub timescale: &'static Timescale,
    /// Of a recurring limit, which one this is, from 1.
    pub occurrence: Option<u16>,
    /// Every reading; never empty.
    pub readings: Vec<Worked>,
    /// Aim for: the earliest reading that can be kept, or the earliest of all where none can.
    pub due: Moment,
    /// Late on every reading after this.
    pub latest: Moment,
    /// Whether it binds from above or from below.
    pub limit: Limit,
    /// The last working day on or before `due`; none past the end of the calendar.
    pub last_working_day: Option<NaiveDate>,
    /// What `due` was counted from.
    pub anchor: AnchorDate,
    /// What has to turn out so for the rule to apply: shown before anybody has said.
    pub provided: Vec<Circumstance>,
    /// Whether it leans on bank holidays that are not published yet.
    pub holidays: Basis,
    /// The date given for the event whose limit this is: booked, or held.
    pub held: Option<Moment>,
    /// How it stands on the day of the question.
    pub standing: Option<Standing>,
    /// Working days from the day of the question to `due`; none once it has passed or is done.
    pub working_days_left: Option<u32>,
}

impl Deadline {
    /// The rule's title, with the conference it is read for where that is not the initial one.
    pub fn title(&self, procedure: &Procedure) -> String {
        if self.timescale.also_for.contains(&self.anchor.event) {
            format!("{} ({})", self.rule.name(), procedure.event_name(self.anchor.event))
        } else {
            self.rule.name().to_owned()
        }
    }

    /// What marks this deadline as done in a question: the rule's id, and for a limit that also holds for
    /// another conference, which one: `minutes@review-conference`.
    pub fn key(&self) -> String {
        key(self.rule, self.timescale, self.anchor)
    }
}

fn key(rule: &Rule, timescale: &Timescale, anchor: AnchorDate) -> String {
    if timescale.also_for.contains(&anchor.event) {
        format!("{}@{}", rule.id, anchor.event.id())
    } else {
        rule.id.to_owned()
    }
}

/// What a deadline is made from: the rule, and which end of a recurring gap it is.
#[derive(Clone, Copy)]
pub(super) struct Wanted {
    pub(super) rule: &'static Rule,
    pub(super) timescale: &'static Timescale,
    pub(super) occurrence: Option<u16>,
}

impl Wanted {
    /// Whether it is the first end of a recurring gap, or the only end of another.
    fn is_first(self) -> bool {
        self.occurrence.is_none_or(|it| it == 1)
    }

    /// The deadline, if the dates that it needs are known.
    pub(super) fn deadline(
        self,
        context: &Context<'_>,
        provided: &[Circumstance],
    ) -> Option<Deadline> {
        let readings = self.readings(context);
        let first = ruling(&readings).min_by_key(|it| it.due)?;
        let latest = ruling(&readings).map(|it| it.due).max()?;
        let limit = self.timescale.readings.first()?.clock.limit();
        let (due, anchor) = (first.due, first.anchor);
        let held = held(self, context.facts, limit, &readings);
        let bounds = Bounds { limit, due, latest };
        let standing = standing(self, context.facts, bounds, anchor, held);
        let is_done = !matches!(
            standing,
            Some(Standing::Ahead | Standing::Today | Standing::BetweenReadings | Standing::Passed)
        );
        Some(Deadline {
            rule: self.rule,
            timescale: self.timescale,
            occurrence: self.occurrence,
            due,
            latest,
            limit,
            last_working_day: calendar::last_working_day(due.date, &context.facts.closures),
            anchor,
            provided: provided.to_vec(),
            holidays: basis(anchor, latest),
            held,
            standing,
            working_days_left: context
                .facts
                .as_of
                .filter(|_| !is_done)
                .and_then(|as_of| calendar::working_days_between(as_of, due.date)),
            readings,
        })
    }

    /// Every reading worked out, less those that come to the same count as one before them.
    fn readings(self, context: &Context<'_>) -> Vec<Worked> {
        let occurrence = self.occurrence.unwrap_or(1);
        let all = self
            .timescale
            .readings
            .iter()
            .flat_map(|it| context.work_out(self.rule, it, occurrence));
        let mut readings: Vec<Worked> = Vec::new();
        for worked in all {
            if !readings.iter().any(|it| it.is_same_count(&worked)) {
                readings.push(worked);
            }
        }
        readings
    }
}

/// The readings that count: those that can be kept, or all where none can.
fn ruling(readings: &[Worked]) -> impl Iterator<Item = &Worked> {
    let can_be_kept = |it: &&Worked| it.possible == Possibility::Possible;
    let any_can = readings.iter().any(|it| can_be_kept(&it));
    readings.iter().filter(move |it| !any_can || can_be_kept(it))
}

/// The date given for the event whose limit this is: the first one since the count began.
///
/// A limit counted back comes after the event, and "not before" may have been done before; there any date belongs.
fn held(wanted: Wanted, facts: &Facts, limit: Limit, readings: &[Worked]) -> Option<Moment> {
    let event = wanted.timescale.holds.filter(|_| wanted.is_first())?;
    let from_itself =
        readings.iter().filter(|it| it.anchor.event == event).map(|it| it.anchor.date.date).max();
    let start = ruling(readings).filter_map(Worked::start).map(|it| it.date).min();
    let belongs = |date: NaiveDate| match (from_itself, start) {
        _ if limit == Limit::NotBefore => true,
        (Some(last), _) => date > last,
        (None, Some(start)) => date >= start,
        (None, None) => true,
    };
    facts.dates(event).find(|it| belongs(it.date))
}

fn standing(
    wanted: Wanted,
    facts: &Facts,
    bounds: Bounds,
    anchor: AnchorDate,
    held: Option<Moment>,
) -> Option<Standing> {
    let as_of = facts.as_of.filter(|_| !anchor.assumed)?;
    let marked = facts
        .happened(&key(wanted.rule, wanted.timescale, anchor))
        .filter(|_| wanted.is_first())
        .map(Moment::day);
    let done = marked.or_else(|| held.filter(|it| it.date <= as_of));
    Some(done.map_or_else(|| bounds.when_open(as_of), |done| bounds.when_done(done)))
}

/// A limit leans on holidays worked out from the statute where any of its days lies past the published ones.
fn basis(anchor: AnchorDate, latest: Moment) -> Basis {
    if anchor.date.date.max(latest.date) > calendar::published_until() {
        Basis::WorkedOut
    } else {
        Basis::Published
    }
}
