//! One way to read a rule's time, as a caller sees it.

use super::count::{CountedDay, count};
use super::dated::{Anchor, Day};
use super::said::pair;
use crate::question::Counts;
use engine::{Facts, Possibility, Worked, iso_date};
use serde::Serialize;

/// A reading; or, without what only a whole one has, a limb of a "whichever is earlier".
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Reading {
    label: String,
    basis: String,
    due: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<String>,
    unit: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    possible: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lines: Option<[u16; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    supported_by: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    anchor: Option<Anchor>,
    #[serde(skip_serializing_if = "Option::is_none")]
    limbs: Option<Vec<Self>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    could_be_earlier: Option<CouldBeEarlier>,
    count: Vec<CountedDay>,
}

#[derive(Debug, Serialize)]
pub(super) struct CouldBeEarlier {
    event: &'static str,
    before: String,
}

impl Reading {
    pub(super) fn new(it: &Worked, facts: &Facts, counts: Counts) -> Self {
        Self {
            possible: Some(match it.possible {
                Possibility::Possible => true,
                Possibility::BeforeTheFacts => false,
            }),
            lines: it.lines.map(pair),
            supported_by: it.supported_by,
            anchor: Some(it.anchor.into()),
            limbs: Some(it.limbs.iter().map(|it| Self::limb(it, facts, counts)).collect()),
            could_be_earlier: it.could_be_earlier.map(Into::into),
            ..Self::limb(it, facts, counts)
        }
    }

    /// What was counted, and what it came to.
    fn limb(it: &Worked, facts: &Facts, counts: Counts) -> Self {
        let Day { date, time } = Day::new(it.due);
        Self {
            label: it.label.clone(),
            basis: it.basis.clone(),
            due: date,
            time,
            unit: it.unit(),
            possible: None,
            lines: None,
            supported_by: None,
            anchor: None,
            limbs: None,
            could_be_earlier: None,
            count: count(it, facts, counts),
        }
    }
}

impl From<engine::CouldBeEarlier> for CouldBeEarlier {
    fn from(it: engine::CouldBeEarlier) -> Self {
        Self { event: it.event.id(), before: iso_date(it.before) }
    }
}
