//! Counts worked out by hand from a printed calendar.

use calendar::{
    Closures, Count, CountFrom, CountedDay, Direction, MonthEnd, Skipped, Unit, add_days,
    add_months, add_working_days, last_working_day, last_working_day_before, subtract_months,
    subtract_working_days, week_of_pregnancy, working_days_between,
};
use chrono::NaiveDate;

#[expect(clippy::unwrap_used, reason = "a date mistyped in a test should fail it")]
fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn closures(days: &[&str]) -> Closures {
    Closures::new(days.iter().map(|it| day(it)))
}

#[track_caller]
fn fifteen_working_days(from: &str, expected: &str) {
    assert_eq!(add_working_days(day(from), 15, CountFrom::NextDay), Some(day(expected)));
    assert_eq!(working_days_between(day(from), day(expected)), Some(15));
}

#[test]
fn fifteen_past_the_moved_holiday_of_2020() {
    fifteen_working_days("2020-04-20", "2020-05-12"); // 4 May worked, 8 May not
}

#[test]
fn fifteen_past_the_platinum_jubilee() {
    fifteen_working_days("2022-05-16", "2022-06-08"); // 30 May worked, 2 and 3 June not
}

#[test]
fn fifteen_past_the_funeral_of_the_queen() {
    fifteen_working_days("2022-09-05", "2022-09-27"); // 19 September
}

#[test]
fn fifteen_past_the_coronation() {
    fifteen_working_days("2023-04-17", "2023-05-10"); // 1 and 8 May
}

#[test]
fn fifteen_past_christmas() {
    fifteen_working_days("2025-12-12", "2026-01-07");
}

#[test]
fn fifteen_past_a_christmas_with_a_substitute() {
    fifteen_working_days("2026-12-14", "2027-01-07");
}

#[test]
fn fifteen_past_a_christmas_that_is_worked_out() {
    fifteen_working_days("2032-12-13", "2033-01-06"); // 27 and 28 December and 3 January
}

#[test]
fn fifteen_from_a_saturday_is_the_same_either_way() {
    fifteen_working_days("2026-11-21", "2026-12-11");
    let same_day = add_working_days(day("2026-11-21"), 15, CountFrom::SameDay);
    assert_eq!(same_day, Some(day("2026-12-11")));
}

#[test]
fn the_same_day_counts_when_it_is_worked() {
    let same_day = add_working_days(day("2026-11-20"), 1, CountFrom::SameDay);
    assert_eq!(same_day, Some(day("2026-11-20")));
}

#[test]
fn five_working_days_before_easter_monday() {
    let before = subtract_working_days(day("2026-04-06"), 5, &Closures::default());
    assert_eq!(before, Some(day("2026-03-27"))); // Good Friday does not count
}

#[test]
fn closures_that_follow_one_another_push_a_date_all_the_way() {
    // Thursday 2 April less one is the 1st; that is shut, and so are the two before it.
    let shut = closures(&["2026-03-30", "2026-03-31", "2026-04-01"]);
    let before = subtract_working_days(day("2026-04-02"), 1, &shut);
    assert_eq!(before, Some(day("2026-03-27")));
}

#[test]
fn a_closure_on_a_weekend_the_day_itself_or_earlier_changes_nothing() {
    let shut = closures(&["2026-03-26", "2026-03-28", "2026-04-03", "2026-04-02"]);
    let before = subtract_working_days(day("2026-04-02"), 4, &shut);
    assert_eq!(before, Some(day("2026-03-27")));
}

#[test]
fn the_last_working_day_keeps_a_working_day() {
    let open = Closures::default();
    assert_eq!(last_working_day(day("2026-04-02"), &open), Some(day("2026-04-02")));
    assert_eq!(last_working_day_before(day("2026-04-02"), &open), Some(day("2026-04-01")));
    let shut = closures(&["2026-04-02", "2026-04-01"]);
    assert_eq!(last_working_day(day("2026-04-04"), &shut), Some(day("2026-03-31")));
}

