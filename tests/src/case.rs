//! A worked case, as `cases/AUTHORITY/*.toml` writes it. `README.md` explains each key.

use crate::checklist::List;
use crate::decision::Matter;
use serde::Deserialize;
use std::collections::BTreeMap;

/// One file of cases.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    /// Cases of dates.
    #[serde(default)]
    pub case: Vec<Case>,
    /// Cases of checklists.
    #[serde(default)]
    pub checklist: Vec<List>,
    /// Cases of decisions.
    #[serde(default)]
    pub decision: Vec<Matter>,
}

/// The facts of a story, and what follows from them.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Case {
    /// What a practitioner would call it.
    pub about: String,
    /// Event → its dates.
    #[serde(default)]
    pub events: BTreeMap<String, Vec<String>>,
    /// What is so.
    #[serde(default)]
    pub circumstances: Vec<String>,
    /// The day the question is asked.
    pub as_of: Option<String>,
    /// `next-day` or `same-day`.
    pub count_from: Option<String>,
    /// `working` or `calendar`.
    pub days_mean: Option<String>,
    /// Days on which the office is shut.
    #[serde(default)]
    pub closures: Vec<String>,
    /// Whether an unbooked event is taken to be on its last day.
    #[serde(default)]
    pub assume_latest: bool,
    /// Rule → the day it was done.
    #[serde(default)]
    pub happened: BTreeMap<String, String>,
    /// Rule → its dates.
    #[serde(default)]
    pub expect: BTreeMap<String, Expected>,
    /// Rules that apply and lack a date.
    #[serde(default)]
    pub waiting: Vec<String>,
    /// Rules that must not be in the answer.
    #[serde(default)]
    pub absent: Vec<String>,
    /// How the facts are refused.
    pub refused: Option<Refused>,
}

/// What a rule must come to.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Expected {
    /// How it was counted, for whoever checks it.
    pub why: String,
    /// The earliest reading.
    pub due: Option<String>,
    /// The latest reading; the same as `due` where left out.
    pub latest: Option<String>,
    /// The clock time of `due`.
    pub time: Option<String>,
    /// The clock time of `latest`; the same as `time` where left out.
    pub latest_time: Option<String>,
    /// The last working day on or before `due`.
    pub last_working_day: Option<String>,
    /// How it stands.
    pub status: Option<String>,
    /// From `as-of` to `due`.
    pub working_days_left: Option<u32>,
    /// Whether it leans on holidays not published yet.
    pub provisional: Option<bool>,
    /// Whether it is counted from an assumed event.
    pub assumed: Option<bool>,
    /// Readings that could not be met, by their place from the earliest, from 1.
    pub not_possible: Option<Vec<usize>>,
    /// Every date of a recurring limit.
    pub run: Option<Vec<String>>,
}

/// How facts that cannot stand together are refused.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refused {
    /// The error's code.
    pub code: String,
    /// The field to mend.
    pub field: String,
    /// The other field, where two disagree.
    pub other: Option<String>,
}
