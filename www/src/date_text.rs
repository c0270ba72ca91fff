//! What people type into a date: three parts and perhaps a time, or a whole date pasted into any part.

use crate::words;
use chrono::{Datelike as _, NaiveDate, NaiveTime};
use engine::Moment;

/// A part of a date field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Day,
    Month,
    Year,
    Time,
}

impl Part {
    /// Every part, in the order in which they stand.
    pub(crate) const ALL: [Self; 4] = [Self::Day, Self::Month, Self::Year, Self::Time];

    /// The end of the input's id.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
            Self::Time => "time",
        }
    }
}

/// The text of a date field, as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct DateText {
    pub(crate) day: String,
    pub(crate) month: String,
    pub(crate) year: String,
    pub(crate) time: String,
}

/// What is wrong with a date field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Problem {
    /// Parts are missing: the first of them, and the words for all of them.
    Missing(Part, &'static str),
    /// The year is not four figures.
    ShortYear,
    /// There is no such day.
    NotReal(Part),
    /// The time is not a time.
    NotATime,
    /// There is a time and no date.
    TimeAlone,
}

impl Problem {
    /// The part to mend first.
    pub(crate) const fn part(self) -> Part {
        match self {
            Self::Missing(part, _) | Self::NotReal(part) => part,
            Self::ShortYear => Part::Year,
            Self::NotATime => Part::Time,
            Self::TimeAlone => Part::Day,
        }
    }

    /// Whether a part is one that the message is about.
    pub(crate) fn is_about(self, part: Part) -> bool {
        match self {
            Self::Missing(first, _) | Self::NotReal(first) if first == Part::Day => {
                part != Part::Time
            }
            Self::TimeAlone => part != Part::Time,
            Self::Missing(..) | Self::NotReal(_) | Self::ShortYear | Self::NotATime => {
                part == self.part()
            }
        }
    }

    /// The message, for a field that is called `name`.
    pub(crate) fn message(self, name: &str) -> String {
        let name = words::capital(name);
        match self {
            Self::Missing(_, what) => [&name, " must include ", what].concat(),
            Self::ShortYear => [&name, ": the year must have 4 figures, like 2026"].concat(),
            Self::NotReal(_) => [&name, " must be a real date, like 27 3 2026"].concat(),
            Self::NotATime => [&name, ": the time must be like 10:30 or 2pm"].concat(),
            Self::TimeAlone => [&name, ": enter the date as well as the time"].concat(),
        }
    }
}

impl DateText {
    /// The text of a moment.
    pub(crate) fn of(moment: Moment) -> Self {
        let date = moment.date;
        Self {
            day: date.day().to_string(),
            month: date.month().to_string(),
            year: date.year().to_string(),
            time: moment.time.map_or_else(String::new, engine::clock_time),
        }
    }

    /// One part.
    pub(crate) fn part(&self, part: Part) -> &str {
        match part {
            Part::Day => &self.day,
            Part::Month => &self.month,
            Part::Year => &self.year,
            Part::Time => &self.time,
        }
    }

    /// Changes one part.
    pub(crate) fn set(&mut self, part: Part, text: String) {
        match part {
            Part::Day => self.day = text,
            Part::Month => self.month = text,
            Part::Year => self.year = text,
            Part::Time => self.time = text,
        }
    }

    /// Whether nothing was typed.
    pub(crate) fn is_empty(&self) -> bool {
        [&self.day, &self.month, &self.year, &self.time].iter().all(|part| part.trim().is_empty())
    }

    /// What was typed, read as a date: none where nothing was.
    pub(crate) fn read(&self) -> Result<Option<Moment>, Problem> {
        if self.is_empty() {
            return Ok(None);
        }
        let (day, month, year) = (self.day.trim(), self.month.trim(), self.year.trim());
        let missing = match (day.is_empty(), month.is_empty(), year.is_empty()) {
            (true, true, true) => return Err(Problem::TimeAlone),
            (true, true, false) => Some((Part::Day, "a day and month")),
            (true, false, true) => Some((Part::Day, "a day and year")),
            (true, false, false) => Some((Part::Day, "a day")),
            (false, true, true) => Some((Part::Month, "a month and year")),
            (false, true, false) => Some((Part::Month, "a month")),
            (false, false, true) => Some((Part::Year, "a year")),
            (false, false, false) => None,
        };
        if let Some((part, what)) = missing {
            return Err(Problem::Missing(part, what));
        }
        let day =
            number(day).filter(|it| (1..=31).contains(it)).ok_or(Problem::NotReal(Part::Day))?;
        let month = month_number(month).ok_or(Problem::NotReal(Part::Month))?;
        if year.len() != 4 {
            return Err(Problem::ShortYear);
        }
        let year = number(year).and_then(|it| i32::try_from(it).ok()).ok_or(Problem::ShortYear)?;
        let date = NaiveDate::from_ymd_opt(year, month, day).ok_or(Problem::NotReal(Part::Day))?;
        let time = match self.time.trim() {
            "" => None,
            typed => Some(time(typed).ok_or(Problem::NotATime)?),
        };
        Ok(Some(Moment { date, time }))
    }

