//! A date, and perhaps a time of day.

use chrono::{NaiveDate, NaiveTime, Timelike as _};
use std::cmp::Ordering;
use std::fmt;

/// A date that may have a time of day.
///
/// As a limit, a date alone lasts until the end of its day, so it comes after every time of that day.
///
/// ```
/// use engine::Moment;
/// let day: Moment = Moment::parse("2026-12-31").unwrap();
/// let hour = Moment::parse("2026-12-31T10:00").unwrap();
/// assert!(hour < day);
/// assert_eq!(hour.to_string(), "2026-12-31T10:00");
/// assert_eq!(Moment::parse("2026-02-31"), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The date.
    pub date: NaiveDate,
    /// The time of day, to the minute, where there is one.
    pub time: Option<NaiveTime>,
}

impl Moment {
    /// A whole day.
    pub const fn day(date: NaiveDate) -> Self {
        Self { date, time: None }
    }

    /// Reads `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; `None` where the text is neither, or no such day exists.
    pub fn parse(text: &str) -> Option<Self> {
        let (date, time) = match text.split_once('T') {
            Some((date, time)) => (date, Some(parse_time(time)?)),
            None => (text, None),
        };
        Some(Self { date: parse_date(date)?, time })
    }
}

fn parse_date(text: &str) -> Option<NaiveDate> {
    let mut parts = text.splitn(3, '-');
    let year = digits(parts.next()?, 4)?;
    let month = digits(parts.next()?, 2)?;
    let day = digits(parts.next()?, 2)?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

fn parse_time(text: &str) -> Option<NaiveTime> {
    let (hour, minute) = text.split_once(':')?;
    NaiveTime::from_hms_opt(digits(hour, 2)?, digits(minute, 2)?, 0)
}

fn digits(text: &str, length: usize) -> Option<u32> {
    let all_digits = text.len() == length && text.bytes().all(|it| it.is_ascii_digit());
    all_digits.then(|| text.parse().ok()).flatten()
}

impl Ord for Moment {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_time = match (self.time, other.time) {
            (None, None) => Ordering::Equal,
            (None, Some(_)) => Ordering::Greater,
            (Some(_), None) => Ordering::Less,
            (Some(one), Some(two)) => one.cmp(&two),
        };
        self.date.cmp(&other.date).then(by_time)
    }
}

impl PartialOrd for Moment {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", iso_date(self.date))?;
        self.time.map_or(Ok(()), |time| write!(f, "T{}", clock_time(time)))
    }
}

/// `YYYY-MM-DD`.
pub fn iso_date(date: NaiveDate) -> String {
    use chrono::Datelike as _;
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

/// `HH:MM`.
pub fn clock_time(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}
