//! What stands in a table of dates. Every date is the schedule's: nothing is counted here.

use crate::pages::deadlines::view::keys;
use calendar::Basis;
use chrono::NaiveDate;
use engine::{
    Circumstance, Deadline, Event, Length, Limit, Moment, Procedure, Question, Rule, Schedule,
    Timescale,
};

/// For how many months the tables are made.
const MONTHS: u16 = 24;

/// How many columns of dates stand side by side before a table is made into two.
const WIDE: usize = 6;

/// The days of the tables, from the day of the build on.
pub(super) fn days(today: NaiveDate) -> Vec<NaiveDate> {
    let end = calendar::add_months(today, MONTHS).map_or(today, |it| it.date);
    today.iter_days().take_while(|it| *it < end).collect()
}

/// For each day on which an event may be, the dates that follow.
#[derive(Debug)]
pub(super) struct Table {
    /// The days of the event.
    pub(super) days: Vec<NaiveDate>,
    /// What follows, earliest first.
    pub(super) columns: Vec<Column>,
}

/// What one rule makes of each day; or several, where they come to the same.
#[derive(Debug)]
pub(super) struct Column {
    /// The rules.
    pub(super) rules: Vec<&'static Rule>,
    /// Whether it follows only where a plan is made.
    pub(super) if_plan_made: bool,
    /// What the dates are: where there is one, and where there are two the first and the last.
    pub(super) keys: [&'static str; 3],
    /// The dates, by the table's days; none past the end of the calendar.
    pub(super) cells: Vec<Option<Cell>>,
}

/// The dates that follow from one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell {
    /// The earliest reading.
    pub(super) due: Moment,
    /// The latest reading.
    pub(super) latest: Moment,
    /// The last working day before the earliest reading, where that is none itself.
    pub(super) working_day: Option<NaiveDate>,
    /// Whether it leans on bank holidays that are not published yet.
    pub(super) is_provisional: bool,
}

impl Column {
    /// How many dates stand side by side: two where the readings differ on any day.
    pub(super) fn width(&self) -> usize {
        let differ = self.cells.iter().flatten().any(|it| it.due != it.latest);
        if differ { 2 } else { 1 }
    }

    /// Whether everything in it comes before the event.
    fn is_before(&self, days: &[NaiveDate]) -> bool {
        let mut both = self.cells.iter().zip(days);
        both.all(|(cell, day)| cell.is_none_or(|it| it.latest.date < *day))
    }
}

/// From a strategy discussion to the last day for the initial conference: on any day, since a discussion may be.
pub(super) fn from_discussion(procedure: &'static Procedure, days: &[NaiveDate]) -> Table {
    let belongs = |it: &Deadline| {
        it.timescale.holds == Some(Event::InitialConference)
            && it.anchor.event == Event::StrategyDiscussion
            && it.provided.is_empty()
    };
    make(procedure, Event::StrategyDiscussion, days.to_vec(), belongs)
}

/// From an initial conference, on a working day, to what its date alone gives a date to.
pub(super) fn from_conference(procedure: &'static Procedure, days: &[NaiveDate]) -> Table {
    let days = days.iter().copied().filter(|it| calendar::is_working_day(*it)).collect();
    let belongs = |it: &Deadline| {
        follows_from_conference(it.timescale)
            && it.provided.iter().all(|it| *it == Circumstance::PlanMade)
    };
    make(procedure, Event::InitialConference, days, belongs)
}

fn make(
    procedure: &'static Procedure,
    from: Event,
    days: Vec<NaiveDate>,
    belongs: impl Fn(&Deadline) -> bool,
) -> Table {
    let schedules: Vec<Option<Schedule>> =
        days.iter().map(|it| schedule(procedure, from, *it)).collect();
    let first = schedules.iter().flatten().next();
    let mut columns: Vec<Column> = Vec::new();
    for it in first.iter().flat_map(|it| &it.deadlines).filter(|it| belongs(it)) {
        let cells = schedules.iter().map(|schedule| cell(schedule.as_ref()?, it.rule)).collect();
        let if_plan_made = !it.provided.is_empty();
        put(&mut columns, Column { rules: vec![it.rule], if_plan_made, keys: keys(it), cells });
    }
    Table { days, columns }
}

