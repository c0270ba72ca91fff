//! Everything that was entered, as raw text, and what follows from it. Facts are derived, never stored beside it.

mod action;
mod child;
mod refusal;
#[cfg(test)]
mod tests;

pub(crate) use action::Action;
pub(crate) use child::{ChildText, child_name};
use refusal::refused;
pub(crate) use refusal::{FieldError, event_name, name};

use crate::components::copy_button::Copied;
use crate::date_text::{DateText, Part};
use crate::dates_line::DatesLine;
use crate::documents;
use crate::fields::{self, Asked, Field};
use calendar::CountFrom;
use chrono::NaiveDate;
use engine::{
    Child, Circumstance, DaysMean, Error, Event, Facts, Moment, Procedure, Question, Schedule,
    Unbooked,
};

/// Why somebody uses a document that something has replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// To learn.
    Learn,
    /// To look back at a case of that time.
    LookBack,
}

/// What a form asks for.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asks {
    /// Whatever the documents count from or turn on.
    #[default]
    Everything,
    /// The day of the meeting, as a guide for parents calls it.
    TheMeeting,
}

/// What was entered.
#[derive(Debug, Default)]
pub(crate) struct Form {
    asks: Asks,
    /// The document, by its area's id.
    pub(crate) document: Option<&'static str>,
    /// Why, where the document has been replaced.
    pub(crate) purpose: Option<Purpose>,
    dates: Vec<(Field, DateText)>,
    circumstances: Vec<Circumstance>,
    /// The children, where they are told apart.
    pub(crate) children: Vec<ChildText>,
    /// Which strategy discussion began the enquiry: the first is 0.
    pub(crate) began: Option<u8>,
    /// Which day is day 1.
    pub(crate) count_from: CountFrom,
    /// What "days" means.
    pub(crate) days_mean: Option<DaysMean>,
    /// What to do about an event without a date.
    pub(crate) unbooked: Unbooked,
    /// Whether the plain line names the circumstances.
    pub(crate) line_says_so: bool,
    /// The fields that the person has been in and left.
    left: Vec<Field>,
    /// How often "Show the dates" was pressed: its errors take the focus each time.
    pub(crate) shown: u32,
    /// The line as it was when it was last copied.
    kept: Option<String>,
    /// What was copied last: its id, what came of it, the text.
    copied: Option<(String, Copied, String)>,
    /// The counts that stand open, by their ids.
    counts: Vec<String>,
    /// What came of the last pasted line.
    pub(crate) pasted: Option<Pasted>,
}

/// What came of a pasted line.
#[derive(Debug)]
pub(crate) struct Pasted {
    /// How many dates were filled in.
    pub(crate) dates: usize,
    /// Parts that were not understood.
    pub(crate) not_understood: Vec<String>,
}

/// What the dates come to.
#[derive(Debug)]
pub(crate) struct Answer {
    /// The document.
    pub(crate) procedure: &'static Procedure,
    /// The facts, where they can stand together.
    pub(crate) facts: Facts,
    /// Every limit.
    pub(crate) schedule: Schedule,
}

/// The id of the plain line.
pub(crate) const LINE: &str = "dates-line";

impl Form {
    /// The form of a guide for parents: its document is given.
    pub(crate) fn of_guide(procedure: &'static Procedure) -> Self {
        Self {
            asks: Asks::TheMeeting,
            document: Some(procedure.id),
            purpose: Some(Purpose::LookBack),
            ..Self::default()
        }
    }

    /// What it asks for.
    pub(crate) const fn asks(&self) -> Asks {
        self.asks
    }

    /// What a field is called in a message.
    fn name(&self, field: Field) -> String {
        match self.asks {
            Asks::Everything => name(self.procedure(), field),
            Asks::TheMeeting => "the day of the meeting".to_owned(),
        }
    }

