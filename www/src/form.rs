//! Everything that was entered, as raw text, and what follows from it. Facts are derived, never stored beside it.

use crate::components::copy_button::Copied;
use crate::date_text::{DateText, Part};
use crate::dates_line::DatesLine;
use crate::documents;
use crate::fields::{self, Asked, Field, Kept};
use crate::words::capital;
use calendar::CountFrom;
use chrono::NaiveDate;
use engine::words::day;
use engine::{
    Circumstance, DaysMean, Error, Event, Facts, Moment, Procedure, Question, Schedule, Unbooked,
};

/// Why somebody uses a document that something has replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// To learn.
    Learn,
    /// To look back at a case of that time.
    LookBack,
}

/// What was entered.
#[derive(Debug, Default)]
pub(crate) struct Form {
    /// The document, by its area's id.
    pub(crate) document: Option<&'static str>,
    /// Why, where the document has been replaced.
    pub(crate) purpose: Option<Purpose>,
    dates: Vec<(Field, DateText)>,
    circumstances: Vec<Circumstance>,
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

/// What a person does to the form.
#[derive(Debug)]
pub(crate) enum Action {
    /// Chooses a document.
    Document(&'static str),
    /// Says why they use a replaced one.
    Purpose(Purpose),
    /// Types into one part of a date.
    Type(Field, Part, String),
    /// Gives a whole date at once.
    Fill(Field, Moment),
    /// Leaves a date.
    Leave(Field),
    /// Asks for one more date of the same sort.
    Add(Field),
    /// Takes a date away.
    Remove(Field),
    /// Says that something is so, or is not.
    Circumstance(Circumstance, bool),
    /// Says what the conference decided, if it did.
    Decided(Option<Circumstance>),
    /// Says which discussion began the enquiry.
    Began(Option<u8>),
    /// Chooses which day is day 1.
    CountFrom(CountFrom),
    /// Says what "days" means.
    DaysMean(Option<DaysMean>),
    /// Asks what would follow if an event were held on the last day allowed.
    Unbooked(Unbooked),
    /// Has the plain line name the circumstances.
    LineSaysSo(bool),
    /// Presses "Show the dates".
    Show,
    /// Opens or closes a count.
    Count(String),
    /// Has copied something: its id, what came of it, the text.
    Copied(String, Copied, String),
    /// Pastes a plain line.
    Paste(DatesLine),
    /// Takes in what was typed before the page was taken over.
    Typed(Vec<Action>),
    /// Empties the form.
    Clear,
}

/// Something to mend.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct FieldError {
    /// The field.
    pub(crate) field: Field,
    /// The part that the summary leads to.
    pub(crate) part: Part,
    /// The parts that are marked.
    pub(crate) parts: Vec<Part>,
    /// The message.
    pub(crate) message: String,
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

const PARTS: [Part; 3] = [Part::Day, Part::Month, Part::Year];

impl Form {
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
        self.circumstances.is_empty() && self.dates.iter().all(|(_, text)| text.is_empty())
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
                    let refused = refused(procedure, &error, &dates);
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

    fn circumstances_asked(&self) -> Vec<Circumstance> {
        let offered = self.procedure().map(fields::circumstances).unwrap_or_default();
        let mut asked = self.circumstances.clone();
        asked.retain(|it| {
            offered.contains(it) || it.opposite().is_some_and(|it| offered.contains(&it))
        });
        asked
    }

