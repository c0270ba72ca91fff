//! What a family is told, step by step: words that rest on rules, silences, and the dates that the rules come to.

use crate::facts::Facts;
use crate::procedure::{Procedure, Rule};
use crate::schedule::{Deadline, schedule};

/// The guide for the families of one area.
#[derive(Debug)]
pub struct Guide {
    /// The area's id.
    pub area: &'static str,
    /// What the places that it is for are called now, where that is something else.
    pub places: &'static [&'static str],
    /// What is told at each step, in the order of the process.
    pub steps: &'static [Step],
}

/// What is told at one step.
#[derive(Debug)]
pub struct Step {
    /// The step's id, the same in every area: `reports`.
    pub id: &'static str,
    /// What is told; never empty.
    pub says: &'static [Say],
}

/// Something that a family is told.
#[derive(Debug)]
pub struct Say {
    /// What it rests on.
    pub basis: Basis,
    /// The words to a parent; of a silence or of something unclear, what it is about. No time stands in them: times
    /// stand in rules.
    pub text: &'static str,
    /// A sentence to ask with, where the document leaves something open.
    pub ask: Option<&'static str>,
}

/// What something that a family is told rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// The rules of these ids.
    Rules(&'static [&'static str]),
    /// The document says nothing on it.
    Silent,
    /// The document's words on it are unclear: the id of what is unclear, or of the rule whose time is.
    Unclear(&'static str),
}

/// The guide with the dates that follow from what is known.
#[derive(Debug)]
pub struct Walkthrough {
    /// Each step with what is told.
    pub steps: Vec<(&'static Step, Vec<Told>)>,
}

/// Something that a family is told, with its rules and their dates.
#[derive(Debug)]
pub struct Told {
    /// The words.
    pub say: &'static Say,
    /// The rules that it rests on.
    pub rules: Vec<&'static Rule>,
    /// The first date of each rule that sets a time, where it is known.
    pub dates: Vec<Deadline>,
}

/// The guide for these facts.
pub fn walkthrough(
    procedure: &'static Procedure,
    guide: &'static Guide,
    facts: &Facts,
) -> Walkthrough {
    let steps = guide.steps.iter();
    let told =
        |step: &'static Step| step.says.iter().map(|it| told(procedure, it, facts)).collect();
    Walkthrough { steps: steps.map(|step| (step, told(step))).collect() }
}

fn told(procedure: &'static Procedure, say: &'static Say, facts: &Facts) -> Told {
    let rules: Vec<&'static Rule> = say.rules().filter_map(|id| procedure.rule(id)).collect();
    let dates = rules.iter().filter_map(|it| first_date(procedure, it, facts)).collect();
    Told { say, rules, dates }
}

/// The first date of a rule that sets a time, whatever it turns on: a family sees every part of the guide, and is
/// asked for nothing but the day of the conference.
pub fn first_date(
    procedure: &'static Procedure,
    rule: &'static Rule,
    facts: &Facts,
) -> Option<Deadline> {
    rule.timescale.as_ref()?;
    let schedule = schedule(procedure, &facts.clone().with(rule.when));
    schedule.deadlines.into_iter().find(|it| it.rule.id == rule.id)
}

impl Say {
    /// The ids of the rules that it rests on.
    pub fn rules(&self) -> impl Iterator<Item = &'static str> {
        let ids = match self.basis {
            Basis::Rules(ids) => ids,
            Basis::Silent | Basis::Unclear(_) => &[],
        };
        ids.iter().copied()
    }
}
