//! A rule, as a caller sees it.

use super::said::{Said, ids};
use super::unclear::UnclearPoint;
use engine::{Age, Circumstance, Event, Paper, Procedure, Recipient};
use serde::Serialize;

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Rule {
    id: &'static str,
    covers: &'static [&'static str],
    kind: &'static str,
    #[serde(flatten)]
    said: Said,
    circumstances: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    each_child: Option<Years>,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<&'static str>,
    instead_of: &'static [&'static str],
    bends: &'static [&'static str],
    dated_by: &'static [&'static str],
    papers: Vec<&'static str>,
    to: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    invites: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unclear: Option<&'static str>,
    unclear_points: Vec<UnclearPoint>,
}

/// Of which age a child is that a rule speaks of; of any age, where neither is there.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Years {
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    under: Option<u8>,
}

impl Rule {
    pub(crate) fn new(procedure: &'static Procedure, rule: &'static engine::Rule) -> Self {
        Self {
            id: rule.id,
            covers: rule.covers,
            kind: rule.kind.id(),
            said: Said::by_itself(procedure, rule),
            circumstances: ids(rule.when, Circumstance::id),
            each_child: rule
                .is_for_each_child()
                .then(|| Years::new(rule.each_child.unwrap_or(Age::Any))),
            until: rule.until.map(Event::id),
            instead_of: rule.instead_of,
            bends: rule.bends,
            dated_by: rule.dated_by,
            papers: ids(rule.papers, Paper::id),
            to: ids(rule.to, Recipient::id),
            invites: rule.invites,
            unclear: rule.timescale.as_ref().and_then(|it| it.unclear),
            unclear_points: UnclearPoint::about(procedure, rule).collect(),
        }
    }
}

impl Years {
    const fn new(age: Age) -> Self {
        match age {
            Age::Any => Self { from: None, under: None },
            Age::From(years) => Self { from: Some(years), under: None },
            Age::Under(years) => Self { from: None, under: Some(years) },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_has_one_end_or_none() {
        assert_eq!(Years::new(Age::Any), Years { from: None, under: None });
        assert_eq!(Years::new(Age::From(11)), Years { from: Some(11), under: None });
        assert_eq!(Years::new(Age::Under(10)), Years { from: None, under: Some(10) });
    }
}
