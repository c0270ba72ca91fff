//! Dates to look up, where nothing can be worked out on the spot: one table from the strategy discussion, and one
//! or two from the initial conference.

mod grid;
mod rests_on;
mod table;

use crate::components::frame::Place;
use crate::components::provenance;
use crate::documents;
use crate::markup::Markup;
use crate::page::Page;
use crate::rule_words::SILENT;
use crate::words::capital;
use chrono::NaiveDate;
use engine::{Event, Procedure, words};
use grid::{Grid, provisional};
use rests_on::{left_out, rests_on};
use table::{Table, days, from_conference, from_discussion};
use yew::prelude::*;

/// The way to each document's tables.
pub(crate) fn date_tables(place: &Place, today: NaiveDate) -> Html {
    let area = |procedure: &'static Procedure| {
        html! {
            <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">{ place.text_link(Page::Dates(procedure), procedure.name) }</dt>
                <dd class="govuk-summary-list__value">
                    <p class="govuk-body">{ documents::full_title(procedure) }</p>
                    <p class="govuk-body app-state">{ documents::state(procedure) }</p>
                </dd>
            </div>
        }
    };
    html! {
        <>
            <h1 class="govuk-heading-l">{ Page::DateTables.heading() }</h1>
            <p class="govuk-body-l app-measure">
                { "The dates that each document sets around a conference, worked out for every day of the next two \
                   years. To look up where scripts are off, or to print." }
            </p>
            <p class="govuk-body app-measure">{ made(today, &days(today)) }</p>
            <p class="govuk-body app-measure">
                { "With scripts on, " }
                { place.text_link(Page::Deadlines, "work out the dates of one case") }
                { " and see each count." }
            </p>
            <dl class="govuk-summary-list">{ for documents::all().iter().map(area) }</dl>
        </>
    }
}

/// One document's tables.
pub(crate) fn dates(place: &Place, procedure: &'static Procedure, today: NaiveDate) -> Html {
    let days = days(today);
    let by_discussion = from_discussion(procedure, &days);
    let by_conference = from_conference(procedure, &days);
    let mut document = Markup::default();
    provenance::document(&mut document, procedure, "these dates");
    html! {
        <>
            <h1 class="govuk-heading-l">{ place.page.heading() }</h1>
            { document.finish() }
            <p class="govuk-body app-measure"><strong>{ made(today, &days) }</strong></p>
            <p class="govuk-body app-measure">
                { "A limit is the longest that something may take. How soon a child needs it depends on risk, which \
                   no table can see. Not a record and not legal advice." }
            </p>
            <p class="govuk-body app-measure">
                { "The day of the event is day 0. A working day is Monday to Friday, less the bank holidays of \
                   England and Wales. Days on which your office is shut are not in the tables. " }
                { place.text_link(Page::About, "How dates are counted") }
                <span class="app-screen-only">
                    { " · " }
                    { place.text_link(Page::DateTables, "Other areas’ tables") }
                    { " · " }
                    { place.text_link(Page::Deadlines, "Work out one case, with its count") }
                </span>
            </p>
            if by_discussion.is_provisional() || by_conference.is_provisional() { { provisional() } }
            { discussion(place, procedure, &by_discussion) }
            { conference(place, procedure, &by_conference) }
            { left_out(place, procedure, &by_conference) }
        </>
    }
}

/// "Made on Sunday 22 November 2026, for Sunday 22 November 2026 to Tuesday 21 November 2028."
fn made(today: NaiveDate, days: &[NaiveDate]) -> String {
    let mut made = ["Made on ", &words::day(today)].concat();
    if let (Some(first), Some(last)) = (days.first(), days.last()) {
        made.push_str(&[", for ", &words::day(*first), " to ", &words::day(*last)].concat());
    }
    made.push('.');
    made
}

fn discussion(place: &Place, procedure: &'static Procedure, table: &Table) -> Html {
    let discussion = procedure.event_name(Event::StrategyDiscussion);
    let conference = procedure.event_name(Event::InitialConference);
    let heading = ["From the ", discussion, " to the ", conference].concat();
    let grids = Grid::all(table, "a", "Discussion on", &heading);
    html! {
        <section class="app-dates__from">
            <h2 class="govuk-heading-l" id="from-discussion">{ heading }</h2>
            if grids.is_empty() {
                <p class="govuk-body app-measure">{ SILENT }</p>
            } else {
                <p class="govuk-body app-measure">
                    { ["For one ", discussion, ", with nothing else known. Find its date on the left. Where there was more than one, what \
                       the columns rest on, below, says which counts."].concat() }
                </p>
                { for grids.iter().map(Grid::draw) }
                { rests_on(place, procedure, table) }
            }
        </section>
    }
}

fn conference(place: &Place, procedure: &'static Procedure, table: &Table) -> Html {
    let conference = procedure.event_name(Event::InitialConference);
    let heading = ["From the ", conference, " to the dates around it"].concat();
    let plan = if table.columns.iter().any(|it| it.if_plan_made) {
        "What is marked “if a plan is made” does not follow where the conference makes none."
    } else {
        ""
    };
    let grids = Grid::all(table, "b", "Conference on", &heading);
    html! {
        <section class="app-dates__from">
            <h2 class="govuk-heading-l" id="from-conference">{ heading }</h2>
            if grids.is_empty() {
                <p class="govuk-body app-measure">{ SILENT }</p>
            } else {
                <p class="govuk-body app-measure">
                    { [&capital(conference), "s on working days. Find the date on the left. ", plan].concat() }
                </p>
                { for grids.iter().map(Grid::draw) }
                { rests_on(place, procedure, table) }
            }
        </section>
    }
}
