//! Counting months.

use chrono::{Datelike, Months, NaiveDate};

use crate::Direction;

/// A date some months from another.
///
/// ```
/// use calendar::{MonthEnd, add_months};
///
/// let step = add_months("2025-01-31".parse()?, 1);
/// assert!(step.is_some_and(|it| it.end == MonthEnd::Clamped));
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct MonthStep {
    /// The day of the same number in the other month, or that month's last.
    pub date: NaiveDate,
    /// Which of the two it is.
    pub end: MonthEnd,
}

/// Whether a month was too short for the day that was looked for in it.
///
/// ```
/// use calendar::{MonthEnd, add_months};
///
/// // 29 February keeps its number in a leap year and loses it in another.
/// let leap_day = "2024-02-29".parse()?;
/// assert!(add_months(leap_day, 48).is_some_and(|it| it.end == MonthEnd::Kept));
/// assert!(add_months(leap_day, 12).is_some_and(|it| it.end == MonthEnd::Clamped));
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MonthEnd {
    /// The day keeps its number.
    Kept,
    /// The month has no such day, so its last one is taken.
    Clamped,
}

/// The date `months` months after `date`, cut back to the month's end where it has to be.
///
/// `None` only past the end of chrono's own calendar, which no accepted date can reach.
///
/// ```
/// use calendar::{MonthEnd, MonthStep, add_months};
///
/// let step = add_months("2026-11-30".parse()?, 3);
/// assert_eq!(step, Some(MonthStep { date: "2027-02-28".parse()?, end: MonthEnd::Clamped }));
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn add_months(date: NaiveDate, months: u16) -> Option<MonthStep> {
    month_step(date, months.into(), Direction::Forward)
}

/// The date `months` months before `date`, cut back to the month's end where it has to be.
///
/// Not the inverse of [`add_months`] at a month's end. `None` only past the beginning of chrono's
/// own calendar.
///
/// ```
/// use calendar::{MonthEnd, MonthStep, subtract_months};
///
/// let step = subtract_months("2024-03-31".parse()?, 1);
/// assert_eq!(step, Some(MonthStep { date: "2024-02-29".parse()?, end: MonthEnd::Clamped }));
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn subtract_months(date: NaiveDate, months: u16) -> Option<MonthStep> {
    month_step(date, months.into(), Direction::Backward)
}

/// Takes more months than a caller may name, for the sake of years.
pub(crate) fn month_step(from: NaiveDate, months: u32, direction: Direction) -> Option<MonthStep> {
    let date = match direction {
        Direction::Forward => from.checked_add_months(Months::new(months))?,
        Direction::Backward => from.checked_sub_months(Months::new(months))?,
    };
    let end = if date.day() == from.day() { MonthEnd::Kept } else { MonthEnd::Clamped };
    Some(MonthStep { date, end })
}
