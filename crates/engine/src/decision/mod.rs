//! A question that somebody else decides: what is asked, and a table from the answers to what follows.
//!
//! Nothing is scored. A table is read from the top, and the first row that fits the answers says what the document
//! has to say; who decides stands in it.

mod outcome;
mod table;

pub use outcome::{ApartRules, Outcome, Standpoint, decide};
pub use table::{Combinations, Given, Picked, every_picking, row};

use crate::facts::Facts;
use crate::procedure::Procedure;
use crate::schedule::{Schedule, schedule};
use crate::vocabulary::{Circumstance, Role, Status, Take};

/// What a document has on a decision.
#[derive(Debug)]
pub struct Decision {
    /// Its id, the same in every area: `exclusion`.
    pub id: &'static str,
    /// Who decides, where the document says so.
    pub decided_by: Option<Decider>,
    /// What else there is, where somebody may come to stay away from all or part of it.
    pub apart: Option<Apart>,
    /// What is asked, in order.
    pub asks: &'static [Ask],
    /// The table: the first row whose conditions all hold is what follows. Proved at build time: some row holds
    /// whatever the answers, and each holds for some.
    pub rows: &'static [Row],
}

/// Who decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decider {
    /// Whoever has this role.
    Role(Role),
    /// No one role: "the conference".
    Body(&'static str),
}

/// One question of a decision.
#[derive(Debug)]
pub struct Ask {
    /// Its id, unique in the decision.
    pub id: &'static str,
    /// The question, in plain words.
    pub ask: &'static str,
    /// Why it is asked.
    pub why: &'static str,
    /// Whether several answers may hold at once.
    pub take: Take,
    /// The answers that are offered. Where one is taken, "not known" stands among them.
    pub answers: &'static [Answer],
    /// The ids of what is unclear in the document about it.
    pub unclear: &'static [&'static str],
}

/// An answer to a question.
#[derive(Debug)]
pub struct Answer {
    /// Its id, unique in the question.
    pub id: &'static str,
    /// Its words.
    pub label: &'static str,
    /// The ids of the rules that it brings into the reasons.
    pub rules: &'static [&'static str],
    /// What it says to be so, for the dates.
    pub so: &'static [Circumstance],
}

/// What stands beside every outcome where somebody may come to stay away: each by the ids of its rules, none of them
/// where the document says nothing.
#[derive(Debug)]
pub struct Apart {
    /// What comes before that: smaller steps.
    pub instead: &'static [&'static str],
    /// How they are heard nevertheless.
    pub heard: &'static [&'static str],
    /// What they are told, and given.
    pub told: &'static [&'static str],
}

/// A row of the table.
#[derive(Debug)]
pub struct Row {
    /// What must hold of the answers, all of it; empty for the row that takes the rest.
    pub when: &'static [Condition],
    /// What sort of outcome it is.
    pub status: Status,
    /// What it comes to, in a sentence: never that somebody stays away.
    pub headline: &'static str,
    /// Who decides here, where it is another than the decision's.
    pub decided_by: Option<Decider>,
    /// The ids of the rules that are its reasons.
    pub rules: &'static [&'static str],
    /// The ids of the rules on what comes next.
    pub steps: &'static [&'static str],
    /// The ids of the rules on what is written down, and where.
    pub records: &'static [&'static str],
}

/// What must hold of the answers to one question.
#[derive(Debug)]
pub struct Condition {
    /// The id of the question.
    pub ask: &'static str,
    /// The ids of answers, any of which will do; [`NONE`] for no answer ticked, [`SOME`] for any.
    pub any_of: &'static [&'static str],
}

impl Ask {
    /// The picking of one answer, if it is one of these.
    pub fn picking(&self, id: &str) -> Option<Picked> {
        Some(table::bit(self, id)).filter(|it| *it != 0)
    }
}

impl Decision {
    /// The schedule that its outcome takes dates from: that of the facts, with what the answers say to be so.
    pub fn schedule(
        &self,
        procedure: &'static Procedure,
        facts: &Facts,
        given: &Given,
    ) -> Schedule {
        schedule(procedure, &facts.clone().with(&self.so(given)))
    }

    /// What the answers say to be so. Where two of them cannot both be so, the earlier question's stands.
    fn so(&self, given: &Given) -> Vec<Circumstance> {
        let mut so: Vec<Circumstance> = Vec::new();
        for (ask, given) in self.asks.iter().zip(given) {
            let picked = given.unwrap_or_default();
            let picked = ask.answers.iter().filter(|it| picked & table::bit(ask, it.id) != 0);
            for it in picked.flat_map(|it| it.so) {
                if it.opposite().is_none_or(|it| !so.contains(&it)) {
                    so.push(*it);
                }
            }
        }
        so
    }
}

impl Procedure {
    /// What this area calls whoever decides.
    pub fn decider(&self, decider: Decider) -> &'static str {
        match decider {
            Decider::Role(role) => self.title(role),
            Decider::Body(name) => name,
        }
    }

    /// What the document has on a decision.
    pub fn decision(&self, id: &str) -> Option<&'static Decision> {
        self.decisions.iter().find(|it| it.id == id)
    }
}

/// In a condition: nothing is ticked.
pub const NONE: &str = "none";
/// In a condition: something is ticked, whatever it is.
pub const SOME: &str = "some";
