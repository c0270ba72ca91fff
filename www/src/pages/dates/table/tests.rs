//! The tables against dates that were worked out by hand, in `tests/cases`. Nothing here was copied from the program.

use super::*;
use crate::documents;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The days of a build on Sunday 1 November 2026.
fn all_days() -> Vec<NaiveDate> {
    days(day("2026-11-01"))
}

/// What a table has for one rule and one day: the two dates, as they stand in a case.
#[track_caller]
fn check(table: &Table, rule: &str, on: &str, due: &str, latest: &str) {
    let column = table.columns.iter().find(|it| it.rules.iter().any(|it| it.id == rule));
    let column = column.unwrap_or_else(|| panic!("{rule} has no column"));
    let at = table.days.iter().position(|it| *it == day(on));
    let cell = column.cells[at.unwrap_or_else(|| panic!("{on} has no row"))].unwrap();
    assert_eq!(
        (cell.due.to_string(), cell.latest.to_string()),
        (due.to_owned(), latest.to_owned())
    );
}

fn tables(area: &str) -> (Table, Table) {
    let procedure = documents::find(area).unwrap();
    (from_discussion(procedure, &all_days()), from_conference(procedure, &all_days()))
}

#[test]
fn a_row_for_each_day_and_for_each_working_day() {
    // 1 November 2026 to 31 October 2028, with 29 February 2028: 365 + 366 days.
    let all = all_days();
    assert_eq!((all.len(), *all.last().unwrap()), (731, day("2028-10-31")));
    for procedure in documents::all() {
        assert_eq!(from_discussion(procedure, &all).days, all);
        // By the calendar: 104 weeks have 520 Mondays to Fridays, and Monday 30 and Tuesday 31 October 2028 make 522.
        // Less 16 bank holidays: 25 and 28 December 2026; eight in 2027, with 27 and 28 December; of 2028 3 January,
        // 14 and 17 April, 1 and 29 May, 28 August.
        let table = from_conference(procedure, &all);
        assert_eq!(table.days.len(), 506, "{}", procedure.name);
        assert!(!table.days.contains(&day("2026-12-25")));
        assert!(!table.columns.is_empty(), "{}", procedure.name);
        for column in &table.columns {
            assert_eq!(column.cells.len(), table.days.len());
            assert!(column.cells.iter().all(Option::is_some));
        }
    }
}

#[test]
fn stoke_on_trent() {
    let (discussion, conference) = tables("stoke-on-trent");
    // tests/cases/stoke-on-trent/initial-conference.toml
    check(&discussion, "icpc-15wd-timing", "2026-12-14", "2027-01-07", "2027-01-07");
    check(&discussion, "icpc-15wd-timing", "2026-11-21", "2026-12-11", "2026-12-11");
    // tests/cases/stoke-on-trent/reports-and-requests.toml
    check(&conference, "sw-report-to-family-2wd", "2027-04-01", "2027-03-30", "2027-03-30");
    check(&conference, "agency-info-shared-2wd", "2027-04-01", "2027-03-30", "2027-03-30");
    check(&conference, "exclusion-request-3-days", "2027-04-01", "2027-03-25", "2027-03-29");
    check(&conference, "agency-report-to-family-2days", "2027-03-31", "2027-03-25", "2027-03-29");
    // tests/cases/stoke-on-trent/after-the-conference.toml
    check(&conference, "main-decisions-1wd", "2027-05-28", "2027-06-01", "2027-06-01");
    check(&conference, "decision-circulated-3wd", "2026-12-17", "2026-12-22", "2026-12-22");
    check(&conference, "minutes-15wd", "2026-12-17", "2027-01-12", "2027-01-12");
    check(&conference, "core-group-first-10wd", "2026-11-30", "2026-12-14", "2026-12-14");
    check(&conference, "first-review-3-months", "2027-11-30", "2028-02-29", "2028-02-29");
}

#[test]
fn middlesbrough() {
    let (discussion, conference) = tables("middlesbrough");
    // tests/cases/middlesbrough/conference-limit.toml
    check(&discussion, "icpc-15wd", "2027-03-18", "2027-04-12", "2027-04-12");
    check(&discussion, "icpc-15wd", "2026-11-21", "2026-12-11", "2026-12-11");
    // tests/cases/middlesbrough/reports.toml
    let (safe, late) = ("2027-04-09T14:00", "2027-04-11T14:00");
    check(&conference, "report-to-unit-2pm", "2027-04-12", safe, late);
    check(&conference, "report-to-family-3-days", "2027-04-12", "2027-04-07", "2027-04-09");
    check(&conference, "invites-5-days", "2027-03-30", "2027-03-19", "2027-03-25");
    // tests/cases/middlesbrough/after-the-conference.toml
    check(&conference, "outcome-notice-1-day", "2027-04-16", "2027-04-17", "2027-04-19");
    check(&conference, "initial-minutes-10wd", "2026-12-14", "2026-12-30", "2026-12-30");
}

