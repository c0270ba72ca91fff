//! Facts that cannot stand together, each refused with the field to mend and words that say how.
#![expect(clippy::expect_used, reason = "a fact of the test itself that is not so should stop it")]

use engine::{Circumstance, DaysMean, Error, Event, Moment, Question};

fn moment(text: &str) -> Moment {
    Moment::parse(text).expect("a date")
}

fn asked(events: &[(Event, &str)]) -> Question {
    let events = events.iter().map(|(event, date)| (*event, moment(date))).collect();
    Question { events, ..Question::default() }
}

#[track_caller]
fn refused(question: Question, code: &str, field: &str, other: Option<&str>, words: &[&str]) {
    let york = procedures::find("york").expect("York");
    let error = question.facts(york).expect_err("these facts cannot stand");
    assert_eq!((error.code(), error.field(), error.other_field()), (code, field, other));
    let message = error.to_string();
    for word in words {
        assert!(message.contains(word), "{message:?} does not say {word:?}");
    }
}

#[test]
fn a_review_before_the_conference_names_both() {
    let question =
        asked(&[(Event::InitialConference, "2026-03-04"), (Event::ReviewConference, "2026-03-03")]);
    refused(
        question,
        "events-out-of-order",
        "review-conference",
        Some("initial-conference"),
        &[
            "review conference (Tuesday 3 March 2026)",
            "initial conference (Wednesday 4 March 2026)",
            "check both dates",
        ],
    );
}

#[test]
fn a_strategy_discussion_after_the_conference_names_both() {
    let question = asked(&[
        (Event::StrategyDiscussion, "2026-03-02"),
        (Event::StrategyDiscussion, "2026-03-20"),
        (Event::InitialConference, "2026-03-10"),
    ]);
    refused(
        question,
        "events-out-of-order",
        "initial-conference",
        Some("strategy-discussion"),
        &["20 March 2026"],
    );
}

#[test]
fn an_unborn_child_was_not_born_before_the_strategy_discussion() {
    let mut question =
        asked(&[(Event::StrategyDiscussion, "2026-03-02"), (Event::Birth, "2026-02-20")]);
    refused_only_when_unborn(question.clone());
    question.circumstances = vec![Circumstance::Unborn];
    refused(
        question,
        "events-out-of-order",
        "birth",
        Some("strategy-discussion"),
        &["birth", "check both dates"],
    );
}

#[track_caller]
fn refused_only_when_unborn(question: Question) {
    let york = procedures::find("york").expect("York");
    assert!(
        question.facts(york).is_ok(),
        "a child of any age was born before the strategy discussion"
    );
}

#[test]
fn the_discussion_that_began_the_enquiry_is_one_of_those_given() {
    let question = asked(&[
        (Event::StrategyDiscussion, "2026-03-02"),
        (Event::Section47Discussion, "2026-03-03"),
    ]);
    refused(
        question,
        "discussion-not-listed",
        "section-47-discussion",
        Some("strategy-discussion"),
        &["Tuesday 3 March 2026", "add it there"],
    );
}

#[test]
fn a_date_outside_the_years_covered_says_which_are() {
    for date in ["2011-12-31", "2101-01-01", "0000-01-01", "9999-12-31"] {
        let question = asked(&[(Event::Birth, date)]);
        refused(
            question,
            "date-out-of-range",
            "birth",
            None,
            &["1 January 2012", "31 December 2100"],
        );
    }
}

#[test]
fn the_first_and_the_last_day_covered_are_accepted() {
    for procedure in procedures::all() {
        for date in ["2012-01-01", "2100-12-31"] {
            // A plan that has ended leaves nothing to count in a document on plans alone.
            let all = Event::ALL.iter().filter(|event| **event != Event::PlanEnd);
            let all: Vec<_> = all.map(|event| (*event, date)).collect();
            let question = Question { circumstances: vec![Circumstance::PlanMade], ..asked(&all) };
            let facts = question.facts(procedure).expect("these facts can stand");
            let schedule = engine::schedule(procedure, &facts);
            assert!(!schedule.deadlines.is_empty(), "{}", procedure.id);
        }
    }
}

