//! A procedure: one area's document, with its rules. Rule files are compiled into these tables.

use crate::child::Child;
use crate::clock::{Anchor, Clock};
use crate::comparison::Cell;
use crate::decision::Decision;
use crate::vocabulary::{
    Circumstance, DaysMean, Event, Kind, Paper, Recipient, Role, Stage, StateKind, Strength,
};

/// One area's document and every rule stated from it.
#[derive(Debug)]
pub struct Procedure {
    /// The authority's id, such as `york`.
    pub id: &'static str,
    /// The authority's name, such as "York".
    pub name: &'static str,
    /// What the document is.
    pub document: Document,
    /// Whether it is in force.
    pub state: State,
    /// The area's own title for each role.
    pub titles: &'static [(Role, &'static str)],
    /// The area's own name for an event, where it has one.
    pub event_names: &'static [(Event, &'static str)],
    /// The rules, in the order in which they are written down.
    pub rules: &'static [Rule],
    /// What it says on the topics on which procedures are compared.
    pub cells: &'static [Cell],
    /// What it has on decisions that somebody makes.
    pub decisions: &'static [Decision],
    /// Where its words can be read in more than one way, or contradict each other.
    pub unclear: &'static [Unclear],
    /// What the document leaves out.
    pub not_covered: &'static [NotCovered],
}

/// What a document says of itself.
#[derive(Debug)]
pub struct Document {
    /// Its title.
    pub title: &'static str,
    /// Its version, where it gives one.
    pub version: Option<&'static str>,
    /// When it was published, as it says.
    pub published: Option<&'static str>,
    /// When its review was due, as it says.
    pub review_due: Option<&'static str>,
    /// Where it was found, where known.
    pub url: Option<&'static str>,
    /// How many lines its text has.
    pub lines: u16,
}

/// Whether a document is in force, and how that is known.
#[derive(Debug)]
pub struct State {
    /// In use, replaced, or not known.
    pub kind: StateKind,
    /// What took its place.
    pub followed_by: Option<&'static str>,
    /// Since when.
    pub since: Option<&'static str>,
    /// The month in which somebody looked, such as "November 2026".
    pub checked: &'static str,
    /// What was seen.
    pub evidence: &'static str,
}

/// A topic on which the document says nothing.
#[derive(Debug)]
pub struct NotCovered {
    /// The topic, such as `quorum`.
    pub topic: &'static str,
    /// A sentence that says so.
    pub text: &'static str,
}

/// A place where a document's words can be read in more than one way, or contradict each other.
#[derive(Debug)]
pub struct Unclear {
    /// Its id, unique in its procedure.
    pub id: &'static str,
    /// The ids of the rules that it touches; never empty.
    pub rules: &'static [&'static str],
    /// What is said in which lines, for somebody who has never seen the document.
    pub text: &'static str,
    /// The ways in which it can be read; two or more.
    pub readings: &'static [&'static str],
}

/// One rule of a document, in this project's words.
#[derive(Debug)]
pub struct Rule {
    /// Its id, unique in its procedure.
    pub id: &'static str,
    /// The ids of rules that say the same elsewhere in the document.
    pub covers: &'static [&'static str],
    /// What sort of rule it is.
    pub kind: Kind,
    /// Who must do it.
    pub who: Role,
    /// Of every agency, whom it leaves out.
    pub but_not: &'static [Role],
    /// What the doer is called where this rule has a name of its own for them.
    pub known_as: Option<&'static str>,
    /// Where in the process it belongs.
    pub stage: Stage,
    /// How strongly the document puts it.
    pub strength: Strength,
    /// A timescale's short name, which stands alone in a list; other rules are as short as one.
    pub title: Option<&'static str>,
    /// The rule, addressed to whoever must do it.
    pub text: &'static str,
    /// The circumstances that must all hold.
    pub when: &'static [Circumstance],
    /// Whether it is done once for each child, and of what age; none where it is done once for the conference.
    pub each_child: Option<Age>,
    /// The event that ends it: once that has happened there is nothing left to do.
    pub until: Option<Event>,
    /// The rules that are not shown where this one applies.
    pub instead_of: &'static [&'static str],
    /// The timescales whose delay or exception this rule is about.
    pub bends: &'static [&'static str],
    /// The timescales that give this rule its date.
    pub dated_by: &'static [&'static str],
    /// The papers that it is about.
    pub papers: &'static [Paper],
    /// Whom it has get those papers, or not get them.
    pub to: &'static [Recipient],
    /// Who is asked to come, for a rule of kind `invitee`.
    pub invites: Option<&'static str>,
    /// Where the document says it.
    pub source: Source,
    /// Its time, for a rule of kind `timescale`.
    pub timescale: Option<Timescale>,
}

/// Of which age a child is that a rule speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Age {
    /// Any age.
    Any,
    /// This many years or more, and born.
    From(u8),
    /// Fewer years than this.
    Under(u8),
}

