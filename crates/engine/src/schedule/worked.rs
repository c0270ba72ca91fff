//! A reading worked out: its date, from which event, and how.

use super::sense::{Sense, Settled, senses};
use super::step::Step;
use crate::clock::{Anchor, Clock, Length};
use crate::facts::Facts;
use crate::moment::Moment;
use crate::procedure::{Lines, Procedure, Reading, Rule};
use crate::vocabulary::{Event, Stage, Which};
use calendar::CountedDay;
use chrono::NaiveDate;

/// The date that a limit is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnchorDate {
    /// The event.
    pub event: Event,
    /// Its date.
    pub date: Moment,
    /// Whether it is a fact, or the last day allowed for an event that is not booked.
    pub assumed: bool,
}

/// Whether a reading can be kept at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Possibility {
    /// Its date falls on or after the facts that set it running.
    Possible,
    /// Its date falls before the facts that set it running: it could not be met, and rules nothing.
    BeforeTheFacts,
}

/// How a "whichever is earlier" could still come out earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CouldBeEarlier {
    /// The event that has no date yet.
    pub event: Event,
    /// If it happened before this day, the limit would be earlier.
    pub before: NaiveDate,
}

/// One reading of a rule, worked out.
#[derive(Debug, Clone)]
pub struct Worked {
    /// What tells it from the rule's other readings; for an only reading, the count in words.
    pub label: String,
    /// The count in words, with the date it starts from.
    pub basis: String,
    /// The limit.
    pub due: Moment,
    /// What it was counted from.
    pub anchor: AnchorDate,
    /// Whether it can be kept.
    pub possible: Possibility,
    /// The lines it rests on, where they are not the rule's own.
    pub lines: Option<Lines>,
    /// The lines that support it, where any do.
    pub supported_by: Option<&'static str>,
    /// The limbs of a "whichever is earlier", the ruling one among them; otherwise empty.
    pub limbs: Vec<Worked>,
    /// What could still make it earlier.
    pub could_be_earlier: Option<CouldBeEarlier>,
    step: Step,
}

/// Where dates are looked up while readings are worked out.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub(super) procedure: &'static Procedure,
    pub(super) facts: &'a Facts,
    pub(super) assumed: &'a [(Event, NaiveDate)],
    /// Which conference a rule that says no more than "conference" is read for.
    pub(super) conference: Event,
}

impl Worked {
    /// The days passed, each numbered or with why it was skipped. Worked out only when asked for.
    pub fn count(&self, facts: &Facts) -> Vec<CountedDay> {
        self.step.days(self.anchor.date, facts)
    }

    /// What the numbers of the count shown number: `working-day`, `day`, `week`, `month`, `year` or
    /// `week-of-pregnancy`.
    pub const fn unit(&self) -> &'static str {
        self.step.unit()
    }

    /// When the count began: the earliest limb's event for a "whichever is earlier", none for a count back.
    pub(super) fn start(&self) -> Option<Moment> {
        if self.step.goes_back() {
            return None;
        }
        self.limbs.iter().map(|it| it.anchor.date).min().or(Some(self.anchor.date))
    }

    /// Whether two readings come to the same count from the same date.
    pub(super) fn is_same_count(&self, other: &Self) -> bool {
        self.step == other.step && self.anchor.date == other.anchor.date
    }
}

