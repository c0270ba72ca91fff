//! The count shown: days as a month calendar and as a list. Words and layout decided here, drawn elsewhere.

use super::view::holiday_words;
use crate::words::{month_and_year, weekday_and_day};
use calendar::{CountedDay, Skipped};
use chrono::{Datelike as _, Days, NaiveDate};

/// A count ready to be drawn.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct CountView {
    /// The months, where every day that passes is shown.
    pub(super) months: Vec<Month>,
    /// The days, in the order of counting.
    pub(super) days: Vec<Day>,
}

/// A day of the count.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Day {
    /// The day, for machines.
    pub(super) machine: String,
    /// "Tuesday 15 December 2026".
    pub(super) date: String,
    /// "day 1", "not counted: Saturday".
    pub(super) what: String,
    /// Whether it was counted.
    pub(super) counted: bool,
}

/// A month of the calendar.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Month {
    /// "December 2026".
    pub(super) title: String,
    /// Its weeks, Monday first; none outside the month.
    pub(super) weeks: Vec<Vec<Option<Cell>>>,
    /// Why days of this month were skipped, weekends apart: "25: Christmas Day".
    pub(super) notes: Vec<String>,
}

/// A day of the month.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cell {
    /// 1 to 31.
    pub(super) day: u32,
    /// What the count makes of it.
    pub(super) mark: Mark,
}

/// What the count makes of a day.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Nothing: it lies outside the count.
    Outside,
    /// The day that the count starts from.
    Start,
    /// Its number.
    Number(u16),
    /// The last: its number.
    Last(u16),
    /// Skipped, with why.
    Skipped(String),
}

/// A count of these days, in this unit, from an event of this name.
pub(super) fn count(counted: &[CountedDay], unit: &str, event: &str) -> CountView {
    let mut days = Vec::new();
    for it in counted {
        days.push(day(it, unit, event));
    }
    let every_day = matches!(unit, "working-day" | "day");
    CountView { months: if every_day { months(counted) } else { Vec::new() }, days }
}

fn day(it: &CountedDay, unit: &str, event: &str) -> Day {
    let what = match (it.day, it.skipped) {
        (Some(0), _) => ["day of the ", event, ", not counted"].concat(),
        (Some(number), _) => number_words(number, unit),
        (None, Some(skipped)) => ["not counted: ", &skipped_words(skipped)].concat(),
        (None, None) => "not counted".to_owned(),
    };
    Day {
        machine: engine::iso_date(it.date),
        date: [&weekday_and_day(it.date), " ", &it.date.year().to_string()].concat(),
        what,
        counted: it.day.is_some_and(|it| it > 0),
    }
}

fn number_words(number: u16, unit: &str) -> String {
    let figures = number.to_string();
    match unit {
        "working-day" => ["working day ", &figures].concat(),
        "day" => ["day ", &figures].concat(),
        "week-of-pregnancy" => [&figures, " weeks of pregnancy"].concat(),
        unit => engine::words::count(number, unit),
    }
}

/// Why a day was not counted.
fn skipped_words(skipped: Skipped) -> String {
    match skipped {
        Skipped::Saturday => "Saturday".to_owned(),
        Skipped::Sunday => "Sunday".to_owned(),
        Skipped::BankHoliday(holiday) => ["bank holiday, ", &holiday_words(holiday)].concat(),
        Skipped::Closure => "your office is shut".to_owned(),
    }
}

fn months(days: &[CountedDay]) -> Vec<Month> {
    let (Some(one), Some(other)) = (days.first(), days.last()) else { return Vec::new() };
    let (first, last, end) = (one.date.min(other.date), one.date.max(other.date), Some(other.date));
    let mut months = Vec::new();
    let mut start = first.with_day(1);
    while let Some(month) = start.filter(|it| *it <= last) {
        months.push(draw(month, days, end));
        start = month.checked_add_days(Days::new(31)).and_then(|it| it.with_day(1));
    }
    months
}

fn draw(month: NaiveDate, days: &[CountedDay], end: Option<NaiveDate>) -> Month {
    let mut drawn = Month { title: month_and_year(month), weeks: Vec::new(), notes: Vec::new() };
    let mut week = Vec::new();
    for _ in 0..month.weekday().num_days_from_monday() {
        week.push(None);
    }
    for date in month.iter_days().take_while(|it| it.month() == month.month()) {
        let found = days.iter().find(|it| it.date == date);
        if let Some(why @ (Skipped::BankHoliday(_) | Skipped::Closure)) =
            found.and_then(|it| it.skipped)
        {
            drawn.notes.push([&date.day().to_string(), ": ", &skipped_words(why)].concat());
        }
        week.push(Some(Cell { day: date.day(), mark: mark(found, Some(date) == end) }));
        if week.len() == 7 {
            drawn.weeks.push(std::mem::take(&mut week));
        }
    }
    if !week.is_empty() {
        week.resize_with(7, || None);
        drawn.weeks.push(week);
    }
    drawn
}

fn mark(found: Option<&CountedDay>, is_end: bool) -> Mark {
    match found.map(|it| (it.day, it.skipped)) {
        None => Mark::Outside,
        Some((Some(0), _)) => Mark::Start,
        Some((Some(number), _)) if is_end => Mark::Last(number),
        Some((Some(number), _)) => Mark::Number(number),
        Some((None, skipped)) => Mark::Skipped(skipped.map(skipped_words).unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use calendar::{Closures, Count, CountFrom, Direction, Unit};

    fn fifteen() -> CountView {
        let from = NaiveDate::from_ymd_opt(2026, 12, 14).unwrap();
        let count_of = Count {
            from,
            amount: 15,
            unit: Unit::WorkingDays,
            direction: Direction::Forward,
            count_from: CountFrom::NextDay,
        };
        count(&count_of.days(&Closures::default()), "working-day", "strategy meeting")
    }

    #[test]
    fn every_day_says_its_number_or_why_it_has_none() {
        let view = fifteen();
        let said =
            |date: &str| view.days.iter().find(|it| it.machine == date).unwrap().what.clone();
        assert_eq!(said("2026-12-14"), "day of the strategy meeting, not counted");
        assert_eq!(said("2026-12-15"), "working day 1");
        assert_eq!(said("2026-12-19"), "not counted: Saturday");
        assert_eq!(said("2026-12-25"), "not counted: bank holiday, Christmas Day");
        assert_eq!(said("2026-12-28"), "not counted: bank holiday, Boxing Day, substitute day");
        assert_eq!(said("2027-01-07"), "working day 15");
    }

    #[test]
    fn months_are_whole_weeks_from_monday() {
        let view = fifteen();
        let titles: Vec<_> = view.months.iter().map(|it| it.title.as_str()).collect();
        assert_eq!(titles, ["December 2026", "January 2027"]);
        for month in &view.months {
            assert!(month.weeks.iter().all(|it| it.len() == 7));
        }
        // 1 December 2026 is a Tuesday.
        let december = view.months.first().unwrap();
        assert_eq!(december.weeks[0][0], None);
        assert_eq!(december.weeks[0][1], Some(Cell { day: 1, mark: Mark::Outside }));
        assert_eq!(
            december.notes,
            ["25: bank holiday, Christmas Day", "28: bank holiday, Boxing Day, substitute day"]
        );
        let last = view.months[1].weeks.iter().flatten().flatten().find(|it| it.day == 7).unwrap();
        assert_eq!(last.mark, Mark::Last(15));
    }
}
