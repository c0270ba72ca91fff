//! Small joins of words. Names of days and months, and dates in words, are the engine's.

use chrono::{Datelike as _, NaiveDate};
use engine::words;

/// "April 2026".
pub(crate) fn month_and_year(date: NaiveDate) -> String {
    [words::month(date.month0()), " ", &date.year().to_string()].concat()
}

/// "Thursday 15 April".
pub(crate) fn weekday_and_day(date: NaiveDate) -> String {
    [words::weekday(date.weekday()), " ", &date.day().to_string(), " ", words::month(date.month0())]
        .concat()
}

/// "Thu 7 Jan 2027".
#[cfg(feature = "prerender")]
pub(crate) fn short_day(date: NaiveDate) -> String {
    let short = |name: &'static str| name.get(..3).unwrap_or(name);
    let (weekday, month) = (words::weekday(date.weekday()), words::month(date.month0()));
    [short(weekday), " ", &date.day().to_string(), " ", short(month), " ", &date.year().to_string()]
        .concat()
}

/// "a", "a and b", "a, b and c".
pub(crate) fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => [&first.join(", "), " and ", last].concat(),
    }
}

/// The same words with a capital first.
pub(crate) fn capital(words: &str) -> String {
    // ASCII alone: the tables of every alphabet's capitals would cost 8 kB, and no title here needs them.
    let mut capital = words.to_owned();
    if let Some(first) = capital.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    capital
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_read_as_people_write_them() {
        assert_eq!(list(&["a".into(), "b".into(), "c".into()]), "a, b and c");
        assert_eq!(list(&["a".into()]), "a");
        assert_eq!(capital("éa"), "éa");
        assert_eq!(capital("birth"), "Birth");
        let day = NaiveDate::from_ymd_opt(2026, 4, 15).unwrap();
        assert_eq!(month_and_year(day), "April 2026");
        assert_eq!(weekday_and_day(day), "Wednesday 15 April");
        assert_eq!(short_day(day), "Wed 15 Apr 2026");
    }
}
