//! A count: where it ends, and every day on the way.

use std::iter::successors;

use chrono::{Days, NaiveDate};

use crate::counted_day::not_worked;
use crate::months::month_step;
use crate::{
    Closures, CountFrom, CountedDay, Skipped, add_days, add_working_days, subtract_days,
    subtract_working_days,
};

/// What is counted.
///
/// ```
/// assert_ne!(calendar::Unit::WorkingDays, calendar::Unit::Days);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Monday to Friday, less the bank holidays of England and Wales.
    WorkingDays,
    /// Calendar days.
    Days,
    /// Seven calendar days.
    Weeks,
    /// Calendar months, cut back to the month's end where they have to be.
    Months,
    /// Twelve calendar months.
    Years,
}

/// Which way a count goes.
///
/// ```
/// assert_ne!(calendar::Direction::Forward, calendar::Direction::Backward);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// To a later date: so long after an event.
    Forward,
    /// To an earlier date: so long before an event.
    Backward,
}

/// So many of a unit from a date, one way or the other.
///
/// ```
/// use calendar::{Closures, Count, CountFrom, Direction, Unit};
///
/// let three_months = Count {
///     from: "2026-11-30".parse()?,
///     amount: 3,
///     unit: Unit::Months,
///     direction: Direction::Forward,
///     count_from: CountFrom::NextDay,
/// };
/// assert_eq!(three_months.end(&Closures::default()), Some("2027-02-28".parse()?));
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Count {
    /// The event's day.
    pub from: NaiveDate,
    /// How many of the unit.
    pub amount: u16,
    /// What is counted.
    pub unit: Unit,
    /// Which way.
    pub direction: Direction,
    /// Which day is day 1. It matters only forward, in working days and in days.
    pub count_from: CountFrom,
}

impl Count {
    /// The day on which the count ends.
    ///
    /// Closures matter only to working days counted backwards, which they make earlier: they never
    /// make a limit later. `None` where a count of working days leaves 2011 to 2103, or any count
    /// leaves chrono's own calendar.
    ///
    /// ```
    /// use calendar::{Closures, Count, CountFrom, Direction, Unit};
    ///
    /// let mut count = Count {
    ///     from: "2026-12-23".parse()?,
    ///     amount: 2,
    ///     unit: Unit::WorkingDays,
    ///     direction: Direction::Forward,
    ///     count_from: CountFrom::NextDay,
    /// };
    /// let shut = Closures::new(["2026-12-22".parse()?, "2026-12-24".parse()?]);
    /// assert_eq!(count.end(&shut), Some("2026-12-29".parse()?)); // the 24th counts as day 1
    /// count.direction = Direction::Backward;
    /// assert_eq!(count.end(&shut), Some("2026-12-18".parse()?)); // the 22nd does not count
    /// # Ok::<(), chrono::ParseError>(())
    /// ```
    pub fn end(&self, closures: &Closures) -> Option<NaiveDate> {
        let Self { from, amount, unit, direction, count_from } = *self;
        match (unit, direction) {
            (Unit::WorkingDays, Direction::Forward) => add_working_days(from, amount, count_from),
            (Unit::WorkingDays, Direction::Backward) => {
                subtract_working_days(from, amount, closures)
            }
            (Unit::Days, Direction::Forward) => add_days(from, amount, count_from),
            (Unit::Days, Direction::Backward) => subtract_days(from, amount),
            (Unit::Weeks, _) => self.weeks(amount),
            (Unit::Months, _) => self.months(amount.into()),
            (Unit::Years, _) => self.months(u32::from(amount) * 12),
        }
    }

