//! Whose document something is taken from, and whether that is in force: they go together in every answer.

use engine::Procedure;
use serde::Serialize;

/// Whose document it is.
#[derive(Debug, Serialize)]
pub(super) struct Origin {
    procedure: &'static str,
    area: &'static str,
    document: Document,
}

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

impl Origin {
    pub(super) const fn new(procedure: &Procedure) -> Self {
        Self { procedure: procedure.id, area: procedure.name, document: Document::new(procedure) }
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
