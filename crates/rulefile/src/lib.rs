//! Reads and checks the procedures' rule files. Build time only.
//!
//! One folder is one area's document: `procedure.toml` and files of rules. Everything wrong in a folder is told
//! at once, each with its file, its line and what to write instead.
#![deny(missing_docs)]

mod check;
mod clock;
mod decision;
mod families;
mod length;
mod problem;
mod procedure;
mod proof;
mod rule;
mod table;
mod topics;
mod unclear;
mod walkthrough;

pub use families::families;
pub use problem::Problem;
pub use topics::topics;

use decision::{PlacedDecision, decision};
use engine::{Guide, NotCovered, Procedure, Rule, Topic};
use problem::Log;
use procedure::{Header, header};
use rule::{Placed, rule};
use std::cell::RefCell;
use std::fs;
use std::path::Path;
use table::{Table, leak, leak_all};
use toml::de::DeTable;
use topics::{PlacedCell, says};
use unclear::{PlacedUnclear, unclear};
use walkthrough::{PlacedStep, step};

/// What one file holds.
#[derive(Default)]
struct Part {
    header: Option<Header>,
    rules: Vec<Placed>,
    cells: Vec<PlacedCell>,
    decisions: Vec<PlacedDecision>,
    unclear: Vec<PlacedUnclear>,
    steps: Vec<PlacedStep>,
    places: Vec<&'static str>,
    not_covered: Vec<NotCovered>,
    problems: Vec<Problem>,
}

/// What an area's folder holds.
#[derive(Debug)]
pub struct Area {
    /// The document's rules, and all else that it says.
    pub procedure: Procedure,
    /// The guide for families; without a step where nobody has written one.
    pub guide: Guide,
}

/// The lists that every area chooses from.
#[derive(Debug, Clone, Copy)]
pub struct Lists<'a> {
    /// The topics on which documents are compared.
    pub topics: &'a [Topic],
    /// The decisions.
    pub decisions: &'a [Topic],
    /// The steps of the guide for families.
    pub steps: &'a [Topic],
}

/// Reads every file of an area's folder and checks them, each by itself and all together.
///
/// What is read is kept for as long as the program runs: a build reads each folder once, and ends.
///
/// # Errors
///
/// Every problem found, in the order of files and lines.
pub fn read(folder: &Path, lists: &Lists<'_>) -> Result<Area, Vec<Problem>> {
    let mut whole = Part::default();
    for file in files(folder).map_err(|what| vec![outside(folder, what)])? {
        let part = read_file(folder, &file);
        whole.header = whole.header.or(part.header);
        whole.rules.extend(part.rules);
        whole.cells.extend(part.cells);
        whole.decisions.extend(part.decisions);
        whole.unclear.extend(part.unclear);
        whole.steps.extend(part.steps);
        whole.places.extend(part.places);
        whole.not_covered.extend(part.not_covered);
        whole.problems.extend(part.problems);
    }
    let mut problems = std::mem::take(&mut whole.problems);
    match &whole.header {
        Some(header) => problems.extend(check::check(header, &whole, lists)),
        None if problems.is_empty() => {
            problems.push(outside(folder, "procedure.toml is missing".to_owned()));
        }
        None => {}
    }
    problems.sort();
    match whole.header.take() {
        Some(header) if problems.is_empty() => Ok(area(header, whole)),
        Some(_) | None => Err(problems),
    }
}

fn area(header: Header, mut whole: Part) -> Area {
    let steps = std::mem::take(&mut whole.steps).into_iter().map(|it| it.step).collect();
    let places = leak_all(std::mem::take(&mut whole.places));
    let guide = Guide { area: header.id, places, steps: leak_all(steps) };
    Area { procedure: procedure(header, whole), guide }
}

fn procedure(header: Header, whole: Part) -> Procedure {
    Procedure {
        id: header.id,
        name: header.name,
        document: header.document,
        state: header.state,
        titles: header.titles,
        event_names: header.event_names,
        rules: leak_all(in_document_order(whole.rules)),
        cells: leak_all(whole.cells.into_iter().map(|it| it.cell).collect()),
        decisions: leak_all(whole.decisions.into_iter().map(|it| it.decision).collect()),
        unclear: leak_all(whole.unclear.into_iter().map(|it| it.unclear).collect()),
        not_covered: leak_all(whole.not_covered),
    }
}

/// Rules stand in the document's own order, however the files are split.
fn in_document_order(rules: Vec<Placed>) -> Vec<Rule> {
    let mut rules: Vec<_> = rules.into_iter().map(|it| it.rule).collect();
    rules.sort_by_key(|it| (it.source.lines.first, it.source.lines.last));
    rules
}

fn files(folder: &Path) -> Result<Vec<String>, String> {
    let entries = fs::read_dir(folder).map_err(|it| format!("the folder cannot be read: {it}"))?;
    let paths = entries.filter_map(|it| Some(it.ok()?.path()));
    let rule_files = paths.filter(|it| it.extension().is_some_and(|it| it == "toml"));
    let mut files: Vec<_> =
        rule_files.filter_map(|it| Some(it.file_name()?.to_str()?.to_owned())).collect();
    files.sort();
    Ok(files)
}

fn read_file(folder: &Path, file: &str) -> Part {
    let name = format!("{}/{file}", folder_name(folder));
    let text = match fs::read_to_string(folder.join(file)) {
        Ok(text) => leak(&text),
        Err(error) => {
            let problem =
                Problem { file: name, line: 1, what: format!("the file cannot be read: {error}") };
            return Part { problems: vec![problem], ..Part::default() };
        }
    };
    let name = leak(&name);
    let log = RefCell::new(Log::new(name, text));
    let parsed = DeTable::parse(text);
    let mut part = match &parsed {
        Ok(table) => read_table(file, &Table::new(table.get_ref(), 0, &log)),
        Err(error) => {
            log.borrow_mut().add(
                error.span().map_or(0, |it| it.start),
                format!("not TOML: {}", error.message()),
            );
            Part::default()
        }
    };
    part.problems = log.into_inner().into_problems();
    part
}

fn read_table(file: &str, table: &Table<'_, '_>) -> Part {
    if file == "procedure.toml" {
        return Part { header: header(table), ..Part::default() };
    }
    let rules = table.tables("rule").iter().filter_map(rule).collect();
    let cells = says(table);
    let decisions = table.tables("decision").iter().map(decision).collect();
    let unclear = table.tables("unclear").iter().map(unclear).collect();
    let steps = table.tables("step").iter().map(step).collect();
    let places = table.texts("places").into_iter().map(|(_, it)| it).collect();
    let not_covered = table.tables("not-covered").iter().map(not_covered).collect();
    table.finish();
    Part { rules, cells, decisions, unclear, steps, places, not_covered, ..Part::default() }
}

fn not_covered(table: &Table<'_, '_>) -> NotCovered {
    let not_covered = NotCovered { topic: table.text("topic"), text: table.text("text") };
    table.finish();
    not_covered
}

fn outside(folder: &Path, what: String) -> Problem {
    Problem { file: folder_name(folder), line: 1, what }
}

fn folder_name(folder: &Path) -> String {
    folder.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default()
}
