//! What a document has somebody do, and where it says so: what every mention of a rule carries.

use engine::{Lines, Procedure, Rule};
use serde::Serialize;
use std::borrow::Cow;

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Said {
    /// Left out where the rule itself is handed back, under its own `id`.
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'static str>,
    title: Cow<'static, str>,
    text: &'static str,
    who: &'static str,
    who_title: &'static str,
    stage: &'static str,
    strength: &'static str,
    source: Source,
}

/// Where a document says something.
#[derive(Debug, Serialize)]
struct Source {
    section: &'static str,
    lines: [u16; 2],
}

impl Said {
    pub(super) fn new(procedure: &Procedure, rule: &Rule) -> Self {
        Self::titled(rule.name(), procedure, rule)
    }

    /// For the rule itself, which has its id.
    pub(super) fn by_itself(procedure: &Procedure, rule: &Rule) -> Self {
        Self { rule: None, ..Self::new(procedure, rule) }
    }

    /// Under a title that is not the rule's own.
    pub(super) fn titled(
        title: impl Into<Cow<'static, str>>,
        procedure: &Procedure,
        rule: &Rule,
    ) -> Self {
        Self {
            rule: Some(rule.id),
            title: title.into(),
            text: rule.text,
            who: rule.who.id(),
            who_title: procedure.doer(rule),
            stage: rule.stage.id(),
            strength: rule.strength.id(),
            source: Source { section: rule.source.section, lines: pair(rule.source.lines) },
        }
    }
}

/// The first and last line.
pub(super) const fn pair(lines: Lines) -> [u16; 2] {
    [lines.first, lines.last]
}

/// The ids of words.
pub(super) fn ids<T: Copy>(words: &[T], id: fn(T) -> &'static str) -> Vec<&'static str> {
    words.iter().copied().map(id).collect()
}
