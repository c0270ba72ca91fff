//! Counting weeks of pregnancy.

use chrono::{NaiveDate, TimeDelta};

/// A pregnancy is dated so that 40 weeks and no days falls on the due date.
const DUE_AT_DAYS: i64 = 40 * 7;

/// The day on which a pregnancy reaches `weeks` weeks and `days` days, written `weeks+days`.
///
/// Week 40+0 is the due date, and weeks past it come after it. There are seven days to a week, so
/// `days` over 6 is `None`; otherwise only a date at the edge of chrono's own calendar is.
///
/// ```
/// use calendar::week_of_pregnancy;
///
/// let due = "2026-06-30".parse()?;
/// assert_eq!(week_of_pregnancy(due, 40, 0), Some(due));
/// assert_eq!(week_of_pregnancy(due, 30, 0), Some("2026-04-21".parse()?));
/// assert_eq!(week_of_pregnancy(due, 30, 6), Some("2026-04-27".parse()?));
/// assert_eq!(week_of_pregnancy(due, 42, 0), Some("2026-07-14".parse()?));
/// assert_eq!(week_of_pregnancy(due, 30, 7), None); // that is 31+0
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn week_of_pregnancy(due: NaiveDate, weeks: u8, days: u8) -> Option<NaiveDate> {
    if days > 6 {
        return None;
    }
    let reached = i64::from(weeks) * 7 + i64::from(days);
    due.checked_add_signed(TimeDelta::try_days(reached - DUE_AT_DAYS)?)
}
