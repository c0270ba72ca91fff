//! What is known: dates and circumstances, checked once, when they are made.

use crate::child::{self, Child};
use crate::error::Error;
use crate::moment::Moment;
use crate::order;
use crate::procedure::Procedure;
use crate::vocabulary::{Circumstance, DaysMean, Event, Which};
use calendar::{Closures, CountFrom};
use chrono::NaiveDate;

/// A question as it is asked: the dates known, what is so, and how the area counts.
#[derive(Debug, Clone, Default)]
pub struct Question {
    /// Events and their dates, in any order; an event may stand more than once.
    pub events: Vec<(Event, Moment)>,
    /// What is so.
    pub circumstances: Vec<Circumstance>,
    /// The children, where they are told apart.
    pub children: Vec<Child>,
    /// The day on which the question is asked; without it nothing is said about what has passed.
    pub as_of: Option<NaiveDate>,
    /// Whether the event's own day counts.
    pub count_from: CountFrom,
    /// What the area means by "days", where it is known.
    pub days_mean: Option<DaysMean>,
    /// Days on which the office is shut.
    pub closures: Vec<NaiveDate>,
    /// Whether to say what would follow if an event were held on the last day allowed.
    pub unbooked: Unbooked,
    /// Limits that were kept, by the deadline's key (mostly the rule's id), and the day.
    pub happened: Vec<(String, NaiveDate)>,
}

/// What to do about an event that has no date yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Unbooked {
    /// Leave what depends on it waiting.
    #[default]
    Wait,
    /// Say what would follow if it were held on the last day allowed: one link of the chain, no further.
    AssumeLatest,
}

/// Facts that can stand together. Rules applied to them cannot fail.
#[derive(Debug, Clone)]
pub struct Facts {
    events: Vec<(Event, Moment)>,
    circumstances: Vec<Circumstance>,
    happened: Vec<(String, NaiveDate)>,
    /// The children, where they are told apart.
    pub children: Vec<Child>,
    /// The day on which the question is asked.
    pub as_of: Option<NaiveDate>,
    /// Whether the event's own day counts.
    pub count_from: CountFrom,
    /// What the area means by "days", where it is known.
    pub days_mean: Option<DaysMean>,
    /// Days on which the office is shut.
    pub closures: Closures,
    /// What to do about an event that has no date yet.
    pub unbooked: Unbooked,
}

impl Question {
    /// Checks that the facts can stand together.
    ///
    /// # Errors
    ///
    /// The first thing that cannot be: a date out of range, events in an impossible order, circumstances
    /// that rule each other out, a rule that `procedure` does not have.
    pub fn facts(self, procedure: &Procedure) -> Result<Facts, Error> {
        self.check_range()?;
        let mut events = self.events;
        events.sort_unstable();
        events.dedup();
        let mut circumstances = with_implied(self.circumstances, &events);
        child::join(&mut circumstances, &self.children);
        check_clashes(&circumstances)?;
        let happened = known_rules(procedure, &self.happened, self.as_of)?;
        let facts = Facts {
            events,
            circumstances,
            happened,
            children: self.children,
            as_of: self.as_of,
            count_from: self.count_from,
            days_mean: self.days_mean,
            closures: Closures::new(self.closures),
            unbooked: self.unbooked,
        };
        order::check(&facts)?;
        Ok(facts)
    }

    fn check_range(&self) -> Result<(), Error> {
        let events = self.events.iter().map(|(event, moment)| (event.id(), moment.date));
        let happened = self.happened.iter().map(|(rule, date)| (rule.as_str(), *date));
        let closures = self.closures.iter().map(|date| ("closures", *date));
        let as_of = self.as_of.iter().map(|date| ("asOf", *date));
        let known = calendar::FIRST..=calendar::LAST;
        match events
            .chain(happened)
            .chain(closures)
            .chain(as_of)
            .find(|(_, date)| !known.contains(date))
        {
            Some((field, date)) => Err(Error::DateOutOfRange { field: field.to_owned(), date }),
            None => Ok(()),
        }
    }
}