#[test]
fn a_plan_and_no_plan_cannot_both_be() {
    let question = Question {
        circumstances: vec![Circumstance::NoPlan, Circumstance::PlanMade],
        ..Question::default()
    };
    refused(question, "circumstances-clash", "plan-made", Some("no-plan"), &["cannot both be so"]);
}

#[test]
fn what_was_done_belongs_to_a_rule_and_to_a_day_that_has_come() {
    let done = |rule: &str, as_of: Option<&str>| Question {
        happened: vec![(rule.to_owned(), moment("2026-03-02").date)],
        as_of: as_of.map(|it| moment(it).date),
        ..Question::default()
    };
    refused(done("minutes", None), "unknown-rule", "minutes", None, &["no rule called minutes"]);
    refused(
        done("record-15wd", Some("2026-03-01")),
        "happened-in-future",
        "record-15wd",
        None,
        &["2 March 2026"],
    );
    refused(
        done("record-15wd@core-group", None),
        "unknown-rule",
        "record-15wd@core-group",
        None,
        &["no rule"],
    );
    let york = procedures::find("york").expect("York");
    assert!(done("record-15wd@review-conference", Some("2026-03-02")).facts(york).is_ok());
}

#[test]
fn a_rule_named_by_an_id_it_covers_counts_as_the_rule() {
    let york = procedures::find("york").expect("York");
    let mut question = asked(&[(Event::InitialConference, "2026-03-02")]);
    question.happened = vec![("plan-core-group-10wd".to_owned(), moment("2026-03-10").date)];
    question.as_of = Some(moment("2026-03-11").date);
    let facts = question.facts(york).expect("these facts can stand");
    let schedule = engine::schedule(york, &facts);
    let first = schedule
        .deadlines
        .iter()
        .find(|it| it.rule.id == "core-group-first-10wd")
        .expect("the first core group");
    assert_eq!(first.standing.map(engine::Standing::id), Some("done-in-time"));
}

#[test]
fn what_was_chosen_and_taken_for_granted_is_said() {
    let stoke = procedures::find("stoke-on-trent").expect("Stoke-on-Trent");
    let mut question = asked(&[
        (Event::StrategyDiscussion, "2027-03-09"),
        (Event::StrategyDiscussion, "2027-03-19"),
    ]);
    question.days_mean = Some(DaysMean::Working);
    question.count_from = calendar::CountFrom::SameDay;
    question.closures = vec![moment("2027-03-25").date];
    let facts = question.facts(stoke).expect("these facts can stand");
    let notes = engine::schedule(stoke, &facts).notes.join("\n");
    for words in [
        "the first was taken: Tuesday 9 March 2027",
        "as day 1",
        "working days",
        "never make a limit later",
    ] {
        assert!(notes.contains(words), "{notes:?} does not say {words:?}");
    }
}

#[test]
fn the_reason_for_a_date_can_stand_in_a_record_by_itself() {
    let york = procedures::find("york").expect("York");
    let mut question = asked(&[(Event::StrategyDiscussion, "2026-12-14")]);
    question.as_of = Some(moment("2026-12-15").date);
    let facts = question.facts(york).expect("these facts can stand");
    let schedule = engine::schedule(york, &facts);
    let limit = schedule.deadlines.first().expect("a limit");
    assert_eq!(
        schedule.because(limit, &facts),
        "Hold the initial conference: by Thursday 7 January 2027, which is 15 working days from the strategy meeting \
         on Monday 14 December 2026, under York, Initial Child Protection Conference, section \u{201c}Timing of an \
         initial child protection conference\u{201d}, lines 129 to 132; worked out on Tuesday 15 December 2026."
    );
}

#[test]
fn an_error_is_an_error_to_the_rest_of_rust() {
    fn is_error(_: &dyn std::error::Error) {}
    is_error(&Error::UnknownRule { rule: "minutes".to_owned() });
}
