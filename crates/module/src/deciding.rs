//! The answers to a decision's questions, as a caller gives them.

use crate::given::Given;
use crate::refusal::Refusal;
use engine::{Ask, Decision, Given as Answers, Picked, Take};

/// What is picked for each question. A question that is left out was not answered.
pub(crate) fn answers(given: &Given, decision: &Decision) -> Result<Answers, Refusal> {
    let fields = given.object("the answers, such as { wish: \"no\" }, or {}")?;
    let known: Vec<&'static str> = decision.asks.iter().map(|it| it.id).collect();
    let fields = fields.only(&known)?;
    decision
        .asks
        .iter()
        .map(|ask| fields.get(ask.id).map(|it| picked(it, ask)).transpose())
        .collect()
}

fn picked(given: &Given, ask: &'static Ask) -> Result<Picked, Refusal> {
    match ask.take {
        Take::One => answer(given, ask),
        Take::Any => {
            let each = given.list("a list of answers, such as [], or one of them")?;
            each.iter().try_fold(0, |picked, it| Ok(picked | answer(it, ask)?))
        }
    }
}

fn answer(given: &Given, ask: &'static Ask) -> Result<Picked, Refusal> {
    let id = given.text("the id of an answer, such as \"not-known\"")?;
    ask.picking(&id).ok_or_else(|| {
        let known = ask.answers.iter().map(|it| it.id);
        Refusal::unknown("unknown-answer", given.field(), &id, "an answer here", known)
    })
}
