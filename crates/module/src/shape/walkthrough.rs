//! The guide for families, as a caller sees it.

use super::dated::Dated;
use super::origin::Origin;
use super::said::Said;
use engine::{Basis, Card, Facts, Families, Procedure, Role, Step, iso_date};
use serde::Serialize;

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Walkthrough {
    #[serde(flatten)]
    origin: Origin,
    #[serde(skip_serializing_if = "Option::is_none")]
    as_of: Option<String>,
    steps: Vec<Told>,
}

/// What is told at one step.
#[derive(Debug, Serialize)]
struct Told {
    id: &'static str,
    title: &'static str,
    says: Vec<Say>,
    cards: Vec<ToSay>,
}

/// Something that a family is told.
#[derive(Debug, Serialize)]
struct Say {
    basis: &'static str,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    called: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ask: Option<&'static str>,
    rules: Vec<Rule>,
}

/// A rule that it rests on, with its first date.
#[derive(Debug, Serialize)]
struct Rule {
    #[serde(flatten)]
    said: Said,
    #[serde(flatten)]
    dated: Option<Dated>,
}

/// What somebody may say, and to whom.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct ToSay {
    id: &'static str,
    title: &'static str,
    say: &'static str,
    send: &'static str,
    to: Vec<&'static str>,
    to_titles: Vec<&'static str>,
    no: &'static str,
}

impl Walkthrough {
    /// The guide of a procedure; without a step where nobody has written one.
    pub(crate) fn new(procedure: &'static Procedure, facts: &Facts) -> Self {
        let guide = procedures::guide(procedure).zip(procedures::families());
        let steps = guide.map_or_else(Vec::new, |(guide, families)| {
            let walked = engine::walkthrough(procedure, guide, facts);
            let told = |(step, says): &(&'static Step, Vec<engine::Told>)| {
                Told::new(procedure, families, step, says)
            };
            walked.steps.iter().map(told).collect()
        });
        Self { origin: Origin::new(procedure), as_of: facts.as_of.map(iso_date), steps }
    }
}

impl Told {
    fn new(
        procedure: &'static Procedure,
        families: &'static Families,
        step: &'static Step,
        says: &[engine::Told],
    ) -> Self {
        let cards = families.cards.iter().filter(|it| it.step == step.id);
        Self {
            id: step.id,
            title: families.steps.iter().find(|it| it.id == step.id).map_or("", |it| it.title),
            says: says.iter().map(|it| Say::new(procedure, families, it)).collect(),
            cards: cards.map(|it| ToSay::new(procedure, it)).collect(),
        }
    }
}

impl Say {
    fn new(procedure: &'static Procedure, families: &Families, told: &engine::Told) -> Self {
        let say = told.say;
        let sentences = &families.sentences;
        let (basis, text) = match say.basis {
            Basis::Rules(_) => ("rules", say.text.to_owned()),
            Basis::Silent => ("silent", sentences.silent.replace("{what}", say.text)),
            Basis::Unclear(_) => ("unclear", sentences.unclear.replace("{what}", say.text)),
        };
        let rule = |it: &&'static engine::Rule| Rule {
            said: Said::new(procedure, it),
            dated: told.dates.iter().find(|date| date.rule.id == it.id).map(Dated::new),
        };
        Self {
            basis,
            text,
            called: say.called,
            ask: say.ask,
            rules: told.rules.iter().map(rule).collect(),
        }
    }
}

impl ToSay {
    fn new(procedure: &Procedure, card: &'static Card) -> Self {
        Self {
            id: card.id,
            title: card.title,
            say: card.say,
            send: card.send,
            to: card.to.iter().copied().map(Role::id).collect(),
            to_titles: card.to.iter().map(|it| procedure.title(*it)).collect(),
            no: card.no,
        }
    }
}
