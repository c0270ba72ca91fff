//! A schedule that a caller hands back: what the files need of it.

use crate::given::{Fields, Given};
use crate::question::{day, option};
use crate::refusal::Refusal;
use chrono::NaiveDate;
use engine::StateKind;

/// What the files need of a schedule. Deadlines counted from an assumed date are left out: no export has them.
#[derive(Debug)]
pub(crate) struct Sheet {
    pub(super) procedure: String,
    pub(super) state: State,
    pub(super) as_of: Option<NaiveDate>,
    pub(super) rows: Vec<Row>,
}

/// Whether the document is in force.
#[derive(Debug)]
pub(super) struct State {
    pub(super) kind: StateKind,
    pub(super) since: Option<String>,
    pub(super) checked: String,
}

/// One deadline.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) rule: String,
    pub(super) occurrence: Option<String>,
    pub(super) title: String,
    pub(super) who: String,
    pub(super) stage: String,
    pub(super) strength: String,
    pub(super) due: When,
    pub(super) latest: When,
    pub(super) limit: Limit,
    pub(super) last_working_day: Option<NaiveDate>,
    pub(super) anchor: String,
    pub(super) provisional: bool,
    pub(super) provided: Vec<String>,
    /// Whether no reading can be kept.
    pub(super) too_late: bool,
    pub(super) status: Option<String>,
    pub(super) source: String,
}

/// A date, and its time where it has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct When {
    pub(super) date: NaiveDate,
    pub(super) time: Option<String>,
}

/// Whether a limit binds from above or from below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Limit {
    NoLaterThan,
    NotBefore,
}

impl Sheet {
    /// Reads what `schedule` handed back. Fields that the files do not need may be anything.
    pub(crate) fn read(given: &Given) -> Result<Self, Refusal> {
        let fields = given.object("what schedule() handed back")?;
        let document = need(&fields, "document")?.object("the document of a schedule")?;
        let deadlines = need(&fields, "deadlines")?.list("a list of deadlines")?;
        let rows =
            deadlines.iter().filter_map(|it| row(it).transpose()).collect::<Result<_, _>>()?;
        Ok(Self {
            procedure: text(&fields, "procedure")?,
            state: state(need(&document, "state")?)?,
            as_of: fields.get("asOf").map(day).transpose()?,
            rows,
        })
    }
}

fn state(given: &Given) -> Result<State, Refusal> {
    let fields = given.object("the state of a document")?;
    let kind = need(&fields, "kind")?;
    let id = kind.text("text")?;
    let known: Vec<_> = StateKind::ALL.iter().map(|it| it.id()).collect();
    Ok(State {
        kind: StateKind::from_id(&id).ok_or_else(|| option(kind, &id, &known))?,
        since: optional_text(&fields, "since")?,
        checked: text(&fields, "checked")?,
    })
}

/// One deadline, or nothing where its date was only assumed.
fn row(given: &Given) -> Result<Option<Row>, Refusal> {
    let fields = given.object("a deadline")?;
    let anchor = need(&fields, "anchor")?.object("what the deadline was counted from")?;
    if need(&anchor, "assumed")?.flag()? {
        return Ok(None);
    }
    let readings = need(&fields, "readings")?.list("a list of readings")?;
    let possible = |it: &Given| need(&it.object("a reading")?, "possible")?.flag();
    let possible = readings.iter().map(possible).collect::<Result<Vec<_>, _>>()?;
    let provided = need(&fields, "provided")?.list("a list of circumstances")?;
    Ok(Some(Row {
        rule: text(&fields, "rule")?,
        occurrence: fields.get("occurrence").map(Given::number).transpose()?,
        title: text(&fields, "title")?,
        who: text(&fields, "whoTitle")?,
        stage: text(&fields, "stage")?,
        strength: text(&fields, "strength")?,
        due: when(&fields, "due", "time")?,
        latest: when(&fields, "latest", "latestTime")?,
        limit: limit(need(&fields, "limit")?)?,
        last_working_day: fields.get("lastWorkingDay").map(day).transpose()?,
        anchor: format!("{} {}", text(&anchor, "event")?, day(need(&anchor, "date")?)?),
        provisional: need(&fields, "provisional")?.flag()?,
        provided: provided
            .iter()
            .map(|it| it.text("the id of a circumstance"))
            .collect::<Result<_, _>>()?,
        too_late: possible.iter().all(|it| !it),
        status: optional_text(&fields, "status")?,
        source: source(need(&fields, "source")?)?,
    }))
}

fn when(fields: &Fields, date: &str, time: &str) -> Result<When, Refusal> {
    let date = day(need(fields, date)?)?;
    let Some(given) = fields.get(time) else { return Ok(When { date, time: None }) };
    let text = given.text("a time, such as \"14:00\"")?;
    let is_time = engine::Moment::parse(&format!("{}T{text}", engine::iso_date(date))).is_some();
    if is_time {
        Ok(When { date, time: Some(text) })
    } else {
        let message = format!("{} is not a time of day; give one such as 14:00", given.place());
        Err(Refusal::new("invalid-date", given.field(), message))
    }
}

fn limit(given: &Given) -> Result<Limit, Refusal> {
    const KNOWN: [(engine::Limit, Limit); 2] = [
        (engine::Limit::NoLaterThan, Limit::NoLaterThan),
        (engine::Limit::NotBefore, Limit::NotBefore),
    ];
    let id = given.text("text")?;
    let found = KNOWN.iter().find(|(it, _)| it.id() == id);
    found.map(|(_, limit)| *limit).ok_or_else(|| option(given, &id, &KNOWN.map(|(it, _)| it.id())))
}

/// "Timescales, lines 12 to 14".
fn source(given: &Given) -> Result<String, Refusal> {
    let fields = given.object("a source")?;
    let lines = need(&fields, "lines")?;
    let numbers =
        lines.list("two numbers")?.iter().map(Given::number).collect::<Result<Vec<_>, _>>()?;
    Ok(format!("{}, lines {}", text(&fields, "section")?, numbers.join(" to ")))
}

fn text(fields: &Fields, name: &str) -> Result<String, Refusal> {
    need(fields, name)?.text("text")
}

fn optional_text(fields: &Fields, name: &str) -> Result<Option<String>, Refusal> {
    fields.get(name).map(|it| it.text("text")).transpose()
}

fn need<'a>(fields: &'a Fields, name: &str) -> Result<&'a Given, Refusal> {
    fields.need(name, "the schedule as schedule() handed it back")
}

impl State {
    /// "replaced since 3 March 2025 (checked November 2026)".
    pub(super) fn words(&self) -> String {
        let state = match self.kind {
            StateKind::InUse => "in use",
            StateKind::Replaced => "replaced",
            StateKind::NotKnown => "not known whether it is in use",
        };
        let since = self.since.as_ref().map(|it| format!(" since {it}")).unwrap_or_default();
        format!("{state}{since} (checked {})", self.checked)
    }
}
