//! The guides for parents: every step in its order, a date for every time, dates that were counted on paper, and no
//! words that families should not have to read.

use chrono::{Days, NaiveDate};
use engine::{Deadline, Event, Facts, Guide, Moment, Procedure, Question, Rule, Say};
use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use tests::words::not_said_to_families;
use toml::{Table, Value};
use xtask::workspace;

type Tried<T = ()> = Result<T, Box<dyn Error>>;

/// A guide for each area that there is.
fn guides() -> Tried<Vec<(&'static Procedure, &'static Guide)>> {
    let guide = |it: &'static Procedure| {
        let guide = procedures::guide(it).ok_or_else(|| format!("{} has no guide", it.name))?;
        Ok((it, guide))
    };
    procedures::all().iter().map(guide).collect()
}

/// The rules that a guide rests on.
fn rules(procedure: &'static Procedure, guide: &'static Guide) -> Vec<&'static Rule> {
    let says = guide.steps.iter().flat_map(|it| it.says);
    says.flat_map(Say::rules).filter_map(|id| procedure.rule(id)).collect()
}

fn facts(procedure: &'static Procedure, events: Vec<(Event, Moment)>) -> Tried<Facts> {
    Ok(Question { events, ..Question::default() }.facts(procedure)?)
}

fn moment(text: &str) -> Tried<Moment> {
    Ok(Moment::parse(text).ok_or_else(|| format!("{text} is not a date"))?)
}

/// Each rule of a guide that has a date, as `2027-03-25`, or as `2027-03-25 to 2027-03-29` where its words can be read
/// in two ways.
fn dates(area: &str, events: &[(Event, &str)]) -> Tried<BTreeMap<&'static str, String>> {
    let procedure = procedures::find(area).ok_or_else(|| format!("{area} is gone"))?;
    let guide = procedures::guide(procedure).ok_or_else(|| format!("{area} has no guide"))?;
    let events = events.iter().map(|(event, date)| Ok((*event, moment(date)?)));
    let facts = facts(procedure, events.collect::<Tried<Vec<_>>>()?)?;
    let walked = engine::walkthrough(procedure, guide, &facts);
    let told = walked.steps.iter().flat_map(|(_, told)| told);
    Ok(told.flat_map(|it| &it.dates).map(|it| (it.rule.id, written(it))).collect())
}

fn written(deadline: &Deadline) -> String {
    let Deadline { due, latest, .. } = deadline;
    if due == latest { due.to_string() } else { format!("{due} to {latest}") }
}

/// These rules have these dates in the guide.
fn check(area: &str, events: &[(Event, &str)], expected: &[(&str, &str)]) -> Tried {
    let expected: BTreeMap<&str, String> =
        expected.iter().map(|(rule, date)| (*rule, (*date).to_owned())).collect();
    let mut found = dates(area, events)?;
    found.retain(|rule, _| expected.contains_key(rule));
    assert_eq!(found, expected, "{area}, {events:?}");
    Ok(())
}

// The dates below were counted on paper, from the lines of each document.
//
// Good Friday is on 26 March 2027 and Easter Monday on the 29th. Working days from Tuesday 9 March: 10 to 12 March are 1
// to 3, 15 to 19 are 4 to 8, 22 to 25 are 9 to 12, 30 and 31 are 13 and 14, 1 April is 15. Back from Thursday 1 April:
// 31 March is 1, 30 is 2, 25 is 3; every day counted, 29 March is 3. On from 1 April: 2 April is 1, 5 to 9 are 2 to 6,
// 12 to 15 are 7 to 10, 16 is 11, 19 to 22 are 12 to 15.
const EASTER: [(Event, &str); 2] =
    [(Event::StrategyDiscussion, "2027-03-09"), (Event::InitialConference, "2027-04-01")];

// Bank holidays are on 25 and 28 December 2026 (for Boxing Day, a Saturday) and on 1 January 2027. Working days from
// Monday 14 December: 15 to 18 are 1 to 4, 21 to 24 are 5 to 8, 29 to 31 are 9 to 11, 4 to 7 January are 12 to 15. Back
// from Thursday 7 January: 6, 5 and 4 January are 1 to 3, in every way of counting. On from 7 January: 8 is 1, 11 to 15
// are 2 to 6, 18 to 22 are 7 to 11, 25 to 28 are 12 to 15.
const CHRISTMAS: [(Event, &str); 2] =
    [(Event::StrategyDiscussion, "2026-12-14"), (Event::InitialConference, "2027-01-07")];

