//! What is asked for: derived from the rules of a document, never written down by area.

use crate::date_text::Part;
use crate::documents;
use engine::{Circumstance, Clock, Deadline, Event, Length, Procedure, Timescale, Which};

/// A date field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Field {
    /// A date of an event: the first is 0.
    Event(Event, u8),
    /// The day on which a limit was kept.
    Happened(Kept),
    /// A day on which the office is shut: the first is 0.
    Closure(u8),
}

/// A limit that can be marked as kept: its rule and, where it holds for another conference than the initial
/// one, which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Kept {
    /// The rule's id.
    pub(crate) rule: &'static str,
    /// The other conference.
    pub(crate) at: Option<Event>,
}

impl Kept {
    /// What a deadline is marked with.
    pub(crate) fn of(deadline: &Deadline) -> Self {
        let event = deadline.anchor.event;
        let at = deadline.timescale.also_for.contains(&event).then_some(event);
        Self { rule: deadline.rule.id, at }
    }

    /// The engine's key: `minutes`, `minutes@review-conference`.
    pub(crate) fn key(self) -> String {
        self.written("@")
    }

    /// The same, fit for an id: `minutes--review-conference`.
    pub(crate) fn id(self) -> String {
        self.written("--")
    }

    fn written(self, between: &str) -> String {
        match self.at {
            Some(event) => [self.rule, between, event.id()].concat(),
            None => self.rule.to_owned(),
        }
    }

    /// Reads a key, or an id.
    pub(crate) fn read(text: &str, between: &str) -> Option<Self> {
        let (rule, at) = match text.split_once(between) {
            Some((rule, event)) => (rule, Some(Event::from_id(event)?)),
            None => (text, None),
        };
        let rules = documents::all().iter().flat_map(|it| it.rules);
        rules.map(|it| it.id).find(|it| *it == rule).map(|rule| Self { rule, at })
    }
}

impl Field {
    /// The id of the field's group in the page: `strategy-discussion`, `strategy-discussion-2`.
    pub(crate) fn id(self) -> String {
        let numbered = |name: &str, at: u8| match at {
            0 => name.to_owned(),
            at => [name, "-", &(u16::from(at) + 1).to_string()].concat(),
        };
        match self {
            Self::Event(event, at) => numbered(event.id(), at),
            Self::Happened(kept) => ["happened-", &kept.id()].concat(),
            Self::Closure(at) => numbered("closure", at),
        }
    }

    /// The id of one part's input.
    pub(crate) fn part_id(self, part: Part) -> String {
        [&self.id(), "-", part.id()].concat()
    }

    /// The date of the same sort that stands before it, if one does; else itself.
    pub(crate) fn before(self) -> Self {
        match self {
            Self::Event(event, at) => Self::Event(event, at.saturating_sub(1)),
            Self::Closure(at) => Self::Closure(at.saturating_sub(1)),
            Self::Happened(_) => self,
        }
    }

    /// The field and part that an input's id names.
    pub(crate) fn from_part_id(id: &str) -> Option<(Self, Part)> {
        let (field, part) = Part::ALL.into_iter().find_map(|part| {
            let field = id.strip_suffix(part.id())?.strip_suffix('-')?;
            Some((field, part))
        })?;
        Some((Self::from_id(field)?, part))
    }

    /// The field whose group has this id.
    pub(crate) fn from_id(id: &str) -> Option<Self> {
        if let Some(rule) = id.strip_prefix("happened-") {
            return Kept::read(rule, "--").map(Self::Happened);
        }
        let named = |name: &str, at: u8| match name {
            "closure" => Some(Self::Closure(at)),
            name => Event::from_id(name).map(|event| Self::Event(event, at)),
        };
        let numbered = || {
            let (name, number) = id.rsplit_once('-')?;
            named(name, number.parse::<u8>().ok()?.checked_sub(1)?)
        };
        named(id, 0).or_else(numbered)
    }
}

/// An event that a document asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Asked {
    /// The event.
    pub(crate) event: Event,
    /// The circumstance without which no rule of the document uses it.
    pub(crate) under: Option<Circumstance>,
    /// Whether it matters that there were several, and which of them is meant.
    pub(crate) several: bool,
    /// Whether it happens again and again, so that the last one is meant.
    pub(crate) recurring: bool,
    /// Whether its time of day can matter.
    pub(crate) time: bool,
}