    /// Dates that cannot be read.
    fn unread(&self) -> Vec<FieldError> {
        let mut errors = Vec::new();
        for field in self.counting_fields() {
            if let Err(problem) = self.text(field).read() {
                let mut parts = Part::ALL.to_vec();
                parts.retain(|part| problem.is_about(*part));
                let message = problem.message(&name(self.procedure(), field));
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

    fn change(&mut self, field: Field, change: impl FnOnce(&mut DateText)) {
        if let Some((_, text)) = self.dates.iter_mut().find(|(it, _)| *it == field) {
            change(text);
        } else {
            let mut text = DateText::default();
            change(&mut text);
            self.dates.push((field, text));
        }
    }

    fn set(&mut self, circumstance: Circumstance, so: bool) {
        self.circumstances
            .retain(|it| *it != circumstance && (!so || Some(*it) != circumstance.opposite()));
        if so {
            let at = self.circumstances.partition_point(|it| *it < circumstance);
            self.circumstances.insert(at, circumstance);
        }
    }

    fn remove(&mut self, field: Field) {
        self.dates.retain(|(it, _)| *it != field);
        self.left.retain(|it| *it != field);
        for (it, _) in &mut self.dates {
            match (it, field) {
                (Field::Event(event, at), Field::Event(gone, gone_at))
                    if *event == gone && *at > gone_at =>
                {
                    *at -= 1;
                }
                (Field::Closure(at), Field::Closure(gone_at)) if *at > gone_at => *at -= 1,
                _ => {}
            }
        }
        if matches!(field, Field::Event(Event::StrategyDiscussion, _)) {
            self.began = None;
        }
    }

    /// A pasted line takes the place of what stands in the form.
    fn paste(&mut self, line: DatesLine) {
        let purpose =
            self.purpose.filter(|_| line.document.is_none_or(|it| self.document == Some(it)));
        let mut filled = Self {
            document: line.document.or(self.document),
            purpose,
            count_from: line.count_from,
            days_mean: line.days_mean,
            line_says_so: !line.circumstances.is_empty(),
            ..Self::default()
        };
        let mut began = None;
        for (event, moment) in line.events {
            if event == Event::Section47Discussion {
                began = Some(moment.date);
                continue;
            }
            let at = filled
                .dates
                .iter()
                .filter(|(it, _)| matches!(it, Field::Event(other, _) if *other == event))
                .count();
            filled.dates.push((
                Field::Event(event, u8::try_from(at).unwrap_or(u8::MAX)),
                DateText::of(moment),
            ));
            if let Some(implied) = event.implies().filter(|it| it.opposite().is_none()) {
                filled.set(implied, true);
            }
        }
        for (kept, moment) in line.happened {
            filled.change(Field::Happened(kept), |text| *text = DateText::of(moment));
        }
        for (at, moment) in (0..).zip(line.closures) {
            filled.change(Field::Closure(at), |text| *text = DateText::of(moment));
        }
        for so in line.circumstances {
            filled.set(so, true);
        }
        let discussions = filled.moments(Event::StrategyDiscussion);
        filled.began =
            discussions.into_iter().find(|(_, it)| Some(it.date) == began).map(|(at, _)| at);
        filled.pasted =
            Some(Pasted { dates: filled.dates.len(), not_understood: line.not_understood });
        // A line that was just pasted is kept already, wherever it came from.
        filled.kept = Some(filled.line().write());
        *self = filled;
    }

    /// Does it.
    pub(crate) fn act(&mut self, action: Action) {
        if !matches!(action, Action::Leave(_) | Action::Count(_)) {
            self.copied = None;
        }
        match action {
            Action::Document(id) => {
                if self.document != Some(id) {
                    self.purpose = None;
                }
                self.document = Some(id);
            }
            Action::Purpose(purpose) => self.purpose = Some(purpose),
            Action::Type(field, part, typed) => self.change(field, |text| text.set(part, typed)),
            Action::Fill(field, moment) => self.change(field, |text| {
                let time = std::mem::take(&mut text.time);
                *text = DateText::of(moment);
                if moment.time.is_none() {
                    text.time = time;
                }
            }),
            Action::Leave(field) => {
                if let Some(tidy) = self.text(field).tidied() {
                    self.change(field, |text| *text = tidy);
                }
                if !self.left.contains(&field) {
                    self.left.push(field);
                }
            }
            Action::Add(field) => self.change(field, |_| ()),
            Action::Remove(field) => self.remove(field),
            Action::Circumstance(circumstance, so) => self.set(circumstance, so),
            Action::Decided(decided) => {
                self.set(Circumstance::PlanMade, decided == Some(Circumstance::PlanMade));
                self.set(Circumstance::NoPlan, decided == Some(Circumstance::NoPlan));
            }
            Action::Began(began) => self.began = began,
            Action::CountFrom(count_from) => self.count_from = count_from,
            Action::DaysMean(days_mean) => self.days_mean = days_mean,
            Action::Unbooked(unbooked) => self.unbooked = unbooked,
            Action::LineSaysSo(so) => self.line_says_so = so,
            Action::Show => self.shown = self.shown.saturating_add(1),
            Action::Count(id) => {
                if self.shows_count(&id) {
                    self.counts.retain(|it| *it != id);
                } else {
                    self.counts.push(id);
                }
            }
            Action::Copied(id, copied, text) => {
                // A line that has to be copied by hand stands on the page for it.
                if id == LINE {
                    self.kept = Some(text.clone());
                }
                self.copied = Some((id, copied, text));
            }
            Action::Paste(line) => self.paste(line),
            Action::Typed(actions) => actions.into_iter().for_each(|it| self.act(it)),
            Action::Clear => *self = Self::default(),
        }
    }
}

/// What a field is called in a message.
pub(crate) fn name(procedure: Option<&Procedure>, field: Field) -> String {
    match field {
        Field::Event(event, at) => {
            let name = event_name(procedure, event);
            if at == 0 { name } else { [&name, " ", &(u16::from(at) + 1).to_string()].concat() }
        }
        Field::Happened(Kept { rule, .. }) => {
            let title = procedure.and_then(|it| it.rule(rule)).map_or(rule, |it| it.title);
            ["day on which this happened: ", title].concat()
        }
        Field::Closure(at) => {
            ["day your office is shut ", &(u16::from(at) + 1).to_string()].concat()
        }
    }
}

/// What the document's area calls an event.
pub(crate) fn event_name(procedure: Option<&Procedure>, event: Event) -> String {
    procedure.map_or(event.name(), |it| it.event_name(event)).to_owned()
}

/// What the engine refused, beside each field that it is about.
fn refused(procedure: &Procedure, error: &Error, dates: &[(Field, Moment)]) -> Vec<FieldError> {
    let mut errors = Vec::new();
    for &(field, moment) in dates {
        let message = match error {
            Error::EventsOutOfOrder { earlier, earlier_date, later, later_date } => {
                let (this, date, relation, that, other) = match field {
                    Field::Event(event, _) if event == *earlier && moment.date == *earlier_date => {
                        (*earlier, *earlier_date, ") is after the ", *later, *later_date)
                    }
                    Field::Event(event, _) if event == *later && moment.date == *later_date => {
                        (*later, *later_date, ") is before the ", *earlier, *earlier_date)
                    }
                    Field::Event(..) | Field::Happened(_) | Field::Closure(_) => continue,
                };
                let (this, that) = (
                    capital(&event_name(Some(procedure), this)),
                    event_name(Some(procedure), that),
                );
                [&this, " (", &day(date), relation, &that, " (", &day(other), "). Check both dates"]
                    .concat()
            }
            Error::DateOutOfRange { date, .. } if moment.date == *date => {
                let name = capital(&name(Some(procedure), field));
                let (first, last) = (day(calendar::FIRST), day(calendar::LAST));
                [
                    &name,
                    " must be from ",
                    &first,
                    " to ",
                    &last,
                    ", the years whose bank holidays are known",
                ]
                .concat()
            }
            Error::HappenedInFuture { date, .. }
                if matches!(field, Field::Happened(_)) && moment.date == *date =>
            {
                [&capital(&name(Some(procedure), field)), " must be today or in the past"].concat()
            }
            // About another date, or a question that the form cannot put: no field to mend.
            Error::DateOutOfRange { .. }
            | Error::HappenedInFuture { .. }
            | Error::DiscussionNotListed { .. }
            | Error::CircumstancesClash { .. }
            | Error::UnknownRule { .. }
            | _ => continue,
        };
        errors.push(FieldError { field, part: Part::Day, parts: PARTS.to_vec(), message });
    }
    errors
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(actions: impl IntoIterator<Item = Action>) -> Form {
        let mut form = Form::default();
        form.act(Action::Typed(actions.into_iter().collect()));
        form
    }

    fn fill(event: Event, at: u8, date: &str) -> Action {
        Action::Fill(Field::Event(event, at), Moment::parse(date).unwrap())
    }

    fn york() -> Form {
        form([
            Action::Document("york"),
            fill(Event::StrategyDiscussion, 0, "2026-12-14"),
            fill(Event::InitialConference, 0, "2026-12-31T10:00"),
        ])
    }

    #[test]
    fn dates_in_limits_out() {
        let (answer, errors) = york().answer(NaiveDate::from_ymd_opt(2026, 12, 20));
        assert_eq!(errors, []);
        let answer = answer.unwrap();
        let first = answer
            .schedule
            .deadlines
            .iter()
            .find(|it| it.timescale.holds == Some(Event::InitialConference));
        assert_eq!(first.unwrap().due.to_string(), "2027-01-07");
    }

    #[test]
    fn nothing_is_worked_out_until_a_replaced_document_is_meant() {
        let mut form = form([
            Action::Document("stoke-on-trent"),
            fill(Event::StrategyDiscussion, 0, "2016-12-14"),
        ]);
        assert!(form.asks_purpose() && form.answer(None).0.is_none());
        form.act(Action::Purpose(Purpose::LookBack));
        assert!(form.answer(None).0.is_some());
    }

    #[test]
    fn an_impossible_order_names_both_fields() {
        let mut form = york();
        form.act(fill(Event::InitialConference, 0, "2026-12-01"));
        let (answer, errors) = form.answer(None);
        assert!(answer.is_none());
        let fields: Vec<_> = errors.iter().map(|it| it.field.id()).collect();
        assert_eq!(fields, ["strategy-discussion", "initial-conference"]);
        assert!(
            errors.iter().all(|it| it.message.contains("1 December 2026")
                && it.message.contains("14 December 2026"))
        );
    }

    #[test]
    fn a_date_outside_the_calendar_leaves_the_others_standing() {
        let mut form = york();
        form.act(fill(Event::StrategyDiscussion, 0, "1999-12-01"));
        let (answer, errors) = form.answer(None);
        assert!(answer.is_some());
        assert_eq!(errors.len(), 1);
    }

    #[test]
    fn the_line_fills_the_form_again() {
        let mut form = york();
        form.act(fill(Event::StrategyDiscussion, 1, "2026-12-18"));
        let line = form.line().write();
        let mut again = Form::default();
        again.act(Action::Paste(DatesLine::read(&line).unwrap()));
        assert_eq!(again.line().write(), line);
        assert_eq!(again.moments(Event::StrategyDiscussion).len(), 2);
        assert!(form.is_unkept() && !again.is_unkept());
    }

    #[test]
    fn circumstances_stay_out_of_the_line_unless_chosen() {
        let mut form = york();
        form.act(Action::Circumstance(Circumstance::Unborn, true));
        assert!(!form.line().write().contains("unborn"));
        form.act(Action::LineSaysSo(true));
        assert!(form.line().write().contains("so unborn"));
    }

    #[test]
    fn removing_a_date_closes_the_gap() {
        let mut form = york();
        form.act(fill(Event::StrategyDiscussion, 1, "2026-12-18"));
        form.act(fill(Event::StrategyDiscussion, 2, "2026-12-21"));
        form.act(Action::Remove(Field::Event(Event::StrategyDiscussion, 1)));
        let dates: Vec<_> =
            form.moments(Event::StrategyDiscussion).iter().map(|it| it.1.to_string()).collect();
        assert_eq!(dates, ["2026-12-14", "2026-12-21"]);
    }

    #[test]
    fn what_a_document_does_not_ask_is_kept_and_named() {
        let form = form([Action::Document("cumbria"), fill(Event::EpoEnd, 0, "2026-12-14")]);
        assert_eq!(form.set_aside(), [Event::EpoEnd]);
    }
}