#[test]
fn no_days_at_all_is_the_day_itself_even_a_sunday() {
    let sunday = day("2026-11-22");
    let shut = closures(&["2026-11-22"]);
    for count_from in [CountFrom::NextDay, CountFrom::SameDay] {
        assert_eq!(add_working_days(sunday, 0, count_from), Some(sunday));
        assert_eq!(add_days(sunday, 0, count_from), Some(sunday));
    }
    assert_eq!(subtract_working_days(sunday, 0, &shut), Some(sunday));
}

#[test]
fn working_days_end_with_the_table() {
    let open = Closures::default();
    let last = day("2103-12-31"); // a Monday
    assert_eq!(add_working_days(day("2103-12-28"), 1, CountFrom::NextDay), Some(last));
    assert_eq!(add_working_days(last, 1, CountFrom::NextDay), None);
    assert_eq!(add_working_days(day("2104-01-01"), 0, CountFrom::NextDay), None);
    assert_eq!(subtract_working_days(day("2011-01-05"), 1, &open), Some(day("2011-01-04")));
    assert_eq!(subtract_working_days(day("2011-01-04"), 1, &open), None);
    assert_eq!(last_working_day(day("2011-01-03"), &open), None);
    assert_eq!(working_days_between(day("2010-12-31"), day("2011-01-04")), None);
}

#[test]
fn months_end_where_they_end() {
    for (from, months, expected, end) in [
        ("2026-11-30", 3, "2027-02-28", MonthEnd::Clamped),
        ("2027-11-30", 3, "2028-02-29", MonthEnd::Clamped),
        ("2026-08-31", 6, "2027-02-28", MonthEnd::Clamped),
        ("2026-01-15", 6, "2026-07-15", MonthEnd::Kept),
        ("2026-02-28", 1, "2026-03-28", MonthEnd::Kept),
    ] {
        let step = add_months(day(from), months).unwrap();
        assert_eq!((step.date, step.end), (day(expected), end), "{from}");
    }
    let step = subtract_months(day("2026-05-31"), 3).unwrap();
    assert_eq!((step.date, step.end), (day("2026-02-28"), MonthEnd::Clamped));
}

#[test]
fn weeks_of_pregnancy_turn_on_the_due_date() {
    let due = day("2026-10-01"); // a Thursday, as every N+0 then is
    assert_eq!(week_of_pregnancy(due, 20, 0), Some(day("2026-05-14")));
    assert_eq!(week_of_pregnancy(due, 24, 6), Some(day("2026-06-17")));
    assert_eq!(week_of_pregnancy(due, 0, 0), Some(day("2025-12-25")));
    assert_eq!(week_of_pregnancy(due, 41, 3), Some(day("2026-10-11")));
}

/// A count, one line a day.
#[track_caller]
fn shown(count: Count, shut: &[&str], expected: &[&str]) {
    let days: Vec<String> = count.days(&closures(shut)).iter().map(line).collect();
    assert_eq!(days, expected);
}

fn line(counted: &CountedDay) -> String {
    let why = match (counted.day, counted.skipped) {
        (Some(number), None) => number.to_string(),
        (None, Some(Skipped::Saturday)) => "Saturday".to_owned(),
        (None, Some(Skipped::Sunday)) => "Sunday".to_owned(),
        (None, Some(Skipped::BankHoliday(holiday))) => holiday.name.to_owned(),
        (None, Some(Skipped::Closure)) => "closed".to_owned(),
        (Some(_), Some(_)) | (None, None) => "neither counted nor skipped".to_owned(),
    };
    format!("{} {why}", counted.date)
}

fn forward(from: &str, amount: u16, unit: Unit, count_from: CountFrom) -> Count {
    Count { from: day(from), amount, unit, direction: Direction::Forward, count_from }
}

fn backward(from: &str, amount: u16, unit: Unit) -> Count {
    let count_from = CountFrom::SameDay; // which a count backwards takes no notice of
    Count { from: day(from), amount, unit, direction: Direction::Backward, count_from }
}

