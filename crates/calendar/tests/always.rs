//! What holds for every count, tried on many.

use calendar::{
    Closures, Count, CountFrom, Direction, FIRST, LAST, Unit, add_working_days, is_working_day,
    last_working_day, subtract_working_days, working_days_between,
};
use chrono::{Days, NaiveDate};
use proptest::prelude::*;

/// Any date that may be entered.
fn date() -> impl Strategy<Value = NaiveDate> {
    let last = LAST.signed_duration_since(FIRST).num_days().unsigned_abs();
    (0..=last).prop_map(|days| FIRST + Days::new(days))
}

fn working_date() -> impl Strategy<Value = NaiveDate> {
    date().prop_filter("a working day", |it| is_working_day(*it))
}

fn day_off() -> impl Strategy<Value = NaiveDate> {
    date().prop_filter("not a working day", |it| !is_working_day(*it))
}

/// Few enough that every accepted date has an end on both sides.
fn days() -> impl Strategy<Value = u16> {
    0_u16..150
}

fn count_from() -> impl Strategy<Value = CountFrom> {
    prop_oneof![Just(CountFrom::NextDay), Just(CountFrom::SameDay)]
}

fn direction() -> impl Strategy<Value = Direction> {
    prop_oneof![Just(Direction::Forward), Just(Direction::Backward)]
}

fn unit() -> impl Strategy<Value = Unit> {
    prop_oneof![
        Just(Unit::WorkingDays),
        Just(Unit::Days),
        Just(Unit::Weeks),
        Just(Unit::Months),
        Just(Unit::Years)
    ]
}

fn count() -> impl Strategy<Value = Count> {
    (date(), days(), unit(), direction(), count_from()).prop_map(
        |(from, amount, unit, direction, count_from)| Count {
            from,
            amount,
            unit,
            direction,
            count_from,
        },
    )
}

/// A count, and closures close enough to it to matter.
fn count_and_closures() -> impl Strategy<Value = (Count, Closures)> {
    (count(), prop::collection::vec(-60_i64..60, 0..25)).prop_map(|(count, offsets)| {
        let day = |offset| count.from + chrono::TimeDelta::days(offset);
        (count, Closures::new(offsets.into_iter().map(day)))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn forwards_and_back_again(from in working_date(), days in days()) {
        let to = add_working_days(from, days, CountFrom::NextDay).unwrap();
        prop_assert_eq!(subtract_working_days(to, days, &Closures::default()), Some(from));
        prop_assert_eq!(working_days_between(from, to), Some(u32::from(days)));
    }

    #[test]
    fn a_later_start_never_ends_earlier(
        from in date(),
        later in 0_u64..40,
        days in 1_u16..150,
        count_from in count_from(),
    ) {
        let end = |from| add_working_days(from, days, count_from);
        prop_assert!(end(from) <= end(from + Days::new(later)));
        let start = |from| subtract_working_days(from, days, &Closures::default());
        prop_assert!(start(from) <= start(from + Days::new(later)));
    }

    #[test]
    fn more_days_never_end_nearer(from in date(), days in days(), count_from in count_from()) {
        let end = |days| add_working_days(from, days, count_from).unwrap();
        let start = |days| subtract_working_days(from, days, &Closures::default()).unwrap();
        prop_assert!(end(days) <= end(days + 1));
        prop_assert!(start(days) > start(days + 1));
    }

    #[test]
    fn from_a_day_that_is_not_worked_both_ways_agree(from in day_off(), days in 1_u16..150) {
        prop_assert_eq!(
            add_working_days(from, days, CountFrom::NextDay),
            add_working_days(from, days, CountFrom::SameDay)
        );
    }

    #[test]
    fn a_closure_never_makes_anything_later((count, closures) in count_and_closures()) {
        let open = Closures::default();
        let (with, without) = (count.end(&closures).unwrap(), count.end(&open).unwrap());
        match count.direction {
            Direction::Forward => prop_assert_eq!(with, without),
            Direction::Backward => prop_assert!(with <= without),
        }
        let (with, without) = (last_working_day(with, &closures), last_working_day(without, &open));
        prop_assert!(with <= without);
    }

    #[test]
    fn a_day_to_plan_for_is_open((count, closures) in count_and_closures()) {
        if let Some(planned) = last_working_day(count.from, &closures) {
            prop_assert!(is_working_day(planned) && !closures.contains(planned));
            prop_assert!(planned <= count.from);
        }
    }

    #[test]
    fn the_days_shown_end_at_the_end((count, closures) in count_and_closures()) {
        let shown = count.days(&closures);
        prop_assert_eq!(shown.first().map(|it| it.date), Some(count.from));
        prop_assert_eq!(shown.last().map(|it| it.date), count.end(&closures));
        prop_assert_eq!(shown.last().and_then(|it| it.day), Some(count.amount));
    }

    #[test]
    fn the_days_shown_are_numbered_one_by_one((count, closures) in count_and_closures()) {
        let shown = count.days(&closures);
        let numbers: Vec<u16> = shown.iter().filter_map(|it| it.day).collect();
        let first = numbers[0];
        prop_assert!(first <= 1);
        prop_assert_eq!(numbers, (first..=count.amount).collect::<Vec<_>>());
        prop_assert!(shown.iter().all(|it| it.day.is_some() != it.skipped.is_some()));
    }
}
