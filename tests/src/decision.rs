//! A worked case of a decision, and every way in which the program's outcome differs from it.

use crate::answer::{corrections, differ, owned};
use crate::given;
use engine::{
    Ask, Decider, Decision, Facts, Given, Item, Outcome, Picked, Procedure, Question, Rule, Take,
};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Answers, and what the document says for them.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Matter {
    /// What a practitioner would call it.
    pub about: String,
    /// Which decision.
    pub decision: String,
    /// Event → its dates.
    #[serde(default)]
    pub events: BTreeMap<String, Vec<String>>,
    /// What is so.
    #[serde(default)]
    pub circumstances: Vec<String>,
    /// The day the question is asked.
    pub as_of: Option<String>,
    /// `working` or `calendar`.
    pub days_mean: Option<String>,
    /// Question → its answer. One that is left out was not answered.
    #[serde(default)]
    pub answers: BTreeMap<String, Answered>,
    /// What sort of outcome it is.
    pub status: String,
    /// Who decides: a role, or what is no one role; nobody is named where left out.
    pub decided_by: Option<String>,
    /// Rule → why it is a reason.
    #[serde(default)]
    pub reasons: BTreeMap<String, String>,
    /// Rule → how it stands among the next steps.
    #[serde(default)]
    pub steps: BTreeMap<String, Step>,
    /// Rule on what is written down → why.
    #[serde(default)]
    pub records: BTreeMap<String, String>,
    /// Rule → why it is none of these.
    #[serde(default)]
    pub not_named: BTreeMap<String, String>,
    /// The questions that could still change what follows.
    #[serde(default)]
    pub unanswered: Vec<String>,
}

/// An answer, or everything that is ticked.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Answered {
    /// The one answer.
    One(String),
    /// What is ticked.
    Ticked(Vec<String>),
}

/// A step, and its dates. What is left out must not be.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Where the document says so, and how a date was counted.
    pub why: String,
    /// Its date, or the first of several.
    pub due: Option<String>,
    /// The latest reading of that date; the same as `due` where left out.
    pub latest: Option<String>,
}

/// Works an outcome out and says, as corrections, where it differs from the case.
///
/// # Errors
///
/// The corrections, or what in the case itself cannot be understood.
pub fn check(procedure: &'static Procedure, case: &Matter) -> Result<(), String> {
    let named = case.reasons.keys().chain(case.steps.keys()).chain(case.records.keys());
    for id in named.chain(case.not_named.keys()) {
        procedure.rule(id).ok_or_else(|| format!("{} has no rule called {id}", procedure.name))?;
    }
    let decision = procedure
        .decision(&case.decision)
        .ok_or_else(|| format!("{} has no decision called {}", procedure.name, case.decision))?;
    let facts = facts(procedure, case)?;
    let given = given(decision, &case.answers)?;
    let schedule = decision.schedule(procedure, &facts, &given);
    let outcome = engine::decide(decision, &schedule, &given);
    corrections(|text| compare(text, case, &outcome))
}

fn facts(procedure: &Procedure, case: &Matter) -> Result<Facts, String> {
    let question = Question {
        events: given::events(&case.events)?,
        circumstances: given::circumstances(&case.circumstances)?,
        as_of: case.as_of.as_deref().map(given::day).transpose()?,
        days_mean: given::days_mean(case.days_mean.as_deref())?,
        ..Question::default()
    };
    question.facts(procedure).map_err(|error| format!("the facts were refused: {error}"))
}

fn given(decision: &Decision, answers: &BTreeMap<String, Answered>) -> Result<Given, String> {
    for id in answers.keys() {
        let known = decision.asks.iter().any(|it| it.id == id);
        known.then_some(()).ok_or_else(|| format!("{} does not ask {id}", decision.id))?;
    }
    let each = decision.asks.iter().map(|ask| answers.get(ask.id).map(|it| picked(ask, it)));
    each.map(Option::transpose).collect()
}