#[test]
fn working_days_shown_over_easter() {
    shown(
        forward("2026-04-02", 1, Unit::WorkingDays, CountFrom::NextDay),
        &["2026-04-07"], // never makes a limit later
        &[
            "2026-04-02 0",
            "2026-04-03 Good Friday",
            "2026-04-04 Saturday",
            "2026-04-05 Sunday",
            "2026-04-06 Easter Monday",
            "2026-04-07 1",
        ],
    );
}

#[test]
fn working_days_shown_from_the_same_day() {
    let expected = ["2026-11-20 1", "2026-11-21 Saturday", "2026-11-22 Sunday", "2026-11-23 2"];
    shown(forward("2026-11-20", 2, Unit::WorkingDays, CountFrom::SameDay), &[], &expected);
}

#[test]
fn working_days_shown_from_the_same_day_when_it_is_a_saturday() {
    let expected = ["2026-11-21 Saturday", "2026-11-22 Sunday", "2026-11-23 1"];
    shown(forward("2026-11-21", 1, Unit::WorkingDays, CountFrom::SameDay), &[], &expected);
}

#[test]
fn working_days_shown_from_a_saturday() {
    let expected = ["2026-11-21 0", "2026-11-22 Sunday", "2026-11-23 1"];
    shown(forward("2026-11-21", 1, Unit::WorkingDays, CountFrom::NextDay), &[], &expected);
}

#[test]
fn working_days_shown_backwards() {
    shown(
        backward("2026-12-29", 2, Unit::WorkingDays),
        &["2026-12-23", "2026-12-26", "2026-12-29"],
        &[
            "2026-12-29 0",
            "2026-12-28 Boxing Day",
            "2026-12-27 Sunday",
            "2026-12-26 Saturday",
            "2026-12-25 Christmas Day",
            "2026-12-24 1",
            "2026-12-23 closed",
            "2026-12-22 2",
        ],
    );
}

#[test]
fn days_shown() {
    let expected = ["2026-11-20 0", "2026-11-21 1", "2026-11-22 2"];
    shown(forward("2026-11-20", 2, Unit::Days, CountFrom::NextDay), &[], &expected);
    let expected = ["2026-11-20 1", "2026-11-21 2"];
    shown(forward("2026-11-20", 2, Unit::Days, CountFrom::SameDay), &[], &expected);
    let expected = ["2026-11-20 0", "2026-11-19 1", "2026-11-18 2"];
    shown(backward("2026-11-20", 2, Unit::Days), &["2026-11-19"], &expected);
}

#[test]
fn weeks_months_and_years_shown_by_their_steps() {
    let same_day = CountFrom::SameDay; // which they take no notice of
    let expected = ["2026-11-20 0", "2026-11-27 1", "2026-12-04 2"];
    shown(forward("2026-11-20", 2, Unit::Weeks, same_day), &[], &expected);
    let expected = ["2026-11-20 0", "2026-11-13 1"];
    shown(backward("2026-11-20", 1, Unit::Weeks), &[], &expected);
    let expected = ["2026-12-31 0", "2027-01-31 1", "2027-02-28 2", "2027-03-31 3"];
    shown(forward("2026-12-31", 3, Unit::Months, same_day), &[], &expected);
    let expected = ["2024-02-29 0", "2023-02-28 1"];
    shown(backward("2024-02-29", 1, Unit::Years), &[], &expected);
}

#[test]
fn a_count_of_nothing_shows_its_day() {
    for unit in [Unit::WorkingDays, Unit::Days, Unit::Weeks, Unit::Months, Unit::Years] {
        shown(forward("2026-11-22", 0, unit, CountFrom::SameDay), &[], &["2026-11-22 0"]);
    }
}

#[test]
fn a_count_without_an_end_shows_nothing() {
    shown(forward("2103-12-31", 1, Unit::WorkingDays, CountFrom::NextDay), &[], &[]);
}
