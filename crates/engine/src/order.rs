//! Orders of events that cannot be.

use crate::error::Error;
use crate::facts::Facts;
use crate::vocabulary::{Circumstance, Event};
use chrono::NaiveDate;

/// Events of which the first date of the one cannot come after any date of the other.
const IN_ORDER: &[(Event, Event)] = &[
    (Event::StrategyDiscussion, Event::InitialConference),
    (Event::InitialConference, Event::ReconvenedConference),
    (Event::InitialConference, Event::CoreGroup),
    (Event::InitialConference, Event::ReviewConference),
    (Event::InitialConference, Event::PlanEnd),
    (Event::PlanStart, Event::PlanReceived),
    (Event::PlanStart, Event::PlanEnd),
    (Event::CoreGroup, Event::CoreGroupMinutes),
    (Event::Birth, Event::HomeFromHospital),
];

/// Refuses facts that cannot stand together.
pub(crate) fn check(facts: &Facts) -> Result<(), Error> {
    check_listed(facts)?;
    IN_ORDER.iter().try_for_each(|&(earlier, later)| check_pair(facts, earlier, later))?;
    check_no_discussion_after_conference(facts)?;
    if facts.holds(Circumstance::Unborn) {
        check_pair(facts, Event::StrategyDiscussion, Event::Birth)?;
    }
    Ok(())
}

fn check_listed(facts: &Facts) -> Result<(), Error> {
    let Some(named) = facts.dates(Event::Section47Discussion).next() else {
        return Ok(());
    };
    let mut discussions = facts.dates(Event::StrategyDiscussion);
    if discussions.any(|it| it.date == named.date) {
        Ok(())
    } else {
        Err(Error::DiscussionNotListed { date: named.date })
    }
}

fn check_pair(facts: &Facts, earlier: Event, later: Event) -> Result<(), Error> {
    let first = |event| facts.dates(event).next().map(|it| it.date);
    match (first(earlier), first(later)) {
        (Some(start), Some(end)) if end < start => Err(out_of_order(earlier, start, later, end)),
        _ => Ok(()),
    }
}

/// A conference follows every discussion that led to it, not only the first.
fn check_no_discussion_after_conference(facts: &Facts) -> Result<(), Error> {
    let last = |event| facts.dates(event).last().map(|it| it.date);
    match (last(Event::StrategyDiscussion), last(Event::InitialConference)) {
        (Some(discussion), Some(conference)) if conference < discussion => Err(out_of_order(
            Event::StrategyDiscussion,
            discussion,
            Event::InitialConference,
            conference,
        )),
        _ => Ok(()),
    }
}

const fn out_of_order(
    earlier: Event,
    earlier_date: NaiveDate,
    later: Event,
    later_date: NaiveDate,
) -> Error {
    Error::EventsOutOfOrder { earlier, earlier_date, later, later_date }
}
