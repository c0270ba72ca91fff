//! The numbered days of a count.

use crate::question::Counts;
use calendar::{HolidayDay, Skipped};
use engine::{Facts, Worked, iso_date};
use serde::Serialize;

#[derive(Debug, Serialize)]
pub(super) struct CountedDay {
    date: String,
    day: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    skipped: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    substitute: Option<bool>,
}

pub(super) fn count(it: &Worked, facts: &Facts, counts: Counts) -> Vec<CountedDay> {
    match counts {
        Counts::Shown => it.count(facts).into_iter().map(Into::into).collect(),
        Counts::LeftOut => Vec::new(),
    }
}

impl From<calendar::CountedDay> for CountedDay {
    fn from(it: calendar::CountedDay) -> Self {
        let (skipped, holiday) = match it.skipped {
            None => (None, None),
            Some(Skipped::Saturday) => (Some("saturday"), None),
            Some(Skipped::Sunday) => (Some("sunday"), None),
            Some(Skipped::Closure) => (Some("closure"), None),
            Some(Skipped::BankHoliday(holiday)) => (Some("bank-holiday"), Some(holiday)),
        };
        Self {
            date: iso_date(it.date),
            day: it.day,
            skipped,
            name: holiday.map(|it| it.name),
            substitute: holiday.and_then(|it| match it.day {
                HolidayDay::Substitute => Some(true),
                HolidayDay::Itself => None,
            }),
        }
    }
}