/// The events whose dates a document's rules use, in the order of the process.
pub(crate) fn asked(procedure: &Procedure) -> Vec<Asked> {
    asked_under(procedure).into_iter().map(|(event, under)| ask(procedure, event, under)).collect()
}

/// Each of those events, and what must be so for it to be asked.
fn asked_under(procedure: &Procedure) -> Vec<(Event, Option<Circumstance>)> {
    let mut gating = circumstances(procedure);
    gating.retain(|it| gates(*it));
    let mut events = procedure.events();
    events.retain(|it| *it != Event::Section47Discussion);
    events.into_iter().map(|it| (it, under(procedure, it, gating.clone()))).collect()
}

fn ask(procedure: &Procedure, event: Event, under: Option<Circumstance>) -> Asked {
    let mut asked = Asked {
        event,
        under,
        // A discussion may be told apart from others whatever the rules: one of them began the enquiry.
        several: event == Event::StrategyDiscussion,
        recurring: false,
        time: false,
    };
    for (_, timescale) in timescales(procedure) {
        // Where a limit also holds for a review, the review stands in the place of the initial conference.
        let stands_for =
            if timescale.also_for.contains(&event) { Event::InitialConference } else { event };
        for reading in timescale.readings {
            asked.several |=
                reading.clock.starts_from(&mut |it| it.event == event && it.which != Which::Last);
            asked.recurring |=
                matches!(reading.clock, Clock::Every { from, .. } if from.event == event);
            asked.time |= time_matters(&reading.clock, stands_for);
        }
    }
    asked
}

/// The circumstance, of those that may gate, that every rule that uses the event needs.
fn under(
    procedure: &Procedure,
    event: Event,
    mut needed: Vec<Circumstance>,
) -> Option<Circumstance> {
    if let Some(implied) = event.implies().filter(|it| needed.contains(it)) {
        return Some(implied);
    }
    for rule in procedure.rules {
        if needed.is_empty() {
            break;
        }
        if rule.uses(event) {
            needed.retain(|it| rule.when.contains(it));
        }
    }
    needed.first().copied()
}

/// Whether fields wait until the circumstance is ticked. What follows from a plan does not wait for it.
fn gates(circumstance: Circumstance) -> bool {
    !circumstance.is_open_until_ruled_out() && circumstance.opposite().is_none()
}

fn time_matters(clock: &Clock, event: Event) -> bool {
    match clock {
        Clock::Before(anchor)
        | Clock::Within { length: Length::Minutes(_), after: anchor }
        | Clock::AtLeast { length: Length::Minutes(_), before: anchor } => anchor.event == event,
        Clock::EarlierOf(limbs) => limbs.iter().any(|limb| time_matters(limb, event)),
        Clock::Within { .. }
        | Clock::AtLeast { .. }
        | Clock::ByTimeOnDayBefore { .. }
        | Clock::Every { .. }
        | Clock::ByWeek { .. }
        | Clock::NoLaterThanWeek { .. }
        | Clock::BeforeWeek { .. }
        | Clock::NotBefore { .. } => false,
    }
}

/// The circumstances that a document's limits turn on, in the list's order.
pub(crate) fn circumstances(procedure: &Procedure) -> Vec<Circumstance> {
    let mut all = Circumstance::ALL.to_vec();
    all.retain(|it| timescales(procedure).any(|(when, _)| when.contains(it)));
    all
}

/// The circumstances that any rule of a document turns on, in the list's order.
pub(crate) fn all_circumstances(procedure: &Procedure) -> Vec<Circumstance> {
    let mut all = Circumstance::ALL.to_vec();
    all.retain(|it| procedure.rules.iter().any(|rule| rule.when.contains(it)));
    all
}

/// Whether the document says "days" anywhere and no more.
pub(crate) fn has_bare_days(procedure: &Procedure) -> bool {
    timescales(procedure)
        .any(|(_, timescale)| timescale.readings.iter().any(|it| it.clock.has_bare_days()))
}

