//! The text to put to whoever decides. The person it is about may read it.

use super::{Here, view};
use crate::documents;
use crate::pages::Showing;
use crate::pages::checklist::dated;
use crate::rule_words::{SILENT, lines};
use engine::{Event, Rule, Status, Topic, words};

/// The id of the text.
pub(crate) const REQUEST: &str = "request";

/// A gap that is filled in afterwards.
const GAP: &str = "…";

/// The text for a decision as it was answered, where there is one to put to anybody.
pub(crate) fn request(showing: &Showing<'_>, topic: &'static Topic) -> Option<String> {
    super::with_outcome(showing, topic, |here| text(showing, here))
}

/// The text, a line for each paragraph.
pub(super) fn text(showing: &Showing<'_>, here: Here<'_>) -> String {
    let Here { topic, matter, given, outcome } = here;
    let procedure = matter.procedure;
    let mut text = Text::default();
    text.line(&["The person this is about may read this. No names, addresses, schools, workplaces or times of arrival."]);
    text.line(&[
        procedure.name,
        " document: ",
        &documents::full_title(procedure),
        ". ",
        &documents::state(procedure),
    ]);
    let held = showing.form.moments(Event::InitialConference);
    let held = held.first().map_or_else(|| GAP.to_owned(), |(_, it)| words::day(it.date));
    let today = showing.today.map_or_else(|| GAP.to_owned(), words::day);
    text.line(&["Reference: ", GAP, ". Conference: ", &held, ". Asked on: ", &today, "."]);
    text.line(&["Question: ", topic.title]);
    text.line(&["What the document comes to here: ", outcome.headline()]);
    for (ask, given) in matter.decision.asks.iter().zip(given) {
        if given.is_some() {
            text.line(&[ask.ask, " ", &view::answered(ask, *given), "."]);
        }
    }
    text.line(&["The facts, each with its date and who knows it, and whether it is known, alleged or found: ", GAP]);
    text.rules("What the document says on it:", &view::reasons(outcome));
    if let Some(apart) = &outcome.apart {
        text.rules("Also considered:", &apart.instead);
        text.line(&["Why that would not be enough: ", GAP]);
        text.rules("How the person will still be heard:", &apart.heard);
        text.rules("What the person will be told and given, by whom and when:", &apart.told);
    }
    let asks = view::still_to_find_out(outcome, given);
    if !asks.is_empty() {
        text.line(&["Still to find out: ", &asks.join(" ")]);
    }
    for step in outcome.steps.iter().chain(&outcome.records) {
        let dates = dated(procedure, step).join(". ");
        if !dates.is_empty() {
            text.line(&[step.rule.name().trim_end_matches('.'), ": ", &dates, "."]);
        }
    }
    if outcome.status() == Status::ForJudgement {
        text.line(&["Who decides: ", &view::who_decides(procedure, outcome)]);
    }
    text.0
}

#[derive(Default)]
struct Text(String);

impl Text {
    fn line(&mut self, parts: &[&str]) {
        for part in parts {
            self.0.push_str(part);
        }
        self.0.push('\n');
    }

    fn rules(&mut self, heading: &str, rules: &[&'static Rule]) {
        self.line(&[heading]);
        for rule in rules {
            self.line(&[
                "– ",
                rule.text,
                " (",
                rule.source.section,
                ", ",
                &lines(rule.source.lines),
                ")",
            ]);
        }
        if rules.is_empty() {
            self.line(&["– ", SILENT]);
        }
    }
}