    /// The days of the count, in the order of counting; the last is [`end`](Self::end).
    ///
    /// The first is `from`, as day 0. Counting forward from the same day it is day 1 instead, or
    /// skipped if working days are counted and it is not one. After it, in working days and in
    /// days, comes every calendar day that is passed; in weeks, months and years, the day that ends
    /// each of them, reckoned from `from` and not from the one before. Empty where there is no end.
    ///
    /// ```
    /// use calendar::{Closures, Count, CountFrom, Direction, Unit};
    ///
    /// let count = Count {
    ///     from: "2026-01-31".parse()?,
    ///     amount: 2,
    ///     unit: Unit::Months,
    ///     direction: Direction::Forward,
    ///     count_from: CountFrom::NextDay,
    /// };
    /// let days = count.days(&Closures::default());
    /// let shown: Vec<String> = days.iter().map(|it| it.date.to_string()).collect();
    /// assert_eq!(shown, ["2026-01-31", "2026-02-28", "2026-03-31"]);
    /// # Ok::<(), chrono::ParseError>(())
    /// ```
    pub fn days(&self, closures: &Closures) -> Vec<CountedDay> {
        let days = match self.unit {
            Unit::WorkingDays | Unit::Days => self.every_day(closures),
            Unit::Weeks => self.every(|number| self.weeks(number)),
            Unit::Months => self.every(|number| self.months(number.into())),
            Unit::Years => self.every(|number| self.months(u32::from(number) * 12)),
        };
        days.unwrap_or_default()
    }

    fn weeks(&self, weeks: u16) -> Option<NaiveDate> {
        let days = Days::new(u64::from(weeks) * 7);
        match self.direction {
            Direction::Forward => self.from.checked_add_days(days),
            Direction::Backward => self.from.checked_sub_days(days),
        }
    }

    fn months(&self, months: u32) -> Option<NaiveDate> {
        month_step(self.from, months, self.direction).map(|step| step.date)
    }

    /// Day 0 and the end of each whole week, month or year.
    fn every(&self, end_of: impl Fn(u16) -> Option<NaiveDate>) -> Option<Vec<CountedDay>> {
        let numbers = 0..=self.amount;
        numbers.map(|number| Some(CountedDay::numbered(end_of(number)?, number))).collect()
    }

    /// Every calendar day from `from` to the end.
    fn every_day(&self, closures: &Closures) -> Option<Vec<CountedDay>> {
        let end = self.end(closures)?;
        let passed = end.signed_duration_since(self.from).num_days().unsigned_abs();
        let mut days = Vec::with_capacity(usize::try_from(passed).ok()?.saturating_add(1));
        let mut dates = successors(Some(self.from), |date| self.next(*date, end));
        if !self.counts_own_day() {
            days.extend(dates.next().map(|date| CountedDay::numbered(date, 0)));
        }
        let mut number = 0;
        for date in dates {
            days.push(if let Some(why) = self.why_skipped(date, closures) {
                CountedDay::skipped(date, why)
            } else {
                number += 1;
                CountedDay::numbered(date, number)
            });
        }
        Some(days)
    }

    fn next(&self, date: NaiveDate, end: NaiveDate) -> Option<NaiveDate> {
        if date == end {
            return None;
        }
        match self.direction {
            Direction::Forward => date.succ_opt(),
            Direction::Backward => date.pred_opt(),
        }
    }

    /// Whether `from` is a day of the count rather than day 0. A count of nothing has no day 1.
    fn counts_own_day(&self) -> bool {
        match (self.direction, self.count_from) {
            (Direction::Forward, CountFrom::SameDay) => self.amount > 0,
            (Direction::Forward, CountFrom::NextDay) | (Direction::Backward, _) => false,
        }
    }

    fn why_skipped(&self, date: NaiveDate, closures: &Closures) -> Option<Skipped> {
        match (self.unit, self.direction) {
            (Unit::WorkingDays, Direction::Forward) => not_worked(date),
            (Unit::WorkingDays, Direction::Backward) => {
                not_worked(date).or_else(|| closures.contains(date).then_some(Skipped::Closure))
            }
            (Unit::Days | Unit::Weeks | Unit::Months | Unit::Years, _) => None,
        }
    }
}