    /// What the field holds once the person has left it: a whole date typed into one part is spread over
    /// all of them, and a year of two figures becomes four. None where nothing changes.
    pub(crate) fn tidied(&self) -> Option<Self> {
        for part in [Part::Day, Part::Month, Part::Year] {
            if let Some(moment) = whole(self.part(part)) {
                let mut tidy = Self::of(moment);
                if moment.time.is_none() {
                    tidy.time.clone_from(&self.time);
                }
                return Some(tidy);
            }
        }
        let year = self.year.trim();
        let short = year.len() == 2 && year.bytes().all(|it| it.is_ascii_digit());
        short.then(|| Self { year: ["20", year].concat(), ..self.clone() })
    }
}

/// Figures and nothing else.
fn number(text: &str) -> Option<u32> {
    let figures = !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    figures.then(|| text.parse().ok()).flatten()
}

/// "3", "03", "Mar" or "march".
fn month_number(text: &str) -> Option<u32> {
    let text = text.trim_end_matches('.').to_ascii_lowercase();
    if let Some(number) = number(&text) {
        return (1..=12).contains(&number).then_some(number);
    }
    let named = |month: &&str| text.len() >= 3 && month.to_ascii_lowercase().starts_with(&text);
    let at =
        engine::words::MONTHS.iter().position(named).or_else(|| (text == "sept").then_some(8))?;
    u32::try_from(at + 1).ok()
}

/// "10:30", "10.30", "1030", "10:30am", "2 pm", "noon" or "midday".
pub(crate) fn time(text: &str) -> Option<NaiveTime> {
    let text = text.trim().to_ascii_lowercase();
    if text == "noon" || text == "midday" {
        return NaiveTime::from_hms_opt(12, 0, 0);
    }
    let (clock, half) = [("am", 0), ("a.m.", 0), ("pm", 12), ("p.m.", 12)]
        .into_iter()
        .find_map(|(end, half)| text.strip_suffix(end).map(|clock| (clock.trim_end(), Some(half))))
        .unwrap_or((&text, None));
    let (hour, minute) = match clock.split_once([':', '.']) {
        Some((hour, minute)) if minute.len() == 2 => (number(hour)?, number(minute)?),
        None if clock.len() == 4 => {
            let figures = number(clock)?;
            (figures / 100, figures % 100)
        }
        None if half.is_some() => (number(clock)?, 0),
        Some(_) | None => return None,
    };
    let hour = match half {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(half) => hour % 12 + half,
        None => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, 0)
}

/// A whole date, as people write one: "3 March 2026", "Tue 3rd Mar 2026", "3/3/26", "2026-03-03",
/// with or without a time after it. Day before month, always.
pub(crate) fn whole(text: &str) -> Option<Moment> {
    let text = text.trim().to_ascii_lowercase();
    // 2026-03-03t10:00: the letter parts a date from a time only between figures.
    let text = match text.split_once('t') {
        Some((date, time)) if !has_letters(date) && !has_letters(time) => {
            [date, " ", time].concat()
        }
        Some(_) | None => text,
    };
    let mut words = Vec::new();
    for word in text.split([' ', '\u{a0}', '\t', '/', '-', ',', '\u{2013}', '\u{2011}']) {
        if word.matches('.').count() == 2 {
            words.extend(word.split('.'));
        } else {
            words.push(word);
        }
    }
    words.retain(|word| !matches!(*word, "" | "of" | "at" | "the" | "on"));
    if words.first().is_some_and(|word| is_weekday(word)) {
        words.remove(0);
    }
    let (date, rest) = words.split_at_checked(3)?;
    let [first, second, third] = date else { return None };
    let (year, month, day) = if first.len() == 4 && number(first).is_some() {
        (*first, *second, *third)
    } else if number(first).is_none() && month_number(first).is_some() {
        (*third, *first, *second)
    } else {
        (*third, *second, *first)
    };
    let day = ["st", "nd", "rd", "th"].iter().find_map(|end| day.strip_suffix(end)).unwrap_or(day);
    let year = match year.len() {
        2 => number(year)? + 2000,
        4 => number(year)?,
        _ => return None,
    };
    let date =
        NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month_number(month)?, number(day)?)?;
    if rest.is_empty() {
        return Some(Moment::day(date));
    }
    Some(Moment { date, time: Some(time(&rest.concat())?) })
}

