//! Lines that are cited, and whether a timescale can ever come to a date.

use super::{Area, facts};
use chrono::{Days, NaiveDate};
use engine::{Clock, Deadline, Event, Lines, Moment, Reading, Rule, Timescale};

/// Lines that the document does not have.
pub fn lines_outside(area: Area) -> Vec<String> {
    let mut wrong = Vec::new();
    for rule in area.rules {
        let readings = rule.timescale.iter().flat_map(|it| it.readings).filter_map(|it| it.lines);
        for Lines { first, last } in std::iter::once(rule.source.lines).chain(readings) {
            if first == 0 || last < first || area.document.lines < last {
                wrong.push(format!("{}: {} cites lines {first} to {last}", area.id, rule.id));
            }
        }
    }
    wrong
}

/// Timescales that no dates set running: as a whole, in one of their readings, or for a conference they also hold for.
pub fn never_running(area: Area) -> Vec<String> {
    let mut wrong = Vec::new();
    for rule in area.rules {
        let Some(timescale) = &rule.timescale else { continue };
        let anchors = |reading: &Reading| reading.clock.anchors().into_iter().map(|it| it.event);
        for reading in timescale.readings {
            let events: Vec<Event> = anchors(reading).collect();
            if !deadlines(area, rule, &events).iter().any(|it| has_reading(it, reading)) {
                let label = reading.label.unwrap_or("its clock");
                wrong.push(format!("{}: {}: nothing sets running {label}", area.id, rule.id));
            }
        }
        for &conference in timescale.also_for {
            let key = format!("{}@{}", rule.id, conference.id());
            let in_place = |it| if it == Event::InitialConference { conference } else { it };
            let events: Vec<Event> =
                timescale.readings.iter().flat_map(anchors).map(in_place).collect();
            if !deadlines(area, rule, &events).iter().any(|it| it.key() == key) {
                wrong.push(format!("{}: nothing sets running {key}", area.id));
            }
        }
        wrong.extend(wrong_gaps(area, rule, timescale));
    }
    wrong
}

/// A gap from one to the next is a gap from one event alone.
fn wrong_gaps(area: Area, rule: &Rule, timescale: &Timescale) -> Vec<String> {
    let every = timescale.readings.iter().filter(|it| matches!(it.clock, Clock::Every { .. }));
    let mixed = every.count() > 0 && timescale.readings.len() > 1;
    mixed
        .then(|| format!("{}: {} is a gap by one reading and none by another", area.id, rule.id))
        .into_iter()
        .collect()
}

fn has_reading(deadline: &Deadline, reading: &Reading) -> bool {
    let begins = |label: &str| deadline.readings.iter().any(|it| it.label.starts_with(label));
    reading.label.is_none_or(begins)
}

/// The rule's limits where just these events have dates and its circumstances are so.
fn deadlines(area: Area, rule: &Rule, events: &[Event]) -> Vec<Deadline> {
    let mut dated: Vec<(Event, Moment)> = events
        .iter()
        .filter_map(|event| Some((*event, Moment::day(fortnight(*event, 0)?))))
        .collect();
    // A "second" discussion is one of two.
    if events.contains(&Event::StrategyDiscussion) {
        let second = fortnight(Event::StrategyDiscussion, 7).map(Moment::day);
        dated.extend(second.map(|it| (Event::StrategyDiscussion, it)));
    }
    let Some(facts) = facts(area, &dated, rule.when) else { return Vec::new() };
    let mut deadlines = engine::schedule(area, &facts).deadlines;
    deadlines.retain(|it| it.rule.id == rule.id);
    deadlines
}

/// A fortnight between one event and the next, in the order in which they are listed, which is one that can be.
fn fortnight(event: Event, later: u64) -> Option<NaiveDate> {
    let days = u64::try_from(event.place()).ok()?.checked_mul(14)?.checked_add(later)?;
    NaiveDate::from_ymd_opt(2026, 1, 5)?.checked_add_days(Days::new(days))
}
