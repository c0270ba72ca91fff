//! A rule, as a caller sees it.

use engine::{Circumstance, Lines, Procedure};
use serde::Serialize;

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Rule {
    id: &'static str,
    covers: &'static [&'static str],
    kind: &'static str,
    strength: &'static str,
    title: &'static str,
    text: &'static str,
    who: &'static str,
    who_title: &'static str,
    stage: &'static str,
    circumstances: Vec<&'static str>,
    instead_of: &'static [&'static str],
    bends: &'static [&'static str],
    #[serde(skip_serializing_if = "Option::is_none")]
    unclear: Option<&'static str>,
    source: Source,
}

/// Where a document says something.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct Source {
    section: &'static str,
    lines: [u16; 2],
}

impl Rule {
    pub(crate) fn new(procedure: &Procedure, rule: &engine::Rule) -> Self {
        Self {
            id: rule.id,
            covers: rule.covers,
            kind: rule.kind.id(),
            strength: rule.strength.id(),
            title: rule.title,
            text: rule.text,
            who: rule.who.id(),
            who_title: procedure.doer(rule),
            stage: rule.stage.id(),
            circumstances: ids(rule.when),
            instead_of: rule.instead_of,
            bends: rule.bends,
            unclear: rule.timescale.as_ref().and_then(|it| it.unclear),
            source: rule.source.into(),
        }
    }
}

impl From<engine::Source> for Source {
    fn from(source: engine::Source) -> Self {
        Self { section: source.section, lines: pair(source.lines) }
    }
}

/// The first and last line.
pub(super) const fn pair(lines: Lines) -> [u16; 2] {
    [lines.first, lines.last]
}

pub(super) fn ids(circumstances: &[Circumstance]) -> Vec<&'static str> {
    circumstances.iter().map(|it| it.id()).collect()
}
