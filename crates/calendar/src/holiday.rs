//! What a bank holiday is, and whether a day is one.

use chrono::{Datelike, NaiveDate};

use crate::limits::{TABLE_FIRST, TABLE_LAST};
use crate::{pattern, published};

/// A bank holiday of England and Wales. It is never on a Saturday or a Sunday.
///
/// ```
/// use calendar::{Basis, HolidayDay};
///
/// let found = calendar::holiday("2026-12-28".parse()?);
/// assert!(found.is_some_and(|it| it.name == "Boxing Day"
///     && it.day == HolidayDay::Substitute
///     && it.basis == Basis::Published));
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Holiday {
    /// The day off.
    pub date: NaiveDate,
    /// The name it was published with, or would be: "Good Friday", "Spring bank holiday".
    pub name: &'static str,
    /// Whether the day off is the holiday itself.
    pub day: HolidayDay,
    /// How this is known.
    pub basis: Basis,
}

/// Whether the day off is the holiday itself or stands in for it.
///
/// ```
/// use calendar::HolidayDay;
///
/// let christmas = calendar::holiday("2027-12-27".parse()?).map(|it| it.day);
/// assert_eq!(christmas, Some(HolidayDay::Substitute)); // Christmas Day is a Saturday
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HolidayDay {
    /// The holiday itself.
    Itself,
    /// A weekday given off because the holiday falls on a weekend or was moved.
    Substitute,
}

/// How a bank holiday is known.
///
/// ```
/// use calendar::Basis;
///
/// let good_friday = calendar::holiday("2040-03-30".parse()?).map(|it| it.basis);
/// assert_eq!(good_friday, Some(Basis::WorkedOut));
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Basis {
    /// It is in the published list.
    Published,
    /// It follows from the statute's pattern. The government may yet move it, or add another.
    WorkedOut,
}

/// The bank holiday on `date`, if it is one.
///
/// In the years of the published list (2012 to [`published_until`](crate::published_until)) it is
/// the list that answers, moved and extra holidays included. In the rest of 2011 to 2103 it is the
/// pattern of the statute, and the holiday says [`Basis::WorkedOut`]. Outside those years, `None`.
///
/// ```
/// let funeral = calendar::holiday("2022-09-19".parse()?).map(|it| it.name);
/// assert_eq!(funeral, Some("Bank Holiday for the State Funeral of Queen Elizabeth II"));
///
/// // Moved in 2020 to the Friday, for the anniversary of VE Day.
/// assert_eq!(calendar::holiday("2020-05-04".parse()?), None);
/// assert_eq!(calendar::holiday("2104-12-25".parse()?), None); // further than the calendar goes
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn holiday(date: NaiveDate) -> Option<Holiday> {
    if !(TABLE_FIRST..=TABLE_LAST).contains(&date) {
        None
    } else if published::covers(date.year()) {
        published::on(date)
    } else {
        pattern::of_year(date.year())?.into_iter().find(|it| it.date == date)
    }
}

/// The days off of a year, in order.
pub(crate) fn dates_in(year: i32) -> Vec<NaiveDate> {
    if published::covers(year) {
        published::in_year(year).map(|it| it.date).collect()
    } else {
        pattern::of_year(year).into_iter().flatten().map(|it| it.date).collect()
    }
}
