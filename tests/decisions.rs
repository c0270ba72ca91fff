//! Every combination of answers of every decision's table, and what comes of it.

use engine::{
    Combinations, Decision, Event, Given, Moment, Picked, Procedure, Question, Schedule, Status,
    decide, every_picking, row,
};
use tests::words;

/// What no outcome may say as the program's own conclusion, and what would take a side.
const CONCLUSIONS: [&str; 9] = [
    "is excluded",
    "must be excluded",
    "is at risk",
    "must attend",
    "grounds met",
    "grounds are met",
    "evidence against",
    "refuses",
    "non-engaging",
];

fn each(check: impl Fn(&'static Procedure, &'static Decision)) {
    let mut tables = 0;
    for procedure in procedures::all() {
        for decision in procedure.decisions {
            check(procedure, decision);
            tables += 1;
        }
    }
    assert!(tables > 40, "only {tables} tables");
}

fn choices(decision: &Decision) -> Vec<Vec<Picked>> {
    decision.asks.iter().map(|it| every_picking(decision, it)).collect()
}

/// The dates that follow from these.
fn schedule(
    procedure: &'static Procedure,
    events: Vec<(Event, Moment)>,
) -> Result<Schedule, engine::Error> {
    let facts = Question { events, ..Question::default() }.facts(procedure)?;
    Ok(engine::schedule(procedure, &facts))
}

#[test]
fn every_combination_reaches_one_row_and_every_row_is_reached() {
    each(|procedure, decision| {
        let mut reached = vec![false; decision.rows.len()];
        for picked in Combinations::of(&choices(decision)) {
            let row = row(decision, &picked);
            let row = row.unwrap_or_else(|| panic!("{} {}: {picked:?}", procedure.id, decision.id));
            reached[row] = true;
        }
        assert!(reached.iter().all(|it| *it), "{} {}: {reached:?}", procedure.id, decision.id);
    });
}

#[test]
fn every_outcome_has_a_reason_with_its_source_and_concludes_nothing() {
    each(|procedure, decision| {
        let schedule = schedule(procedure, Vec::new()).expect(procedure.id);
        for picked in Combinations::of(&choices(decision)) {
            let given: Given = picked.iter().copied().map(Some).collect();
            let outcome = decide(decision, &schedule, &given);
            let place = format!("{} {}: {}", procedure.id, decision.id, outcome.headline());
            assert!(outcome.unanswered.is_empty() && outcome.next().is_none(), "{place}");
            let is_open = outcome.status() == Status::NotCovered;
            assert!(is_open || !outcome.reasons.is_empty(), "{place}");
            let items = outcome.steps.iter().chain(&outcome.records).map(|it| it.rule);
            let apart = outcome.apart.iter().flat_map(|it| [&it.instead, &it.heard, &it.told]);
            let rules =
                outcome.reasons.iter().copied().chain(items).chain(apart.flatten().copied());
            let mut said = outcome.headline().to_lowercase();
            for rule in rules {
                assert!(!rule.source.section.is_empty(), "{place}");
                said.push_str(&rule.text.to_lowercase());
            }
            assert!(CONCLUSIONS.iter().all(|it| !said.contains(it)), "{place}: {said}");
        }
    });
}

#[test]
fn no_word_of_a_table_blames_or_frightens() {
    each(|procedure, decision| {
        let asks = decision.asks.iter().flat_map(|it| [it.ask, it.why]);
        let answers = decision.asks.iter().flat_map(|it| it.answers).map(|it| it.label);
        let headlines = decision.rows.iter().map(|it| it.headline);
        for text in asks.chain(answers).chain(headlines) {
            let found = words::not_said(text);
            assert!(found.is_empty(), "{} {}: {found:?}", procedure.id, decision.id);
        }
    });
}

#[test]
fn what_is_asked_can_change_the_outcome_and_what_cannot_is_not_asked() {
    each(|procedure, decision| {
        let schedule = schedule(procedure, Vec::new()).expect(procedure.id);
        let choices = choices(decision);
        let nothing: Given = vec![None; decision.asks.len()];
        let first: Given = choices.iter().map(|it| it.first().copied()).collect();
        let answered = decide(decision, &schedule, &first);
        assert_ne!(answered.status(), Status::NeedsAnswers, "{} {}", procedure.id, decision.id);
        // Each question that is still asked leads, for some answers to the others, to different rows.
        let open = decide(decision, &schedule, &nothing);
        for (place, ask) in decision.asks.iter().enumerate() {
            let is_asked = open.unanswered.iter().any(|it| it.id == ask.id);
            let rows = |picked: &[Picked]| -> Vec<Option<usize>> {
                let mut picked = picked.to_vec();
                let mut rows = Vec::new();
                for choice in &choices[place] {
                    picked[place] = *choice;
                    rows.push(row(decision, &picked));
                }
                rows.dedup();
                rows
            };
            let changes = Combinations::of(&choices).any(|picked| rows(&picked).len() > 1);
            assert_eq!(is_asked, changes, "{} {}: {}", procedure.id, decision.id, ask.id);
        }
    });
}

#[test]
fn steps_carry_the_dates_of_the_schedule() {
    each(|procedure, decision| {
        let held = Moment::parse("2026-10-22").expect("this is a date");
        let events = vec![(Event::InitialConference, held)];
        let schedule = schedule(procedure, events).expect(procedure.id);
        for picked in Combinations::of(&choices(decision)) {
            let given: Given = picked.iter().copied().map(Some).collect();
            for step in decide(decision, &schedule, &given).steps {
                let deadlines = schedule.deadlines.iter();
                let own = deadlines.filter(|it| it.rule.id == step.rule.id).map(|it| it.due).min();
                let first = step.dates.first().map(|it| it.due);
                assert!(own.is_none() || own == first, "{} {}", procedure.id, step.rule.id);
            }
        }
    });
}
