//! What the page of a decision says: words decided here, in plain functions, and laid out elsewhere.

use crate::words::capital;
use engine::{Ask, Outcome, Picked, Procedure, Status, Take};

/// What sort of outcome it is, in words.
pub(super) const fn status(status: Status) -> &'static str {
    match status {
        Status::NeedsAnswers => "More answers are needed",
        Status::ForJudgement => "For judgement",
        Status::Settled => "The document leaves no choice here",
        Status::NotCovered => "The document does not say",
    }
}

/// Who decides, as far as the document says.
pub(super) fn who_decides(procedure: &Procedure, outcome: &Outcome<'_>) -> String {
    match outcome.decided_by() {
        Some(role) => capital(procedure.title(role)),
        None => "The document names nobody for this. Ask the chair.".to_owned(),
    }
}

/// What was answered to a question, in words.
pub(super) fn answered(ask: &Ask, given: Option<Picked>) -> String {
    let Some(picked) = given else { return "Not answered".to_owned() };
    let is_picked = |id: &str| ask.picking(id).is_some_and(|it| it & picked != 0);
    let labels: Vec<&str> =
        ask.answers.iter().filter(|it| is_picked(it.id)).map(|it| it.label).collect();
    if labels.is_empty() { NONE_OF_THESE.to_owned() } else { labels.join("; ") }
}

/// The words of the box that says that nothing of the list is so.
pub(super) const NONE_OF_THESE: &str = "None of these";

/// Said where somebody went on from a question without an answer.
pub(super) const fn answer_this(ask: &Ask) -> &'static str {
    match ask.take {
        Take::One => "Choose an answer, or “Not known”",
        Take::Any => "Tick what is so, or “None of these”",
    }
}

/// The questions whose answers are not known, and those that are still open.
pub(super) fn still_to_find_out(
    outcome: &Outcome<'_>,
    given: &[Option<Picked>],
) -> Vec<&'static str> {
    let mut asks = Vec::new();
    for (ask, given) in outcome.decision.asks.iter().zip(given) {
        let open = outcome.unanswered.iter().chain(&outcome.may_add).any(|it| it.id == ask.id);
        let not_known = given.is_some() && *given == ask.picking("not-known");
        if open || not_known {
            asks.push(ask.ask);
        }
    }
    asks
}