impl Age {
    /// Whether a child is of this age, or may be: where the age is not known it is not held against the rule.
    pub fn covers(self, child: &Child) -> bool {
        if child.circumstances.contains(&Circumstance::Unborn) {
            return !matches!(self, Self::From(_));
        }
        match (self, child.age) {
            (Self::Any, _) | (_, None) => true,
            (Self::From(years), Some(age)) => years <= age,
            (Self::Under(years), Some(age)) => age < years,
        }
    }
}

/// Where a document says something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// The heading it stands under.
    pub section: &'static str,
    /// The first and last line, counted from 1.
    pub lines: Lines,
}

/// The first and last of a run of lines, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lines {
    /// The first line.
    pub first: u16,
    /// The last line.
    pub last: u16,
}

/// The time that a rule sets, with every way in which it can be read.
#[derive(Debug)]
pub struct Timescale {
    /// Each reading of the words; never empty.
    pub readings: &'static [Reading],
    /// Why there is more than one reading, for somebody who has never seen the document.
    pub unclear: Option<&'static str>,
    /// The events for which the same limit holds, each in the place of the initial conference.
    ///
    /// Many documents say "conference" and mean a review as well.
    pub also_for: &'static [Event],
    /// The event that this limit is the limit for.
    pub holds: Option<Event>,
    /// What it means for the date to go by.
    pub effect: Effect,
}

/// One way to read a rule's time.
#[derive(Debug)]
pub struct Reading {
    /// What tells this reading from the others.
    pub label: Option<&'static str>,
    /// Its clock.
    pub clock: Clock,
    /// The lines it rests on, where they are not the rule's own.
    pub lines: Option<Lines>,
    /// Other lines of the document that support it.
    pub supported_by: Option<&'static str>,
    /// Which sort of day other lines support, where the unit was left out.
    pub favoured: Option<Favoured>,
}

/// Which sort of day the document's other lines support.
#[derive(Debug)]
pub struct Favoured {
    /// The sort of day.
    pub days: DaysMean,
    /// The lines, and what they say.
    pub because: &'static str,
}

/// What it means for a limit to go by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Somebody must have done it by then.
    Duty,
    /// After it something may be taken away.
    CutOff {
        /// Who decides whether that follows; nobody, where the document has it follow of itself.
        decides: Option<Role>,
        /// What may follow.
        consequence: &'static str,
    },
}

impl Procedure {
    /// The rule that has this id, or that names it in `covers`.
    pub fn rule(&self, id: &str) -> Option<&'static Rule> {
        self.rules.iter().find(|rule| rule.id == id || rule.covers.contains(&id))
    }

    /// The area's own title for a role, or what it is called anywhere.
    pub fn title(&self, role: Role) -> &'static str {
        self.titles.iter().find(|(it, _)| *it == role).map_or(role.name(), |(_, title)| title)
    }

    /// What this area calls whoever must follow a rule.
    pub fn doer(&self, rule: &Rule) -> &'static str {
        rule.known_as.unwrap_or_else(|| self.title(rule.who))
    }

    /// What this area calls an event.
    pub fn event_name(&self, event: Event) -> &'static str {
        self.event_names.iter().find(|(it, _)| *it == event).map_or(event.name(), |(_, name)| name)
    }

    /// The rules on delay, exception and permission that belong to a timescale.
    pub fn bending(&self, timescale: &str) -> impl Iterator<Item = &'static Rule> {
        self.rules.iter().filter(move |rule| rule.bends.contains(&timescale))
    }

    /// What is unclear about a rule, beside the readings of its own time.
    pub fn unclear_about(&self, rule: &str) -> impl Iterator<Item = &'static Unclear> {
        self.unclear.iter().filter(move |it| it.rules.contains(&rule))
    }

    /// Every event whose date a rule of this procedure uses, in the list's order.
    pub fn events(&self) -> Vec<Event> {
        let used = |event: &Event| self.rules.iter().any(|rule| rule.uses(*event));
        Event::ALL.iter().copied().filter(used).collect()
    }
}

impl Rule {
    /// Whether it needs an event's date: to count from, to be the limit for, or to be over by.
    pub fn uses(&self, event: Event) -> bool {
        self.until == Some(event) || self.timescale.as_ref().is_some_and(|it| it.uses(event))
    }

    /// Its short name, or its text where that is short enough to need none.
    pub fn name(&self) -> &'static str {
        self.title.unwrap_or(self.text)
    }
}

impl Timescale {
    /// Whether it is the gap between one and the next.
    pub fn recurs(&self) -> bool {
        self.readings.iter().any(|it| matches!(it.clock, Clock::Every { .. }))
    }

    /// Whether it counts from an event, or is the limit for it.
    pub fn uses(&self, event: Event) -> bool {
        let mut is_event = |anchor: Anchor| anchor.event == event;
        let counted = self.readings.iter().any(|it| it.clock.starts_from(&mut is_event));
        counted || self.also_for.contains(&event) || self.holds == Some(event)
    }
}