fn has_letters(text: &str) -> bool {
    text.bytes().any(|it| it.is_ascii_alphabetic())
}

fn is_weekday(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    word.len() >= 3
        && ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
            .iter()
            .any(|day| day.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: &str) {
        let read = whole(typed).map(|moment| moment.to_string().replace('T', " "));
        assert_eq!(read.as_deref().unwrap_or("nothing"), expected, "{typed}");
    }

    #[test]
    fn whole_dates_are_read_day_first() {
        check("3 March 2026", "2026-03-03");
        check("3/3/26", "2026-03-03");
        check("2026-03-03", "2026-03-03");
        check("04/05/2027", "2027-05-04");
        check("Tuesday 3rd of March, 2026", "2026-03-03");
        check("Tue 3 Mar 2026", "2026-03-03");
        check("3.3.2026", "2026-03-03");
        check("3-Sept-26", "2026-09-03");
        check("March 3, 2026", "2026-03-03");
        check("\u{a0}3\u{a0}March\u{a0}2026 ", "2026-03-03");
        check("2026-12-31 10:00", "2026-12-31 10:00");
        check("2026-12-31T10:00", "2026-12-31 10:00");
        check("31 December 2026 at 2 pm", "2026-12-31 14:00");
        check("31 August 2026 noon", "2026-08-31 12:00");
    }

    #[test]
    fn what_is_no_date_is_left_alone() {
        for typed in [
            "",
            "3",
            "03",
            "March",
            "31 February 2026",
            "13/13/2026",
            "3 March",
            "3 March 2026 soon",
            "1/2/3",
        ] {
            check(typed, "nothing");
        }
    }

    #[track_caller]
    fn field(day: &str, month: &str, year: &str, time: &str) -> Result<Option<Moment>, Problem> {
        DateText { day: day.into(), month: month.into(), year: year.into(), time: time.into() }
            .read()
    }

    #[test]
    fn a_field_says_what_is_missing() {
        assert_eq!(field("", "", "", ""), Ok(None));
        assert_eq!(field("3", "", "2026", ""), Err(Problem::Missing(Part::Month, "a month")));
        assert_eq!(field("", "", "2026", ""), Err(Problem::Missing(Part::Day, "a day and month")));
        assert_eq!(field("31", "2", "2026", ""), Err(Problem::NotReal(Part::Day)));
        assert_eq!(field("3", "13", "2026", ""), Err(Problem::NotReal(Part::Month)));
        assert_eq!(field("3", "3", "26", ""), Err(Problem::ShortYear));
        assert_eq!(field("3", "3", "2026", "25:00"), Err(Problem::NotATime));
        assert_eq!(field("", "", "", "10:00"), Err(Problem::TimeAlone));
        let message =
            Problem::Missing(Part::Month, "a month").message("date of the initial conference");
        assert_eq!(message, "Date of the initial conference must include a month");
    }

    #[test]
    fn months_may_be_named() {
        let read = field("3", "Mar", "2026", "10.30").unwrap().unwrap();
        assert_eq!(Some(read), Moment::parse("2026-03-03T10:30"));
        assert_eq!(field("3", "March", "2026", "").unwrap().unwrap().date, read.date);
        assert_eq!(field("3", "Ma", "2026", ""), Err(Problem::NotReal(Part::Month)));
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        let words = |typed| time(typed).map(engine::clock_time);
        assert_eq!(words("10:30").as_deref(), Some("10:30"));
        assert_eq!(words("0930").as_deref(), Some("09:30"));
        assert_eq!(words("2pm").as_deref(), Some("14:00"));
        assert_eq!(words("12 am").as_deref(), Some("00:00"));
        assert_eq!(words("12pm").as_deref(), Some("12:00"));
        for typed in ["14", "9", "24:00", "10:60", "13pm", "10:3", "soon"] {
            assert_eq!(words(typed), None, "{typed}");
        }
    }

    #[test]
    fn leaving_a_field_tidies_it() {
        let typed = |day: &str, year: &str| DateText {
            day: day.into(),
            year: year.into(),
            ..DateText::default()
        };
        assert_eq!(
            typed("3/3/26", "").tidied(),
            Some(DateText {
                day: "3".into(),
                month: "3".into(),
                year: "2026".into(),
                time: String::new()
            })
        );
        assert_eq!(typed("3", "26").tidied().unwrap().year, "2026");
        assert_eq!(typed("3", "2026").tidied(), None);
    }

    #[test]
    fn a_date_put_into_the_field_reads_back() {
        let moment = Moment::parse("2030-10-20T09:05").unwrap();
        assert_eq!(DateText::of(moment).read(), Ok(Some(moment)));
    }
}
