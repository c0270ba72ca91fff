//! The program's answer to a case, and every way in which it differs from what the case expects.

use crate::case::{Case, Expected, Refused};
use crate::given;
use calendar::{Basis, CountFrom};
use engine::{Deadline, Facts, Moment, Possibility, Procedure, Question, Schedule, Unbooked};
use std::fmt::{Debug, Write as _};

/// Works a case out and says, as corrections, where the answer differs from the case.
///
/// # Errors
///
/// The corrections, or what in the case itself cannot be understood.
pub fn check(procedure: &'static Procedure, case: &Case) -> Result<(), String> {
    let facts = question(case)?.facts(procedure);
    match (facts, &case.refused) {
        (Err(error), Some(refused)) => {
            let got = Refused {
                code: error.code().to_owned(),
                field: error.field().to_owned(),
                other: error.other_field().map(str::to_owned),
            };
            corrections(|text| differ(text, "refused", refused, &got))
        }
        (Err(error), None) => Err(format!("the facts were refused: {error}")),
        (Ok(_), Some(_)) => Err("the facts were not refused".to_owned()),
        (Ok(facts), None) => {
            let schedule = engine::schedule(procedure, &facts);
            corrections(|text| compare(text, case, &schedule, &facts))
        }
    }
}

fn question(case: &Case) -> Result<Question, String> {
    let done = |(rule, date): (&String, &String)| Ok((rule.clone(), given::day(date)?));
    Ok(Question {
        children: Vec::new(),
        events: given::events(&case.events)?,
        circumstances: given::circumstances(&case.circumstances)?,
        as_of: case.as_of.as_deref().map(given::day).transpose()?,
        count_from: match case.count_from.as_deref() {
            None | Some("next-day") => CountFrom::NextDay,
            Some("same-day") => CountFrom::SameDay,
            Some(other) => {
                return Err(format!("count-from: {other} is neither next-day nor same-day"));
            }
        },
        days_mean: given::days_mean(case.days_mean.as_deref())?,
        closures: case.closures.iter().map(|it| given::day(it)).collect::<Result<_, _>>()?,
        unbooked: if case.assume_latest { Unbooked::AssumeLatest } else { Unbooked::Wait },
        happened: case.happened.iter().map(done).collect::<Result<_, String>>()?,
    })
}

pub(crate) fn corrections(write: impl FnOnce(&mut String)) -> Result<(), String> {
    let mut text = String::new();
    write(&mut text);
    if text.is_empty() { Ok(()) } else { Err(text) }
}

pub(crate) fn differ<T: PartialEq + Debug>(text: &mut String, what: &str, expected: &T, got: &T) {
    if expected != got {
        // Writing to a text cannot fail.
        let _ = write!(text, "\n  {what}\n    expected {expected:?}\n    but got  {got:?}");
    }
}

/// Ids as cases hold them.
pub(crate) fn owned(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|it| (*it).to_owned()).collect()
}

fn compare(text: &mut String, case: &Case, schedule: &Schedule, facts: &Facts) {
    for (rule, expected) in &case.expect {
        let found: Vec<_> = schedule.deadlines.iter().filter(|it| it.key() == *rule).collect();
        match found.first() {
            Some(first) => {
                compare_deadline(text, rule, expected, first);
                if let Some(run) = &expected.run {
                    differ(
                        text,
                        &format!("{rule}: run"),
                        run,
                        &found.iter().map(|it| iso(it.due)).collect(),
                    );
                }
                check_counts(text, rule, &found, facts);
            }
            None => differ(text, rule, &"a date".to_owned(), &absence(schedule, rule)),
        }
    }
    for rule in &case.waiting {
        let got = if schedule.waiting.iter().any(|it| it.rule.id == rule) {
            "waiting"
        } else {
            "not waiting"
        };
        differ(text, rule, &"waiting", &got);
    }
    for rule in &case.absent {
        let there = schedule.deadlines.iter().any(|it| it.key() == *rule);
        let waiting = schedule.waiting.iter().any(|it| it.rule.id == rule);
        differ(text, rule, &"absent", &if there || waiting { "there" } else { "absent" });
    }
}

fn absence(schedule: &Schedule, rule: &str) -> String {
    let waiting = schedule.waiting.iter().find(|it| it.rule.id == rule);
    waiting.map_or_else(
        || "nothing of that name".to_owned(),
        |it| format!("waiting for {:?}", it.needs),
    )
}

fn compare_deadline(text: &mut String, rule: &str, expected: &Expected, got: &Deadline) {
    let time = |moment: Moment| moment.time.map(engine::clock_time);
    let mut field = |name: &str, expected: Option<String>, got: Option<String>| {
        differ(text, &format!("{rule}: {name}"), &expected, &got);
    };
    if let Some(due) = &expected.due {
        field("due", Some(due.clone()), Some(iso(got.due)));
        field(
            "latest",
            Some(expected.latest.as_ref().unwrap_or(due).clone()),
            Some(iso(got.latest)),
        );
    }
    if expected.time.is_some() {
        field("time", expected.time.clone(), time(got.due));
        field(
            "latest time",
            expected.latest_time.clone().or(expected.time.clone()),
            time(got.latest),
        );
    }
    if expected.last_working_day.is_some() {
        let last = got.last_working_day.map(engine::iso_date);
        field("last working day", expected.last_working_day.clone(), last);
    }
    if expected.status.is_some() {
        field("status", expected.status.clone(), got.standing.map(|it| it.id().to_owned()));
    }
    if let Some(left) = expected.working_days_left {
        differ(text, &format!("{rule}: working days left"), &Some(left), &got.working_days_left);
    }
    if let Some(provisional) = expected.provisional {
        differ(
            text,
            &format!("{rule}: provisional"),
            &provisional,
            &(got.holidays == Basis::WorkedOut),
        );
    }
    if let Some(assumed) = expected.assumed {
        differ(text, &format!("{rule}: assumed"), &assumed, &got.anchor.assumed);
    }
    if let Some(places) = &expected.not_possible {
        differ(text, &format!("{rule}: not possible"), places, &not_possible(got));
    }
}

/// The places, from 1 at the earliest, of the readings that could not be met.
fn not_possible(deadline: &Deadline) -> Vec<usize> {
    let mut readings: Vec<_> = deadline.readings.iter().collect();
    readings.sort_by_key(|it| it.due);
    let numbered = readings.iter().zip(1..);
    numbered
        .filter(|(it, _)| it.possible == Possibility::BeforeTheFacts)
        .map(|(_, place)| place)
        .collect()
}

/// The count shown of every reading must end on the reading's own day.
fn check_counts(text: &mut String, rule: &str, deadlines: &[&Deadline], facts: &Facts) {
    for worked in deadlines.iter().flat_map(|it| &it.readings) {
        let last = worked.count(facts).last().map(|it| it.date);
        differ(text, &format!("{rule}: the count shown ends on"), &Some(worked.due.date), &last);
    }
}

fn iso(moment: Moment) -> String {
    engine::iso_date(moment.date)
}