impl Context<'_> {
    /// Every sense of a reading whose dates are known.
    pub(super) fn work_out(&self, rule: &Rule, reading: &Reading, occurrence: u16) -> Vec<Worked> {
        if let Clock::EarlierOf(limbs) = reading.clock {
            return self.earlier_of(rule, reading, limbs).into_iter().collect();
        }
        let settled = Settled { days_mean: self.facts.days_mean, occurrence };
        let Some((anchor, senses)) = senses(&reading.clock, settled) else { return Vec::new() };
        let recurs = matches!(reading.clock, Clock::Every { .. });
        let from = if recurs { self.last_held(anchor) } else { self.date(anchor) };
        let Some(from) = from else { return Vec::new() };
        senses.iter().filter_map(|sense| self.take(rule, reading, sense, from)).collect()
    }

    fn take(
        &self,
        rule: &Rule,
        reading: &Reading,
        sense: &Sense,
        from: AnchorDate,
    ) -> Option<Worked> {
        let due = sense.step.end(from.date, self.facts)?;
        let event = self.procedure.event_name(from.event);
        let count = sense.step.words(event, self.facts.count_from);
        let label = match (reading.label, &sense.label) {
            (Some(label), Some(sense)) => format!("{label}, {sense}"),
            (Some(label), None) => label.to_owned(),
            (None, Some(sense)) => sense.clone(),
            (None, None) => count.clone(),
        };
        Some(Worked {
            label,
            basis: basis(&count, from),
            due,
            anchor: from,
            possible: self.possibility(rule, sense.step, due, from),
            lines: reading.lines,
            supported_by: sense.support(reading),
            limbs: Vec::new(),
            could_be_earlier: None,
            step: sense.step,
        })
    }

    /// The limb that comes first rules; a limb whose event has no date yet could still come before it.
    fn earlier_of(
        &self,
        rule: &Rule,
        reading: &Reading,
        limbs: &'static [Clock],
    ) -> Option<Worked> {
        let settled = Settled { days_mean: self.facts.days_mean, occurrence: 1 };
        let mut worked = Vec::new();
        let mut missing = Vec::new();
        for limb in limbs {
            let (anchor, senses) = senses(limb, settled)?;
            let taken =
                self.date(anchor).and_then(|from| self.take(rule, reading, senses.first()?, from));
            match taken {
                Some(mut it) => {
                    it.label = it
                        .step
                        .words(self.procedure.event_name(anchor.event), self.facts.count_from);
                    worked.push(it);
                }
                None => missing.push((limb, anchor)),
            }
        }
        let first = worked.iter().min_by_key(|it| it.due)?.clone();
        let could_be_earlier = missing.iter().find_map(|(limb, anchor)| {
            Some(CouldBeEarlier {
                event: anchor.event,
                before: latest_start(limb, first.due.date)?,
            })
        });
        let label = reading.label.map_or_else(|| "whichever is earlier".to_owned(), str::to_owned);
        Some(Worked { label, limbs: worked, could_be_earlier, ..first })
    }

    /// The date an anchor picks out: a fact, or an assumed date where there is none.
    fn date(&self, anchor: Anchor) -> Option<AnchorDate> {
        let Anchor { event: written, which } = anchor;
        let event = if written == Event::InitialConference { self.conference } else { written };
        if let Some(date) = self.facts.date(event, which) {
            return Some(AnchorDate { event, date, assumed: false });
        }
        let assumed = self.assumed.iter().find(|(it, _)| *it == event && which != Which::Second);
        assumed.map(|(_, date)| AnchorDate { event, date: Moment::day(*date), assumed: true })
    }

    /// The date a recurring gap starts from: the last one that has come, or the first of those only booked.
    ///
    /// Were a booking counted from, a gap before it that is too long would never show.
    fn last_held(&self, anchor: Anchor) -> Option<AnchorDate> {
        let Some(as_of) = self.facts.as_of else { return self.date(anchor) };
        let has_come = self.facts.dates(anchor.event).take_while(|it| it.date <= as_of).last();
        let from = has_come.or_else(|| self.facts.dates(anchor.event).next());
        from.map(|date| AnchorDate { event: anchor.event, date, assumed: false })
            .or_else(|| self.date(anchor))
    }

    /// A date counted back cannot be kept where it falls before what set the whole thing running.
    fn possibility(&self, rule: &Rule, step: Step, due: Moment, from: AnchorDate) -> Possibility {
        // A referral comes before the enquiry by its nature.
        if !step.goes_back() || rule.stage == Stage::Referral {
            return Possibility::Possible;
        }
        let start = if from.event == Event::ReviewConference {
            self.facts.date(Event::InitialConference, Which::First)
        } else {
            let discussion = self.facts.date(Event::StrategyDiscussion, Which::BeganEnquiry);
            discussion.or_else(|| self.facts.date(Event::TransferNotification, Which::First))
        };
        match start {
            Some(start) if due.date < start.date => Possibility::BeforeTheFacts,
            Some(_) | None => Possibility::Possible,
        }
    }
}

fn basis(count: &str, from: AnchorDate) -> String {
    let day = crate::words::moment(from.date);
    if from.assumed {
        format!("{count}, if that were held on {day}")
    } else {
        format!("{count} on {day}")
    }
}

/// The day before which a limb's event must happen for the limb to fall before `due`.
fn latest_start(limb: &Clock, due: NaiveDate) -> Option<NaiveDate> {
    let Clock::Within { length, .. } = *limb else { return None };
    match length {
        Length::WorkingDays(amount) => {
            calendar::subtract_working_days(due, amount, &calendar::Closures::default())
        }
        Length::Days(amount) => calendar::subtract_days(due, amount),
        Length::Weeks(amount) => calendar::subtract_days(due, amount.saturating_mul(7)),
        Length::Months(amount) => months_before(due, amount),
        Length::Years(amount) => months_before(due, amount.saturating_mul(12)),
        Length::Minutes(_) | Length::SameDay => Some(due),
    }
}

/// The first day that is not less than `months` before `due`: 31 March less a month is 1 March, since a
/// month from 28 February still ends before the 31st.
fn months_before(due: NaiveDate, months: u16) -> Option<NaiveDate> {
    let clamped = calendar::subtract_months(due, months)?.date;
    let reaches =
        |day: &NaiveDate| calendar::add_months(*day, months).is_some_and(|it| it.date >= due);
    clamped.iter_days().take(4).find(reaches)
}
