//! What the page says of each limit: words decided here, in plain functions, and laid out elsewhere.

use crate::fields::Kept;
use crate::form::{self, Answer};
use crate::rule_words::lines;
use crate::words::{capital, list};
use calendar::{Basis, HolidayDay};
use chrono::NaiveDate;
use engine::{
    Deadline, Effect, Event, Limit, Moment, Possibility, Procedure, Standing, Waiting, Worked,
    words,
};

/// A date with what it is for: "Aim for", "Wednesday 15 April 2026".
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Dated {
    /// What the date is.
    pub(crate) key: &'static str,
    /// The date, for people.
    pub(crate) words: String,
    /// The date, for machines.
    pub(crate) machine: String,
}

/// Rules that wait for the same dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct WaitingView {
    /// What they wait for.
    pub(super) needs: String,
    /// The rules' names.
    pub(super) titles: Vec<&'static str>,
}

/// What a screen reader is told when the dates have changed.
pub(super) fn announcement(dates: usize, waiting: usize) -> String {
    let dates =
        if dates == 1 { "1 date".to_owned() } else { [&dates.to_string(), " dates"].concat() };
    let waiting = if waiting == 0 {
        String::new()
    } else {
        [", ", &waiting.to_string(), " waiting for a date"].concat()
    };
    ["Results updated: ", &dates, &waiting, "."].concat()
}

/// A limit's name: the rule's, and of a run which one it is.
pub(crate) fn title(procedure: &Procedure, deadline: &Deadline) -> String {
    let title = deadline.title(procedure);
    match deadline.occurrence {
        None | Some(1) => title,
        Some(later) => [&title, " (number ", &later.to_string(), " of the run)"].concat(),
    }
}

/// The id of a limit's place in the page.
pub(crate) fn limit_id(deadline: &Deadline) -> String {
    let id = ["limit-", &Kept::of(deadline).id()].concat();
    match deadline.occurrence.unwrap_or(1) {
        1 => id,
        later => [&id, "-", &later.to_string()].concat(),
    }
}

/// A date, and what it is.
pub(super) fn dated(key: &'static str, moment: Moment) -> Dated {
    Dated { key, words: words::moment(moment), machine: moment.to_string() }
}

/// What a date is: where there is one, and where there are two the first and the last.
pub(crate) fn keys(deadline: &Deadline) -> [&'static str; 3] {
    match (deadline.limit, deadline.timescale.effect) {
        (Limit::NotBefore, _) => {
            ["Not before", "Not before, on any reading:", "Allowed on every reading from"]
        }
        (Limit::NoLaterThan, Effect::Duty) => ["By", "Aim for", "Late on every reading after"],
        (Limit::NoLaterThan, Effect::CutOff { .. }) => {
            ["In by", "Safe if in by", "Late on every reading after"]
        }
    }
}

/// The one date, or the two between which the readings lie.
pub(crate) fn dates(deadline: &Deadline) -> Vec<Dated> {
    let (due, latest) = (deadline.due, deadline.latest);
    let [only, first, last] = keys(deadline);
    if due == latest {
        vec![dated(only, due)]
    } else {
        vec![dated(first, due), dated(last, latest)]
    }
}

/// The count behind the first date; readings that differ are told apart further down.
pub(super) fn basis(deadline: &Deadline) -> String {
    let first = deadline.readings.iter().find(|it| it.due == deadline.due);
    first.map(|it| it.basis.clone()).unwrap_or_default()
}

/// How long is left, that it has passed, or that it is done; empty where nobody can tell.
pub(super) fn standing(answer: &Answer, deadline: &Deadline) -> String {
    let Some(standing) = deadline.standing else { return String::new() };
    let not_before = deadline.limit == Limit::NotBefore;
    let open = match standing {
        Standing::Ahead if not_before => "Not yet".to_owned(),
        Standing::Today if not_before => "From today".to_owned(),
        Standing::BetweenReadings if not_before => {
            "Possible on some readings, not yet on others".to_owned()
        }
        Standing::Passed if not_before => "The date has come: not marked done".to_owned(),
        Standing::Ahead => left(deadline.working_days_left),
        Standing::Today => "This date is today".to_owned(),
        Standing::BetweenReadings => {
            "The first date has passed, the last has not: not marked done".to_owned()
        }
        Standing::Passed => "Date has passed: not marked done".to_owned(),
        Standing::DoneInTime => return happened(answer, deadline, "in time on every reading"),
        Standing::DoneBetweenReadings => {
            return happened(
                answer,
                deadline,
                "in time on some readings and after the date on others",
            );
        }
        Standing::DoneAfter => {
            return happened(answer, deadline, "after the date on every reading");
        }
        Standing::DoneTooEarly => {
            return happened(answer, deadline, "before the date on every reading");
        }
    };
    let booked = deadline.held.map(|held| booked(deadline, held)).unwrap_or_default();
    [". ", &open, &booked, "."].concat()
}

