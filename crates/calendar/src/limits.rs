//! How far the calendar goes.

use chrono::NaiveDate;

/// The first date that may be entered: 1 January 2012, where the published holidays begin.
///
/// The counting functions do not refuse an earlier one; whoever reads what was entered does.
///
/// ```
/// assert_eq!(calendar::FIRST.to_string(), "2012-01-01");
/// ```
pub const FIRST: NaiveDate = written(2012, 1, 1);

/// The last date that may be entered: 31 December 2100.
///
/// ```
/// assert_eq!(calendar::LAST.to_string(), "2100-12-31");
/// ```
pub const LAST: NaiveDate = written(2100, 12, 31);

/// The first day of the table of working days, a year before [`FIRST`] for counting back from it.
///
/// 2011 is margin. It follows the pattern, without that year's one holiday beside it (the royal
/// wedding of 29 April), which only a count of more than 170 working days back could reach.
pub(crate) const TABLE_FIRST: NaiveDate = written(2011, 1, 1);

/// The last day of the table of working days.
pub(crate) const TABLE_LAST: NaiveDate = written(2103, 12, 31);

/// A date written in this crate's own source.
#[expect(clippy::panic, reason = "used in constants alone, where it stops the build")]
pub(crate) const fn written(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => panic!("this date does not exist"),
    }
}
