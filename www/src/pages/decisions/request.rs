//! The text to put to whoever decides. The person it is about may read it.

use super::{Here, view};
use crate::documents;
use crate::pages::Showing;
use crate::pages::deadlines::view::dates;
use crate::rule_words::{SILENT, lines};
use engine::{Event, Item, Rule, Status, Topic, words};

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
        let dates = days(step);
        if !dates.is_empty() {
            text.line(&[step.rule.name().trim_end_matches('.'), ": ", &dates, "."]);
        }
    }
    if outcome.status() == Status::ForJudgement {
        text.line(&["Who decides: ", &view::who_decides(procedure, outcome)]);
    }
    text.0
}

/// The days of an item without their times: a time may tell when somebody arrives.
fn days(item: &Item<'_>) -> String {
    let dates = item.dates.iter().flat_map(|it| dates(it));
    let days =
        dates.map(|it| [it.key, " ", it.words.split(',').next().unwrap_or_default()].concat());
    days.collect::<Vec<_>>().join(". ")
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::browse::Browse;
    use crate::deciding::{Action as Answer, Deciding};
    use crate::fields::Field;
    use crate::form::{Action, Form, Purpose};
    use crate::pages::deadlines::Worked;
    use crate::sheet::Sheet;
    use engine::Moment;

    /// The text of a decision of Stoke-on-Trent's, each question answered by its first answer, for a conference at ten.
    fn text_of(topic: &'static Topic) -> Option<String> {
        let mut form = Form::default();
        form.act(Action::Document("stoke-on-trent"));
        form.act(Action::Purpose(Purpose::Learn));
        let held = Moment::parse("2027-04-15T10:00")?;
        form.act(Action::Fill(Field::Event(Event::InitialConference, 0), held));
        let matter = super::super::matter(&form, topic)?;
        let mut deciding = Deciding::default();
        for ask in matter.decision.asks {
            let first = ask.answers.first()?.id.to_owned();
            deciding.act(Some(matter), &Answer::Pick(ask.id.to_owned(), first, true));
        }
        let showing = Showing {
            form: &form,
            worked: &Worked::out(&form, None),
            sheet: &Sheet::default(),
            deciding: &deciding,
            browse: &Browse::default(),
            live: true,
            today: None,
            announcement: "",
        };
        request(&showing, topic)
    }

    #[test]
    fn no_time_of_day_stands_in_it() {
        let texts: Vec<String> = documents::decisions().iter().filter_map(text_of).collect();
        assert!(texts.len() > 9, "{} texts", texts.len());
        for text in &texts {
            assert!(text.starts_with("The person this is about may read this."), "{text}");
            assert!(!text.contains("10:00") && !text.contains("09:"), "{text}");
        }
        // Three days before Thursday, in working days and by the calendar.
        let asked = "Confirm in writing a request to limit who attends: By Monday 12 April 2027.";
        assert!(texts.iter().any(|it| it.contains(asked)), "{texts:?}");
    }
}