#[test]
fn redcar_and_cleveland() {
    let (discussion, conference) = tables("redcar-and-cleveland");
    // tests/cases/redcar-and-cleveland/conference-limit.toml
    check(&discussion, "icpc-15-days", "2026-12-09", "2026-12-24", "2027-01-04");
    check(&discussion, "icpc-15-days", "2026-11-21", "2026-12-06", "2026-12-11");
    check(&discussion, "icpc-15-days", "2027-03-22", "2027-04-06", "2027-04-14");
    // tests/cases/redcar-and-cleveland/reports.toml
    check(&conference, "report-to-family-3-days-icpc", "2027-04-12", "2027-04-07", "2027-04-09");
    check(&conference, "reports-before-day", "2027-04-12", "2027-04-09", "2027-04-11");
    check(&conference, "chair-offers-contact", "2027-04-12", "2027-04-09", "2027-04-11");
    check(&conference, "report-to-chair-3wd-icpc", "2026-12-14", "2026-12-09", "2026-12-09");
    // tests/cases/redcar-and-cleveland/reviews.toml
    check(&conference, "first-review-3-months", "2026-11-30", "2027-02-28", "2027-02-28");
}

#[test]
fn york() {
    let (discussion, conference) = tables("york");
    // tests/cases/york/timing.toml
    check(&discussion, "icpc-15wd-last-strategy", "2026-12-14", "2027-01-07", "2027-01-07");
    check(&discussion, "icpc-15wd-last-strategy", "2026-12-23", "2027-01-18", "2027-01-18");
    check(&discussion, "icpc-15wd-last-strategy", "2026-11-21", "2026-12-11", "2026-12-11");
    // tests/cases/york/reports.toml
    check(&conference, "reports-to-admin-3-days", "2026-11-30", "2026-11-25", "2026-11-27");
    check(&conference, "reports-to-chair-3wd", "2026-11-30", "2026-11-25", "2026-11-25");
    check(&conference, "reports-to-family-3wd", "2027-01-05", "2026-12-30", "2026-12-30");
    check(&conference, "record-15wd", "2027-03-16", "2027-04-08", "2027-04-08");
}

#[test]
fn cumbria() {
    let (discussion, conference) = tables("cumbria");
    assert!(discussion.columns.is_empty());
    // tests/cases/cumbria/core-groups.toml
    check(&conference, "core-group-first-10wd", "2026-12-14", "2026-12-30", "2026-12-30");
    check(&conference, "core-group-first-10wd", "2027-03-18", "2027-04-05", "2027-04-05");
    // tests/cases/cumbria/reviews.toml
    check(&conference, "first-review-3-months", "2027-11-30", "2028-02-29", "2028-02-29");
    check(&conference, "first-review-3-months", "2026-11-30", "2027-02-28", "2027-02-28");
}

#[test]
fn only_the_conference_and_a_plan_give_a_date() {
    for procedure in documents::all() {
        let table = from_conference(procedure, &all_days());
        for rule in table.rules() {
            assert!(rule.when.iter().all(|it| *it == Circumstance::PlanMade), "{}", rule.id);
        }
        let named: Vec<&str> = table.rules().map(|it| it.id).collect();
        for rule in left_out(procedure, &table) {
            assert!(!named.contains(&rule.id));
        }
    }
    let cumbria = documents::find("cumbria").unwrap();
    let left_out: Vec<&str> =
        left_out(cumbria, &from_conference(cumbria, &all_days())).iter().map(|it| it.id).collect();
    assert_eq!(left_out, ["later-review-6-months"]);
}

#[test]
fn wide_tables_are_in_two_parts() {
    let parts = |area: &str| {
        let (_, conference) = tables(area);
        conference.parts().iter().map(|it| it.columns.len()).collect::<Vec<_>>()
    };
    assert_eq!(parts("cumbria"), [2]);
    for area in ["york", "stoke-on-trent", "middlesbrough"] {
        assert_eq!(parts(area).len(), 2, "{area}");
    }
}

#[test]
fn past_the_published_holidays_a_date_is_provisional() {
    // tests/cases/stoke-on-trent/initial-conference.toml: 15 December 2028 leads into January 2029.
    let stoke = documents::find("stoke-on-trent").unwrap();
    let table = from_discussion(stoke, &[day("2027-01-04"), day("2028-12-15")]);
    let [early, late] = table.columns[0].cells.as_slice() else { panic!() };
    assert!(!early.unwrap().is_provisional && late.unwrap().is_provisional);
    assert_eq!(late.unwrap().due.to_string(), "2029-01-10");
}