/// Whether some limit depends on which discussion began the enquiry.
pub(crate) fn asks_which_began(procedure: &Procedure) -> bool {
    timescales(procedure).any(|(_, timescale)| {
        let depends = |clock: &Clock| clock.starts_from(&mut |it| it.which == Which::BeganEnquiry);
        timescale.readings.iter().any(|it| depends(&it.clock))
    })
}

fn timescales(
    procedure: &Procedure,
) -> impl Iterator<Item = (&'static [Circumstance], &'static Timescale)> {
    procedure.rules.iter().filter_map(|rule| Some((rule.when, rule.timescale.as_ref()?)))
}

/// What is asked before a document is chosen: what most documents ask whatever the circumstances, up to
/// the conference itself.
pub(crate) fn asked_of_all() -> Vec<Asked> {
    // Once for each document, not for each event: the page waits for it when it is taken over.
    let asked_by: Vec<Vec<(Event, Option<Circumstance>)>> =
        documents::all().iter().map(asked_under).collect();
    let mut most = Vec::new();
    for &event in Event::ALL {
        let mut asking = 0;
        for asked in &asked_by {
            asking += usize::from(asked.contains(&(event, None)));
        }
        if !is_later(event) && asking >= asked_by.len().div_ceil(2) {
            most.push(Asked { event, under: None, several: false, recurring: false, time: false });
        }
    }
    most
}

/// Whether an event comes after the initial conference in the process.
pub(crate) fn is_later(event: Event) -> bool {
    event > Event::InitialConference
}

/// What is ticked when a circumstance is so.
pub(crate) const fn label(circumstance: Circumstance) -> &'static str {
    match circumstance {
        Circumstance::Unborn => {
            "The child is not born yet, or was not when the conference was called"
        }
        Circumstance::DomesticAbuse => "Domestic abuse is known or alleged",
        Circumstance::ChildAttending => "The child will come to the conference",
        Circumstance::Interpreter => "Somebody needs an interpreter or a translation",
        Circumstance::Disability => "Somebody needs an adjustment for a disability",
        Circumstance::PoliceInvestigation => "The police are investigating",
        Circumstance::CourtProceedings => "There are court proceedings",
        Circumstance::LookedAfter => "The child is looked after",
        Circumstance::EmergencyProtectionOrder => "There is, or was, an emergency protection order",
        Circumstance::TransferIn => "A child with a plan elsewhere has moved here",
        Circumstance::TransferOut => "A child with a plan here has moved, or is moving, elsewhere",
        Circumstance::PlanMade => "A child protection plan was made",
        Circumstance::NoPlan => "No child protection plan was made",
        Circumstance::PlanEnded => "The plan has ended, or a conference decided that it ends",
        Circumstance::Inquorate => "Too few agencies were at the conference",
        Circumstance::Bail => "Somebody is on bail",
        Circumstance::CourtOrderBetweenAdults => "A court order stands between the adults",
        Circumstance::RemoteAttendance => "Somebody joins by telephone or video",
        Circumstance::SiblingGroup => "The conference is about several children of one family",
        Circumstance::ParentInCustody => "A parent is in custody",
        Circumstance::ParentExcluded => {
            "A parent was asked to stay away from all or part of the conference"
        }
        Circumstance::Supporter => "A parent or child brings a supporter",
        Circumstance::Solicitor => "A parent brings a solicitor",
        Circumstance::Observer => "Somebody asks to observe the conference",
        Circumstance::Advocate => "An advocate speaks for the child or a parent",
        Circumstance::MinutesByAnotherAgency => "Another agency took the core group’s minutes",
        Circumstance::ChildNotAttending => "The child will not come to the conference",
        Circumstance::ParentNotAttending => "A parent will not be there, or was not",
        Circumstance::AgencyNotAttending => "An agency that was asked cannot come",
        Circumstance::ExclusionAsked => {
            "Somebody asks that a person be kept out of all or part of the conference"
        }
        Circumstance::NotToBeShared => "Something cannot be shared with one of the family",
        Circumstance::AgencyRequest => "Another agency asks for a conference",
        Circumstance::ConferencePutOff => "The conference is late, cancelled or put off",
        Circumstance::NoAgreement => "Those at the conference do not agree",
        Circumstance::MinutesRequested => "Somebody asks to see the minutes",
        Circumstance::Complaint => "Somebody disagrees with what was done or decided",
    }
}

