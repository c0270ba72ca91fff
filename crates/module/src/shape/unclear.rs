//! What is unclear in a document, as a caller sees it: what its files say, and what a timescale says of itself.

use engine::{Procedure, Rule, Unclear};
use serde::Serialize;
use std::slice;

#[derive(Debug, Serialize)]
pub(crate) struct UnclearPoint {
    id: &'static str,
    rules: &'static [&'static str],
    text: &'static str,
    readings: Vec<String>,
}

impl UnclearPoint {
    /// Everything that is unclear in a document.
    pub(crate) fn all(procedure: &'static Procedure) -> Vec<Self> {
        let of_times = procedure.rules.iter().filter_map(Self::of_time);
        procedure.unclear.iter().map(Self::written).chain(of_times).collect()
    }

    /// What is unclear about one rule.
    pub(super) fn about(
        procedure: &'static Procedure,
        rule: &'static Rule,
    ) -> impl Iterator<Item = Self> {
        procedure.unclear_about(rule.id).map(Self::written).chain(Self::of_time(rule))
    }

    pub(super) fn written(it: &'static Unclear) -> Self {
        Self {
            id: it.id,
            rules: it.rules,
            text: it.text,
            readings: it.readings.iter().map(|&it| it.to_owned()).collect(),
        }
    }

    fn of_time(rule: &'static Rule) -> Option<Self> {
        let timescale = rule.timescale.as_ref()?;
        Some(Self {
            id: rule.id,
            rules: slice::from_ref(&rule.id),
            text: timescale.unclear?,
            readings: timescale.ways(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_stands_once() {
        for procedure in procedures::all() {
            let all = UnclearPoint::all(procedure);
            for (place, it) in all.iter().enumerate() {
                let twice = all.iter().skip(place + 1).any(|other| other.id == it.id);
                assert!(!twice, "{}: {}", procedure.id, it.id);
            }
        }
    }

    #[test]
    fn every_point_stands_with_each_rule_that_it_touches() {
        for procedure in procedures::all() {
            let of_rules = procedure.rules.iter().flat_map(|it| UnclearPoint::about(procedure, it));
            let touched: usize = UnclearPoint::all(procedure).iter().map(|it| it.rules.len()).sum();
            assert_eq!(of_rules.count(), touched, "{}", procedure.id);
        }
    }
}
