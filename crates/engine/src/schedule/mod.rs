//! Every limit that a procedure sets, for these facts.

mod because;
mod deadline;
mod run;
mod sense;
mod standing;
mod step;
mod worked;

pub use deadline::Deadline;
use sense::labels;
pub use standing::Standing;
pub use worked::{AnchorDate, CouldBeEarlier, Possibility, Worked};

use crate::applying::{Applying, applying, applying_to};
use crate::facts::{Facts, Unbooked};
use crate::procedure::{Procedure, Rule, Timescale};
use crate::vocabulary::{Circumstance, Event};
use crate::words;
use calendar::CountFrom;
use chrono::NaiveDate;
use deadline::Wanted;
use worked::Context;

/// Every limit that a procedure sets, for these facts.
#[derive(Debug, Clone)]
pub struct Schedule {
    /// The procedure.
    pub procedure: &'static Procedure,
    /// The limits, earliest first.
    pub deadlines: Vec<Deadline>,
    /// The rules that apply and lack a date.
    pub waiting: Vec<Waiting>,
    /// What was taken for granted or chosen, in sentences.
    pub notes: Vec<String>,
}

/// A rule that applies and lacks a date.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// The rule.
    pub rule: &'static Rule,
    /// The events, any one of which would set it running.
    pub needs: Vec<Event>,
}

/// A timescale that applies, and what has to turn out so for it to.
struct Timed {
    rule: &'static Rule,
    timescale: &'static Timescale,
    provided: Vec<Circumstance>,
}

/// Works out every limit that `procedure` sets. The facts were checked when they were made, so this cannot fail.
///
/// Limits come earliest first. See the crate's example.
pub fn schedule(procedure: &'static Procedure, facts: &Facts) -> Schedule {
    let applying = timescales(procedure, facts);
    let context = Context { procedure, facts, assumed: &[], conference: Event::InitialConference };
    let (mut deadlines, mut waiting) = settle(&applying, &context);
    if facts.unbooked == Unbooked::AssumeLatest {
        let assumed = assumed(facts, &deadlines);
        let lacking: Vec<_> = waiting.iter().map(|it| it.rule.id).collect();
        let retry: Vec<_> =
            applying.into_iter().filter(|it| lacking.contains(&it.rule.id)).collect();
        let (more, still) = settle(&retry, &Context { assumed: &assumed, ..context });
        deadlines.extend(more);
        waiting = still;
    }
    Schedule { procedure, deadlines: in_order(deadlines), waiting, notes: notes(procedure, facts) }
}

/// Earliest first, then by stage. Each is put in its place: for lists this short that is as fast as the
/// standard sort, which weighs kilobytes in the wasm for every type it sorts.
fn in_order(deadlines: Vec<Deadline>) -> Vec<Deadline> {
    let key = |it: &Deadline| (it.due, it.rule.stage);
    let mut ordered: Vec<Deadline> = Vec::with_capacity(deadlines.len());
    for deadline in deadlines {
        let place = ordered.partition_point(|it| key(it) <= key(&deadline));
        ordered.insert(place, deadline);
    }
    ordered
}

/// The deadlines of the timescales whose dates are known, and the others, waiting.
fn settle(applying: &[Timed], context: &Context<'_>) -> (Vec<Deadline>, Vec<Waiting>) {
    let mut deadlines = Vec::new();
    let mut waiting = Vec::new();
    for it in applying {
        let recurs = it.timescale.recurs();
        let wanted =
            Wanted { rule: it.rule, timescale: it.timescale, occurrence: recurs.then_some(1) };
        let conferences =
            [Event::InitialConference].into_iter().chain(it.timescale.also_for.iter().copied());
        let before = deadlines.len();
        deadlines.extend(conferences.filter_map(|conference| {
            wanted.deadline(&Context { conference, ..*context }, &it.provided)
        }));
        if deadlines.len() == before {
            waiting.push(Waiting { rule: it.rule, needs: needs(it.timescale) });
        }
    }
    let later = run::later_occurrences(&deadlines, context);
    deadlines.extend(later);
    (deadlines, waiting)
}

/// The timescales that apply: where children are told apart, those that apply to any of them.
fn timescales(procedure: &'static Procedure, facts: &Facts) -> Vec<Timed> {
    let mut rules = applying(procedure, facts, &|it| facts.holds(it));
    if !facts.children.is_empty() {
        rules = facts.children.iter().flat_map(|it| applying_to(procedure, facts, it)).collect();
    }
    let mut all: Vec<Timed> = Vec::new();
    for Applying { rule, provided } in rules {
        if let Some(timescale) = &rule.timescale
            && !all.iter().any(|it| it.rule.id == rule.id)
        {
            all.push(Timed { rule, timescale, provided });
        }
    }
    all
}

fn needs(timescale: &Timescale) -> Vec<Event> {
    let counts_from = |event: Event| {
        let mut anchors = timescale.readings.iter().flat_map(|it| it.clock.anchors());
        anchors.any(|it| it.event == event) || timescale.also_for.contains(&event)
    };
    Event::ALL.iter().copied().filter(|event| counts_from(*event)).collect()
}

/// The last day allowed for each event that has a limit and no date: the last working day on or before it.
///
/// A limit with a time of day belongs to a moment within its day, so the last whole working day is before it.
fn assumed(facts: &Facts, deadlines: &[Deadline]) -> Vec<(Event, NaiveDate)> {
    let last_day = |event: Event| {
        let limits = deadlines.iter().filter(|it| it.timescale.holds == Some(event));
        let due =
            limits.filter(|it| it.limit == crate::Limit::NoLaterThan).map(|it| it.due).min()?;
        match due.time {
            Some(_) => calendar::last_working_day_before(due.date, &facts.closures),
            None => calendar::last_working_day(due.date, &facts.closures),
        }
    };
    let unbooked = Event::ALL.iter().filter(|event| facts.dates(**event).next().is_none());
    unbooked.filter_map(|&event| Some((event, last_day(event)?))).collect()
}

/// What was taken for granted or chosen, in sentences.
fn notes(procedure: &Procedure, facts: &Facts) -> Vec<String> {
    let mut notes = Vec::new();
    let several = facts.dates(Event::StrategyDiscussion).nth(1).is_some();
    let named = facts.dates(Event::Section47Discussion).next().is_some();
    if let (Some(first), true, false) =
        (facts.dates(Event::StrategyDiscussion).next(), several, named)
    {
        notes.push(format!(
            "Several dates were given for the {}, and none was named as the one that began the section 47 enquiry. Where that matters, the first was taken: {}.",
            procedure.event_name(Event::StrategyDiscussion),
            words::day(first.date)
        ));
    }
    if facts.count_from == CountFrom::SameDay {
        notes.push(
            "You chose to count the event's own day as day 1. The document does not say that."
                .to_owned(),
        );
    }
    if let Some(days) = facts.days_mean {
        let meant = match days {
            crate::DaysMean::Working => "working days",
            crate::DaysMean::Calendar => "every day of the calendar",
        };
        notes.push(format!(
            "You chose to read \u{201c}days\u{201d} as {meant}. Where the document leaves the unit out, it does not say that."
        ));
    }
    if !facts.closures.is_empty() {
        notes.push(
            "You added days on which the office is shut. They never make a limit later.".to_owned(),
        );
    }
    notes
}

impl Timescale {
    /// Every way in which its words can be read, in a few words each; empty where there is only one.
    pub fn ways(&self) -> Vec<String> {
        let ways: Vec<String> = self.readings.iter().flat_map(labels).collect();
        if ways.len() > 1 { ways } else { Vec::new() }
    }
}
