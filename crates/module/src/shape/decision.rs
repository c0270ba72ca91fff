//! A decision and its outcome, as a caller sees them.

use super::checklist::Item;
use super::origin::Origin;
use super::said::{Said, ids};
use super::silence::silence;
use super::unclear::UnclearPoint;
use engine::{Decider, Facts, Procedure, Rule, Take, Topic, iso_date};
use serde::Serialize;

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DecisionSummary {
    id: &'static str,
    title: &'static str,
    covered: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    silent: Option<&'static str>,
    #[serde(flatten)]
    decided_by: Option<DecidedBy>,
    questions: Vec<Asked>,
}

/// Who decides, where the document says so.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct DecidedBy {
    #[serde(skip_serializing_if = "Option::is_none")]
    decided_by: Option<&'static str>,
    decided_by_title: &'static str,
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
    #[serde(skip_serializing_if = "Option::is_none")]
    as_of: Option<String>,
    decision: &'static str,
    title: &'static str,
    status: &'static str,
    #[serde(flatten)]
    decided_by: Option<DecidedBy>,
    headline: &'static str,
    reasons: Vec<Said>,
    #[serde(skip_serializing_if = "Option::is_none")]
    apart: Option<Apart>,
    steps: Vec<Item>,
    records: Vec<Item>,
    unanswered: Vec<&'static str>,
    may_add: Vec<&'static str>,
    notes: Vec<String>,
}

/// What else there is, where somebody may come to stay away.
#[derive(Debug, Serialize)]
struct Apart {
    instead: Vec<Said>,
    heard: Vec<Said>,
    told: Vec<Said>,
}

impl DecisionSummary {
    pub(crate) fn new(procedure: &'static Procedure, matter: &Topic) -> Self {
        let decision = procedure.decision(matter.id);
        let asks = decision.map(|it| it.asks).unwrap_or_default();
        Self {
            id: matter.id,
            title: matter.title,
            covered: decision.is_some(),
            silent: decision.is_none().then(|| silence(procedure, matter.id)),
            decided_by: decision
                .and_then(|it| it.decided_by)
                .map(|it| DecidedBy::new(procedure, it)),
            questions: asks.iter().map(|it| Asked::new(procedure, it)).collect(),
        }
    }
}

impl DecidedBy {
    fn new(procedure: &Procedure, decider: Decider) -> Self {
        let role = match decider {
            Decider::Role(role) => Some(role.id()),
            Decider::Body(_) => None,
        };
        Self { decided_by: role, decided_by_title: procedure.decider(decider) }
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
        matter: &Topic,
        outcome: &engine::Outcome<'_>,
        schedule: &engine::Schedule,
        facts: &Facts,
    ) -> Self {
        let procedure = schedule.procedure;
        let said =
            |rules: &[&'static Rule]| rules.iter().map(|it| Said::new(procedure, it)).collect();
        Self {
            origin: Origin::new(procedure),
            as_of: facts.as_of.map(iso_date),
            decision: matter.id,
            title: matter.title,
            status: outcome.status().id(),
            decided_by: outcome.decided_by().map(|it| DecidedBy::new(procedure, it)),
            headline: outcome.headline(),
            reasons: said(&outcome.reasons),
            apart: outcome.apart.as_ref().map(|it| Apart {
                instead: said(&it.instead),
                heard: said(&it.heard),
                told: said(&it.told),
            }),
            steps: Item::list(procedure, outcome.steps.iter()),
            records: Item::list(procedure, outcome.records.iter()),
            unanswered: ids(&outcome.unanswered, |it| it.id),
            may_add: ids(&outcome.may_add, |it| it.id),
            notes: schedule.notes.clone(),
        }
    }

    /// Under a document that has nothing on it.
    pub(crate) fn not_covered(procedure: &Procedure, matter: &Topic, facts: &Facts) -> Self {
        Self {
            origin: Origin::new(procedure),
            as_of: facts.as_of.map(iso_date),
            decision: matter.id,
            title: matter.title,
            status: engine::Status::NotCovered.id(),
            decided_by: None,
            headline: silence(procedure, matter.id),
            reasons: Vec::new(),
            apart: None,
            steps: Vec::new(),
            records: Vec::new(),
            unanswered: Vec::new(),
            may_add: Vec::new(),
            notes: Vec::new(),
        }
    }
}
