//! A table of dates as it is laid out: a table for each month, in one region that scrolls sideways where it must.

use super::table::{Cell, Column, Table};
use crate::words::{month_and_year, short_day};
use chrono::{Datelike as _, NaiveDate};
use engine::{Moment, Rule};
use yew::prelude::*;

/// A table, or the part of one that fits side by side, by month.
pub(super) struct Grid<'a> {
    /// What begins the ids of its months.
    prefix: String,
    /// What stands over it, where the table is in parts.
    title: Option<&'static str>,
    /// What a screen reader calls it.
    label: String,
    /// What stands over the days.
    day: &'static str,
    columns: Vec<&'a Column>,
    months: Vec<Month>,
}

/// A month, with the places of its days among those of the table.
struct Month {
    id: String,
    name: String,
    days: Vec<(usize, NaiveDate)>,
}

impl<'a> Grid<'a> {
    /// Every part of a table; none of one without columns.
    pub(super) fn all(
        table: &'a Table,
        prefix: &str,
        day: &'static str,
        heading: &str,
    ) -> Vec<Self> {
        if table.columns.is_empty() {
            return Vec::new();
        }
        let grid = |(at, part): (usize, super::table::Part<'a>)| {
            let prefix = [prefix, &at.to_string(), "-"].concat();
            let title = part.title.unwrap_or_default();
            let stop = if title.is_empty() { "" } else { ": " };
            Self {
                months: months(&prefix, &table.days),
                prefix,
                label: [heading, stop, title].concat(),
                title: part.title,
                day,
                columns: part.columns,
            }
        };
        table.parts().into_iter().enumerate().map(grid).collect()
    }

    /// Draws it, under the ways to its months.
    pub(super) fn draw(&self) -> Html {
        let link = |it: &Month| {
            html! { <li><a class="govuk-link" href={["#", &it.id].concat()}>{ &it.name }</a></li> }
        };
        let title = self.title.map(|it| html! { <h3 class="govuk-heading-m">{ it }</h3> });
        let id = [&self.prefix, "months"].concat();
        html! {
            <>
                { title }
                <nav class="app-screen-only" aria-labelledby={id.clone()}>
                    <p class="govuk-body app-dates__go" {id}>
                        { "Go to a month" }
                        <span class="govuk-visually-hidden">{ ": " }{ &self.label }</span>
                    </p>
                    <ul class="govuk-list app-dates__months">{ for self.months.iter().map(link) }</ul>
                </nav>
                <section class={self.class()} tabindex="0" aria-label={self.label.clone()}>
                    { for self.months.iter().map(|it| self.month(it)) }
                </section>
            </>
        }
    }

    /// Narrow tables stand side by side.
    fn class(&self) -> &'static str {
        let width: usize = self.columns.iter().map(|it| it.width()).sum();
        if width > 2 { "app-dates" } else { "app-dates app-dates--narrow" }
    }

    fn month(&self, month: &Month) -> Html {
        let group = |it: &&Column| html! { <colgroup span={it.width().to_string()}></colgroup> };
        html! {
            <table class="app-dates__table" id={month.id.clone()}>
                <caption>{ &month.name }</caption>
                <colgroup></colgroup>
                { for self.columns.iter().map(group) }
                <thead>
                    <tr>
                        <th scope="col" rowspan="2">{ self.day }</th>
                        { for self.columns.iter().map(|it| title(it)) }
                    </tr>
                    <tr>{ for self.columns.iter().map(|it| keys(it)) }</tr>
                </thead>
                <tbody>{ for month.days.iter().map(|(at, day)| self.row(*at, *day)) }</tbody>
            </table>
        }
    }

    fn row(&self, at: usize, day: NaiveDate) -> Html {
        let cells = self.columns.iter().map(|it| {
            let cell = it.cells.get(at).copied().flatten();
            cells(cell, it.width())
        });
        html! { <tr><th scope="row">{ short_day(day) }</th>{ for cells }</tr> }
    }
}

fn months(prefix: &str, days: &[NaiveDate]) -> Vec<Month> {
    let mut months: Vec<Month> = Vec::new();
    for (at, day) in days.iter().enumerate() {
        let name = month_and_year(*day);
        match months.last_mut() {
            Some(month) if month.name == name => month.days.push((at, *day)),
            Some(_) | None => {
                let id = format!("{prefix}{}-{:02}", day.year(), day.month());
                months.push(Month { id, name, days: vec![(at, *day)] });
            }
        }
    }
    months
}

/// The rules of a column by their names.
fn title(column: &Column) -> Html {
    let plan = if column.if_plan_made { " (if a plan is made)" } else { "" };
    let scope = if column.width() > 1 { "colgroup" } else { "col" };
    let class = (column.rules.len() > 2).then_some("app-dates__several");
    let last = column.rules.len().saturating_sub(1);
    let name = |(at, rule): (usize, &&'static Rule)| {
        let end = if at < last { "; " } else { plan };
        html! { <span class="app-dates__name">{ rule.name() }{ end }</span> }
    };
    html! {
        <th {scope} {class} colspan={column.width().to_string()}>
            { for column.rules.iter().enumerate().map(name) }
        </th>
    }
}

/// What the dates of a column are.
fn keys(column: &Column) -> Html {
    let [only, first, last] = column.keys;
    let keys = if column.width() > 1 { vec![first, last] } else { vec![only] };
    let key = |it: &str| html! { <th scope="col">{ it.trim_end_matches(':') }</th> };
    html! { <>{ for keys.into_iter().map(key) }</> }
}

fn cells(cell: Option<Cell>, width: usize) -> Html {
    let Some(cell) = cell else {
        return html! { <td colspan={width.to_string()}>{ "Past the end of the calendar" }</td> };
    };
    let working_day = cell.working_day.map(|it| {
        html! { <small>{ ["last working day ", &short_day(it)].concat() }</small> }
    });
    let provisional = || cell.is_provisional.then(|| html! { <small>{ "provisional" }</small> });
    html! {
        <>
            <td>{ date(cell.due) }{ working_day }{ provisional() }</td>
            if width > 1 { <td>{ date(cell.latest) }{ provisional() }</td> }
        </>
    }
}

fn date(moment: Moment) -> String {
    let time = moment.time.map(|it| [", ", &engine::clock_time(it)].concat());
    [&short_day(moment.date), time.as_deref().unwrap_or_default()].concat()
}

/// What "provisional" means, above the tables.
pub(super) fn provisional() -> Html {
    html! {
        <p class="govuk-body app-measure">
            { "“Provisional” stands with each date that leans on bank holidays which are not published yet. They were \
               worked out from the law’s pattern." }
        </p>
    }
}
