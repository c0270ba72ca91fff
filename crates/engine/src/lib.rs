//! Facts and rules in, findings out. Knows no procedure, reads no clock, storage, network or locale.
//!
//! A [`Question`] is checked once and becomes [`Facts`]; applying a [`Procedure`] to facts cannot fail.
//!
//! ```
//! use engine::{Event, Moment, Question};
//! # use engine::*;
//! # static TIMESCALE: &[Reading] = &[Reading {
//! #     label: None,
//! #     clock: Clock::Within {
//! #         length: Length::WorkingDays(15),
//! #         after: Anchor { event: Event::StrategyDiscussion, which: Which::Last },
//! #     },
//! #     lines: None, supported_by: None, favoured: None,
//! # }];
//! # static RULES: &[Rule] = &[Rule {
//! #     id: "icpc", covers: &[], kind: Kind::Timescale, who: Role::ServiceManager, but_not: &[], known_as: None,
//! #     stage: Stage::Convening, strength: Strength::Should, title: Some("Hold the initial conference"),
//! #     text: "", when: &[], each_child: None, until: None, instead_of: &[], bends: &[], dated_by: &[],
//! #     papers: &[], to: &[], invites: None,
//! #     source: Source { section: "1", lines: Lines { first: 1, last: 2 } },
//! #     timescale: Some(Timescale {
//! #         readings: TIMESCALE, unclear: None, also_for: &[], holds: Some(Event::InitialConference), effect: Effect::Duty,
//! #     }),
//! # }];
//! # static EXAMPLESHIRE: Procedure = Procedure {
//! #     id: "exampleshire", name: "Exampleshire",
//! #     document: Document { title: "", version: None, published: None, review_due: None, url: None, lines: 9 },
//! #     state: State { kind: StateKind::InUse, followed_by: None, since: None, checked: "", evidence: "" },
//! #     titles: &[], event_names: &[], rules: RULES, cells: &[], decisions: &[], unclear: &[], not_covered: &[],
//! # };
//! let discussion = Moment::parse("2026-12-14").unwrap();
//! let question = Question { events: vec![(Event::StrategyDiscussion, discussion)], ..Question::default() };
//! let facts = question.facts(&EXAMPLESHIRE).unwrap();
//! let schedule = engine::schedule(&EXAMPLESHIRE, &facts);
//! assert_eq!(schedule.deadlines[0].due.to_string(), "2027-01-07");
//! ```
#![deny(missing_docs)]

mod applying;
mod checklist;
mod child;
mod clock;
mod comparison;
mod decision;
mod error;
mod facts;
mod families;
mod moment;
mod order;
mod procedure;
mod schedule;
mod vocabulary;
mod walkthrough;
pub mod words;

pub use checklist::{Checklist, Item, List, Span, checklist};
pub use child::Child;
pub use clock::{Anchor, Clock, ClockTime, Length, Limit};
pub use comparison::{Cell, Topic};
pub use decision::{
    Answer, Apart, ApartRules, Ask, Combinations, Condition, Decider, Decision, Given, NONE,
    Outcome, Picked, Row, SOME, Standpoint, decide, every_picking, row,
};
pub use error::Error;
pub use facts::{Facts, Question, Unbooked};
pub use families::{Advice, Card, Families, HelpLine, Part, PlainPage, Sentences, Term};
pub use moment::{Moment, clock_time, iso_date};
pub use procedure::{
    Age, Document, Effect, Favoured, Lines, NotCovered, Procedure, Reading, Rule, Source, State,
    Timescale, Unclear,
};
pub use schedule::{
    AnchorDate, CouldBeEarlier, Deadline, Possibility, Schedule, Standing, Waiting, Worked,
    schedule,
};
pub use vocabulary::{
    Circumstance, DaysMean, Event, Kind, Paper, Reader, Recipient, Role, Stage, StateKind, Status,
    Strength, Take, Which,
};
pub use walkthrough::{Basis, Guide, Say, Step, Told, Walkthrough, first_date, walkthrough};
