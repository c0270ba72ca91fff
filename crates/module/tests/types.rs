//! The TypeScript types list every word that the engine knows, and no other.

use engine::{
    Circumstance, DaysMean, Event, Kind, Paper, Recipient, Role, Stage, StateKind, Status, Strength,
};

const TYPES: &str = include_str!("../js/index.d.ts");

/// The words of a union of texts, written on one line or on several; none where there is no such union.
fn words_after(start: &str) -> Vec<&'static str> {
    let rest = TYPES.split_once(start).map_or("", |(_, rest)| rest);
    let union = rest.split_once(';').map_or("", |(union, _)| union);
    union.split('"').skip(1).step_by(2).collect()
}

#[track_caller]
fn check(start: &str, known: impl IntoIterator<Item = &'static str>) {
    assert_eq!(words_after(start), known.into_iter().collect::<Vec<_>>(), "{start}");
}

#[test]
fn every_list_of_words_is_the_engine_s() {
    check("type ProcedureId =", procedures::all().iter().map(|it| it.id));
    check("type EventId =", Event::ALL.iter().map(|it| it.id()));
    check("type CircumstanceId =", Circumstance::ALL.iter().map(|it| it.id()));
    let of_one_child = Circumstance::ALL.iter().filter(|it| it.is_of_one_child());
    check("type ChildCircumstanceId =", of_one_child.map(|it| it.id()));
    check("type DecisionId =", procedures::decisions().iter().map(|it| it.id));
    check("type OutcomeStatus =", Status::ALL.iter().map(|it| it.id()));
    check("type RoleId =", Role::ALL.iter().map(|it| it.id()));
    check("type PaperId =", Paper::ALL.iter().map(|it| it.id()));
    check("type RecipientId =", Recipient::ALL.iter().map(|it| it.id()));
    check("type StageId =", Stage::ALL.iter().map(|it| it.id()));
    check("type RuleKind =", Kind::ALL.iter().map(|it| it.id()));
    check("type Strength =", Strength::ALL.iter().map(|it| it.id()));
    check("type StateKind =", StateKind::ALL.iter().map(|it| it.id()));
    check("daysMean?:", DaysMean::ALL.iter().map(|it| it.id()));
}
