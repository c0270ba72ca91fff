//! One sentence to paste into a record: what was counted, from what, under which lines.

use super::Schedule;
use super::deadline::Deadline;
use super::worked::{Possibility, Worked};
use crate::clock::Limit;
use crate::facts::Facts;
use crate::procedure::{Lines, Procedure};
use crate::words;

impl Schedule {
    /// Why a deadline is what it is, as one sentence that can stand in a record by itself.
    ///
    /// Names no one. `facts` are those the schedule was made from.
    pub fn because(&self, deadline: &Deadline, facts: &Facts) -> String {
        let dates = match deadline.readings.as_slice() {
            [only] => format!("which is {}", only.basis),
            several => readings_in_words(several, deadline.rule.source.lines),
        };
        let provisional = match deadline.holidays {
            calendar::Basis::Published => "",
            calendar::Basis::WorkedOut => "; bank holidays not yet published were worked out",
        };
        let worked_on =
            facts.as_of.map(|it| format!("; worked out on {}", words::day(it))).unwrap_or_default();
        format!(
            "{}: {}, {dates}, under {}{provisional}{worked_on}.",
            deadline.title(self.procedure),
            limit_words(deadline),
            citation(self.procedure, deadline)
        )
    }
}

fn limit_words(deadline: &Deadline) -> String {
    match deadline.limit {
        Limit::NotBefore => format!("not before {}", words::moment(deadline.latest)),
        Limit::NoLaterThan if deadline.due == deadline.latest => {
            format!("by {}", words::moment(deadline.due))
        }
        Limit::NoLaterThan => format!(
            "aim for {}, late on every reading after {}",
            words::moment(deadline.due),
            words::moment(deadline.latest)
        ),
    }
}

/// Each reading with its date, those that other lines support first.
fn readings_in_words(readings: &[Worked], own: Lines) -> String {
    let supported = readings.iter().filter(|it| it.supported_by.is_some());
    let others = readings.iter().filter(|it| it.supported_by.is_none());
    let each: Vec<_> = supported.chain(others).map(|it| reading(it, own)).collect();
    format!("since the document can be read in {} ways: {}", each.len(), each.join("; "))
}

fn reading(worked: &Worked, own: Lines) -> String {
    let support = worked.supported_by.map(|_| ", which other lines support").unwrap_or_default();
    let possible = match worked.possible {
        Possibility::Possible => "",
        Possibility::BeforeTheFacts => ", which could not be met",
    };
    let lines = lines(worked.lines.unwrap_or(own));
    format!("{} ({}, {lines}){support}{possible}", words::moment(worked.due), worked.basis)
}

fn citation(procedure: &Procedure, deadline: &Deadline) -> String {
    let document = &procedure.document;
    let edition = [document.version, document.published].into_iter().flatten();
    let names: Vec<_> = [procedure.name, document.title].into_iter().chain(edition).collect();
    let source = deadline.rule.source;
    format!(
        "{}, section \u{201c}{}\u{201d}, {}",
        names.join(", "),
        source.section,
        lines(source.lines)
    )
}

fn lines(lines: Lines) -> String {
    if lines.first == lines.last {
        format!("line {}", lines.first)
    } else {
        format!("lines {} to {}", lines.first, lines.last)
    }
}
