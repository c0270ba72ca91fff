//! The bank holidays that come every year.
//!
//! The Banking and Financial Dealings Act 1971, schedule 1, names Easter Monday, the last Mondays in
//! May and August, 26 December when it is not a Sunday, and 27 December when the 25th or the 26th is
//! one. Good Friday and Christmas Day are holidays at common law. New Year's Day, the first Monday in
//! May and the other substitutes come from a proclamation under section 1(3), made every year and
//! settled in its form.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::easter::easter_sunday;
use crate::{Basis, Holiday, HolidayDay};

const CHRISTMAS: &str = "Christmas Day";
const BOXING: &str = "Boxing Day";

/// The holidays of `year` by the pattern, in order. `None` only for a year that has no dates.
pub(crate) fn of_year(year: i32) -> Option<[Holiday; 8]> {
    let easter = easter_sunday(year)?;
    let may = NaiveDate::from_weekday_of_month_opt(year, 5, Weekday::Mon, 1)?;
    let [first_of_christmas, second_of_christmas] = christmas(year)?;
    Some([
        new_year(year)?,
        itself("Good Friday", easter.checked_sub_days(Days::new(2))?),
        itself("Easter Monday", easter.succ_opt()?),
        itself("Early May bank holiday", may),
        itself("Spring bank holiday", last_monday(year, 5)?),
        itself("Summer bank holiday", last_monday(year, 8)?),
        first_of_christmas,
        second_of_christmas,
    ])
}

/// On a weekend, the next Monday stands in.
fn new_year(year: i32) -> Option<Holiday> {
    let name = "New Year’s Day";
    let january = |day| NaiveDate::from_ymd_opt(year, 1, day);
    Some(match january(1)?.weekday() {
        Weekday::Sat => substitute(name, january(3)?),
        Weekday::Sun => substitute(name, january(2)?),
        Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => {
            itself(name, january(1)?)
        }
    })
}

/// Christmas Day and Boxing Day, in the order in which they are given off.
fn christmas(year: i32) -> Option<[Holiday; 2]> {
    let december = |day| NaiveDate::from_ymd_opt(year, 12, day);
    Some(match december(25)?.weekday() {
        Weekday::Fri => [itself(CHRISTMAS, december(25)?), substitute(BOXING, december(28)?)],
        Weekday::Sat => [substitute(CHRISTMAS, december(27)?), substitute(BOXING, december(28)?)],
        // Boxing Day keeps its Monday, so Christmas Day is given off after it.
        Weekday::Sun => [itself(BOXING, december(26)?), substitute(CHRISTMAS, december(27)?)],
        Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu => {
            [itself(CHRISTMAS, december(25)?), itself(BOXING, december(26)?)]
        }
    })
}

/// The last Monday of a month that has 31 days.
fn last_monday(year: i32, month: u32) -> Option<NaiveDate> {
    let last = NaiveDate::from_ymd_opt(year, month, 31)?;
    last.checked_sub_days(Days::new(last.weekday().num_days_from_monday().into()))
}

fn itself(name: &'static str, date: NaiveDate) -> Holiday {
    Holiday { date, name, day: HolidayDay::Itself, basis: Basis::WorkedOut }
}

fn substitute(name: &'static str, date: NaiveDate) -> Holiday {
    Holiday { date, name, day: HolidayDay::Substitute, basis: Basis::WorkedOut }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::published;

    /// Every day that the pattern and the published list see differently.
    const ONE_OFFS: &[(&str, Only)] = &[
        ("2012-05-28", Only::Pattern), // the last Monday in May, moved to make a long weekend of
        ("2012-06-04", Only::Published), // this Monday and
        ("2012-06-05", Only::Published), // the Queen's Diamond Jubilee
        ("2020-05-04", Only::Pattern), // the first Monday in May, moved to
        ("2020-05-08", Only::Published), // the 75th anniversary of VE Day
        ("2022-05-30", Only::Pattern), // the last Monday in May, moved to
        ("2022-06-02", Only::Published), // this Thursday, before
        ("2022-06-03", Only::Published), // the Queen's Platinum Jubilee
        ("2022-09-19", Only::Published), // the Queen's funeral
        ("2023-05-08", Only::Published), // the King's coronation
    ];

    /// Which of the two has the holiday.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    enum Only {
        Pattern,
        Published,
    }

    #[test]
    fn the_pattern_and_the_list_differ_on_the_one_offs_alone() {
        let found: Vec<(String, Only)> = (2012..=2028).flat_map(differences).collect();
        let expected: Vec<(String, Only)> =
            ONE_OFFS.iter().map(|(date, only)| ((*date).to_owned(), *only)).collect();
        assert_eq!(found, expected);
    }

    fn differences(year: i32) -> Vec<(String, Only)> {
        let january = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        january.iter_days().take_while(|it| it.year() == year).filter_map(difference).collect()
    }

    /// Where both have the day they must agree on its name and on what it stands for as well.
    fn difference(date: NaiveDate) -> Option<(String, Only)> {
        let pattern = of_year(date.year()).unwrap().into_iter().find(|it| it.date == date);
        match (pattern, published::on(date)) {
            (None, None) => None,
            (Some(_), None) => Some((date.to_string(), Only::Pattern)),
            (None, Some(_)) => Some((date.to_string(), Only::Published)),
            (Some(pattern), Some(published)) => {
                assert_eq!((pattern.name, pattern.day), (published.name, published.day), "{date}");
                None
            }
        }
    }

    #[test]
    fn the_pattern_is_in_order_and_on_weekdays() {
        for year in 2011..=2103 {
            let dates = of_year(year).unwrap().map(|it| it.date);
            assert!(dates.is_sorted_by(|before, after| before < after), "{year}");
            assert!(dates.iter().all(|it| it.weekday().num_days_from_monday() < 5), "{year}");
        }
    }

    #[track_caller]
    fn check(year: i32, expected: [&str; 3]) {
        let [new_year, _, _, _, _, _, first, second] = of_year(year).unwrap();
        let found = [new_year, first, second].map(|it| format!("{} {}", it.date, it.name));
        assert_eq!(found, expected);
    }

    #[test]
    fn christmas_on_a_friday() {
        check(
            2037,
            ["2037-01-01 New Year’s Day", "2037-12-25 Christmas Day", "2037-12-28 Boxing Day"],
        );
    }

    #[test]
    fn christmas_on_a_saturday() {
        check(
            2032,
            ["2032-01-01 New Year’s Day", "2032-12-27 Christmas Day", "2032-12-28 Boxing Day"],
        );
    }

    #[test]
    fn new_year_on_a_saturday_and_christmas_on_a_sunday() {
        check(
            2033,
            ["2033-01-03 New Year’s Day", "2033-12-26 Boxing Day", "2033-12-27 Christmas Day"],
        );
    }

    #[test]
    fn new_year_on_a_sunday() {
        check(
            2034,
            ["2034-01-02 New Year’s Day", "2034-12-25 Christmas Day", "2034-12-26 Boxing Day"],
        );
    }
}