fn happened(answer: &Answer, deadline: &Deadline, how: &str) -> String {
    let done = answer.facts.happened(&deadline.key()).or(deadline.held.map(|it| it.date));
    let done = done.map(words::day).unwrap_or_default();
    [". Happened on ", &done, ": ", how, "."].concat()
}

fn booked(deadline: &Deadline, held: Moment) -> String {
    let how = if deadline.limit == Limit::NotBefore {
        ""
    } else if held.date <= deadline.due.date {
        ": in time on every reading"
    } else if held.date <= deadline.latest.date {
        ": in time on some readings and after the date on others"
    } else {
        ": after the date on every reading"
    };
    [". You gave ", &words::moment(held), " for it", how].concat()
}

fn left(working_days: Option<u32>) -> String {
    match working_days {
        Some(0) => "No working day left before it, today not counted".to_owned(),
        Some(1) => "1 working day left, today not counted".to_owned(),
        Some(days) => [&days.to_string(), " working days left, today not counted"].concat(),
        None => "Ahead".to_owned(),
    }
}

/// Marks: provisional, not a working day, could not be met, and the like.
pub(super) fn marks(answer: &Answer, deadline: &Deadline) -> Vec<String> {
    let procedure = answer.procedure;
    let mut marks = Vec::new();
    let called = |event| procedure.event_name(event).to_owned();
    if deadline.anchor.assumed {
        marks.push(
            [
                "If the ",
                &called(deadline.anchor.event),
                " were held on ",
                &words::day(deadline.anchor.date.date),
                ". This is not a booking. Risk decides how soon.",
            ]
            .concat(),
        );
    }
    let provided: Vec<String> =
        deadline.provided.iter().map(|it| crate::fields::label(*it).to_ascii_lowercase()).collect();
    if !provided.is_empty() {
        marks.push(["Only if ", &list(&provided)].concat());
    }
    if deadline.readings.iter().all(|it| it.possible == Possibility::BeforeTheFacts) {
        marks.push(
            "Could not be met on any reading: it falls before the process began. Record why."
                .to_owned(),
        );
    }
    // Where two dates stand above, which of them the document's other lines support is said at once.
    if let Some(supported) = deadline.readings.iter().find(|it| it.supported_by.is_some())
        && deadline.due != deadline.latest
    {
        marks.push(
            [
                "Other lines of the document support ",
                &words::moment(supported.due),
                " (",
                &supported.label,
                ").",
            ]
            .concat(),
        );
    }
    if deadline.limit == Limit::NoLaterThan {
        let last = deadline.last_working_day.filter(|it| *it != deadline.due.date);
        marks.extend(last.map(|last| {
            [
                why_not_worked(deadline.due.date),
                " The last working day before it is ",
                &words::day(last),
                ".",
            ]
            .concat()
        }));
    }
    if let Effect::CutOff { decides, consequence } = deadline.timescale.effect {
        let decides = decides.map(|role| {
            [" Who decides whether that follows: ", &capital(procedure.title(role)), "."].concat()
        });
        marks.push([consequence, decides.as_deref().unwrap_or_default()].concat());
    }
    marks.extend(deadline.readings.iter().filter_map(|it| it.could_be_earlier).map(|it| {
        [
            "It would be earlier if the ",
            &called(it.event),
            " came before ",
            &words::day(it.before),
            ".",
        ]
        .concat()
    }));
    if deadline.holidays == Basis::WorkedOut {
        marks.push("Provisional: the bank holidays of that year are not published yet and were worked out from the law’s pattern.".to_owned());
    }
    marks
}

fn why_not_worked(date: NaiveDate) -> &'static str {
    use chrono::{Datelike as _, Weekday};
    match date.weekday() {
        Weekday::Sat => "It is a Saturday.",
        Weekday::Sun => "It is a Sunday.",
        Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => {
            if calendar::is_working_day(date) {
                "Your office is shut that day."
            } else {
                "It is a bank holiday."
            }
        }
    }
}

/// Every reading with its place, those that other lines support first, whatever their dates.
pub(super) fn supported_first(deadline: &Deadline) -> Vec<(usize, &Worked)> {
    let mut readings = Vec::new();
    for supported in [true, false] {
        for (at, it) in deadline.readings.iter().enumerate() {
            if it.supported_by.is_some() == supported {
                readings.push((at, it));
            }
        }
    }
    readings
}