/// The circumstances given and those that the events' having a date brings with it.
fn with_implied(
    mut circumstances: Vec<Circumstance>,
    events: &[(Event, Moment)],
) -> Vec<Circumstance> {
    circumstances.extend(events.iter().filter_map(|(event, _)| event.implies()));
    let first =
        |event| events.iter().filter(|(it, _)| *it == event).map(|(_, moment)| moment.date).min();
    // A child born after the conference was unborn when it was held.
    if let (Some(conference), Some(birth)) = (first(Event::InitialConference), first(Event::Birth))
        && conference < birth
    {
        circumstances.push(Circumstance::Unborn);
    }
    circumstances
}

fn check_clashes(circumstances: &[Circumstance]) -> Result<(), Error> {
    let clash = Circumstance::ALL.iter().filter(|it| circumstances.contains(it)).find_map(|one| {
        let other = one.opposite()?;
        circumstances.contains(&other).then_some((*one, other))
    });
    clash.map_or(Ok(()), |(one, other)| Err(Error::CircumstancesClash { one, other }))
}

fn known_rules(
    procedure: &Procedure,
    happened: &[(String, NaiveDate)],
    as_of: Option<NaiveDate>,
) -> Result<Vec<(String, NaiveDate)>, Error> {
    let known = |(rule, date): &(String, NaiveDate)| {
        let Some(key) = known_key(procedure, rule) else {
            return Err(Error::UnknownRule { rule: rule.clone() });
        };
        match as_of {
            Some(as_of) if as_of < *date => {
                Err(Error::HappenedInFuture { rule: rule.clone(), date: *date, as_of })
            }
            Some(_) | None => Ok((key, *date)),
        }
    };
    happened.iter().map(known).collect()
}

/// The key a deadline goes by: a rule's own id where a covered one was given, with its conference.
fn known_key(procedure: &Procedure, key: &str) -> Option<String> {
    let Some((id, conference)) = key.split_once('@') else {
        return procedure.rule(key).map(|it| it.id.to_owned());
    };
    let rule = procedure.rule(id)?;
    let also_for = rule.timescale.as_ref()?.also_for;
    also_for.iter().find(|it| it.id() == conference).map(|it| format!("{}@{}", rule.id, it.id()))
}

impl Facts {
    /// The dates given for an event, earliest first.
    pub fn dates(&self, event: Event) -> impl Iterator<Item = Moment> {
        self.events.iter().filter(move |(it, _)| *it == event).map(|(_, moment)| *moment)
    }

    /// The one date that `which` picks out.
    pub fn date(&self, event: Event, which: Which) -> Option<Moment> {
        match which {
            Which::First => self.dates(event).next(),
            Which::Last => self.dates(event).last(),
            Which::BeganEnquiry => self.began_enquiry(event),
            Which::Second => {
                let began = self.began_enquiry(event)?;
                self.dates(event).find(|it| began < *it)
            }
        }
    }

    fn began_enquiry(&self, event: Event) -> Option<Moment> {
        let named = self.dates(Event::Section47Discussion).next();
        let is_named = |it: &Moment| named.is_some_and(|named| named.date == it.date);
        self.dates(event).find(is_named).or_else(|| self.dates(event).next())
    }

    /// The same facts where this is so as well, and what it rules out is not.
    pub(crate) fn with(mut self, so: &[Circumstance]) -> Self {
        for it in so.iter().copied().filter(|it| !it.is_of_one_child() || self.children.is_empty())
        {
            self.circumstances.retain(|held| it.opposite() != Some(*held));
            self.circumstances.push(it);
        }
        self
    }

    /// Whether this is so.
    pub fn holds(&self, circumstance: Circumstance) -> bool {
        self.circumstances.contains(&circumstance)
    }

    /// The day on which a limit is marked as kept, by the deadline's key.
    pub fn happened(&self, key: &str) -> Option<NaiveDate> {
        self.happened.iter().find(|(it, _)| it == key).map(|(_, date)| *date)
    }
}
