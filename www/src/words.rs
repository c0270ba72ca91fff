//! Small joins of words. Names of days and months, and dates in words, are the engine's.

use chrono::{Datelike as _, NaiveDate};
use engine::words;

/// "April 2026".
pub(crate) fn month_and_year(date: NaiveDate) -> String {
    [words::month(date.month0()), " ", &date.year().to_string()].concat()
}

/// "Thursday 15 April".
pub(crate) fn weekday_and_day(date: NaiveDate) -> String {
    [words::weekday(date.weekday()), " ", &date.day().to_string(), " ", words::month(date.month0())].concat()
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
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_read_as_people_write_them() {
        assert_eq!(list(&["a".into(), "b".into(), "c".into()]), "a, b and c");
        assert_eq!(list(&["a".into()]), "a");
        assert_eq!(capital("éa"), "Éa");
        let day = NaiveDate::from_ymd_opt(2026, 4, 15).unwrap();
        assert_eq!(month_and_year(day), "April 2026");
        assert_eq!(weekday_and_day(day), "Wednesday 15 April");
    }
}
