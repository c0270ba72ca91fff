//! Every day of the published years, against the Ministry of Justice's own crate.

use std::collections::HashMap;

use calendar::{Basis, FIRST, HolidayDay, holiday, is_working_day, published_until};
use chrono::NaiveDate;
use govuk_bank_holidays::{BankHolidayCalendar, Division, MonToFriWorkDays};

const OURS: Option<Division> = Some(Division::EnglandAndWales);

fn theirs() -> BankHolidayCalendar<NaiveDate, MonToFriWorkDays> {
    BankHolidayCalendar::cached()
}

fn published_days() -> impl Iterator<Item = NaiveDate> {
    FIRST.iter_days().take_while(|it| *it <= published_until())
}

#[test]
fn every_holiday_has_the_published_name_and_kind() {
    let theirs = theirs();
    let theirs: HashMap<NaiveDate, String> = theirs
        .holidays(OURS)
        .into_iter()
        .map(|it| (*it.date(), shown(it.title(), it.notes() == "Substitute day")))
        .collect();
    let differing: Vec<String> = published_days()
        .map(|date| (date, found(date), theirs.get(&date).cloned()))
        .filter(|(_, ours, theirs)| ours != theirs)
        .map(|(date, ours, theirs)| format!("{date}: here {ours:?}, published {theirs:?}"))
        .collect();
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

fn found(date: NaiveDate) -> Option<String> {
    let found = holiday(date)?;
    assert_eq!((found.date, found.basis), (date, Basis::Published));
    Some(shown(found.name, found.day == HolidayDay::Substitute))
}

fn shown(name: &str, substitute: bool) -> String {
    format!("{name}{}", if substitute { " (substitute)" } else { "" })
}

#[test]
fn every_working_day_is_one_of_theirs() {
    let theirs = theirs();
    let differing: Vec<String> = published_days()
        .filter(|date| is_working_day(*date) != theirs.is_work_day(date, OURS))
        .map(|date| date.to_string())
        .collect();
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

#[test]
fn their_list_goes_no_further_than_ours() {
    let theirs = theirs();
    let last = theirs.holidays(OURS).into_iter().map(|it| *it.date()).max();
    assert!(last.is_some_and(|it| it <= published_until()), "{last:?}");
}

#[test]
fn worked_out_holidays_begin_where_the_list_ends() {
    let after = published_until().iter_days().skip(1).find_map(holiday).unwrap();
    assert_eq!(after.date.to_string(), "2029-01-01");
    assert_eq!(after.basis, Basis::WorkedOut);
}
