//! The proof of a decision's table: whatever the answers, some row fits; each row fits some; nothing stands idle.

use crate::decision::PlacedDecision;
use crate::problem::Problem;
use engine::{Ask, Combinations, Decision, NONE, Picked, SOME, Take, Topic, every_picking, row};

/// The most combinations that are enumerated.
const MOST: usize = 20_000;

/// Everything wrong with a decision by itself.
pub(crate) fn prove(placed: &PlacedDecision, matters: &[Topic]) -> Vec<Problem> {
    let decision = &placed.decision;
    let mut whats = Vec::new();
    if !matters.iter().any(|it| it.id == decision.id) {
        whats.push(format!(
            "`{}` is not a decision; use the id of one in decisions.toml",
            decision.id
        ));
    }
    whats.extend(unknown_answers(decision));
    whats.extend(idle_questions(decision));
    if whats.is_empty() {
        whats.extend(gaps_and_dead_rows(decision));
    }
    whats.into_iter().map(|what| placed.problem(what)).collect()
}

fn unknown_answers(decision: &Decision) -> Vec<String> {
    let mut whats = Vec::new();
    for (number, row) in (1..).zip(decision.rows) {
        for condition in row.when {
            let Some(ask) = decision.asks.iter().find(|it| it.id == condition.ask) else {
                whats.push(format!(
                    "row {number} asks about `{}`, which is no question here",
                    condition.ask
                ));
                continue;
            };
            for id in condition.any_of.iter().filter(|it| !is_answer(ask, it)) {
                whats.push(format!("row {number}: `{id}` is no answer to `{}`", ask.id));
            }
        }
    }
    whats
}

fn is_answer(ask: &Ask, id: &str) -> bool {
    let is_about_ticks = ask.take == Take::Any && (id == NONE || id == SOME);
    is_about_ticks || ask.answers.iter().any(|it| it.id == id)
}

/// Questions that no row looks at and whose answers bring no rule.
fn idle_questions(decision: &Decision) -> Vec<String> {
    let is_read =
        |ask: &&Ask| decision.rows.iter().flat_map(|it| it.when).any(|it| it.ask == ask.id);
    let brings = |ask: &&Ask| ask.answers.iter().any(|it| !it.rules.is_empty());
    let idle = decision.asks.iter().filter(|it| !is_read(it) && !brings(it));
    idle.map(|it| {
        format!(
            "no row looks at `{}`, and its answers bring no rule; leave the question out",
            it.id
        )
    })
    .collect()
}

fn gaps_and_dead_rows(decision: &Decision) -> Vec<String> {
    let choices: Vec<Vec<Picked>> =
        decision.asks.iter().map(|it| every_picking(decision, it)).collect();
    let count: usize = choices.iter().map(Vec::len).product();
    if count > MOST {
        return vec![format!(
            "the table has {count} combinations of answers; split it, so that each has {MOST} at the most"
        )];
    }
    let mut reached = vec![false; decision.rows.len()];
    let mut whats = Vec::new();
    for picked in Combinations::of(&choices) {
        match row(decision, &picked).and_then(|it| reached.get_mut(it)) {
            Some(reached) => *reached = true,
            None => whats.push(format!("no row fits {}", in_words(decision, &picked))),
        }
    }
    let dead = (1..).zip(&reached).filter(|(_, reached)| !**reached);
    whats.extend(dead.map(|(number, _): (usize, _)| {
        format!("row {number} can never be reached: the rows above it take everything")
    }));
    whats
}

/// "wish: no, explained: not-known".
fn in_words(decision: &Decision, picked: &[Picked]) -> String {
    let each = decision.asks.iter().zip(picked).map(|(ask, picked)| {
        let ids = (0_u32..).zip(ask.answers).filter(|(bit, _)| picked & (1 << bit) != 0);
        let ids: Vec<&str> = ids.map(|(_, it)| it.id).collect();
        format!("{}: {}", ask.id, if ids.is_empty() { NONE.to_owned() } else { ids.join(" and ") })
    });
    each.collect::<Vec<_>>().join(", ")
}
