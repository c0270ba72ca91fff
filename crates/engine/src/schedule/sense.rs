//! A clock has one sense or several: "days" may be working days, "the 30th week" may end in three places.

use super::step::Step;
use crate::clock::{Anchor, Clock, Length};
use crate::procedure::Reading;
use crate::vocabulary::DaysMean;
use calendar::{Direction, Unit};

/// One way to understand a clock, with nothing left open.
#[derive(Debug)]
pub(super) struct Sense {
    /// What tells it from the clock's other senses, where there are others.
    pub(super) label: Option<String>,
    /// Which sort of day it takes, where the document leaves that open.
    days: Option<DaysMean>,
    /// What to do with the anchor's date.
    pub(super) step: Step,
}

/// How a clock's open points are to be settled.
#[derive(Debug, Clone, Copy)]
pub(super) struct Settled {
    /// What the area means by "days", where the person has said.
    pub(super) days_mean: Option<DaysMean>,
    /// Which end of a recurring gap: the first, second, …
    pub(super) occurrence: u16,
}

impl Sense {
    const fn only(step: Step) -> Self {
        Self { label: None, days: None, step }
    }

    fn of_days(days: DaysMean, label: &str, step: Step) -> Self {
        Self { label: Some(label.to_owned()), days: Some(days), step }
    }

    /// The lines that support this sense of `reading`, where any do.
    pub(super) fn support(&self, reading: &Reading) -> Option<&'static str> {
        let favoured = reading.favoured.as_ref().filter(|it| Some(it.days) == self.days);
        favoured.map(|it| it.because).or(reading.supported_by)
    }
}

/// The anchor of a clock and every sense of it; `None` for an "earlier of", which has limbs instead.
pub(super) fn senses(clock: &Clock, settled: Settled) -> Option<(Anchor, Vec<Sense>)> {
    let after = |length, times| lengths(length, Direction::Forward, times, settled.days_mean);
    Some(match *clock {
        Clock::Within { length, after: anchor } => (anchor, after(length, 1)),
        Clock::Every { length, from } => (from, after(length, settled.occurrence)),
        Clock::NotBefore { event, plus: Some(length) } => (event, after(length, 1)),
        Clock::NotBefore { event, plus: None } => (event, vec![Sense::only(Step::Itself)]),
        Clock::AtLeast { length, before } => {
            (before, lengths(length, Direction::Backward, 1, settled.days_mean))
        }
        Clock::Before(event) => (event, vec![Sense::only(Step::JustBefore)]),
        Clock::ByTimeOnDayBefore { by, before } => (
            before,
            vec![
                Sense::of_days(
                    DaysMean::Working,
                    "on the last working day before",
                    Step::WorkingDayBefore(by),
                ),
                Sense::of_days(
                    DaysMean::Calendar,
                    "on the day before, whatever day that is",
                    Step::DayBefore(by),
                ),
            ],
        ),
        Clock::ByWeek { week, of } => (of, weeks(&[(week, 0), (week, 6)])),
        Clock::NoLaterThanWeek { week, of } => {
            (of, weeks(&[(week.saturating_sub(1), 6), (week, 0), (week, 6)]))
        }
        Clock::BeforeWeek { week, of } => {
            (of, vec![Sense::only(Step::Pregnancy { weeks: week.saturating_sub(1), days: 6 })])
        }
        Clock::EarlierOf(_) => return None,
    })
}

fn lengths(length: Length, way: Direction, times: u16, days_mean: Option<DaysMean>) -> Vec<Sense> {
    let step = |amount: u16, unit| Step::Count { way, amount: amount.saturating_mul(times), unit };
    let only = |amount, unit| vec![Sense::only(step(amount, unit))];
    match length {
        Length::WorkingDays(amount) => only(amount, Unit::WorkingDays),
        Length::Days(amount) => {
            bare_days(step(amount, Unit::WorkingDays), step(amount, Unit::Days), days_mean)
        }
        Length::Weeks(amount) => only(amount, Unit::Weeks),
        Length::Months(amount) => only(amount, Unit::Months),
        Length::Years(amount) => only(amount, Unit::Years),
        Length::Minutes(minutes) => vec![Sense::only(Step::Minutes { way, minutes })],
        Length::SameDay => vec![Sense::only(Step::Itself)],
    }
}

/// "Days" and no more: working days, every day, or the one that the person says the area means.
fn bare_days(working: Step, calendar: Step, days_mean: Option<DaysMean>) -> Vec<Sense> {
    let said = |it: &Sense| days_mean.is_none() || it.days == days_mean;
    let both = [
        Sense::of_days(DaysMean::Working, "counting working days", working),
        Sense::of_days(DaysMean::Calendar, "counting every day", calendar),
    ];
    both.into_iter().filter(said).collect()
}

/// What tells the ways of understanding a reading of a rule apart, with no facts in hand: the reading's own name,
/// what is open in its clock, or both.
pub(crate) fn labels(reading: &Reading) -> Vec<String> {
    let settled = Settled { days_mean: None, occurrence: 1 };
    let (_, senses) = senses(&reading.clock, settled).unzip();
    let mut labels = Vec::new();
    for sense in senses.unwrap_or_default() {
        let parts: Vec<&str> = reading.label.into_iter().chain(sense.label.as_deref()).collect();
        labels.push(parts.join(", "));
    }
    labels.retain(|it| !it.is_empty());
    labels
}

fn weeks(ends: &[(u8, u8)]) -> Vec<Sense> {
    let sense = |&(weeks, days): &(u8, u8)| Sense {
        label: Some(format!("at {weeks} weeks + {days} days")),
        days: None,
        step: Step::Pregnancy { weeks, days },
    };
    ends.iter().map(sense).collect()
}