/// What a reading rests on, and whether it could be met.
pub(super) fn rests_on(answer: &Answer, reading: &Worked) -> String {
    let mut words = ".".to_owned();
    if let Some(it) = reading.lines {
        words.push_str(&[" It rests on ", &lines(it), "."].concat());
    }
    if let Some(support) = reading.supported_by {
        words.push_str(&[" Other lines support this reading: ", support].concat());
    }
    if reading.possible == Possibility::BeforeTheFacts {
        words.push_str(&[" ", &impossible(answer, reading)].concat());
    }
    words
}

fn impossible(answer: &Answer, worked: &Worked) -> String {
    let start = answer.facts.dates(Event::StrategyDiscussion).next();
    let before = match start {
        Some(start) if worked.due.date < start.date => {
            [", before the ", answer.procedure.event_name(Event::StrategyDiscussion)].concat()
        }
        Some(_) | None => ", before the process began".to_owned(),
    };
    [
        "Could not be met: ",
        &worked.basis,
        " is ",
        &words::day(worked.due.date),
        &before,
        ". Record why.",
    ]
    .concat()
}

/// What waits, by what it waits for.
pub(super) fn waiting(procedure: &Procedure, waiting: &[Waiting]) -> Vec<WaitingView> {
    let mut views: Vec<WaitingView> = Vec::new();
    for it in waiting {
        let names: Vec<String> =
            it.needs.iter().map(|it| form::event_name(Some(procedure), *it)).collect();
        let needs = names.join(" or the ");
        match views.iter_mut().find(|view| view.needs == needs) {
            Some(view) => view.titles.push(it.rule.name()),
            None => views.push(WaitingView { needs, titles: vec![it.rule.name()] }),
        }
    }
    views
}

/// A bank holiday by name, and whether the day stands in for it.
pub(super) fn holiday_words(holiday: calendar::Holiday) -> String {
    match holiday.day {
        HolidayDay::Itself => holiday.name.to_owned(),
        HolidayDay::Substitute => [holiday.name, ", substitute day"].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents;
    use engine::Question;

    /// What is said of a limit of an area's document, for one strategy discussion, on a day.
    #[track_caller]
    fn said(
        area: &str,
        rule: &str,
        discussion: &str,
        today: &str,
    ) -> (Vec<String>, String, Vec<String>) {
        let procedure = documents::find(area).unwrap();
        let question = Question {
            events: vec![(Event::StrategyDiscussion, Moment::parse(discussion).unwrap())],
            as_of: Moment::parse(today).map(|it| it.date),
            ..Question::default()
        };
        let facts = question.facts(procedure).unwrap();
        let schedule = engine::schedule(procedure, &facts);
        let answer = Answer { procedure, facts, schedule };
        let deadline = answer.schedule.deadlines.iter().find(|it| it.rule.id == rule).unwrap();
        let dates =
            dates(deadline).into_iter().map(|it| [it.key, " ", &it.words].concat()).collect();
        (dates, standing(&answer, deadline), marks(&answer, deadline))
    }

    #[test]
    fn one_reading_has_one_date() {
        let (dates, standing, _) =
            said("york", "icpc-15wd-last-strategy", "2026-12-14", "2026-12-31");
        assert_eq!(dates, ["By Thursday 7 January 2027"]);
        assert_eq!(standing, ". 4 working days left, today not counted.");
    }

    #[test]
    fn two_readings_have_two_dates_and_the_supported_one_is_named() {
        let (dates, _, marks) =
            said("redcar-and-cleveland", "icpc-15-days", "2026-12-09", "2026-12-10");
        assert_eq!(
            dates,
            [
                "Aim for Thursday 24 December 2026",
                "Late on every reading after Monday 4 January 2027"
            ]
        );
        assert!(
            marks
                .iter()
                .any(|it| it
                    .starts_with("Other lines of the document support Monday 4 January 2027"))
        );
    }

    #[test]
    fn a_date_that_has_gone_by_blames_nobody() {
        let (_, standing, _) = said("york", "icpc-15wd-last-strategy", "2026-12-14", "2027-01-08");
        assert_eq!(standing, ". Date has passed: not marked done.");
    }

    #[test]
    fn a_date_past_the_published_holidays_is_provisional() {
        let (_, _, marks) = said("york", "icpc-15wd-last-strategy", "2060-12-14", "2060-12-14");
        assert!(marks.iter().any(|it| it.starts_with("Provisional: ")));
    }
}
