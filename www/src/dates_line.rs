//! The dates as one plain line, to keep in one's own record and to paste back.
//!
//! `York doc · strategy 2026-12-23 · EPO ends 2027-01-04 12:00 · conference 2026-12-31 10:00`

use crate::date_text::whole;
use crate::documents;
use crate::fields::Kept;
use calendar::CountFrom;
use engine::{Circumstance, DaysMean, Event, Moment};

/// What a line holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct DatesLine {
    /// The document, by its area's id.
    pub(crate) document: Option<&'static str>,
    /// Events and their dates, in the order in which they stand.
    pub(crate) events: Vec<(Event, Moment)>,
    /// Rules that were followed, and when.
    pub(crate) happened: Vec<(Kept, Moment)>,
    /// Days on which the office is shut.
    pub(crate) closures: Vec<Moment>,
    /// What is so; only where the person chose to include it.
    pub(crate) circumstances: Vec<Circumstance>,
    /// Which day is day 1.
    pub(crate) count_from: CountFrom,
    /// What "days" means.
    pub(crate) days_mean: Option<DaysMean>,
    /// Parts that were not understood, as they stood.
    pub(crate) not_understood: Vec<String>,
}

const OWN_DAY: &str = "own day counts";
const SHUT: &str = "shut";
const HAPPENED: &str = "done";
const SO: &str = "so";

/// What an event is called in the line.
const fn short(event: Event) -> &'static str {
    match event {
        Event::StrategyDiscussion => "strategy",
        Event::Section47Start => "section 47 opened",
        Event::Section47Discussion => "enquiry began with strategy",
        Event::AssessmentFinished => "assessment finished",
        Event::TransferNotification => "told by other authority",
        Event::MoveIn => "moved here",
        Event::MoveOutNotification => "told other authority",
        Event::ReceivingConference => "other authority's conference",
        Event::EpoEnd => "EPO ends",
        Event::InitialConference => "conference",
        Event::ReconvenedConference => "reconvened",
        Event::PlanStart => "plan starts",
        Event::PlanReceived => "plan received",
        Event::CoreGroup => "core group",
        Event::CoreGroupMinutes => "core group minutes",
        Event::Visit => "visit",
        Event::SeenAlone => "seen alone",
        Event::ReviewConference => "review",
        Event::PlanEnd => "plan ends",
        Event::CaseClosure => "case closes",
        Event::DueDate => "due date",
        Event::Birth => "birth",
        Event::HomeFromHospital => "home from hospital",
        Event::Birthday18 => "18th birthday",
    }
}

const fn days_words(days: DaysMean) -> &'static str {
    match days {
        DaysMean::Working => "days are working days",
        DaysMean::Calendar => "days are all days",
    }
}

impl DatesLine {
    /// The line.
    pub(crate) fn write(&self) -> String {
        let mut line = String::new();
        let mut part = |parts: &[&str]| {
            if !line.is_empty() {
                line.push_str(" · ");
            }
            line.push_str(&parts.concat());
        };
        if let Some(document) = self.document.and_then(documents::find) {
            part(&[document.name, " doc"]);
        }
        for &(event, at) in &self.events {
            part(&[short(event), " ", &written(at)]);
        }
        for &(kept, at) in &self.happened {
            part(&[HAPPENED, " ", &kept.key(), " ", &written(at)]);
        }
        for &at in &self.closures {
            part(&[SHUT, " ", &written(at)]);
        }
        if self.count_from == CountFrom::SameDay {
            part(&[OWN_DAY]);
        }
        if let Some(days) = self.days_mean {
            part(&[days_words(days)]);
        }
        for so in &self.circumstances {
            part(&[SO, " ", so.id()]);
        }
        line
    }

