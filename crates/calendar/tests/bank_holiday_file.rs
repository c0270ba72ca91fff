//! Lists of bank holidays that must be refused, and the exact words.

#[path = "../build/bank_holiday_file.rs"]
mod bank_holiday_file;

use bank_holiday_file::{Day, Line, read};

/// A whole year, the smallest list there is.
const YEAR: &str = "\
date,name,day
2026-01-01,New Year’s Day,itself
2026-04-03,Good Friday,itself
2026-04-06,Easter Monday,itself
2026-05-04,Early May bank holiday,itself
2026-05-25,Spring bank holiday,itself
2026-08-31,Summer bank holiday,itself
2026-12-25,Christmas Day,itself
2026-12-28,Boxing Day,substitute
";

/// Replaces a line of the year and expects to be refused.
#[track_caller]
fn check(line: &str, replacement: &str, expected: &[&str]) {
    assert_eq!(refusals(&YEAR.replace(line, replacement)), expected);
}

fn refusals(text: &str) -> Vec<String> {
    read(text).err().into_iter().flatten().map(|it| it.to_string()).collect()
}

#[test]
fn a_whole_year_is_read() {
    let lines = read(YEAR).unwrap();
    let boxing_day = "2026-12-28".parse().unwrap();
    assert_eq!(lines.len(), 8);
    assert_eq!(lines[7], Line { date: boxing_day, name: "Boxing Day", day: Day::Substitute });
}

#[test]
fn a_comma_too_few() {
    check(
        "2026-04-03,Good Friday,itself",
        "2026-04-03,Good Friday",
        &["3: `2026-04-03,Good Friday` is not `date,name,day`; write three columns and two commas"],
    );
}

#[test]
fn a_day_that_does_not_exist() {
    check("2026-08-31", "2026-08-32", &["7: `2026-08-32` is not a date; write it as 2028-12-25"]);
}

#[test]
fn a_weekend() {
    check(
        "2026-12-28",
        "2026-12-26",
        &["9: 2026-12-26 is a weekend; write the weekday that is given off instead"],
    );
}

#[test]
fn no_name() {
    check("Good Friday", "", &["3: the holiday has no name; write the one it was published with"]);
}

#[test]
fn an_unknown_kind() {
    check(
        "substitute",
        "moved",
        &["9: `moved` is not a kind of day; write `itself` or `substitute`"],
    );
}

#[test]
fn out_of_order() {
    check(
        "2026-04-06",
        "2026-04-03",
        &["4: 2026-04-03 must come after 2026-04-03, the line above it"],
    );
}

#[test]
fn a_line_too_few() {
    check(
        "2026-05-25,Spring bank holiday,itself",
        "",
        &["9: 2026 has 7 holidays; write all 8 or more"],
    );
}

#[test]
fn nothing_at_all() {
    assert_eq!(refusals("# nothing\n"), ["1: no holidays; begin with `date,name,day`"]);
}

#[test]
fn everything_wrong_is_said_at_once() {
    let text = YEAR.replace("2026-01-01", "1 January").replace("substitute", "moved");
    let problems = refusals(&text);
    assert_eq!(problems.len(), 2, "{problems:?}");
    assert!(problems[0].starts_with("2: ") && problems[1].starts_with("9: "), "{problems:?}");
}
