//! The closed set of clocks: every way in which a document sets a time.

use crate::vocabulary::{Event, Which};
use crate::words;
use calendar::Unit;

/// A length of time, in the unit that the document gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// Monday to Friday, less bank holidays.
    WorkingDays(u16),
    /// "Days" and no more: it could mean working days or every day.
    Days(u16),
    /// Weeks of seven days.
    Weeks(u16),
    /// Calendar months; a month's end clamps back.
    Months(u16),
    /// Calendar years; 29 February clamps back.
    Years(u16),
    /// Minutes, which mean something only where the event has a time.
    Minutes(u16),
    /// The event's own day.
    SameDay,
}

impl Length {
    /// The length as the document puts it: "15 working days", "10 days", "3 months".
    pub fn words(self) -> String {
        match self {
            Self::WorkingDays(amount) => words::length(amount, Unit::WorkingDays),
            Self::Days(amount) => words::length(amount, Unit::Days),
            Self::Weeks(amount) => words::length(amount, Unit::Weeks),
            Self::Months(amount) => words::length(amount, Unit::Months),
            Self::Years(amount) => words::length(amount, Unit::Years),
            Self::Minutes(amount) => words::count(amount, "minute"),
            Self::SameDay => "the same day".to_owned(),
        }
    }
}

/// The event, and which of its dates, that a clock starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchor {
    /// What is counted from.
    pub event: Event,
    /// Which of several dates counts.
    pub which: Which,
}

/// A time of day on the 24-hour clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockTime {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

/// How a rule sets its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// No later than `length` after `after`.
    Within {
        /// How long.
        length: Length,
        /// After what.
        after: Anchor,
    },
    /// No later than `length` before `before`.
    AtLeast {
        /// How long.
        length: Length,
        /// Before what.
        before: Anchor,
    },
    /// By a clock time on the day before: the last working day, or the day of the calendar.
    ByTimeOnDayBefore {
        /// The clock time.
        by: ClockTime,
        /// The day before what.
        before: Anchor,
    },
    /// The longest gap between one and the next.
    Every {
        /// The gap.
        length: Length,
        /// From what to its next.
        from: Anchor,
    },
    /// "By N weeks" of pregnancy.
    ByWeek {
        /// N.
        week: u8,
        /// The due date.
        of: Anchor,
    },
    /// "No later than the Nth week" of pregnancy.
    NoLaterThanWeek {
        /// N.
        week: u8,
        /// The due date.
        of: Anchor,
    },
    /// "Before N weeks" of pregnancy.
    BeforeWeek {
        /// N.
        week: u8,
        /// The due date.
        of: Anchor,
    },
    /// Whichever comes first.
    EarlierOf(&'static [Clock]),
    /// Before the event: the day before, or the time itself where the event has one.
    Before(Anchor),
    /// No earlier than the event, or than `plus` after it.
    NotBefore {
        /// The event.
        event: Anchor,
        /// How long after it, where the document says.
        plus: Option<Length>,
    },
}

/// Whether something must happen by a date, or must not happen until it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// No later than the date.
    NoLaterThan,
    /// No earlier than the date.
    NotBefore,
}

impl Limit {
    /// The id used in the module.
    pub const fn id(self) -> &'static str {
        match self {
            Self::NoLaterThan => "no-later-than",
            Self::NotBefore => "not-before",
        }
    }
}

impl Clock {
    /// Whether the clock sets a latest or an earliest time.
    pub const fn limit(&self) -> Limit {
        if matches!(self, Self::NotBefore { .. }) { Limit::NotBefore } else { Limit::NoLaterThan }
    }

    /// The clock with nothing worked out, `the` naming each event: "at least 3 days before the initial conference".
    /// What the document leaves open stays open.
    pub fn words(&self, the: &dyn Fn(Anchor) -> String) -> String {
        match *self {
            Self::Within { length: Length::SameDay, after } => {
                format!("on the day of {}", the(after))
            }
            Self::Within { length: length @ Length::Minutes(_), after } => {
                format!("within {} of the start of {}", length.words(), the(after))
            }
            Self::Within { length, after } => {
                format!("within {} of {}", length.words(), the(after))
            }
            Self::AtLeast { length, before } => {
                format!("at least {} before {}", length.words(), the(before))
            }
            Self::ByTimeOnDayBefore { by, before } => {
                format!("by {:02}:{:02} on the day before {}", by.hour, by.minute, the(before))
            }
            Self::Every { length, from } => {
                format!("at most {} from {} to the next", length.words(), the(from))
            }
            Self::ByWeek { week, .. } => format!("by {week} weeks of pregnancy"),
            Self::NoLaterThanWeek { week, .. } => {
                format!("no later than week {week} of pregnancy")
            }
            Self::BeforeWeek { week, .. } => format!("before {week} weeks of pregnancy"),
            Self::EarlierOf(limbs) => {
                let limbs: Vec<String> = limbs.iter().map(|it| it.words(the)).collect();
                format!("{}, whichever is earlier", limbs.join(" or "))
            }
            Self::Before(event) => format!("before {}", the(event)),
            Self::NotBefore { event, plus: None } => format!("not before {}", the(event)),
            Self::NotBefore { event, plus: Some(length) } => {
                format!("not before {} after {}", length.words(), the(event))
            }
        }
    }

    /// Every anchor that the clock starts from: one, or one for each limb of an "earlier of".
    pub fn anchors(&self) -> Vec<Anchor> {
        let mut anchors = Vec::new();
        self.starts_from(&mut |anchor| {
            anchors.push(anchor);
            false
        });
        anchors
    }

    /// Whether one of its anchors `is` so: none is looked at after the first that is.
    pub fn starts_from(&self, is: &mut dyn FnMut(Anchor) -> bool) -> bool {
        match *self {
            Self::Within { after: anchor, .. }
            | Self::AtLeast { before: anchor, .. }
            | Self::ByTimeOnDayBefore { before: anchor, .. }
            | Self::Every { from: anchor, .. }
            | Self::ByWeek { of: anchor, .. }
            | Self::NoLaterThanWeek { of: anchor, .. }
            | Self::BeforeWeek { of: anchor, .. }
            | Self::Before(anchor)
            | Self::NotBefore { event: anchor, .. } => is(anchor),
            Self::EarlierOf(limbs) => limbs.iter().any(|it| it.starts_from(is)),
        }
    }

    /// The length of time that the clock sets, where it sets one.
    pub const fn length(&self) -> Option<Length> {
        match *self {
            Self::Within { length, .. }
            | Self::AtLeast { length, .. }
            | Self::Every { length, .. } => Some(length),
            Self::NotBefore { plus, .. } => plus,
            Self::ByTimeOnDayBefore { .. }
            | Self::ByWeek { .. }
            | Self::NoLaterThanWeek { .. }
            | Self::BeforeWeek { .. }
            | Self::EarlierOf(_)
            | Self::Before(_) => None,
        }
    }

    /// Whether the document says "days" here and no more.
    pub fn has_bare_days(&self) -> bool {
        match *self {
            Self::Within { length, .. }
            | Self::AtLeast { length, .. }
            | Self::Every { length, .. }
            | Self::NotBefore { plus: Some(length), .. } => matches!(length, Length::Days(_)),
            Self::EarlierOf(limbs) => limbs.iter().any(Self::has_bare_days),
            Self::ByTimeOnDayBefore { .. }
            | Self::ByWeek { .. }
            | Self::NoLaterThanWeek { .. }
            | Self::BeforeWeek { .. }
            | Self::Before(_)
            | Self::NotBefore { plus: None, .. } => false,
        }
    }
}
