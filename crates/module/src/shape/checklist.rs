//! A checklist, as a caller sees it.

use super::dated::Dated;
use super::origin::Origin;
use super::said::{Said, ids};
use engine::{Circumstance, Event, Facts, Paper, Procedure, Stage, iso_date};
use serde::Serialize;

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Checklist {
    #[serde(flatten)]
    origin: Origin,
    #[serde(skip_serializing_if = "Option::is_none")]
    as_of: Option<String>,
    stages: Vec<InStage>,
    agenda: Vec<Item>,
    contents: Vec<InPaper>,
    notes: Vec<String>,
}

/// What is done in one stage.
#[derive(Debug, Serialize)]
struct InStage {
    stage: &'static str,
    items: Vec<Item>,
}

/// What one paper holds.
#[derive(Debug, Serialize)]
struct InPaper {
    paper: &'static str,
    items: Vec<Item>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Item {
    kind: &'static str,
    #[serde(flatten)]
    said: Said,
    #[serde(flatten)]
    dated: Option<Dated>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    children: Vec<usize>,
    only_if: Vec<&'static str>,
    needs: Vec<&'static str>,
}

impl Checklist {
    pub(crate) fn new(
        checklist: &engine::Checklist<'_>,
        schedule: &engine::Schedule,
        facts: &Facts,
    ) -> Self {
        let procedure = schedule.procedure;
        let stage = |stage: &Stage| InStage::new(procedure, &checklist.items, *stage);
        let paper = |paper: &Paper| InPaper::new(procedure, &checklist.contents, *paper);
        Self {
            origin: Origin::new(procedure),
            as_of: facts.as_of.map(iso_date),
            stages: Stage::ALL.iter().filter_map(stage).collect(),
            agenda: Item::list(procedure, checklist.agenda.iter()),
            contents: Paper::ALL.iter().filter_map(paper).collect(),
            notes: schedule.notes.clone(),
        }
    }
}

impl InStage {
    fn new(procedure: &Procedure, items: &[engine::Item<'_>], stage: Stage) -> Option<Self> {
        let items = Item::list(procedure, items.iter().filter(|it| it.rule.stage == stage));
        (!items.is_empty()).then_some(Self { stage: stage.id(), items })
    }
}

impl InPaper {
    fn new(procedure: &Procedure, items: &[engine::Item<'_>], paper: Paper) -> Option<Self> {
        let items = items.iter().filter(|it| it.rule.papers.contains(&paper));
        let items = Item::list(procedure, items);
        (!items.is_empty()).then_some(Self { paper: paper.id(), items })
    }
}

impl Item {
    pub(super) fn list<'a>(
        procedure: &Procedure,
        items: impl Iterator<Item = &'a engine::Item<'a>>,
    ) -> Vec<Self> {
        items.map(|it| Self::new(procedure, it)).collect()
    }

    fn new(procedure: &Procedure, it: &engine::Item<'_>) -> Self {
        Self {
            kind: it.rule.kind.id(),
            said: Said::new(procedure, it.rule),
            dated: it.dates.first().map(|it| Dated::new(it)),
            children: it.children.clone(),
            only_if: ids(&it.provided, Circumstance::id),
            needs: ids(&it.needs, Event::id),
        }
    }
}
