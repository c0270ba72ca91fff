//! What a whole schedule costs, with and without the count of every reading.

use criterion::{Criterion, criterion_group, criterion_main};
use engine::{Circumstance, Event, Facts, Moment, Procedure, Question};
use std::hint::black_box;

/// A case from the strategy discussion to the second review, over Christmas and Easter.
const DATES: &[(Event, &str)] = &[
    (Event::StrategyDiscussion, "2026-12-09"),
    (Event::StrategyDiscussion, "2026-12-14"),
    (Event::InitialConference, "2027-01-04T10:00"),
    (Event::PlanStart, "2027-01-04"),
    (Event::CoreGroup, "2027-01-15"),
    (Event::Visit, "2027-01-20"),
    (Event::SeenAlone, "2027-01-20"),
    (Event::ReviewConference, "2027-03-30T14:00"),
    (Event::DueDate, "2027-03-01"),
    (Event::Birth, "2027-02-25"),
];

fn facts(procedure: &Procedure) -> Option<Facts> {
    let events =
        DATES.iter().filter_map(|(event, date)| Some((*event, Moment::parse(date)?))).collect();
    let as_of = Moment::parse("2027-01-10").map(|it| it.date);
    Question { events, circumstances: vec![Circumstance::PlanMade], as_of, ..Question::default() }
        .facts(procedure)
        .ok()
}

fn schedules(bench: &mut Criterion) {
    for procedure in procedures::all() {
        let Some(facts) = facts(procedure) else { continue };
        bench.bench_function(&format!("{}: dates alone", procedure.id), |it| {
            it.iter(|| engine::schedule(procedure, black_box(&facts)));
        });
        bench.bench_function(&format!("{}: with every count", procedure.id), |it| {
            it.iter(|| {
                let schedule = engine::schedule(procedure, black_box(&facts));
                let readings = schedule.deadlines.iter().flat_map(|it| &it.readings);
                readings.map(|it| it.count(&facts).len()).sum::<usize>()
            });
        });
    }
}

criterion_group!(benches, schedules);
criterion_main!(benches);