/// What a circumstance is about: the headings under which circumstances are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum About {
    /// The child.
    Child,
    /// The parents and whoever comes with the family.
    Family,
    /// The conference itself.
    Conference,
    /// Courts and the police, other areas.
    Outside,
    /// What comes after.
    Afterwards,
}

impl About {
    /// Every heading, in its order.
    pub(crate) const ALL: [(Self, &'static str); 5] = [
        (Self::Child, "About the child"),
        (Self::Family, "About the family and who comes with them"),
        (Self::Outside, "Police, courts and other areas"),
        (Self::Conference, "About the conference"),
        (Self::Afterwards, "Afterwards"),
    ];

    /// Its id.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Child => "about-child",
            Self::Family => "about-family",
            Self::Conference => "about-conference",
            Self::Outside => "about-outside",
            Self::Afterwards => "about-afterwards",
        }
    }
}

/// What a circumstance is about.
pub(crate) const fn about(circumstance: Circumstance) -> About {
    match circumstance {
        Circumstance::Unborn
        | Circumstance::ChildAttending
        | Circumstance::ChildNotAttending
        | Circumstance::LookedAfter
        | Circumstance::SiblingGroup
        | Circumstance::Advocate => About::Child,
        Circumstance::DomesticAbuse
        | Circumstance::Interpreter
        | Circumstance::Disability
        | Circumstance::ParentInCustody
        | Circumstance::ParentExcluded
        | Circumstance::ParentNotAttending
        | Circumstance::ExclusionAsked
        | Circumstance::NotToBeShared
        | Circumstance::Supporter
        | Circumstance::Solicitor => About::Family,
        Circumstance::PoliceInvestigation
        | Circumstance::CourtProceedings
        | Circumstance::EmergencyProtectionOrder
        | Circumstance::Bail
        | Circumstance::CourtOrderBetweenAdults
        | Circumstance::TransferIn
        | Circumstance::TransferOut => About::Outside,
        Circumstance::Inquorate
        | Circumstance::RemoteAttendance
        | Circumstance::Observer
        | Circumstance::AgencyNotAttending
        | Circumstance::AgencyRequest
        | Circumstance::ConferencePutOff
        | Circumstance::NoAgreement => About::Conference,
        Circumstance::PlanMade
        | Circumstance::NoPlan
        | Circumstance::PlanEnded
        | Circumstance::MinutesByAnotherAgency
        | Circumstance::MinutesRequested
        | Circumstance::Complaint => About::Afterwards,
    }
}

/// What a document calls an event, with a capital.
pub(crate) fn capital_name(procedure: &'static Procedure, event: Event) -> String {
    crate::words::capital(procedure.event_name(event))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(rule: &'static str, at: Option<Event>) -> Field {
        Field::Happened(Kept { rule, at })
    }

    #[test]
    fn ids_name_their_fields() {
        for (field, id) in [
            (Field::Event(Event::StrategyDiscussion, 0), "strategy-discussion"),
            (Field::Event(Event::StrategyDiscussion, 2), "strategy-discussion-3"),
            (Field::Event(Event::Birthday18, 0), "birthday-18"),
            (Field::Closure(1), "closure-2"),
            (
                kept("record-15wd", Some(Event::ReviewConference)),
                "happened-record-15wd--review-conference",
            ),
            (kept("record-15wd", None), "happened-record-15wd"),
        ] {
            assert_eq!(field.id(), id);
            assert_eq!(Field::from_part_id(&field.part_id(Part::Year)), Some((field, Part::Year)));
        }
        assert_eq!(Field::from_part_id("document-york"), None);
    }

    #[test]
    fn every_document_asks_for_something_and_nothing_is_asked_twice() {
        for procedure in documents::all() {
            let asked = asked(procedure);
            assert!(!asked.is_empty(), "{}", procedure.id);
            for (at, one) in asked.iter().enumerate() {
                assert!(asked.iter().skip(at + 1).all(|it| it.event != one.event));
            }
        }
        assert!(asked_of_all().iter().any(|it| it.event == Event::InitialConference));
    }
}
