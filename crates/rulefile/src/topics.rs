//! The topics on which procedures are compared, and what an area says on each.

use crate::problem::{Log, Problem};
use crate::table::{Table, leak, leak_all};
use engine::{Cell, Topic};
use std::cell::RefCell;
use std::fs;
use std::path::Path;
use toml::de::DeTable;

/// What an area says on a topic, and where that stands.
pub(crate) struct PlacedCell {
    pub(crate) cell: Cell,
    pub(crate) file: String,
    pub(crate) line: usize,
}

/// Reads the list of topics: a file of `[[topic]]`, each with its `id` and its `title`.
///
/// # Errors
///
/// Every mistake in the file, in the order of its lines.
pub fn topics(file: &Path) -> Result<Vec<Topic>, Vec<Problem>> {
    let name = leak(&file.file_name().unwrap_or_default().to_string_lossy());
    let text = fs::read_to_string(file).map_err(|error| {
        let what = format!("the file cannot be read: {error}");
        vec![Problem { file: name.to_owned(), line: 1, what }]
    })?;
    let text = leak(&text);
    let log = RefCell::new(Log::new(name, text));
    let mut topics = Vec::new();
    let parsed = DeTable::parse(text);
    match &parsed {
        Ok(table) => {
            let table = Table::new(table.get_ref(), 0, &log);
            topics.extend(table.tables("topic").iter().map(topic));
            table.finish();
        }
        Err(error) => {
            let at = error.span().map_or(0, |it| it.start);
            log.borrow_mut().add(at, format!("not TOML: {}", error.message()));
        }
    }
    let problems = log.into_inner().into_problems();
    if problems.is_empty() { Ok(topics) } else { Err(problems) }
}

fn topic(table: &Table<'_, '_>) -> Topic {
    let topic = Topic { id: table.text("id"), title: table.text("title") };
    table.finish();
    topic
}

/// Reads one area's `[says]`: each topic with the ids of the rules that speak of it.
pub(crate) fn says(table: &Table<'_, '_>) -> Vec<PlacedCell> {
    let Some(says) = table.table("says") else { return Vec::new() };
    let cells = says.text_lists().into_iter().map(|(topic, line, rules)| PlacedCell {
        cell: Cell { topic, rules: leak_all(rules) },
        file: table.file(),
        line,
    });
    cells.collect()
}

/// Everything wrong with a cell: a topic that is not one, a rule that is not there.
pub(crate) fn check(
    placed: &PlacedCell,
    topics: &[Topic],
    is_rule: impl Fn(&str) -> bool,
) -> Vec<Problem> {
    let cell = &placed.cell;
    let mut whats = Vec::new();
    if !topics.iter().any(|it| it.id == cell.topic) {
        whats.push(format!("`{}` is not a topic; use the id of one in topics.toml", cell.topic));
    }
    if cell.rules.is_empty() {
        whats.push(format!(
            "`{}` names no rule; leave it out where the document says nothing",
            cell.topic
        ));
    }
    let unknown = cell.rules.iter().filter(|id| !is_rule(id));
    whats.extend(
        unknown.map(|id| format!("`{id}` is not a rule here; use the id of one in this folder")),
    );
    let problem = |what| Problem { file: placed.file.clone(), line: placed.line, what };
    whats.into_iter().map(problem).collect()
}
