//! What a person does to the form, and what that does to what was entered.

use super::{Asks, ChildText, Form, LINE, Pasted, Purpose};
use crate::components::copy_button::Copied;
use crate::date_text::{DateText, Part};
use crate::dates_line::DatesLine;
use crate::fields::Field;
use calendar::CountFrom;
use engine::{Circumstance, DaysMean, Event, Moment, Unbooked};

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
    /// Tells one more child apart.
    AddChild,
    /// Takes a child away.
    RemoveChild(usize),
    /// Types a child's age.
    ChildAge(usize, String),
    /// Says that something is so of a child, or is not.
    ChildIs(usize, Circumstance, bool),
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
    /// Empties the form.
    Clear,
}

impl Form {
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
            Action::AddChild => self.children.push(ChildText::default()),
            Action::RemoveChild(place) => {
                if place < self.children.len() {
                    self.children.remove(place);
                }
            }
            Action::ChildAge(place, age) => {
                if let Some(child) = self.children.get_mut(place) {
                    child.age = age;
                }
            }
            Action::ChildIs(place, circumstance, so) => {
                if let Some(child) = self.children.get_mut(place) {
                    child.set(circumstance, so);
                }
            }
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
            // A line holds dates and circumstances that a guide does not ask for.
            Action::Paste(line) => match self.asks {
                Asks::Everything => self.paste(line),
                Asks::TheMeeting => {}
            },
            Action::Clear => *self = Self::default(),
        }
    }
}
