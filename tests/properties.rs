//! What must hold of every answer, whatever the facts: over random dates, circumstances and ways of counting.

use calendar::{Basis, CountFrom};
use chrono::NaiveDate;
use engine::{
    Circumstance, DaysMean, Deadline, Event, Facts, Limit, Moment, Possibility, Question, Schedule,
    Standing, Unbooked,
};
use proptest::prelude::*;

/// Days from the first that may be entered to the last.
fn any_day() -> impl Strategy<Value = NaiveDate> {
    let days = calendar::LAST.signed_duration_since(calendar::FIRST).num_days();
    (0..=days).prop_map(|it| calendar::FIRST + chrono::TimeDelta::days(it))
}

fn any_time() -> impl Strategy<Value = Option<chrono::NaiveTime>> {
    proptest::option::of(
        (0_u32..24, 0_u32..60).prop_filter_map("a time of day", |(hour, minute)| {
            chrono::NaiveTime::from_hms_opt(hour, minute, 0)
        }),
    )
}

/// Dates near one another, as in a real case.
fn any_events() -> impl Strategy<Value = Vec<(Event, Moment)>> {
    let event = (proptest::sample::select(Event::ALL), 0_i64..500, any_time());
    (any_day(), proptest::collection::vec(event, 0..9)).prop_map(|(start, events)| {
        let moment = |days, time| Moment { date: start + chrono::TimeDelta::days(days), time };
        events.into_iter().map(|(event, days, time)| (event, moment(days, time))).collect()
    })
}

prop_compose! {
    fn any_question()(
        events in any_events(),
        circumstances in proptest::collection::vec(proptest::sample::select(Circumstance::ALL), 0..5),
        as_of in proptest::option::of(any_day()),
        same_day in any::<bool>(),
        days_mean in proptest::option::of(proptest::sample::select(DaysMean::ALL)),
        closures in proptest::collection::vec(any_day(), 0..5),
        assume in any::<bool>(),
    ) -> Question {
        Question {
            children: Vec::new(),
            events,
            circumstances,
            as_of,
            count_from: if same_day { CountFrom::SameDay } else { CountFrom::NextDay },
            days_mean,
            closures,
            unbooked: if assume { Unbooked::AssumeLatest } else { Unbooked::Wait },
            happened: Vec::new(),
        }
    }
}

/// The schedules of every procedure that accepts the facts.
fn answers(question: &Question) -> Vec<(Facts, Schedule)> {
    let answer = |procedure| {
        let facts = question.clone().facts(procedure).ok()?;
        let schedule = engine::schedule(procedure, &facts);
        Some((facts, schedule))
    };
    procedures::all().iter().filter_map(answer).collect()
}

fn deadlines(question: &Question) -> Vec<(Facts, Schedule, Deadline)> {
    let each = |(facts, schedule): (Facts, Schedule)| {
        let all = schedule.deadlines.clone();
        all.into_iter().map(move |it| (facts.clone(), schedule.clone(), it))
    };
    answers(question).into_iter().flat_map(each).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_two_dates_are_the_first_and_the_last_reading_that_can_be_kept(question in any_question()) {
        for (_, _, deadline) in deadlines(&question) {
            let possible = |it: &&engine::Worked| it.possible == Possibility::Possible;
            let kept: Vec<_> = deadline.readings.iter().filter(possible).map(|it| it.due).collect();
            let all: Vec<_> = deadline.readings.iter().map(|it| it.due).collect();
            let ruling = if kept.is_empty() { all } else { kept };
            prop_assert_eq!(ruling.iter().min(), Some(&deadline.due), "{}", deadline.rule.id);
            prop_assert_eq!(ruling.iter().max(), Some(&deadline.latest), "{}", deadline.rule.id);
        }
    }

    #[test]
    fn every_count_shown_ends_on_its_date(question in any_question()) {
        for (facts, _, deadline) in deadlines(&question) {
            for reading in &deadline.readings {
                let last = reading.count(&facts).last().map(|it| it.date);
                prop_assert_eq!(last, Some(reading.due.date), "{}", deadline.rule.id);
            }
        }
    }

    #[test]
    fn the_last_working_day_is_one_and_no_later(question in any_question()) {
        for (facts, _, deadline) in deadlines(&question) {
            if let Some(day) = deadline.last_working_day {
                prop_assert!(day <= deadline.due.date);
                prop_assert!(calendar::is_working_day(day) && !facts.closures.contains(day));
            }
        }
    }

    #[test]
    fn a_rule_is_answered_or_waits_never_both(question in any_question()) {
        for (_, schedule) in answers(&question) {
            for waiting in &schedule.waiting {
                prop_assert!(schedule.deadlines.iter().all(|it| it.rule.id != waiting.rule.id));
                prop_assert!(!waiting.needs.is_empty());
            }
        }
    }

    #[test]
    fn closures_never_make_a_limit_later(question in any_question(), shut in proptest::collection::vec(any_day(), 1..6)) {
        let open = Question { closures: Vec::new(), ..question.clone() };
        let closed = Question { closures: shut, unbooked: Unbooked::Wait, ..question };
        for ((_, one), (_, other)) in answers(&Question { unbooked: Unbooked::Wait, ..open }).iter().zip(&answers(&closed)) {
            for before in &one.deadlines {
                let same = |it: &&Deadline| it.key() == before.key() && it.occurrence == before.occurrence;
                let Some(after) = other.deadlines.iter().find(same) else { continue };
                let comparable = after.readings.iter().zip(&before.readings);
                for (closed, open) in comparable {
                    prop_assert!(closed.due <= open.due, "{}", before.key());
                }
            }
        }
    }

    #[test]
    fn nothing_assumed_has_a_standing(question in any_question()) {
        for (_, _, deadline) in deadlines(&question) {
            if deadline.anchor.assumed || question.as_of.is_none() {
                prop_assert_eq!(deadline.standing, None);
            }
        }
    }

    #[test]
    fn what_is_ahead_has_days_left_and_what_has_passed_has_none(question in any_question()) {
        for (_, _, deadline) in deadlines(&question) {
            match deadline.standing {
                Some(Standing::Today) => prop_assert_eq!(deadline.working_days_left, Some(0)),
                Some(Standing::Passed) if deadline.limit == Limit::NoLaterThan => {
                    prop_assert_eq!(deadline.working_days_left, None);
                }
                _ => {}
            }
        }
    }

    #[test]
    fn what_lies_past_the_published_holidays_is_provisional(question in any_question()) {
        for (_, _, deadline) in deadlines(&question) {
            if deadline.latest.date > calendar::published_until() {
                prop_assert_eq!(deadline.holidays, Basis::WorkedOut);
            }
        }
    }

    #[test]
    fn the_reason_is_one_sentence_with_its_source(question in any_question()) {
        for (facts, schedule, deadline) in deadlines(&question) {
            let because = schedule.because(&deadline, &facts);
            prop_assert!(because.ends_with('.') && because.contains("line"), "{}", because);
            prop_assert!(!because.contains('{') && !because.contains(".."), "{}", because);
        }
    }
}
