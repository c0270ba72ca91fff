//! A procedure, as a caller sees it.

use engine::Procedure;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ProcedureSummary {
    id: &'static str,
    authority: &'static str,
    name: &'static str,
    title: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    review_due: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'static str>,
    lines: u16,
    state: State,
    titles: BTreeMap<&'static str, &'static str>,
    events: Vec<Named>,
    not_covered: Vec<NotCovered>,
}

/// A document and whether it is in force: they go together in every result.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Document {
    title: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    review_due: Option<&'static str>,
    state: State,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct State {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    followed_by: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<&'static str>,
    checked: &'static str,
    evidence: &'static str,
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
        let document = &procedure.document;
        Self {
            id: procedure.id,
            authority: procedure.id,
            name: procedure.name,
            title: document.title,
            version: document.version,
            published: document.published,
            review_due: document.review_due,
            url: document.url,
            lines: document.lines,
            state: State::new(procedure),
            titles: procedure.titles.iter().map(|(role, title)| (role.id(), *title)).collect(),
            events: procedure.events().iter().map(event).collect(),
            not_covered: procedure.not_covered.iter().map(not_covered).collect(),
        }
    }
}

impl Document {
    pub(super) const fn new(procedure: &Procedure) -> Self {
        let document = &procedure.document;
        Self {
            title: document.title,
            version: document.version,
            published: document.published,
            review_due: document.review_due,
            state: State::new(procedure),
        }
    }
}

impl State {
    const fn new(procedure: &Procedure) -> Self {
        let state = &procedure.state;
        Self {
            kind: state.kind.id(),
            followed_by: state.followed_by,
            since: state.since,
            checked: state.checked,
            evidence: state.evidence,
        }
    }
}
