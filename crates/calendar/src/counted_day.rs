//! A day of a count, and why it was or was not counted.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::{Holiday, holiday, is_working_day};

/// A day that a count passed: either numbered, or skipped with the reason.
///
/// ```
/// use calendar::{Closures, Count, CountFrom, CountedDay, Direction, Skipped, Unit};
///
/// let count = Count {
///     from: "2026-11-20".parse()?, // a Friday
///     amount: 1,
///     unit: Unit::WorkingDays,
///     direction: Direction::Forward,
///     count_from: CountFrom::NextDay,
/// };
/// let days = count.days(&Closures::default());
/// let saturday = "2026-11-21".parse()?;
/// let shown = CountedDay { date: saturday, day: None, skipped: Some(Skipped::Saturday) };
/// assert_eq!(days.get(1), Some(&shown));
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CountedDay {
    /// The day.
    pub date: NaiveDate,
    /// Its number, day 0 being the day that the count starts from; none if it was skipped.
    pub day: Option<u16>,
    /// Why it was not counted; none if it was.
    pub skipped: Option<Skipped>,
}

impl CountedDay {
    pub(crate) fn numbered(date: NaiveDate, day: u16) -> Self {
        Self { date, day: Some(day), skipped: None }
    }

    pub(crate) fn skipped(date: NaiveDate, why: Skipped) -> Self {
        Self { date, day: None, skipped: Some(why) }
    }
}

/// Why a day was not counted. A day with several reasons has the first of them.
///
/// ```
/// use calendar::{Closures, Count, CountFrom, Direction, Skipped, Unit};
///
/// let count = Count {
///     from: "2026-12-29".parse()?,
///     amount: 1,
///     unit: Unit::WorkingDays,
///     direction: Direction::Backward,
///     count_from: CountFrom::NextDay,
/// };
/// let shut = Closures::new(["2026-12-24".parse()?]);
/// let why: Vec<Skipped> = count.days(&shut).iter().filter_map(|it| it.skipped).collect();
/// let [boxing_day, sunday, saturday, christmas_day, christmas_eve] = why[..] else { unreachable!() };
/// assert!(matches!(boxing_day, Skipped::BankHoliday(it) if it.name == "Boxing Day"));
/// assert_eq!((sunday, saturday), (Skipped::Sunday, Skipped::Saturday));
/// assert!(matches!(christmas_day, Skipped::BankHoliday(it) if it.name == "Christmas Day"));
/// assert_eq!(christmas_eve, Skipped::Closure);
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Skipped {
    /// A Saturday.
    Saturday,
    /// A Sunday.
    Sunday,
    /// A bank holiday, with its name and whether it is published or worked out.
    BankHoliday(Holiday),
    /// A closure that the person added; only ever in a count backwards.
    Closure,
}

/// Why `date` is not a working day, if it is not.
pub(crate) fn not_worked(date: NaiveDate) -> Option<Skipped> {
    match date.weekday() {
        Weekday::Sat => Some(Skipped::Saturday),
        Weekday::Sun => Some(Skipped::Sunday),
        Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => {
            // Looking a holiday up costs more than knowing that there is none.
            if is_working_day(date) { None } else { holiday(date).map(Skipped::BankHoliday) }
        }
    }
}
