//! A question, as a caller writes it.

use crate::choice::{self, CIRCUMSTANCE, EVENT};
use crate::given::{Fields, Given};
use crate::refusal::{Refusal, quoted};
use calendar::CountFrom;
use chrono::NaiveDate;
use engine::{Circumstance, DaysMean, Event, Moment, Procedure, Question, Unbooked};

/// What a question may hold, whatever is asked.
pub(crate) const FIELDS: &[&str] = &[
    "procedure",
    "events",
    "circumstances",
    "asOf",
    "countFrom",
    "daysMean",
    "closures",
    "assumeLatest",
    "happened",
    "counts",
];

/// Whether the numbered days are wanted beside the dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Counts {
    /// Each reading lists its days.
    Shown,
    /// Each reading's list is empty.
    LeftOut,
}

/// A question that was read, and about which procedure it is.
#[derive(Debug)]
pub(crate) struct Asked {
    /// The procedure.
    pub(crate) procedure: &'static Procedure,
    /// The question itself.
    pub(crate) question: Question,
    /// Whether the numbered days are wanted.
    pub(crate) counts: Counts,
}

impl Asked {
    /// Reads a question. `counts` holds where it does not say.
    pub(crate) fn read(given: &Given, counts: Counts) -> Result<Self, Refusal> {
        Self::of(&fields(given)?.only(FIELDS)?, counts)
    }

    /// Reads a question from its fields, which may stand among others.
    pub(crate) fn of(fields: &Fields, counts: Counts) -> Result<Self, Refusal> {
        let flag = |name| fields.get(name).map(Given::flag).transpose();
        let question = Question {
            children: Vec::new(),
            events: events(fields.need("events", "the events and their dates, or {}")?)?,
            circumstances: fields
                .get("circumstances")
                .map(circumstances)
                .transpose()?
                .unwrap_or_default(),
            as_of: fields.get("asOf").map(day).transpose()?,
            count_from: fields.get("countFrom").map(count_from).transpose()?.unwrap_or_default(),
            days_mean: fields.get("daysMean").map(days_mean).transpose()?,
            closures: fields.get("closures").map(closures).transpose()?.unwrap_or_default(),
            unbooked: match flag("assumeLatest")? {
                Some(true) => Unbooked::AssumeLatest,
                Some(false) | None => Unbooked::Wait,
            },
            happened: fields.get("happened").map(happened).transpose()?.unwrap_or_default(),
        };
        let counts = match flag("counts")? {
            Some(true) => Counts::Shown,
            Some(false) => Counts::LeftOut,
            None => counts,
        };
        let procedure = fields.need("procedure", "the id of one, such as \"york\"")?;
        Ok(Self { procedure: choice::procedures().read(procedure)?, question, counts })
    }
}

/// The fields of a question.
pub(crate) fn fields(given: &Given) -> Result<Fields, Refusal> {
    given.object("a question: { procedure: \"york\", events: {} }")
}

/// The procedures of a list, each once, in its order; every one, where there is no list.
pub(crate) fn procedures(given: &Given) -> Result<Vec<&'static Procedure>, Refusal> {
    if given.is_left_out() {
        return Ok(procedures::all().iter().collect());
    }
    let mut wanted: Vec<&'static Procedure> = Vec::new();
    for it in given.list("a list of procedures, such as [\"york\"]")? {
        let procedure = choice::procedures().read(&it)?;
        if !wanted.iter().any(|it| it.id == procedure.id) {
            wanted.push(procedure);
        }
    }
    Ok(wanted)
}

fn events(given: &Given) -> Result<Vec<(Event, Moment)>, Refusal> {
    let fields = given
        .object("each event's dates, such as { \"strategy-discussion\": [\"2026-12-14\"] }")?;
    let mut events = Vec::new();
    for dates in fields.iter() {
        let event = EVENT.find(dates.field(), dates.field())?;
        for date in dates.list("a list of dates, such as [\"2026-12-14\"]")? {
            events.push((*event, moment(&date)?));
        }
    }
    Ok(events)
}

fn circumstances(given: &Given) -> Result<Vec<Circumstance>, Refusal> {
    each_once(given, |it| CIRCUMSTANCE.read(it).copied())
}

/// The circumstances of a list, each once, however often it stands there.
pub(crate) fn each_once(
    given: &Given,
    read: fn(&Given) -> Result<Circumstance, Refusal>,
) -> Result<Vec<Circumstance>, Refusal> {
    let mut all = Vec::new();
    for it in given.list("a list of circumstances, such as [\"unborn\"]")? {
        let circumstance = read(&it)?;
        if !all.contains(&circumstance) {
            all.push(circumstance);
        }
    }
    Ok(all)
}

fn closures(given: &Given) -> Result<Vec<NaiveDate>, Refusal> {
    given.list("a list of days, such as [\"2026-12-24\"]")?.iter().map(day).collect()
}

fn happened(given: &Given) -> Result<Vec<(String, NaiveDate)>, Refusal> {
    let fields =
        given.object("the day for each rule's id, such as { \"record-15wd\": \"2027-01-20\" }")?;
    fields.iter().map(|it| Ok((it.field().to_owned(), day(it)?))).collect()
}

fn count_from(given: &Given) -> Result<CountFrom, Refusal> {
    match given.text("\"next-day\" or \"same-day\"")?.as_str() {
        "next-day" => Ok(CountFrom::NextDay),
        "same-day" => Ok(CountFrom::SameDay),
        other => Err(option(given, other, &["next-day", "same-day"])),
    }
}

fn days_mean(given: &Given) -> Result<DaysMean, Refusal> {
    let id = given.text("\"working\" or \"calendar\"")?;
    let known: Vec<_> = DaysMean::ALL.iter().map(|it| it.id()).collect();
    DaysMean::from_id(&id).ok_or_else(|| option(given, &id, &known))
}

/// That a word is not one of the few that a field takes.
pub(crate) fn option(given: &Given, written: &str, known: &[&str]) -> Refusal {
    let what = format!("a value of {}", given.place());
    Refusal::unknown("unknown-option", given.field(), written, &what, known.iter().copied())
}

/// A day, with no time.
pub(crate) fn day(given: &Given) -> Result<NaiveDate, Refusal> {
    let moment = moment(given)?;
    if moment.time.is_none() {
        return Ok(moment.date);
    }
    let message = format!(
        "{} has a time; give the day alone, as {}",
        given.place(),
        Moment::day(moment.date)
    );
    Err(Refusal::new("invalid-date", given.field(), message))
}

fn moment(given: &Given) -> Result<Moment, Refusal> {
    let text = given.text("a date as text, such as \"2026-12-14\"")?;
    Moment::parse(&text).ok_or_else(|| {
        let place = given.place();
        let message = if text.is_empty() {
            format!("{place} is empty; give a date such as 2026-12-14, or leave it out")
        } else {
            format!(
                "{place}: {} is not a date; give a day that exists as 2026-12-14, or with a time as 2026-12-14T10:00",
                quoted(&text)
            )
        };
        Refusal::new("invalid-date", given.field(), message)
    })
}
