//! What is refused when facts are made, in words that say what to mend.

use crate::vocabulary::{Circumstance, Event};
use crate::words;
use chrono::NaiveDate;
use std::fmt;

/// Why a question cannot be answered. Applying rules to facts that were accepted cannot fail.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// A date lies outside the years whose bank holidays are known.
    DateOutOfRange {
        /// The field it stands in.
        field: String,
        /// The date.
        date: NaiveDate,
    },
    /// Two events stand in an order that cannot be.
    EventsOutOfOrder {
        /// The event that should come first.
        earlier: Event,
        /// Its date.
        earlier_date: NaiveDate,
        /// The event that should come after it.
        later: Event,
        /// Its date.
        later_date: NaiveDate,
    },
    /// The discussion named as the one that began the enquiry is not among the strategy discussions.
    DiscussionNotListed {
        /// The date that was named.
        date: NaiveDate,
    },
    /// Two circumstances rule each other out.
    CircumstancesClash {
        /// One.
        one: Circumstance,
        /// The other.
        other: Circumstance,
    },
    /// Something is marked as done under a rule that the procedure does not have.
    UnknownRule {
        /// What was written.
        rule: String,
    },
    /// Something is marked as done on a day that has not come yet.
    HappenedInFuture {
        /// The rule.
        rule: String,
        /// The day.
        date: NaiveDate,
        /// Today, as it was given.
        as_of: NaiveDate,
    },
}

impl Error {
    /// A stable code, for programs.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::DateOutOfRange { .. } => "date-out-of-range",
            Self::EventsOutOfOrder { .. } => "events-out-of-order",
            Self::DiscussionNotListed { .. } => "discussion-not-listed",
            Self::CircumstancesClash { .. } => "circumstances-clash",
            Self::UnknownRule { .. } => "unknown-rule",
            Self::HappenedInFuture { .. } => "happened-in-future",
        }
    }

    /// The field to mend: an event's or circumstance's id, or a name such as `asOf`.
    pub fn field(&self) -> &str {
        match self {
            Self::DateOutOfRange { field, .. } => field,
            Self::EventsOutOfOrder { later, .. } => later.id(),
            Self::DiscussionNotListed { .. } => Event::Section47Discussion.id(),
            Self::CircumstancesClash { one, .. } => one.id(),
            Self::UnknownRule { rule } | Self::HappenedInFuture { rule, .. } => rule,
        }
    }

    /// The other field that could be mended instead, where two disagree.
    pub const fn other_field(&self) -> Option<&'static str> {
        match self {
            Self::EventsOutOfOrder { earlier, .. } => Some(earlier.id()),
            Self::DiscussionNotListed { .. } => Some(Event::StrategyDiscussion.id()),
            Self::CircumstancesClash { other, .. } => Some(other.id()),
            Self::DateOutOfRange { .. }
            | Self::UnknownRule { .. }
            | Self::HappenedInFuture { .. } => None,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DateOutOfRange { field, date } => write!(
                f,
                "{field}: {} is outside the years this covers; give a date from {} to {}",
                words::day(*date),
                words::day(calendar::FIRST),
                words::day(calendar::LAST)
            ),
            Self::EventsOutOfOrder { earlier, earlier_date, later, later_date } => write!(
                f,
                "the {} ({}) comes before the {} ({}); check both dates",
                later.name(),
                words::day(*later_date),
                earlier.name(),
                words::day(*earlier_date)
            ),
            Self::DiscussionNotListed { date } => write!(
                f,
                "{} is named as the strategy discussion that began the section 47 enquiry, but is not among the strategy discussions; add it there, or name one that is",
                words::day(*date)
            ),
            Self::CircumstancesClash { one, other } => {
                write!(f, "{} and {} cannot both be so; take one of them out", one.id(), other.id())
            }
            Self::UnknownRule { rule } => {
                write!(
                    f,
                    "this procedure has no rule called {rule}; use an id that a deadline carries"
                )
            }
            Self::HappenedInFuture { rule, date, as_of } => write!(
                f,
                "{rule} is marked as done on {}, which is after {}; give the day it was done, or leave it out until it is",
                words::day(*date),
                words::day(*as_of)
            ),
        }
    }
}

impl std::error::Error for Error {}