/// The document gives no time for reports and notes, and line 147 leaves it open when there is a review.
#[test]
fn cumbria() -> Tried {
    // Line 143: ten working days.
    check("cumbria", &EASTER, &[("core-group-first-10wd", "2027-04-15")])?;
    check("cumbria", &CHRISTMAS, &[("core-group-first-10wd", "2027-01-21")])
}

/// The document does not say when the core group or the first review is.
#[test]
fn middlesbrough() -> Tried {
    check(
        "middlesbrough",
        &EASTER,
        &[
            // Line 207: fifteen working days after the strategy discussion.
            ("icpc-15wd", "2027-04-01"),
            // Line 68: three days before, of which sort it does not say.
            ("report-to-family-3-days", "2027-03-25 to 2027-03-29"),
            // Line 36: an hour and a half, of a conference whose hour is not known.
            ("duration-90-minutes", "2027-04-01"),
            // Line 47: one day, which Friday 2 April is in every way of counting.
            ("outcome-notice-1-day", "2027-04-02"),
            // Line 48: the plan and the minutes, ten working days.
            ("initial-minutes-10wd", "2027-04-15"),
        ],
    )?;
    check(
        "middlesbrough",
        &CHRISTMAS,
        &[
            ("icpc-15wd", "2027-01-07"),
            ("report-to-family-3-days", "2027-01-04"),
            ("duration-90-minutes", "2027-01-07"),
            ("outcome-notice-1-day", "2027-01-08"),
            ("initial-minutes-10wd", "2027-01-21"),
        ],
    )
}

/// The document says nothing of notes, nor of when the core group meets.
#[test]
fn redcar_and_cleveland() -> Tried {
    check(
        "redcar-and-cleveland",
        &EASTER,
        &[
            // Line 14: fifteen days after the strategy discussion, of which sort it does not say: 9 and 15 is 24.
            ("icpc-15-days", "2027-03-24 to 2027-04-01"),
            // Line 10: three days before, of which sort it does not say.
            ("report-to-family-3-days-icpc", "2027-03-25 to 2027-03-29"),
            // Lines 28 and 33: before the day of the conference.
            ("reports-before-day", "2027-03-31"),
            ("chair-offers-contact", "2027-03-31"),
            // Line 16: three months.
            ("first-review-3-months", "2027-07-01"),
        ],
    )?;
    check(
        "redcar-and-cleveland",
        &CHRISTMAS,
        &[
            // 14 December and 15 days of the calendar: the 29th.
            ("icpc-15-days", "2026-12-29 to 2027-01-07"),
            ("report-to-family-3-days-icpc", "2027-01-04"),
            ("reports-before-day", "2027-01-06"),
            ("chair-offers-contact", "2027-01-06"),
            ("first-review-3-months", "2027-04-07"),
        ],
    )
}

#[test]
fn stoke_on_trent() -> Tried {
    check(
        "stoke-on-trent",
        &EASTER,
        &[
            // Line 84: fifteen working days after the discussion that began the enquiry.
            ("icpc-15wd-timing", "2027-04-01"),
            // Lines 409, 428 and 444: two working days, and two days, which are the same here.
            ("sw-report-to-family-2wd", "2027-03-30"),
            ("agency-info-shared-2wd", "2027-03-30"),
            ("agency-report-to-family-2days", "2027-03-30"),
            // Lines 57 and 556: ten working days.
            ("core-group-first-10wd", "2027-04-15"),
            // Line 558: three months.
            ("first-review-3-months", "2027-07-01"),
            // Line 130: three months from the conference, as long as no birth gives an earlier day.
            ("review-after-birth-1-month", "2027-07-01"),
            // Line 529: one working day.
            ("main-decisions-1wd", "2027-04-02"),
            // Line 616: three working days.
            ("decision-circulated-3wd", "2027-04-06"),
            // Line 618: fifteen working days.
            ("minutes-15wd", "2027-04-22"),
        ],
    )?;
    check(
        "stoke-on-trent",
        &CHRISTMAS,
        &[
            ("icpc-15wd-timing", "2027-01-07"),
            ("sw-report-to-family-2wd", "2027-01-05"),
            ("agency-info-shared-2wd", "2027-01-05"),
            ("agency-report-to-family-2days", "2027-01-05"),
            ("core-group-first-10wd", "2027-01-21"),
            ("first-review-3-months", "2027-04-07"),
            ("review-after-birth-1-month", "2027-04-07"),
            ("main-decisions-1wd", "2027-01-08"),
            ("decision-circulated-3wd", "2027-01-12"),
            ("minutes-15wd", "2027-01-28"),
        ],
    )
}

