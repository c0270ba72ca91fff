//! The published bank holidays, from `data/bank-holidays.csv`.

use chrono::{Datelike, NaiveDate};

use crate::limits::written;
use crate::{Basis, Holiday, HolidayDay};

include!(concat!(env!("OUT_DIR"), "/published.rs"));

/// The last day for which bank holidays are published. Later ones are worked out.
///
/// A count that goes past it is provisional, whether or not it met a holiday on the way: one may
/// yet be added. Before 2012 the holidays are worked out as well.
///
/// ```
/// assert_eq!(calendar::published_until().to_string(), "2028-12-31");
/// ```
pub fn published_until() -> NaiveDate {
    UNTIL
}

/// Whether the list holds the holidays of `year`: all of them, or none.
pub(crate) fn covers(year: i32) -> bool {
    (FROM.year()..=UNTIL.year()).contains(&year)
}

/// The published holiday on `date`.
pub(crate) fn on(date: NaiveDate) -> Option<Holiday> {
    let place = HOLIDAYS.binary_search_by_key(&date, |it| it.date).ok()?;
    HOLIDAYS.get(place).copied()
}

/// The published holidays of `year`, in order.
pub(crate) fn in_year(year: i32) -> impl Iterator<Item = Holiday> {
    HOLIDAYS.iter().copied().filter(move |it| it.date.year() == year)
}
