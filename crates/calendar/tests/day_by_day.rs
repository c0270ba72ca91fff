//! Every start from 2012 to 2040 and every length to 60 days, against counting on one's fingers.

use calendar::{
    Closures, CountFrom, FIRST, add_working_days, holiday, last_working_day,
    last_working_day_before, subtract_working_days, working_days_between,
};
use chrono::{Datelike, NaiveDate};

const LONGEST: u16 = 60;

fn starts() -> impl Iterator<Item = NaiveDate> {
    FIRST.iter_days().take_while(|it| it.year() <= 2040)
}

/// Asks the weekday and the holidays, not the table that is under test.
fn is_worked(date: NaiveDate) -> bool {
    date.weekday().num_days_from_monday() < 5 && holiday(date).is_none()
}

/// Walks from `date`, itself included, to the working days that it meets.
fn worked(
    date: NaiveDate,
    step: impl Fn(NaiveDate) -> Option<NaiveDate>,
) -> impl Iterator<Item = NaiveDate> {
    std::iter::successors(Some(date), move |it| step(*it)).filter(|it| is_worked(*it))
}

fn later(date: NaiveDate) -> Option<NaiveDate> {
    date.succ_opt()
}

fn earlier(date: NaiveDate) -> Option<NaiveDate> {
    date.pred_opt()
}

#[test]
fn forwards_from_the_next_day() {
    for from in starts() {
        let met = worked(from.succ_opt().unwrap(), later);
        for (days, expected) in (1..=LONGEST).zip(met) {
            let found = add_working_days(from, days, CountFrom::NextDay);
            assert_eq!(found, Some(expected), "{from} + {days}");
            let between = working_days_between(from, expected);
            assert_eq!(between, Some(days.into()), "{from} to {expected}");
        }
        assert_eq!(add_working_days(from, 0, CountFrom::NextDay), Some(from));
    }
}

#[test]
fn forwards_from_the_same_day() {
    for from in starts() {
        for (days, expected) in (1..=LONGEST).zip(worked(from, later)) {
            let found = add_working_days(from, days, CountFrom::SameDay);
            assert_eq!(found, Some(expected), "{from} + {days}");
        }
        assert_eq!(add_working_days(from, 0, CountFrom::SameDay), Some(from));
    }
}

#[test]
fn backwards() {
    let open = Closures::default();
    for from in starts() {
        let met = worked(from.pred_opt().unwrap(), earlier);
        for (days, expected) in (1..=LONGEST).zip(met) {
            let found = subtract_working_days(from, days, &open);
            assert_eq!(found, Some(expected), "{from} - {days}");
        }
        assert_eq!(subtract_working_days(from, 0, &open), Some(from));
    }
}

#[test]
fn backwards_past_closures() {
    // Shut on every day of the month that is a multiple of five.
    let shut = Closures::new(starts().filter(|it| it.day() % 5 == 0));
    for from in starts().skip(200) {
        let met = worked(from.pred_opt().unwrap(), earlier).filter(|it| it.day() % 5 != 0);
        for (days, expected) in [1, 5, 15].into_iter().zip(pick(met)) {
            let found = subtract_working_days(from, days, &shut);
            assert_eq!(found, Some(expected), "{from} - {days}");
        }
    }
}

/// The 1st, the 5th and the 15th.
fn pick(days: impl Iterator<Item = NaiveDate>) -> impl Iterator<Item = NaiveDate> {
    days.zip(1..=15).filter(|(_, number)| [1, 5, 15].contains(number)).map(|(day, _)| day)
}

#[test]
fn the_last_working_day() {
    let open = Closures::default();
    for date in starts() {
        let on_or_before = worked(date, earlier).next();
        assert_eq!(last_working_day(date, &open), on_or_before, "{date}");
        let before = worked(date.pred_opt().unwrap(), earlier).next();
        assert_eq!(last_working_day_before(date, &open), before, "{date}");
    }
}