#[test]
fn york() -> Tried {
    check(
        "york",
        &EASTER,
        &[
            // Lines 129 to 132: fifteen working days after the last strategy discussion.
            ("icpc-15wd-last-strategy", "2027-04-01"),
            // Lines 650 to 654: three working days before.
            ("reports-to-family-3wd", "2027-03-25"),
            // Lines 306 to 312: before the conference, so at the latest on the day before.
            ("sw-go-through-assessment", "2027-03-31"),
            // Line 227: agreement of the parents to somebody who watches, before the day.
            ("observer-before-day", "2027-03-31"),
            // Line 1385: ten working days.
            ("core-group-first-10wd", "2027-04-15"),
            // Lines 1631 and 1632: three months.
            ("first-review-3-months", "2027-07-01"),
            // Lines 1252 to 1254: one working day.
            ("outline-plan-1wd", "2027-04-02"),
            // Lines 1262 to 1264: fifteen working days.
            ("record-15wd", "2027-04-22"),
        ],
    )?;
    check(
        "york",
        &CHRISTMAS,
        &[
            ("icpc-15wd-last-strategy", "2027-01-07"),
            ("reports-to-family-3wd", "2027-01-04"),
            ("sw-go-through-assessment", "2027-01-06"),
            ("observer-before-day", "2027-01-06"),
            ("core-group-first-10wd", "2027-01-21"),
            ("first-review-3-months", "2027-04-07"),
            ("outline-plan-1wd", "2027-01-08"),
            ("record-15wd", "2027-01-28"),
        ],
    )
}

/// Over the bank holidays of Monday 3 and Monday 31 May 2027.
#[test]
fn what_is_counted_from_a_later_meeting_has_a_date_once_that_has_one() -> Tried {
    let of = |area: &str, event: Event, held: &str, rule: &str| {
        let found = dates(area, &[(Event::InitialConference, "2027-04-01"), (event, held)])?;
        Ok::<_, Box<dyn Error>>(found.get(rule).cloned().unwrap_or_default())
    };
    // Line 143: every four weeks.
    let next = of("cumbria", Event::CoreGroup, "2027-04-15", "core-group-every-4-weeks")?;
    assert_eq!(next, "2027-05-13");
    // Line 48, twenty working days from Friday 30 April: 4 to 7 May are 1 to 4, 10 to 14 are 5 to 9, 17 to 21 are 10 to
    // 14, 24 to 28 are 15 to 19, Tuesday 1 June is 20.
    let minutes =
        of("middlesbrough", Event::ReviewConference, "2027-04-30", "review-minutes-20wd")?;
    assert_eq!(minutes, "2027-06-01");
    // Line 10, five days back from Wednesday 2 June: 1 June is 1, 28 May is 2, 27, 26 and 25 are 3 to 5; every day
    // counted, 28 May is 5.
    let report = of(
        "redcar-and-cleveland",
        Event::ReviewConference,
        "2027-06-02",
        "report-to-family-5-days-review",
    )?;
    assert_eq!(report, "2027-05-25 to 2027-05-28");
    // Lines 1584 to 1586, five working days from Wednesday 28 April: 29 and 30 are 1 and 2, 4 to 6 May are 3 to 5.
    let plan = of("york", Event::CoreGroup, "2027-04-28", "signed-plan-5wd")?;
    assert_eq!(plan, "2027-05-06");
    Ok(())
}

