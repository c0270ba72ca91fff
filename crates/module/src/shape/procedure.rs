//! A procedure, as a caller sees it.

use super::origin::Document;
use engine::Procedure;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ProcedureSummary {
    id: &'static str,
    authority: &'static str,
    name: &'static str,
    #[serde(flatten)]
    document: Document,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'static str>,
    lines: u16,
    titles: BTreeMap<&'static str, &'static str>,
    events: Vec<Named>,
    not_covered: Vec<NotCovered>,
}

#[derive(Debug, Serialize)]
struct Named {
    id: &'static str,
    name: &'static str,
}

#[derive(Debug, Serialize)]
struct NotCovered {
    topic: &'static str,
    text: &'static str,
}

impl ProcedureSummary {
    pub(crate) fn new(procedure: &'static Procedure) -> Self {
        let event = |it: &engine::Event| Named { id: it.id(), name: procedure.event_name(*it) };
        let not_covered = |it: &engine::NotCovered| NotCovered { topic: it.topic, text: it.text };
        Self {
            id: procedure.id,
            authority: procedure.id,
            name: procedure.name,
            document: Document::new(procedure),
            url: procedure.document.url,
            lines: procedure.document.lines,
            titles: procedure.titles.iter().map(|(role, title)| (role.id(), *title)).collect(),
            events: procedure.events().iter().map(event).collect(),
            not_covered: procedure.not_covered.iter().map(not_covered).collect(),
        }
    }
}
