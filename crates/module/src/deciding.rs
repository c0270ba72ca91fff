//! A question for a decision: what was answered.

use crate::given::{Fields, Given};
use crate::question::{self, Asked, Counts};
use crate::refusal::Refusal;
use engine::{Ask, Decision, Given as Answers, Picked, Take, Topic};

/// What a question for a decision may hold beside.
const MORE: &[&str] = &["answers"];

/// A question for a decision that was read.
#[derive(Debug)]
pub(crate) struct Deciding {
    /// The question.
    pub(crate) asked: Asked,
    /// What the document has on the decision, if anything.
    pub(crate) decision: Option<&'static Decision>,
    /// What is picked for each of its questions.
    pub(crate) answers: Answers,
}

impl Deciding {
    pub(crate) fn read(given: &Given, matter: &Topic) -> Result<Self, Refusal> {
        let fields = question::fields(given)?.only(&[question::FIELDS, MORE].concat())?;
        let asked = Asked::of(&fields, Counts::LeftOut)?;
        let decision = asked.procedure.decision(matter.id);
        let answers = answers(&fields, decision.map(|it| it.asks).unwrap_or_default())?;
        Ok(Self { asked, decision, answers })
    }
}

/// What is picked for each question. A question that is left out was not answered.
fn answers(fields: &Fields, asks: &[Ask]) -> Result<Answers, Refusal> {
    const WANTED: &str = "each question's answer, such as { wish: \"no\" }, or {}";
    let known: Vec<&str> = asks.iter().map(|it| it.id).collect();
    let fields = fields.need("answers", WANTED)?.object(WANTED)?.only(&known)?;
    asks.iter().map(|ask| fields.get(ask.id).map(|it| picked(it, ask)).transpose()).collect()
}

fn picked(given: &Given, ask: &Ask) -> Result<Picked, Refusal> {
    let each = match ask.take {
        Take::Any if !given.is_text() => given
            .list(&format!("the ids of answers, such as [\"{}\"], or [] for none", example(ask)))?,
        Take::Any | Take::One => vec![given.clone()],
    };
    each.iter().try_fold(0, |picked, it| Ok(picked | answer(it, ask)?))
}

fn answer(given: &Given, ask: &Ask) -> Result<Picked, Refusal> {
    let id = given.text(&format!("the id of one answer, such as \"{}\"", example(ask)))?;
    ask.picking(&id).ok_or_else(|| {
        let what = format!("an answer to {}", ask.id);
        let known = ask.answers.iter().map(|it| it.id);
        Refusal::unknown("unknown-answer", given.field(), &id, &what, known)
    })
}

/// An answer to show how one is given.
fn example(ask: &Ask) -> &'static str {
    ask.answers.first().map_or("not-known", |it| it.id)
}
