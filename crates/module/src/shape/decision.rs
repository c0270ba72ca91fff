//! A decision and its outcome, as a caller sees them.

use super::checklist::Item;
use super::origin::Origin;
use super::said::Said;
use super::unclear::UnclearPoint;
use engine::{Procedure, Rule, Take, Topic};
use serde::Serialize;

/// Said where a document has nothing on a decision, and nobody has written a sentence for it.
const SILENT: &str = "This document does not say. That does not mean there is no rule.";

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DecisionSummary {
    id: &'static str,
    title: &'static str,
    covered: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    silent: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    decided_by: Option<&'static str>,
    questions: Vec<Asked>,
}

/// A question of a decision.
#[derive(Debug, Serialize)]
struct Asked {
    id: &'static str,
    ask: &'static str,
    why: &'static str,
    many: bool,
    answers: Vec<Answer>,
    unclear: Vec<UnclearPoint>,
}

#[derive(Debug, Serialize)]
struct Answer {
    id: &'static str,
    label: &'static str,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Outcome {
    #[serde(flatten)]
    origin: Origin,
    decision: &'static str,
    title: &'static str,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    decided_by: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    decided_by_title: Option<&'static str>,
    headline: &'static str,
    reasons: Vec<Said>,
    steps: Vec<Item>,
    records: Vec<Said>,
    unanswered: Vec<&'static str>,
    may_add: Vec<&'static str>,
}

impl DecisionSummary {
    pub(crate) fn new(procedure: &'static Procedure, matter: &Topic) -> Self {
        let decision = procedure.decision(matter.id);
        let asks = decision.map(|it| it.asks).unwrap_or_default();
        let silent = || procedure.silent_on(matter.id).unwrap_or(SILENT);
        Self {
            id: matter.id,
            title: matter.title,
            covered: decision.is_some(),
            silent: decision.is_none().then(silent),
            decided_by: decision.and_then(|it| it.decided_by).map(engine::Role::id),
            questions: asks.iter().map(|it| Asked::new(procedure, it)).collect(),
        }
    }
}

impl Asked {
    fn new(procedure: &'static Procedure, it: &'static engine::Ask) -> Self {
        let unclear = procedure.unclear.iter().filter(|point| it.unclear.contains(&point.id));
        Self {
            id: it.id,
            ask: it.ask,
            why: it.why,
            many: it.take == Take::Any,
            answers: it.answers.iter().map(|it| Answer { id: it.id, label: it.label }).collect(),
            unclear: unclear.map(UnclearPoint::written).collect(),
        }
    }
}

impl Outcome {
    /// What follows under a document that has the decision.
    pub(crate) fn new(
        procedure: &'static Procedure,
        matter: &Topic,
        outcome: &engine::Outcome<'_>,
    ) -> Self {
        let said =
            |rules: &[&'static Rule]| rules.iter().map(|it| Said::new(procedure, it)).collect();
        let decided_by = outcome.decided_by();
        Self {
            headline: outcome.headline(),
            reasons: said(&outcome.reasons),
            steps: Item::list(procedure, outcome.steps.iter()),
            records: said(&outcome.records),
            unanswered: outcome.unanswered.iter().map(|it| it.id).collect(),
            may_add: outcome.may_add.iter().map(|it| it.id).collect(),
            decided_by: decided_by.map(engine::Role::id),
            decided_by_title: decided_by.map(|it| procedure.title(it)),
            ..Self::bare(procedure, matter, outcome.status())
        }
    }

    /// Under a document that has nothing on it.
    pub(crate) fn not_covered(procedure: &'static Procedure, matter: &Topic) -> Self {
        Self {
            headline: procedure.silent_on(matter.id).unwrap_or(SILENT),
            ..Self::bare(procedure, matter, engine::Status::NotCovered)
        }
    }

    fn bare(procedure: &'static Procedure, matter: &Topic, status: engine::Status) -> Self {
        Self {
            origin: Origin::new(procedure),
            decision: matter.id,
            title: matter.title,
            status: status.id(),
            decided_by: None,
            decided_by_title: None,
            headline: "",
            reasons: Vec::new(),
            steps: Vec::new(),
            records: Vec::new(),
            unanswered: Vec::new(),
            may_add: Vec::new(),
        }
    }
}