    /// Reads a line, if the text is one: it names a document, or everything in it is understood and one
    /// part at least is a date with a name.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let mut line = Self::default();
        for part in text.split(['·', '•', '|', ';', '\n', '\r']) {
            let part = part.trim();
            if !part.is_empty() && !line.take(part) {
                line.not_understood.push(part.to_owned());
            }
        }
        let named = line.document.is_some();
        let dated = !line.events.is_empty() && line.not_understood.is_empty();
        (named || dated).then_some(line)
    }

    /// Takes one part in; whether it was understood.
    fn take(&mut self, part: &str) -> bool {
        let lower = part.replace('\u{a0}', " ").replace('’', "'").to_ascii_lowercase();
        if let Some(name) = lower.strip_suffix(" document").or_else(|| lower.strip_suffix(" doc")) {
            let found =
                documents::all().iter().find(|it| it.name.to_ascii_lowercase() == name.trim());
            self.document = found.map(|it| it.id).or(self.document);
            return found.is_some();
        }
        if lower == OWN_DAY {
            self.count_from = CountFrom::SameDay;
            return true;
        }
        if let Some(days) = DaysMean::ALL.iter().copied().find(|it| lower == days_words(*it)) {
            self.days_mean = Some(days);
            return true;
        }
        if let Some(so) = after(&lower, SO).and_then(|id| Circumstance::from_id(id.trim())) {
            self.circumstances.push(so);
            return true;
        }
        self.take_dated(&lower)
    }

    fn take_dated(&mut self, part: &str) -> bool {
        if let Some(day) = after(part, SHUT).and_then(whole) {
            self.closures.push(day);
            return true;
        }
        let rule = after(part, HAPPENED).and_then(|rest| rest.split_once(' '));
        if let Some((rule, day)) = rule {
            let (Some(kept), Some(day)) = (Kept::read(rule, "@"), whole(day)) else { return false };
            self.happened.push((kept, day));
            return true;
        }
        let named = |event: &Event| {
            Some((*event, whole(after(part, &short(*event).to_ascii_lowercase())?)?))
        };
        let found = Event::ALL.iter().find_map(named);
        self.events.extend(found);
        found.is_some()
    }
}

/// "2026-12-31 10:00".
fn written(at: Moment) -> String {
    match at.time {
        Some(time) => [&engine::iso_date(at.date), " ", &engine::clock_time(time)].concat(),
        None => engine::iso_date(at.date),
    }
}

/// What follows a name and a space.
fn after<'a>(part: &'a str, name: &str) -> Option<&'a str> {
    part.strip_prefix(name)?.strip_prefix([' ', ':']).map(str::trim_start)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        Moment::parse(text).unwrap()
    }

    fn full() -> DatesLine {
        DatesLine {
            document: Some("york"),
            events: vec![
                (Event::StrategyDiscussion, at("2026-12-23")),
                (Event::EpoEnd, at("2027-01-04T12:00")),
                (Event::InitialConference, at("2026-12-31T10:00")),
            ],
            ..DatesLine::default()
        }
    }

    #[test]
    fn the_line_reads_as_a_person_would_write_it() {
        let line = "York doc · strategy 2026-12-23 · EPO ends 2027-01-04 12:00 · conference 2026-12-31 10:00";
        assert_eq!(full().write(), line);
        assert_eq!(DatesLine::read(line), Some(full()));
    }

    #[test]
    fn everything_that_can_be_written_reads_back() {
        let rule = documents::find("york")
            .unwrap()
            .rules
            .iter()
            .find(|it| it.timescale.is_some())
            .unwrap();
        let line = DatesLine {
            events: Event::ALL.iter().map(|event| (*event, at("2027-05-06"))).collect(),
            happened: vec![
                (Kept { rule: rule.id, at: None }, at("2027-01-02")),
                (Kept { rule: rule.id, at: Some(Event::ReviewConference) }, at("2027-04-02")),
            ],
            closures: vec![at("2026-12-24")],
            circumstances: Circumstance::ALL.to_vec(),
            count_from: CountFrom::SameDay,
            days_mean: Some(DaysMean::Working),
            ..full()
        };
        assert_eq!(DatesLine::read(&line.write()), Some(line));
    }

    #[test]
    fn a_record_system_may_have_bent_the_line() {
        let bent = "  YORK DOC | Strategy\u{a0}23/12/2026;EPO ends: 4 January 2027 12:00\r\nconference 2026-12-31T10:00 ";
        assert_eq!(DatesLine::read(bent), Some(full()));
    }

    #[test]
    fn what_is_not_understood_is_handed_back() {
        let line = DatesLine::read("York doc · strategy 2026-12-23 · tea 2026-12-24").unwrap();
        assert_eq!(line.not_understood, ["tea 2026-12-24"]);
        assert_eq!(DatesLine::read("3 March 2026"), None);
        assert_eq!(DatesLine::read("conference on Monday"), None);
    }
}
