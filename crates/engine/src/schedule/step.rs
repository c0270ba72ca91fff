//! From an event's date to a limit: one step, with nothing left open.

use crate::clock::ClockTime;
use crate::facts::Facts;
use crate::moment::{Moment, clock_time};
use crate::words;
use calendar::{Count, CountFrom, CountedDay, Direction, Unit};
use chrono::{NaiveDate, NaiveTime, TimeDelta};

/// What to do with the anchor's date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// Count whole days, weeks, months or years.
    Count { way: Direction, amount: u16, unit: Unit },
    /// Minutes before or after the event's time.
    Minutes { way: Direction, minutes: u16 },
    /// The event's own day, or its time where it has one.
    Itself,
    /// The day before, or the event's time where it has one.
    JustBefore,
    /// A clock time on the last working day before.
    WorkingDayBefore(ClockTime),
    /// A clock time on the day before.
    DayBefore(ClockTime),
    /// So many weeks and days of pregnancy, by the due date.
    Pregnancy { weeks: u8, days: u8 },
}

impl Step {
    /// Where the step leads; `None` only past the end of the calendar.
    pub(super) fn end(self, from: Moment, facts: &Facts) -> Option<Moment> {
        match self {
            Self::JustBefore if from.time.is_some() => Some(from),
            Self::Count { .. } | Self::JustBefore => {
                self.count(from.date, facts)?.end(&facts.closures).map(Moment::day)
            }
            Self::Minutes { way, minutes } => shift(from, way, minutes),
            Self::Itself => Some(from),
            Self::WorkingDayBefore(by) | Self::DayBefore(by) => {
                let date = self.count(from.date, facts)?.end(&facts.closures)?;
                Some(Moment { date, time: time_of(by) })
            }
            Self::Pregnancy { weeks, days } => {
                calendar::week_of_pregnancy(from.date, weeks, days).map(Moment::day)
            }
        }
    }

    /// Whether the step goes back in time from the event.
    pub(super) const fn goes_back(self) -> bool {
        match self {
            Self::Count { way, .. } | Self::Minutes { way, .. } => {
                matches!(way, Direction::Backward)
            }
            Self::JustBefore
            | Self::WorkingDayBefore(_)
            | Self::DayBefore(_)
            | Self::Pregnancy { .. } => true,
            Self::Itself => false,
        }
    }

    /// The unit in which the count shown is numbered.
    pub(super) const fn unit(self) -> &'static str {
        match self {
            Self::Count { unit, .. } => match unit {
                Unit::WorkingDays => "working-day",
                Unit::Days => "day",
                Unit::Weeks => "week",
                Unit::Months => "month",
                Unit::Years => "year",
            },
            Self::WorkingDayBefore(_) => "working-day",
            Self::Pregnancy { .. } => "week-of-pregnancy",
            Self::Minutes { .. } | Self::Itself | Self::JustBefore | Self::DayBefore(_) => "day",
        }
    }

    /// The days passed on the way, each numbered or with why it was skipped.
    pub(super) fn days(self, from: Moment, facts: &Facts) -> Vec<CountedDay> {
        match (self, self.count(from.date, facts)) {
            (Self::Pregnancy { weeks, days }, _) => weeks_of_pregnancy(from.date, weeks, days),
            (Self::Minutes { .. }, _) => over_midnight(from.date, self.end(from, facts)),
            (Self::JustBefore, _) if from.time.is_some() => vec![event_day(from.date)],
            (_, Some(count)) => count.days(&facts.closures),
            (_, None) => vec![event_day(from.date)],
        }
    }

    fn count(self, from: NaiveDate, facts: &Facts) -> Option<Count> {
        let (direction, amount, unit) = match self {
            Self::Count { way, amount, unit } => (way, amount, unit),
            Self::WorkingDayBefore(_) => (Direction::Backward, 1, Unit::WorkingDays),
            Self::DayBefore(_) | Self::JustBefore => (Direction::Backward, 1, Unit::Days),
            Self::Minutes { .. } | Self::Itself | Self::Pregnancy { .. } => return None,
        };
        Some(Count { from, amount, unit, direction, count_from: facts.count_from })
    }

    /// The step in words, from an event: "15 working days from the strategy discussion".
    pub(super) fn words(self, event: &str, count_from: CountFrom) -> String {
        match self {
            Self::Count { way, amount, unit } => {
                let length = words::length(amount, unit);
                let own_day = match (way, unit, count_from) {
                    (Direction::Forward, Unit::WorkingDays | Unit::Days, CountFrom::SameDay) => {
                        ", its own day counted as day 1"
                    }
                    _ => "",
                };
                format!("{length} {} the {event}{own_day}", preposition(way))
            }
            Self::Minutes { way, minutes } => {
                format!("{} {} the {event}", words::count(minutes, "minute"), preposition(way))
            }
            Self::Itself => format!("the day of the {event}"),
            Self::JustBefore => format!("before the {event}"),
            Self::WorkingDayBefore(by) => {
                format!("{} on the last working day before the {event}", clock_words(by))
            }
            Self::DayBefore(by) => format!("{} on the day before the {event}", clock_words(by)),
            Self::Pregnancy { weeks, days } => {
                format!("{weeks} weeks + {days} days of pregnancy by the {event}")
            }
        }
    }
}

const fn preposition(way: Direction) -> &'static str {
    match way {
        Direction::Forward => "from",
        Direction::Backward => "before",
    }
}

fn clock_words(by: ClockTime) -> String {
    time_of(by).map(clock_time).unwrap_or_default()
}

fn time_of(by: ClockTime) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(by.hour.into(), by.minute.into(), 0)
}

/// Minutes from an event's time; an event without one keeps its day.
fn shift(from: Moment, way: Direction, minutes: u16) -> Option<Moment> {
    let Some(time) = from.time else { return Some(from) };
    let by = TimeDelta::minutes(minutes.into());
    let start = from.date.and_time(time);
    let end = match way {
        Direction::Forward => start.checked_add_signed(by),
        Direction::Backward => start.checked_sub_signed(by),
    }?;
    Some(Moment { date: end.date(), time: Some(end.time()) })
}

/// The event's day, and the next or the one before it where the minutes run over midnight.
fn over_midnight(from: NaiveDate, end: Option<Moment>) -> Vec<CountedDay> {
    let other_day = end.map(|it| it.date).filter(|it| *it != from);
    let other_day = other_day.map(|date| CountedDay { date, day: Some(1), skipped: None });
    std::iter::once(event_day(from)).chain(other_day).collect()
}

const fn event_day(date: NaiveDate) -> CountedDay {
    CountedDay { date, day: Some(0), skipped: None }
}

/// The first day of each week of pregnancy on the way back from the due date, then the day itself.
fn weeks_of_pregnancy(due: NaiveDate, weeks: u8, days: u8) -> Vec<CountedDay> {
    let day = |week: u8, days: u8| {
        let date = calendar::week_of_pregnancy(due, week, days)?;
        Some(CountedDay { date, day: Some(week.into()), skipped: None })
    };
    let last_whole = if days == 0 { weeks } else { weeks.saturating_add(1) };
    let whole_weeks = (last_whole..=40).rev().filter_map(|week| day(week, 0));
    whole_weeks.chain(day(weeks, days).filter(|_| days > 0)).collect()
}
