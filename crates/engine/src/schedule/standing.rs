//! How a limit stands: ahead, passed, or done, and in time or not on each reading.

use crate::clock::Limit;
use crate::moment::Moment;
use chrono::NaiveDate;

/// How a limit stands on the day of the question. Never that somebody failed: nobody here saw what was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Its first date is still to come.
    Ahead,
    /// Its first date is today.
    Today,
    /// Its first date has gone by, its last has not.
    BetweenReadings,
    /// Its last date has gone by, and it is not marked as done.
    Passed,
    /// It was done in time on every reading.
    DoneInTime,
    /// It was done in time on some readings.
    DoneBetweenReadings,
    /// It was done after its last date.
    DoneAfter,
    /// It was done before it could be, under a limit that says "not before".
    DoneTooEarly,
}

impl Standing {
    /// The id used in the module.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Ahead => "ahead",
            Self::Today => "today",
            Self::BetweenReadings => "between-readings",
            Self::Passed => "passed",
            Self::DoneInTime => "done-in-time",
            Self::DoneBetweenReadings => "done-between-readings",
            Self::DoneAfter => "done-after",
            Self::DoneTooEarly => "done-too-early",
        }
    }
}

/// A limit's two dates, and which way it binds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    pub(super) limit: Limit,
    pub(super) due: Moment,
    pub(super) latest: Moment,
}

impl Bounds {
    /// How the limit stands when it was done on `done`.
    pub(super) fn when_done(self, done: Moment) -> Standing {
        let keeps_first = is_by(done, self.due);
        let keeps_last = is_by(done, self.latest);
        match self.limit {
            Limit::NoLaterThan if keeps_first => Standing::DoneInTime,
            Limit::NoLaterThan if keeps_last => Standing::DoneBetweenReadings,
            Limit::NoLaterThan => Standing::DoneAfter,
            Limit::NotBefore if is_by(self.latest, done) => Standing::DoneInTime,
            Limit::NotBefore if is_by(self.due, done) => Standing::DoneBetweenReadings,
            Limit::NotBefore => Standing::DoneTooEarly,
        }
    }

    /// How the limit stands on `as_of` when it is not marked as done.
    pub(super) fn when_open(self, as_of: NaiveDate) -> Standing {
        if as_of < self.due.date {
            Standing::Ahead
        } else if as_of == self.due.date {
            Standing::Today
        } else if as_of < self.latest.date
            || (as_of == self.latest.date && self.limit == Limit::NoLaterThan)
        {
            Standing::BetweenReadings
        } else {
            Standing::Passed
        }
    }
}

/// Whether `one` is no later than `other`; by their days alone where either has no time.
fn is_by(one: Moment, other: Moment) -> bool {
    if one.time.is_some() && other.time.is_some() { one <= other } else { one.date <= other.date }
}
