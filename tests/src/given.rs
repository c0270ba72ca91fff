//! Facts, as cases write them.

use chrono::NaiveDate;
use engine::{Circumstance, DaysMean, Event, Moment};
use std::collections::BTreeMap;

pub(crate) fn moment(text: &str) -> Result<Moment, String> {
    Moment::parse(text).ok_or_else(|| format!("{text} is not a date"))
}

pub(crate) fn day(text: &str) -> Result<NaiveDate, String> {
    moment(text).map(|it| it.date)
}

pub(crate) fn events(
    written: &BTreeMap<String, Vec<String>>,
) -> Result<Vec<(Event, Moment)>, String> {
    let mut events = Vec::new();
    for (id, dates) in written {
        let event = event(id)?;
        for date in dates {
            events.push((event, moment(date)?));
        }
    }
    Ok(events)
}

pub(crate) fn event(id: &str) -> Result<Event, String> {
    Event::from_id(id).ok_or_else(|| format!("{id} is not an event"))
}

pub(crate) fn circumstances(written: &[String]) -> Result<Vec<Circumstance>, String> {
    written
        .iter()
        .map(|id| Circumstance::from_id(id).ok_or_else(|| format!("{id} is not a circumstance")))
        .collect()
}

pub(crate) fn days_mean(written: Option<&str>) -> Result<Option<DaysMean>, String> {
    written
        .map(|id| DaysMean::from_id(id).ok_or_else(|| format!("days-mean: {id} is not known")))
        .transpose()
}
