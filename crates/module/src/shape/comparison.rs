//! What several areas say on one topic, as a caller sees it.

use super::origin::Origin;
use super::rule::Rule;
use super::silence::silence;
use engine::Procedure;
use serde::Serialize;

#[derive(Debug, Serialize)]
pub(crate) struct Topic {
    id: &'static str,
    title: &'static str,
}

#[derive(Debug, Serialize)]
pub(crate) struct Comparison {
    topic: &'static str,
    title: &'static str,
    cells: Vec<Cell>,
}

/// What one area says.
#[derive(Debug, Serialize)]
struct Cell {
    authority: &'static str,
    #[serde(flatten)]
    origin: Origin,
    rules: Vec<Rule>,
    #[serde(skip_serializing_if = "Option::is_none")]
    silent: Option<&'static str>,
}

impl Topic {
    pub(crate) const fn new(topic: &engine::Topic) -> Self {
        Self { id: topic.id, title: topic.title }
    }
}

impl Comparison {
    pub(crate) fn new(topic: &engine::Topic, procedures: &[&'static Procedure]) -> Self {
        let cells = procedures.iter().map(|it| Cell::new(topic, it)).collect();
        Self { topic: topic.id, title: topic.title, cells }
    }
}

impl Cell {
    fn new(topic: &engine::Topic, procedure: &'static Procedure) -> Self {
        let rules: Vec<Rule> = procedure.on(topic.id).map(|it| Rule::new(procedure, it)).collect();
        let silent = rules.is_empty().then(|| silence(procedure, topic.id));
        Self { authority: procedure.id, origin: Origin::new(procedure), rules, silent }
    }
}