#[test]
fn every_guide_has_every_step_in_its_order() -> Tried {
    let families = procedures::families().ok_or("nothing is shared")?;
    let steps: Vec<_> = families.steps.iter().map(|it| it.id).collect();
    for (procedure, guide) in guides()? {
        let ids: Vec<_> = guide.steps.iter().map(|it| it.id).collect();
        assert_eq!(ids, steps, "{}", procedure.id);
        let empty: Vec<_> = guide.steps.iter().filter(|it| it.says.is_empty()).collect();
        assert!(empty.is_empty(), "{}: {empty:?}", procedure.id);
    }
    Ok(())
}

/// Otherwise a page would show a time, and no date for anything that somebody enters.
#[test]
fn every_time_in_a_guide_comes_to_a_date_once_its_events_have_one() -> Tried {
    for (procedure, guide) in guides()? {
        let nothing = facts(procedure, Vec::new())?;
        let held = facts(procedure, vec![on(Event::InitialConference)?])?;
        for rule in rules(procedure, guide) {
            let place = format!("{}: {}", procedure.id, rule.id);
            let readings = rule.timescale.iter().flat_map(|it| it.readings);
            let anchors = readings.flat_map(|it| it.clock.anchors()).map(|it| it.event);
            let events: Vec<Event> = anchors.collect();
            let has_date = |facts: &Facts| engine::first_date(procedure, rule, facts).is_some();
            assert!(!has_date(&nothing), "{place} has a date from nothing");
            let is_of_meeting = events.contains(&Event::InitialConference);
            assert_eq!(has_date(&held), is_of_meeting, "{place}, where the meeting has a date");
            let dated = events.iter().map(|it| on(*it)).collect::<Tried<Vec<_>>>()?;
            let known = has_date(&facts(procedure, dated)?);
            assert_eq!(known, rule.timescale.is_some(), "{place}, where {events:?} have dates");
        }
    }
    Ok(())
}

/// A fortnight between one event and the next, in the order in which they are listed, which is one that can be.
fn on(event: Event) -> Tried<(Event, Moment)> {
    let later = Days::new(u64::try_from(event.place())? * 14);
    let first = NaiveDate::from_ymd_opt(2027, 1, 4).ok_or("a date")?;
    let date = first.checked_add_days(later).ok_or("past the end of the calendar")?;
    Ok((event, Moment::day(date)))
}

/// The guides and what they share, as they are written.
fn written_for_families() -> Tried<Vec<(String, Table)>> {
    let data = workspace::root().join("crates/procedures/data");
    let areas = procedures::all().iter().map(|it| format!("{}/families.toml", it.id));
    let files = areas.chain(["families.toml".to_owned()]);
    files
        .map(|it| Ok((it.clone(), toml::from_str(&fs::read_to_string(data.join(&it))?)?)))
        .collect()
}

/// Keys whose values are ids or words of a closed list, and stand on no page.
const IDS: [&str; 5] = ["id", "rules", "to", "for", "first-for"];

/// Every text of a table, with what leads to it.
fn texts(table: &Table, place: &str) -> Vec<(String, String)> {
    let is_id = |key: &str, value: &Value| match key {
        "step" => value.is_str(),
        "unclear" => table.contains_key("about"),
        _ => IDS.contains(&key),
    };
    let said = table.iter().filter(|(key, value)| !is_id(key, value));
    said.flat_map(|(key, value)| texts_in(value, &format!("{place}, {key}"))).collect()
}

fn texts_in(value: &Value, place: &str) -> Vec<(String, String)> {
    match value {
        Value::String(text) => vec![(place.to_owned(), text.clone())],
        Value::Array(items) => items.iter().flat_map(|it| texts_in(it, place)).collect(),
        Value::Table(table) => texts(table, place),
        Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => Vec::new(),
    }
}

#[test]
fn no_text_for_families_blames_decides_or_speaks_as_a_council() -> Tried {
    let mut wrong = Vec::new();
    for (file, table) in written_for_families()? {
        let texts = texts(&table, &file);
        assert!(texts.len() > 60, "{file} has {} texts", texts.len());
        for (place, text) in texts {
            wrong
                .extend(not_said_to_families(&text).into_iter().map(|it| format!("{place}: {it}")));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    Ok(())
}