fn picked(ask: &Ask, answered: &Answered) -> Result<Picked, String> {
    let one =
        |id: &String| ask.picking(id).ok_or_else(|| format!("{id} does not answer {}", ask.id));
    match (ask.take, answered) {
        (Take::One, Answered::One(id)) => one(id),
        (Take::Any, Answered::Ticked(ids)) => ids.iter().try_fold(0, |all, id| Ok(all | one(id)?)),
        (Take::One, Answered::Ticked(_)) => Err(format!("{} takes one answer, not a list", ask.id)),
        (Take::Any, Answered::One(_)) => Err(format!("{} takes a list of answers", ask.id)),
    }
}

fn compare(text: &mut String, case: &Matter, outcome: &Outcome<'_>) {
    differ(text, "status", &case.status.as_str(), &outcome.status().id());
    let decided_by = outcome.decided_by().map(|it| match it {
        Decider::Role(role) => role.id(),
        Decider::Body(name) => name,
    });
    differ(text, "decided by", &case.decided_by.as_deref(), &decided_by);
    let unanswered: Vec<&str> = outcome.unanswered.iter().map(|it| it.id).collect();
    differ(text, "unanswered", &case.unanswered, &owned(&unanswered));
    let stands_in = |rules: &[&Rule], id: &str| rules.iter().any(|it| it.id == id);
    for id in case.reasons.keys().filter(|id| !stands_in(&outcome.reasons, id)) {
        differ(text, id, &"a reason", &"none");
    }
    let of = |items: &[Item<'_>]| items.iter().map(|it| it.rule).collect::<Vec<_>>();
    let (steps, records) = (of(&outcome.steps), of(&outcome.records));
    for id in case.records.keys().filter(|id| !stands_in(&records, id)) {
        differ(text, id, &"on what is written down", &"not there");
    }
    for (id, step) in &case.steps {
        match outcome.steps.iter().find(|it| it.rule.id == id) {
            Some(item) => compare_step(text, step, item),
            None => differ(text, id, &"a step", &"none"),
        }
    }
    let named = [outcome.reasons.as_slice(), &steps, &records].concat();
    for id in case.not_named.keys().filter(|id| stands_in(&named, id)) {
        differ(text, id, &"not named", &"named");
    }
}

fn compare_step(text: &mut String, expected: &Step, item: &Item<'_>) {
    let id = item.rule.id;
    let first = item.dates.first();
    let due = first.map(|it| it.due.to_string());
    differ(text, &format!("{id}: due"), &expected.due, &due);
    let latest = expected.latest.clone().or_else(|| expected.due.clone());
    differ(text, &format!("{id}: latest"), &latest, &first.map(|it| it.latest.to_string()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn corrected(case: &str, words: &[&str]) {
        let case: Matter = toml::from_str(case).unwrap();
        let wrong = check(procedures::find("york").unwrap(), &case).unwrap_err();
        for word in words {
            assert!(wrong.contains(word), "{wrong:?} does not say {word:?}");
        }
    }

    #[test]
    fn an_outcome_that_differs_is_corrected() {
        let case = r#"
            about = "A girl who does not want to come"
            decision = "child-attendance"
            answers = { wish = "no", asked = "both" }
            status = "needs-answers"
            reasons.child-under-10 = ""
            steps.child-absent-views = { due = "2026-10-20", why = "" }
            records.first-review-3-months = ""
            not-named.child-refusal-respected = ""
        "#;
        let words =
            ["status", "child-under-10", "2026-10-20", "first-review-3-months", "not named"];
        corrected(case, &words);
    }

    #[test]
    fn a_slip_is_no_proof() {
        let slip = |more: &str| {
            format!("about = \"\"\ndecision = \"child-attendance\"\nstatus = \"\"\n{more}")
        };
        corrected(&slip("not-named.child-under-eleven = \"\""), &["has no rule called"]);
        corrected(&slip("answers.wishes = \"no\""), &["does not ask wishes"]);
        corrected(&slip("answers.wish = \"perhaps\""), &["perhaps does not answer wish"]);
        corrected(&slip("answers.wish = [\"no\"]"), &["takes one answer"]);
    }
}
