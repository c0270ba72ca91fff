//! What the page of a decision says: words decided here, in plain functions, and laid out elsewhere.

use crate::words::capital;
use engine::{Ask, Item, Outcome, Picked, Procedure, Rule, Status, Take};

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
        Some(decider) => capital(procedure.decider(decider)),
        None => "The document names no one person for this. Ask the chair.".to_owned(),
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

/// The reasons that do not stand further down, among the next steps or what is written down.
pub(super) fn reasons(outcome: &Outcome<'_>) -> Vec<&'static Rule> {
    let items = outcome.steps.iter().chain(&outcome.records).map(|it| it.rule.id);
    let below: Vec<&str> = items.chain(apart(outcome).map(|it| it.id)).collect();
    outcome.reasons.iter().copied().filter(|it| !below.contains(&it.id)).collect()
}

/// The items that have a date or do not stand with what else can be done.
pub(super) fn not_said_yet<'a>(outcome: &Outcome<'_>, items: &'a [Item<'a>]) -> Vec<&'a Item<'a>> {
    let is_said = |item: &Item<'_>| apart(outcome).any(|it| it.id == item.rule.id);
    items.iter().filter(|it| !it.dates.is_empty() || !is_said(it)).collect()
}

fn apart<'a>(outcome: &'a Outcome<'_>) -> impl Iterator<Item = &'static Rule> + 'a {
    let lists = outcome.apart.iter().flat_map(|it| [&it.instead, &it.heard, &it.told]);
    lists.flatten().copied()
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
