//! A decision, as rule files write it.

use crate::problem::Problem;
use crate::table::{Table, leak_all};
use engine::{Answer, Apart, Ask, Condition, Decider, Decision, NONE, Row, SOME, Status, Take};

/// A decision, and where it stands.
pub(crate) struct PlacedDecision {
    pub(crate) decision: Decision,
    pub(crate) file: String,
    pub(crate) line: usize,
}

impl PlacedDecision {
    /// Something wrong with it.
    pub(crate) fn problem(&self, what: String) -> Problem {
        Problem { file: self.file.clone(), line: self.line, what }
    }
}

/// The most answers that can be ticked together: each more doubles the ways to tick them.
const MOST_TICKS: usize = 16;

/// Reads one `[[decision]]`.
pub(crate) fn decision(table: &Table<'_, '_>) -> PlacedDecision {
    let decision = Decision {
        id: table.text("id"),
        decided_by: decider(table),
        apart: table.table("apart").map(|it| apart(&it)),
        asks: leak_all(table.tables("ask").iter().map(ask).collect()),
        rows: leak_all(table.tables("row").iter().filter_map(row).collect()),
    };
    if decision.rows.is_empty() {
        table.complain("the decision has no [[decision.row]]");
    }
    table.finish();
    PlacedDecision { decision, file: table.file(), line: table.line() }
}

/// A role, or the name of what is no one role.
fn decider(table: &Table<'_, '_>) -> Option<Decider> {
    let role = table.maybe_word("decided-by").map(Decider::Role);
    let body = table.maybe_text("decided-by-all-of").map(Decider::Body);
    if role.is_some() && body.is_some() {
        table.complain("`decided-by` names a role and `decided-by-all-of` what is no one role; keep one of them");
    }
    role.or(body)
}

fn apart(table: &Table<'_, '_>) -> Apart {
    let apart = Apart {
        instead: ids(table, "instead"),
        heard: ids(table, "heard"),
        told: ids(table, "told"),
    };
    table.finish();
    apart
}

fn ask(table: &Table<'_, '_>) -> Ask {
    let ask = Ask {
        id: table.text("id"),
        ask: table.text("ask"),
        why: table.text("why"),
        take: table.maybe_word("take").unwrap_or(Take::One),
        unclear: ids(table, "unclear"),
        answers: leak_all(table.tables("answer").iter().map(answer).collect()),
    };
    let has_not_known = ask.answers.iter().any(|it| it.id == "not-known");
    if ask.take == Take::One && !has_not_known {
        table.complain(
            "a question with one answer needs the answer `not-known`: nobody may be made to guess",
        );
    }
    if ask.answers.iter().any(|it| it.id == NONE || it.id == SOME) {
        table.complain("`none` and `some` speak of ticks; give the answer another id");
    }
    if ask.answers.len() > MOST_TICKS && ask.take == Take::Any {
        table.complain(format!("a question whose answers can be ticked together has {MOST_TICKS} of them at the most; split it"));
    }
    if ask.answers.len() < 2 {
        table.complain("a question needs two answers or more");
    }
    table.finish();
    ask
}

fn answer(table: &Table<'_, '_>) -> Answer {
    let answer = Answer {
        id: table.text("id"),
        label: table.text("label"),
        rules: ids(table, "rules"),
        so: leak_all(table.words("so")),
    };
    table.finish();
    answer
}

fn row(table: &Table<'_, '_>) -> Option<Row> {
    let when = table.table("when").map(|it| conditions(&it)).unwrap_or_default();
    let status = table.word("status");
    let headline = table.text("headline");
    let decided_by = decider(table);
    let (rules, steps, records) = (ids(table, "rules"), ids(table, "steps"), ids(table, "records"));
    if rules.is_empty() && status.is_some_and(|it| it != Status::NotCovered) {
        table.complain("an outcome needs its reasons; name the rules in `rules`");
    }
    if status == Some(Status::NeedsAnswers) {
        table.complain(
            "`needs-answers` is worked out, not written; use for-judgement, settled or not-covered",
        );
    }
    table.finish();
    Some(Row { when: leak_all(when), status: status?, headline, decided_by, rules, steps, records })
}

fn conditions(table: &Table<'_, '_>) -> Vec<Condition> {
    let lists = table.text_lists().into_iter();
    lists.map(|(ask, _, any_of)| Condition { ask, any_of: leak_all(any_of) }).collect()
}

fn ids(table: &Table<'_, '_>, key: &'static str) -> &'static [&'static str] {
    leak_all(table.texts(key).into_iter().map(|(_, id)| id).collect())
}
