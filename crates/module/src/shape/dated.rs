//! Days, and when a limit is due.

use calendar::Basis;
use engine::{AnchorDate, Moment, clock_time, iso_date};
use serde::Serialize;

/// A date, and its time where it has one.
#[derive(Debug, Serialize)]
pub(super) struct Day {
    pub(super) date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) time: Option<String>,
}

/// What something was counted from.
#[derive(Debug, Serialize)]
pub(super) struct Anchor {
    event: &'static str,
    date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<String>,
    assumed: bool,
}

/// When a limit is due, and how it stands.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Dated {
    key: String,
    due: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<String>,
    latest: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    latest_time: Option<String>,
    limit: &'static str,
    anchor: Anchor,
    provisional: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'static str>,
}

impl Day {
    pub(super) fn new(moment: Moment) -> Self {
        Self { date: iso_date(moment.date), time: moment.time.map(clock_time) }
    }
}

impl From<AnchorDate> for Anchor {
    fn from(anchor: AnchorDate) -> Self {
        let Day { date, time } = Day::new(anchor.date);
        Self { event: anchor.event.id(), date, time, assumed: anchor.assumed }
    }
}

impl Dated {
    pub(super) fn new(it: &engine::Deadline) -> Self {
        let (due, latest) = (Day::new(it.due), Day::new(it.latest));
        Self {
            key: it.key(),
            due: due.date,
            time: due.time,
            latest: latest.date,
            latest_time: latest.time,
            limit: it.limit.id(),
            anchor: it.anchor.into(),
            provisional: match it.holidays {
                Basis::WorkedOut => true,
                Basis::Published => false,
            },
            status: it.standing.map(engine::Standing::id),
        }
    }
}
