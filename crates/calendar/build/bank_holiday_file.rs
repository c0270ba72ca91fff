//! Reads and checks the list of published bank holidays.

use std::fmt;

use chrono::{Datelike, NaiveDate, Weekday};

/// Fewer than this in a year, and lines are missing: the eight that come every year.
const HOLIDAYS_IN_A_YEAR: usize = 8;

/// What stands on the line before the first holiday.
const HEADING: &str = "date,name,day";

/// One holiday of the list.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Line<'a> {
    /// The day off.
    pub(crate) date: NaiveDate,
    /// The holiday's name, as published.
    pub(crate) name: &'a str,
    /// Whether the day off is the holiday itself.
    pub(crate) day: Day,
}

/// The list's third column; the names are those of `calendar::HolidayDay`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Day {
    /// `itself`
    Itself,
    /// `substitute`
    Substitute,
}

/// What is wrong with a line, and what to write instead.
#[derive(Debug)]
pub(crate) struct Problem {
    line: usize,
    what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.line, self.what)
    }
}

/// The holidays in `text`, or everything that is wrong with it.
pub(crate) fn read(text: &str) -> Result<Vec<Line<'_>>, Vec<Problem>> {
    let mut good: Vec<(usize, Line<'_>)> = Vec::new();
    let mut problems = Vec::new();
    for (number, text) in rows(text) {
        match line(text) {
            Ok(line) => good.push((number, line)),
            Err(what) => problems.push(Problem { line: number, what }),
        }
    }
    problems.extend(out_of_order(&good));
    // A line that could not be read would also leave its year short: one complaint is enough.
    if problems.is_empty() {
        problems.extend(missing_lines(&good));
    }
    if problems.is_empty() {
        Ok(good.into_iter().map(|(_, line)| line).collect())
    } else {
        problems.sort_by_key(|problem| problem.line);
        Err(problems)
    }
}

/// The lines that hold holidays, numbered as an editor numbers them.
fn rows(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let numbered = text.lines().enumerate().map(|(index, line)| (index + 1, line.trim()));
    numbered.filter(|(_, line)| !line.is_empty() && !line.starts_with('#') && *line != HEADING)
}

fn line(text: &str) -> Result<Line<'_>, String> {
    let columns: Vec<&str> = text.split(',').map(str::trim).collect();
    let [date, name, day] = columns[..] else {
        return Err(format!("`{text}` is not `{HEADING}`; write three columns and two commas"));
    };
    if name.is_empty() {
        return Err("the holiday has no name; write the one it was published with".to_owned());
    }
    Ok(Line { date: weekday(date)?, name, day: kind(day)? })
}

fn weekday(text: &str) -> Result<NaiveDate, String> {
    let date = NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .map_err(|_| format!("`{text}` is not a date; write it as 2028-12-25"))?;
    match date.weekday() {
        Weekday::Sat | Weekday::Sun => {
            Err(format!("{date} is a weekend; write the weekday that is given off instead"))
        }
        Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => Ok(date),
    }
}

fn kind(text: &str) -> Result<Day, String> {
    match text {
        "itself" => Ok(Day::Itself),
        "substitute" => Ok(Day::Substitute),
        other => Err(format!("`{other}` is not a kind of day; write `itself` or `substitute`")),
    }
}

fn out_of_order(lines: &[(usize, Line<'_>)]) -> impl Iterator<Item = Problem> {
    let pairs = lines.iter().zip(lines.iter().skip(1));
    pairs.filter(|((_, before), (_, after))| after.date <= before.date).map(
        |((_, before), (number, after))| Problem {
            line: *number,
            what: format!("{} must come after {}, the line above it", after.date, before.date),
        },
    )
}

/// A year with lines missing would give wrong dates in silence.
fn missing_lines(lines: &[(usize, Line<'_>)]) -> Vec<Problem> {
    let (Some((_, first)), Some((end, last))) = (lines.first(), lines.last()) else {
        return vec![Problem { line: 1, what: format!("no holidays; begin with `{HEADING}`") }];
    };
    let years = first.date.year()..=last.date.year();
    years.filter_map(|year| missing_in(year, lines, *end)).collect()
}

fn missing_in(year: i32, lines: &[(usize, Line<'_>)], end: usize) -> Option<Problem> {
    let of_year = || lines.iter().filter(|(_, line)| line.date.year() == year);
    let count = of_year().count();
    (count < HOLIDAYS_IN_A_YEAR).then(|| Problem {
        line: of_year().next_back().map_or(end, |(number, _)| *number),
        what: format!("{year} has {count} holidays; write all {HOLIDAYS_IN_A_YEAR} or more"),
    })
}
