//! Counting calendar days, and the two ways to begin a count.

use chrono::{Days, NaiveDate};

/// Which day is day 1 of a count that goes forward in days.
///
/// ```
/// use calendar::{CountFrom, add_days};
/// use chrono::NaiveDate;
///
/// let birth: NaiveDate = "2026-03-02".parse()?;
/// assert_eq!(add_days(birth, 10, CountFrom::NextDay), Some("2026-03-12".parse()?));
/// assert_eq!(add_days(birth, 10, CountFrom::SameDay), Some("2026-03-11".parse()?));
/// assert_eq!(CountFrom::default(), CountFrom::NextDay);
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum CountFrom {
    /// The event's own day is day 0 and the next one is day 1.
    #[default]
    NextDay,
    /// The event's own day is day 1.
    SameDay,
}

/// The day `days` calendar days after `from`; with [`CountFrom::SameDay`], the day before that.
///
/// No days at all is `from`, either way. Weekends and holidays count like any other day. `None` only
/// past the end of chrono's own calendar, which no count from an accepted date can reach.
///
/// ```
/// use calendar::{CountFrom, add_days};
///
/// let from = "2024-02-28".parse()?;
/// assert_eq!(add_days(from, 2, CountFrom::NextDay), Some("2024-03-01".parse()?));
/// assert_eq!(add_days(from, 2, CountFrom::SameDay), Some("2024-02-29".parse()?));
/// assert_eq!(add_days(from, 0, CountFrom::SameDay), Some(from));
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn add_days(from: NaiveDate, days: u16, count_from: CountFrom) -> Option<NaiveDate> {
    let passed = match count_from {
        CountFrom::NextDay => days,
        CountFrom::SameDay => days.saturating_sub(1),
    };
    from.checked_add_days(Days::new(passed.into()))
}

/// The day `days` calendar days before `from`, which is day 0.
///
/// Closures play no part: where the answer falls on one, [`last_working_day`](crate::last_working_day)
/// says what to plan for. `None` only past the beginning of chrono's own calendar.
///
/// ```
/// let conference = "2024-03-01".parse()?;
/// assert_eq!(calendar::subtract_days(conference, 2), Some("2024-02-28".parse()?));
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn subtract_days(from: NaiveDate, days: u16) -> Option<NaiveDate> {
    from.checked_sub_days(Days::new(days.into()))
}
