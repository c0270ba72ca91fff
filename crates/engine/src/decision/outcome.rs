//! What follows from the answers: reasons, next steps with their dates, who decides.

use super::table::{self, Given};
use super::{Ask, Decider, Decision, Row};
use crate::checklist::{Item, item_of};
use crate::procedure::{Procedure, Rule};
use crate::schedule::Schedule;
use crate::vocabulary::{Circumstance, Status};

/// What follows from the answers.
#[derive(Debug)]
pub struct Outcome<'a> {
    /// The decision.
    pub decision: &'static Decision,
    /// How it stands.
    pub standpoint: Standpoint,
    /// What the document says that bears on it: the row's reasons, then what the answers bring.
    pub reasons: Vec<&'static Rule>,
    /// What comes next, with its dates.
    pub steps: Vec<Item<'a>>,
    /// What else there is, where somebody may come to stay away.
    pub apart: Option<ApartRules>,
    /// What is written down, and where, with its dates.
    pub records: Vec<Item<'a>>,
    /// The questions that could still change it and were not answered.
    pub unanswered: Vec<&'static Ask>,
    /// The questions that were not answered, change nothing of it, and would bring more reasons or dates.
    pub may_add: Vec<&'static Ask>,
}

/// The rules beside an outcome where somebody may come to stay away from all or part of it.
#[derive(Debug)]
pub struct ApartRules {
    /// What comes before that: smaller steps.
    pub instead: Vec<&'static Rule>,
    /// How they are heard nevertheless.
    pub heard: Vec<&'static Rule>,
    /// What they are told, and given.
    pub told: Vec<&'static Rule>,
}

/// How a decision stands.
#[derive(Debug, Clone, Copy)]
pub enum Standpoint {
    /// Answers are missing that could change it.
    NeedsAnswers,
    /// This row says what follows.
    Found(&'static Row),
}

impl Outcome<'_> {
    /// How it stands, in a word.
    pub fn status(&self) -> Status {
        match self.standpoint {
            Standpoint::NeedsAnswers => Status::NeedsAnswers,
            Standpoint::Found(row) => row.status,
        }
    }

    /// What it comes to, in a sentence.
    pub fn headline(&self) -> &'static str {
        match self.standpoint {
            Standpoint::NeedsAnswers => "What is not answered yet could change what follows.",
            Standpoint::Found(row) => row.headline,
        }
    }

    /// The question to ask next: the first that could still change it, or bring more. Once the document leaves no
    /// choice nothing is asked any more.
    pub fn next(&self) -> Option<&'static Ask> {
        let is_in = |asks: &[&Ask], ask: &Ask| asks.iter().any(|it| it.id == ask.id);
        let is_settled = self.status() == Status::Settled;
        self.decision
            .asks
            .iter()
            .find(|ask| is_in(&self.unanswered, ask) || (!is_settled && is_in(&self.may_add, ask)))
    }

    /// Who decides, where the document says so.
    pub fn decided_by(&self) -> Option<Decider> {
        let of_row = match self.standpoint {
            Standpoint::NeedsAnswers => None,
            Standpoint::Found(row) => row.decided_by,
        };
        of_row.or(self.decision.decided_by)
    }
}

/// What follows from the answers. They are those of `decision`, in its order, so that this cannot fail.
pub fn decide<'a>(
    decision: &'static Decision,
    schedule: &'a Schedule,
    given: &Given,
) -> Outcome<'a> {
    let (open, deciding) = table::open(decision, given);
    let mut outcome = Outcome {
        decision,
        standpoint: Standpoint::NeedsAnswers,
        reasons: Vec::new(),
        steps: Vec::new(),
        apart: None,
        records: Vec::new(),
        unanswered: Vec::new(),
        may_add: Vec::new(),
    };
    let [row] = open.as_slice() else {
        let asks = decision.asks.iter().enumerate();
        outcome.unanswered =
            asks.filter(|(place, _)| deciding.contains(place)).map(|(_, ask)| ask).collect();
        outcome.may_add = may_add(schedule.procedure, &outcome, given);
        return outcome;
    };
    let procedure = schedule.procedure;
    outcome.standpoint = Standpoint::Found(row);
    outcome.reasons = rules(procedure, row.rules.iter().chain(brought(decision, given)));
    outcome.apart = decision.apart.as_ref().map(|it| ApartRules {
        instead: rules(procedure, it.instead.iter()),
        heard: rules(procedure, it.heard.iter()),
        told: rules(procedure, it.told.iter()),
    });
    let items = |ids: &'static [&'static str]| {
        rules(procedure, ids.iter()).into_iter().map(|rule| item_of(schedule, rule)).collect()
    };
    outcome.steps = items(row.steps);
    outcome.records = items(row.records);
    outcome.may_add = may_add(procedure, &outcome, given);
    outcome
}

fn may_add(procedure: &Procedure, outcome: &Outcome<'_>, given: &Given) -> Vec<&'static Ask> {
    let is_there = |id: &&str| outcome.reasons.iter().any(|it| it.id == *id);
    let brings = |ask: &Ask| ask.answers.iter().flat_map(|it| it.rules).any(|it| !is_there(it));
    let so = outcome.decision.so(given);
    let is_open = |it: &Circumstance| {
        let opposite = it.opposite();
        !so.iter().any(|said| said == it || Some(*said) == opposite)
    };
    let dates = |ask: &Ask| {
        let mut said = ask.answers.iter().flat_map(|it| it.so);
        said.any(|it| is_open(it) && turns_on(procedure, outcome, *it))
    };
    let adds = |ask: &Ask| brings(ask) || dates(ask);
    let is_asked = |ask: &Ask| outcome.unanswered.iter().any(|it| it.id == ask.id);
    let open = outcome.decision.asks.iter().zip(given).filter(|(_, given)| given.is_none());
    open.map(|(ask, _)| ask).filter(|ask| adds(ask) && !is_asked(ask)).collect()
}

/// Whether a date of what comes next, or of what is written down, turns on something's being so.
fn turns_on(procedure: &Procedure, outcome: &Outcome<'_>, so: Circumstance) -> bool {
    let items = outcome.steps.iter().chain(&outcome.records).map(|it| it.rule);
    let dated_by = items.clone().flat_map(|it| it.dated_by).filter_map(|id| procedure.rule(id));
    let mut dated = items.chain(dated_by).filter(|it| it.timescale.is_some());
    dated.any(|it| it.when.iter().any(|it| *it == so || it.opposite() == Some(so)))
}

/// The ids of the rules that the picked answers bring.
fn brought(
    decision: &'static Decision,
    given: &Given,
) -> impl Iterator<Item = &'static &'static str> {
    let asks = decision.asks.iter().zip(given.clone());
    asks.flat_map(|(ask, given)| {
        let picked = given.unwrap_or_default();
        let is_picked = move |id: &str| picked & table::bit(ask, id) != 0;
        ask.answers.iter().filter(move |it| is_picked(it.id)).flat_map(|it| it.rules)
    })
}

/// The rules of these ids, each once.
fn rules<'a>(
    procedure: &Procedure,
    ids: impl Iterator<Item = &'a &'static str>,
) -> Vec<&'static Rule> {
    let mut rules: Vec<&'static Rule> = Vec::new();
    for rule in ids.filter_map(|id| procedure.rule(id)) {
        if !rules.iter().any(|it| it.id == rule.id) {
            rules.push(rule);
        }
    }
    rules
}
