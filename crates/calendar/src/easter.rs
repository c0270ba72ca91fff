//! The date of Easter.

use chrono::NaiveDate;

/// Easter Sunday of a Gregorian year.
///
/// The "anonymous Gregorian" computus (Nature, 20 April 1876; Meeus, *Astronomical Algorithms*,
/// chapter 8), with its letters given names. `None` only for a year that has no dates.
pub(crate) fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let (century, of_century) = (year.div_euclid(100), year.rem_euclid(100));
    let moon = days_to_full_moon(year, century);
    let sunday = days_to_sunday(century, of_century, moon);
    // The two Easters that the tables would put a week too late.
    let late = (year.rem_euclid(19) + 11 * moon + 22 * sunday) / 451;
    let days = moon + sunday - 7 * late + 114;
    let (month, day) = (days / 31, days % 31 + 1);
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

/// From 21 March to the full moon of the tables.
fn days_to_full_moon(year: i32, century: i32) -> i32 {
    let missed_leap_years = century - century / 4;
    let moon_drift = (century - (century + 8) / 25 + 1) / 3;
    (19 * year.rem_euclid(19) + missed_leap_years - moon_drift + 15) % 30
}

/// From that full moon to the Sunday after it, less the one day that is in any case between them.
fn days_to_sunday(century: i32, of_century: i32, moon: i32) -> i32 {
    (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4) % 7
}

#[cfg(test)]
mod tests {
    use chrono::{Datelike, Weekday};

    use super::*;

    /// From printed almanacs and prayer books, not from this program.
    const KNOWN: &[&str] = &[
        "1818-03-22", // the earliest there can be
        "1943-04-25", // the latest there can be
        "1954-04-18", // a week too late without the correction
        "1961-04-02",
        "1976-04-18",
        "1981-04-19", // a week too late without the correction
        "1999-04-04",
        "2000-04-23", // a century that is a leap year
        "2001-04-15",
        "2002-03-31",
        "2003-04-20",
        "2004-04-11",
        "2005-03-27",
        "2006-04-16",
        "2007-04-08",
        "2008-03-23", // the earliest within a lifetime
        "2009-04-12",
        "2010-04-04",
        "2011-04-24",
        "2012-04-08",
        "2013-03-31",
        "2014-04-20",
        "2015-04-05",
        "2016-03-27",
        "2017-04-16",
        "2018-04-01",
        "2019-04-21",
        "2020-04-12",
        "2021-04-04",
        "2022-04-17",
        "2023-04-09",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2029-04-01",
        "2030-04-21",
        "2031-04-13",
        "2032-03-28",
        "2033-04-17",
        "2034-04-09",
        "2035-03-25",
        "2038-04-25", // the latest again
        "2049-04-18", // a week too late without the correction
        "2076-04-19", // a week too late without the correction
        "2100-03-28", // a century that is not a leap year
    ];

    #[test]
    fn easter_is_where_the_almanacs_have_it() {
        for known in KNOWN {
            let date: NaiveDate = known.parse().unwrap();
            assert_eq!(easter_sunday(date.year()), Some(date));
        }
    }

    #[test]
    fn easter_is_a_sunday_from_22_march_to_25_april() {
        for year in 1583..=4099 {
            let easter = easter_sunday(year).unwrap();
            let earliest = NaiveDate::from_ymd_opt(year, 3, 22).unwrap();
            let latest = NaiveDate::from_ymd_opt(year, 4, 25).unwrap();
            assert_eq!(easter.weekday(), Weekday::Sun, "{easter}");
            assert!((earliest..=latest).contains(&easter), "{easter}");
        }
    }
}
