//! A list for a spreadsheet, as RFC 4180 has it.

use super::sheet::{Limit, Row, Sheet, When};
use engine::iso_date;

const HEADINGS: [&str; 16] = [
    "procedure",
    "document state",
    "rule",
    "occurrence",
    "title",
    "who",
    "stage",
    "strength",
    "aim for",
    "late after",
    "not before",
    "last working day",
    "status",
    "marks",
    "counted from",
    "source",
];

/// One row for each deadline, under a row of headings.
pub(crate) fn csv(sheet: &Sheet) -> String {
    let mut list = line(&HEADINGS.map(str::to_owned));
    for row in &sheet.rows {
        list.push_str(&line(&cells(sheet, row)));
    }
    list
}

fn cells(sheet: &Sheet, row: &Row) -> [String; 16] {
    let (aim_for, late_after, not_before) = match row.limit {
        Limit::NoLaterThan => (words(&row.due), words(&row.latest), String::new()),
        Limit::NotBefore => (String::new(), String::new(), words(&row.latest)),
    };
    [
        sheet.procedure.clone(),
        sheet.state.words(),
        row.rule.clone(),
        row.occurrence.clone().unwrap_or_default(),
        row.title.clone(),
        row.who.clone(),
        row.stage.clone(),
        row.strength.clone(),
        aim_for,
        late_after,
        not_before,
        row.last_working_day.map(iso_date).unwrap_or_default(),
        row.status.clone().unwrap_or_default(),
        marks(row),
        row.anchor.clone(),
        row.source.clone(),
    ]
}

/// What has to be known beside the date.
fn marks(row: &Row) -> String {
    let provisional =
        row.provisional.then(|| "provisional: bank holidays were worked out".to_owned());
    let provided =
        (!row.provided.is_empty()).then(|| format!("only if {}", row.provided.join(" and ")));
    let too_late = row.too_late.then(|| "could not be met: record why".to_owned());
    [provisional, provided, too_late].into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// `2026-12-14`, or `2026-12-14 10:00`.
fn words(when: &When) -> String {
    let date = iso_date(when.date);
    when.time.as_ref().map_or_else(|| date.clone(), |time| format!("{date} {time}"))
}

fn line(cells: &[String]) -> String {
    let cells: Vec<_> = cells.iter().map(|it| quoted(it)).collect();
    format!("{}\r\n", cells.join(","))
}

/// A cell, in quotation marks where it needs them.
fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\r', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cells: &[&str]) {
        let written = line(&cells.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>());
        let mut reader =
            ::csv::ReaderBuilder::new().has_headers(false).from_reader(written.as_bytes());
        let read = reader.records().next().unwrap().unwrap();
        assert_eq!(read.iter().collect::<Vec<_>>(), cells);
    }

    #[test]
    fn a_line_is_read_back_as_it_was() {
        check(&["york", "", "2027-01-07"]);
        check(&["a, b", "say \"when\"", "two\r\nlines", "\"", ","]);
        check(&["Tees-wide – “days”", " spaces "]);
    }
}