    /// The chosen document.
    pub(crate) fn procedure(&self) -> Option<&'static Procedure> {
        self.document.and_then(documents::find)
    }

    /// Whether the question about a replaced document is still open.
    pub(crate) fn asks_purpose(&self) -> bool {
        self.purpose.is_none() && self.procedure().is_some_and(documents::is_replaced)
    }

    /// The text of a date.
    pub(crate) fn text(&self, field: Field) -> DateText {
        self.dates
            .iter()
            .find(|(it, _)| *it == field)
            .map(|(_, text)| text.clone())
            .unwrap_or_default()
    }

    /// How many dates of a sort stand in the form: one at least.
    pub(crate) fn count(&self, field: Field) -> u8 {
        let mut count = 1;
        for (it, _) in &self.dates {
            let at = match (*it, field) {
                (Field::Event(one, at), Field::Event(other, _)) if one == other => at,
                (Field::Closure(at), Field::Closure(_)) => at,
                _ => continue,
            };
            count = count.max(at.saturating_add(1));
        }
        count
    }

    /// Whether something is so.
    pub(crate) fn holds(&self, circumstance: Circumstance) -> bool {
        self.circumstances.contains(&circumstance)
    }

    /// What is asked for now: by the document, or by most of them while none is chosen.
    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.procedure().map_or_else(fields::asked_of_all, fields::asked)
    }

    /// The event fields that stand open in the form.
    fn open_fields(&self) -> Vec<Field> {
        let mut open = Vec::new();
        for it in self.asked() {
            if it.under.is_none_or(|so| self.holds(so)) {
                for at in 0..self.count(Field::Event(it.event, 0)) {
                    open.push(Field::Event(it.event, at));
                }
            }
        }
        open
    }

    /// Every date field that counts now: open events, closures, days on which rules of this document were followed.
    fn counting_fields(&self) -> Vec<Field> {
        let mut all = self.open_fields();
        for &(field, _) in &self.dates {
            let counts = match field {
                Field::Closure(_) => true,
                Field::Happened(kept) => {
                    self.procedure().is_some_and(|it| it.rule(kept.rule).is_some())
                }
                Field::Event(..) => false,
            };
            if counts {
                all.push(field);
            }
        }
        all
    }

    /// Dates that were given and that the chosen document does not ask for, or that hide behind a
    /// circumstance that is not ticked.
    pub(crate) fn set_aside(&self) -> Vec<Event> {
        let open = self.open_fields();
        let mut events = Vec::new();
        for (field, text) in &self.dates {
            if let Field::Event(event, _) = *field
                && !text.is_empty()
                && !open.contains(field)
                && !events.contains(&event)
            {
                events.push(event);
            }
        }
        events
    }

    /// The dates of an event that can be read, with their places.
    pub(crate) fn moments(&self, event: Event) -> Vec<(u8, Moment)> {
        let mut moments = Vec::new();
        for at in 0..self.count(Field::Event(event, 0)) {
            if let Ok(Some(moment)) = self.text(Field::Event(event, at)).read() {
                moments.push((at, moment));
            }
        }
        moments
    }

    /// Whether which discussion began the enquiry is worth asking: there are several, and it matters.
    pub(crate) fn asks_which_began(&self) -> bool {
        self.procedure().is_some_and(fields::asks_which_began)
            && self.moments(Event::StrategyDiscussion).len() > 1
    }

    /// Whether anything was entered that would be missed.
    pub(crate) fn is_empty(&self) -> bool {
        self.circumstances.is_empty()
            && self.children.is_empty()
            && self.dates.iter().all(|(_, text)| text.is_empty())
    }

    /// Whether anything was said to be so.
    pub(crate) fn has_circumstances(&self) -> bool {
        !self.circumstances.is_empty()
    }

    /// Whether no date that counts was entered, readable or not.
    pub(crate) fn has_no_date(&self) -> bool {
        self.open_fields().into_iter().all(|field| self.text(field).is_empty())
    }

    /// Whether something was entered that has not been copied as it stands.
    pub(crate) fn is_unkept(&self) -> bool {
        !self.is_empty() && self.kept.as_deref() != Some(&self.line().write())
    }

    /// The plain line.
    pub(crate) fn line(&self) -> DatesLine {
        let mut line = DatesLine {
            document: self.document,
            count_from: self.count_from,
            days_mean: self.days_mean,
            circumstances: if self.line_says_so { self.circumstances.clone() } else { Vec::new() },
            ..DatesLine::default()
        };
        for (field, moment) in self.read() {
            match field {
                Field::Event(event, _) => line.events.push((event, moment)),
                Field::Happened(kept) => line.happened.push((kept, moment)),
                Field::Closure(_) => line.closures.push(moment),
            }
        }
        line.events.extend(
            self.began_moment().map(|it| (Event::Section47Discussion, Moment::day(it.date))),
        );
        line
    }

    fn began_moment(&self) -> Option<Moment> {
        let began = self.began.filter(|_| self.asks_which_began())?;
        self.moments(Event::StrategyDiscussion)
            .into_iter()
            .find(|(at, _)| *at == began)
            .map(|(_, it)| it)
    }

    /// Every date that counts and can be read.
    fn read(&self) -> Vec<(Field, Moment)> {
        let mut dates = Vec::new();
        for field in self.counting_fields() {
            if let Ok(Some(moment)) = self.text(field).read() {
                dates.push((field, moment));
            }
        }
        dates
    }

    /// What the dates come to, and what is to be mended. Dates that cannot be read, or that lie outside the
    /// calendar, are left out; dates in an impossible order leave no answer.
    pub(crate) fn answer(&self, today: Option<NaiveDate>) -> (Option<Answer>, Vec<FieldError>) {
        let mut errors = self.unread();
        let Some(procedure) = self.procedure().filter(|_| !self.asks_purpose()) else {
            return (None, errors);
        };
        let mut dates = self.read();
        loop {
            let question = self.question(&dates, today);
            match question.facts(procedure) {
                Ok(facts) => {
                    let schedule = engine::schedule(procedure, &facts);
                    return (Some(Answer { procedure, facts, schedule }), errors);
                }
                Err(error) => {
                    let refused = refused(procedure, &error, &dates, &|it| self.name(it));
                    let before = dates.len();
                    if !matches!(error, Error::EventsOutOfOrder { .. }) {
                        dates.retain(|(field, _)| refused.iter().all(|it| it.field != *field));
                    }
                    errors.extend(refused);
                    if dates.len() == before {
                        return (None, errors);
                    }
                }
            }
        }
    }

    fn question(&self, dates: &[(Field, Moment)], today: Option<NaiveDate>) -> Question {
        let mut question = Question {
            circumstances: self.circumstances_asked(),
            children: self.children(),
            as_of: today,
            count_from: self.count_from,
            days_mean: self
                .days_mean
                .filter(|_| self.procedure().is_some_and(fields::has_bare_days)),
            unbooked: self.unbooked,
            ..Question::default()
        };
        for &(field, moment) in dates {
            match field {
                Field::Event(event, _) => question.events.push((event, moment)),
                Field::Happened(kept) => question.happened.push((kept.key(), moment.date)),
                Field::Closure(_) => question.closures.push(moment.date),
            }
        }
        let began =
            self.began_moment().filter(|began| dates.iter().any(|(_, it)| it.date == began.date));
        question.events.extend(began.map(|it| (Event::Section47Discussion, Moment::day(it.date))));
        question
    }

    /// What is so of the conference as a whole. What is so of one child only is told with the child.
    fn circumstances_asked(&self) -> Vec<Circumstance> {
        let offered = self.procedure().map(fields::all_circumstances).unwrap_or_default();
        let mut asked = self.circumstances.clone();
        if !self.children.is_empty() {
            asked.retain(|it| !it.is_of_one_child());
        }
        asked.retain(|it| {
            offered.contains(it) || it.opposite().is_some_and(|it| offered.contains(&it))
        });
        asked
    }

    /// The children as rules see them.
    pub(crate) fn children(&self) -> Vec<Child> {
        self.children.iter().map(ChildText::read).collect()
    }

    /// What the dates come to under another document, where they can stand together under it.
    pub(crate) fn under(
        &self,
        procedure: &'static Procedure,
        today: Option<NaiveDate>,
    ) -> Option<Schedule> {
        let mut question = self.question(&self.all_read(), today);
        question.happened.clear();
        let facts = question.facts(procedure).ok()?;
        Some(engine::schedule(procedure, &facts))
    }

    /// Every date of an event that can be read, whichever document asks for it.
    fn all_read(&self) -> Vec<(Field, Moment)> {
        let events = self.dates.iter().filter(|(it, _)| matches!(it, Field::Event(..)));
        events.filter_map(|(field, text)| Some((*field, text.read().ok()??))).collect()
    }

    /// Dates that cannot be read.
    fn unread(&self) -> Vec<FieldError> {
        let mut errors = Vec::new();
        for field in self.counting_fields() {
            if let Err(problem) = self.text(field).read() {
                let mut parts = Part::ALL.to_vec();
                parts.retain(|part| problem.is_about(*part));
                let message = problem.message(&self.name(field));
                errors.push(FieldError { field, part: problem.part(), parts, message });
            }
        }
        errors
    }

    /// Whether a count stands open.
    pub(crate) fn shows_count(&self, id: &str) -> bool {
        self.counts.iter().any(|it| it == id)
    }

    /// What came of copying something last, and the text: only while it is the text still.
    pub(crate) fn copied(&self, id: &str) -> Option<(Copied, &str)> {
        self.copied.as_ref().filter(|it| it.0 == id).map(|it| (it.1, &*it.2))
    }

    /// Whether a field's errors stand beside it: once the person has left it, or asked for the dates.
    pub(crate) fn shows_errors(&self, field: Field) -> bool {
        self.shown > 0 || self.left.contains(&field)
    }
}
