//! How long a count takes. Wanted: 15 working days in 20 ns, and shown day by day in 2 µs.

use std::hint::black_box;

use calendar::{Closures, Count, CountFrom, Direction, Unit};
use chrono::NaiveDate;
use criterion::Criterion;

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    dates(&mut criterion);
    counts_shown(&mut criterion);
    criterion.final_summary();
}

fn dates(criterion: &mut Criterion) {
    let from = day(2026, 12, 14);
    let to = day(2027, 1, 7);
    let open = Closures::default();
    let shut = Closures::new((21..=24).map(|it| day(2026, 12, it)));
    criterion.bench_function("add 15 working days", |bench| {
        bench.iter(|| calendar::add_working_days(black_box(from), 15, CountFrom::NextDay));
    });
    criterion.bench_function("subtract 15 working days", |bench| {
        bench.iter(|| calendar::subtract_working_days(black_box(to), 15, &open));
    });
    criterion.bench_function("subtract 15 working days, 4 closures", |bench| {
        bench.iter(|| calendar::subtract_working_days(black_box(to), 15, &shut));
    });
    criterion.bench_function("working days between", |bench| {
        bench.iter(|| calendar::working_days_between(black_box(from), black_box(to)));
    });
    criterion.bench_function("last working day", |bench| {
        bench.iter(|| calendar::last_working_day(black_box(to), &open));
    });
}

/// Over Christmas, where the most is skipped.
fn counts_shown(criterion: &mut Criterion) {
    let open = Closures::default();
    for (name, from, direction) in [
        ("count shown, published", day(2026, 12, 14), Direction::Forward),
        ("count shown, worked out", day(2037, 12, 14), Direction::Forward),
        ("count shown, backwards", day(2027, 1, 7), Direction::Backward),
    ] {
        let count = Count {
            from,
            amount: 15,
            unit: Unit::WorkingDays,
            direction,
            count_from: CountFrom::NextDay,
        };
        criterion.bench_function(name, |bench| bench.iter(|| black_box(count).days(&open)));
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}