/// Puts a column behind the others, or its rule with the one that has the same dates.
fn put(columns: &mut Vec<Column>, column: Column) {
    let is_same = |it: &&mut Column| {
        it.if_plan_made == column.if_plan_made && it.keys == column.keys && it.cells == column.cells
    };
    match columns.iter_mut().find(is_same) {
        Some(same) => same.rules.extend(column.rules),
        None => columns.push(column),
    }
}

/// What follows where the event is on this day and nothing else is known.
fn schedule(procedure: &'static Procedure, from: Event, day: NaiveDate) -> Option<Schedule> {
    let question = Question { events: vec![(from, Moment::day(day))], ..Question::default() };
    let facts = question.facts(procedure).ok()?;
    Some(engine::schedule(procedure, &facts))
}

fn cell(schedule: &Schedule, rule: &Rule) -> Option<Cell> {
    let deadline = schedule.deadlines.iter().find(|it| it.rule.id == rule.id)?;
    let working_day = deadline.last_working_day.filter(|it| *it != deadline.due.date);
    Some(Cell {
        due: deadline.due,
        latest: deadline.latest,
        working_day: working_day.filter(|_| deadline.limit == Limit::NoLaterThan),
        is_provisional: deadline.holidays == Basis::WorkedOut,
    })
}

/// Whether every reading counts from the initial conference, and in whole days.
fn follows_from_conference(timescale: &Timescale) -> bool {
    timescale.readings.iter().all(|it| {
        let anchors = it.clock.anchors();
        let in_minutes = matches!(it.clock.length(), Some(Length::Minutes(_)));
        !in_minutes && anchors.iter().all(|it| it.event == Event::InitialConference)
    })
}

/// A table, or a part of it, that fits side by side.
#[derive(Debug)]
pub(super) struct Part<'a> {
    /// What its columns have in common, where there is more than one part.
    pub(super) title: Option<&'static str>,
    /// The columns.
    pub(super) columns: Vec<&'a Column>,
}

impl Table {
    /// The table in one, or in two where it would be too wide: what comes before the event, and the rest.
    pub(super) fn parts(&self) -> Vec<Part<'_>> {
        let all: Vec<&Column> = self.columns.iter().collect();
        let width: usize = all.iter().map(|it| it.width()).sum();
        let (before, after): (Vec<&Column>, Vec<&Column>) =
            all.iter().partition(|it| it.is_before(&self.days));
        if width <= WIDE || before.is_empty() || after.is_empty() {
            return vec![Part { title: None, columns: all }];
        }
        vec![
            Part { title: Some("Before the conference"), columns: before },
            Part { title: Some("On the day of the conference, and after it"), columns: after },
        ]
    }

    /// Every rule in it.
    pub(super) fn rules(&self) -> impl Iterator<Item = &'static Rule> {
        self.columns.iter().flat_map(|it| it.rules.iter().copied())
    }

    /// Whether any date in it is provisional.
    pub(super) fn is_provisional(&self) -> bool {
        self.columns.iter().flat_map(|it| it.cells.iter().flatten()).any(|it| it.is_provisional)
    }
}

/// The times that count from the initial conference and turn on something else as well, so that no table has them.
pub(super) fn left_out(procedure: &'static Procedure, table: &Table) -> Vec<&'static Rule> {
    let counts = |rule: &&Rule| {
        let readings = rule.timescale.iter().flat_map(|it| it.readings);
        readings.flat_map(|it| it.clock.anchors()).any(|it| it.event == Event::InitialConference)
    };
    let rules = procedure.rules.iter().filter(counts);
    rules.filter(|rule| !table.rules().any(|it| it.id == rule.id)).collect()
}

#[cfg(test)]
mod tests;
