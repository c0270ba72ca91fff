//! A calendar file, as RFC 5545 has it.
//!
//! A calendar is seen by colleagues, on locked screens and by families: titles say nothing, every entry is
//! private, and there is no reminder, no category and no name of a rule, an area or a document.

use super::sheet::{Limit, Row, Sheet, When};
use crate::refusal::Refusal;
use chrono::NaiveDate;
use engine::{iso_date, words};

/// The octets of a line, less its end.
const LONGEST_LINE: usize = 75;

/// One entry for each deadline.
pub(crate) fn ics(sheet: &Sheet) -> Result<String, Refusal> {
    // A calendar without an entry is none.
    if sheet.rows.is_empty() {
        let message = "there is no date to put into a calendar yet; add the dates that the schedule waits for";
        return Err(Refusal::new("nothing-to-export", "deadlines", message.to_owned()));
    }
    let mut file = String::new();
    let mut line = |content: &str| fold(content, &mut file);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Dates//Dates 1//EN");
    for (position, row) in sheet.rows.iter().enumerate() {
        let shown = shown(row);
        let stamp = compact(sheet.as_of.unwrap_or(shown.date));
        line("BEGIN:VEVENT");
        line(&format!("UID:{:016x}", uid(sheet, row)));
        line(&format!("DTSTAMP:{stamp}T000000Z"));
        line(&start(shown));
        line(&format!(
            "SUMMARY:Date {} of {} (see my notes)",
            position.saturating_add(1),
            sheet.rows.len()
        ));
        line(&format!("DESCRIPTION:{}", escaped(&description(sheet, row))));
        line("CLASS:PRIVATE");
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    Ok(file)
}

/// The date to stand in the calendar: the safe one of the two.
const fn shown(row: &Row) -> &When {
    match row.limit {
        Limit::NoLaterThan => &row.due,
        Limit::NotBefore => &row.latest,
    }
}

/// A whole day, or a time in whatever zone its reader is.
fn start(when: &When) -> String {
    let date = compact(when.date);
    match &when.time {
        Some(time) => format!("DTSTART:{date}T{}00", time.replace(':', "")),
        None => format!("DTSTART;VALUE=DATE:{date}"),
    }
}

fn compact(date: NaiveDate) -> String {
    iso_date(date).replace('-', "")
}

fn description(sheet: &Sheet, row: &Row) -> String {
    let mut lines = vec![match row.limit {
        Limit::NotBefore => "Not before this date.".to_owned(),
        Limit::NoLaterThan if row.due == row.latest => "No later than this date.".to_owned(),
        Limit::NoLaterThan => {
            let latest = words::day(row.latest.date);
            let time = row.latest.time.as_ref().map(|it| format!(", {it}")).unwrap_or_default();
            format!("Aim for this date. Late on every reading after {latest}{time}.")
        }
    }];
    if row.too_late {
        lines.push("This date could not be met: record why.".to_owned());
    }
    if !row.provided.is_empty() {
        lines.push("Only if what it depends on turns out so: see my notes.".to_owned());
    }
    if row.provisional {
        lines.push("Provisional: bank holidays not yet published were worked out.".to_owned());
    }
    lines.push(format!("The document it is taken from: {}.", sheet.state.words()));
    lines.join("\n")
}

/// The same for the same rule counted from the same date, so that a calendar replaces an entry that is imported
/// again; and nothing that can be read. FNV-1a, which stays the same whatever Rust's own hashing becomes.
fn uid(sheet: &Sheet, row: &Row) -> u64 {
    let occurrence = row.occurrence.as_deref().unwrap_or_default();
    let key = [&sheet.procedure, &row.rule, occurrence, &row.anchor].join("\n");
    key.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

fn escaped(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    escaped.replace("\r\n", "\\n").replace(['\n', '\r'], "\\n")
}

/// Writes a line, broken so that no part is too long; a part that continues one starts with a space.
fn fold(content: &str, file: &mut String) {
    let mut octets = 0;
    for character in content.chars() {
        if octets + character.len_utf8() > LONGEST_LINE {
            file.push_str("\r\n ");
            octets = 1;
        }
        file.push(character);
        octets += character.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::super::sheet::State;
    use super::*;
    use engine::StateKind;
    use icalendar::{Calendar, Component as _};

    fn when(date: &str, time: Option<&str>) -> When {
        When { date: date.parse().unwrap(), time: time.map(str::to_owned) }
    }

    fn row(due: When, latest: When) -> Row {
        Row {
            rule: "icpc-15wd-last-strategy".to_owned(),
            occurrence: None,
            title: "Hold the initial conference".to_owned(),
            who: "Service Manager".to_owned(),
            stage: "convening".to_owned(),
            strength: "should".to_owned(),
            due,
            latest,
            limit: Limit::NoLaterThan,
            last_working_day: None,
            anchor: "strategy-discussion 2026-12-14".to_owned(),
            provisional: true,
            provided: vec!["plan-made".to_owned()],
            too_late: false,
            status: None,
            source: "Timescales, lines 12 to 14".to_owned(),
        }
    }

    fn sheet(rows: Vec<Row>) -> Sheet {
        let state =
            State { kind: StateKind::NotKnown, since: None, checked: "November 2026".to_owned() };
        Sheet { procedure: "york".to_owned(), state, as_of: None, rows }
    }

    #[test]
    fn a_calendar_reads_what_is_written() {
        let first = row(when("2027-01-07", None), when("2027-01-11", Some("14:00")));
        let second = row(when("2027-02-01", Some("09:30")), when("2027-02-01", Some("09:30")));
        let file = ics(&sheet(vec![first, second])).unwrap();
        let calendar: Calendar = file.parse().unwrap();
        let events: Vec<_> = calendar.components.iter().filter_map(|it| it.as_event()).collect();
        let summaries: Vec<_> = events.iter().filter_map(|it| it.get_summary()).collect();
        assert_eq!(summaries, ["Date 1 of 2 (see my notes)", "Date 2 of 2 (see my notes)"]);
        assert_eq!(events[0].property_value("DTSTART"), Some("20270107"));
        assert_eq!(events[1].property_value("DTSTART"), Some("20270201T093000"));
        let description = events[0].get_description().unwrap();
        assert!(
            description.contains("Late on every reading after Monday 11 January 2027, 14:00."),
            "{description}"
        );
    }

    #[test]
    fn a_limit_from_below_stands_on_its_safe_date() {
        let mut row = row(when("2027-01-07", None), when("2027-01-11", None));
        row.limit = Limit::NotBefore;
        let file = ics(&sheet(vec![row])).unwrap();
        assert!(file.contains("DTSTART;VALUE=DATE:20270111\r\n"), "{file}");
        assert!(file.contains("DESCRIPTION:Not before this date."), "{file}");
    }

    #[test]
    fn long_lines_are_broken_between_characters() {
        let mut file = String::new();
        fold(&format!("DESCRIPTION:{}", "é".repeat(80)), &mut file);
        assert!(file.lines().all(|it| it.len() <= 75), "{file}");
        assert_eq!(file.replace("\r\n ", ""), format!("DESCRIPTION:{}\r\n", "é".repeat(80)));
    }

    #[test]
    fn what_has_a_meaning_is_escaped() {
        assert_eq!(escaped("a, b; c\\d\r\ne\nf"), "a\\, b\\; c\\\\d\\ne\\nf");
    }
}
