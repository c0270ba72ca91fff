//! Dates and amounts in words: the one place that knows the names of days and months.

use crate::moment::{Moment, clock_time};
use calendar::Unit;
use chrono::{Datelike as _, NaiveDate, Weekday};

/// "Wednesday 15 April 2026".
///
/// ```
/// let day = chrono::NaiveDate::from_ymd_opt(2026, 4, 15).unwrap();
/// assert_eq!(engine::words::day(day), "Wednesday 15 April 2026");
/// ```
pub fn day(date: NaiveDate) -> String {
    format!("{} {} {} {}", weekday(date.weekday()), date.day(), month(date.month0()), date.year())
}

/// "Wednesday 15 April 2026", with ", 14:00" where there is a time.
pub fn moment(moment: Moment) -> String {
    let day = day(moment.date);
    moment.time.map_or_else(|| day.clone(), |time| format!("{day}, {}", clock_time(time)))
}

/// "Monday".
pub const fn weekday(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}

/// The names of the months, January first.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "January" for 0.
pub fn month(month0: u32) -> &'static str {
    usize::try_from(month0).ok().and_then(|at| MONTHS.get(at)).copied().unwrap_or_default()
}

/// "1 week", "3 weeks".
pub fn count(amount: u16, one: &str) -> String {
    if amount == 1 { format!("1 {one}") } else { format!("{amount} {one}s") }
}

/// "15 working days", "1 month".
pub fn length(amount: u16, unit: Unit) -> String {
    let one = match unit {
        Unit::WorkingDays => "working day",
        Unit::Days => "day",
        Unit::Weeks => "week",
        Unit::Months => "month",
        Unit::Years => "year",
    };
    count(amount, one)
}
