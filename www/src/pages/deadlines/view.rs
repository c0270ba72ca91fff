//! What the page says of each limit: words decided here, in plain functions, and laid out elsewhere.

use crate::form::{self, Answer};
use crate::words::{capital, list};
use calendar::{Basis, HolidayDay};
use chrono::NaiveDate;
use engine::{
    Deadline, Effect, Event, Limit, Lines, Moment, Possibility, Procedure, Rule, Source, Stage, Standing,
    Strength, Waiting, Worked, words,
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

/// One reading of a limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ReadingView {
    /// Which of the deadline's readings it is.
    pub(crate) at: usize,
    /// What tells it from the others.
    pub(crate) label: String,
    /// Its date.
    pub(crate) date: Dated,
    /// The count in words.
    pub(crate) basis: String,
    /// The lines it rests on, where they are not the rule's own.
    pub(crate) lines: Option<String>,
    /// The lines that support it.
    pub(crate) support: Option<&'static str>,
    /// That it could not be met, and why.
    pub(crate) impossible: Option<String>,
}

/// One limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LimitView {
    /// Which of the schedule's deadlines it is.
    pub(crate) at: usize,
    /// The id of its place in the page.
    pub(crate) id: String,
    /// The rule's id.
    pub(crate) rule: &'static str,
    /// Its name.
    pub(crate) title: String,
    /// Its date or dates.
    pub(crate) dates: Vec<Dated>,
    /// Who must do it, under the area's own title.
    pub(crate) who: String,
    /// How long is left, that it has passed, or that it is done.
    pub(crate) standing: Option<String>,
    /// Marks: provisional, not a working day, could not be met, and the like.
    pub(crate) marks: Vec<String>,
    /// What was counted, from what.
    pub(crate) basis: String,
    /// How strongly the document puts it.
    pub(crate) strength: &'static str,
    /// Where it stands.
    pub(crate) source: String,
    /// The rule in words.
    pub(crate) text: &'static str,
    /// Whether "It happened on …" is offered here.
    pub(crate) asks_happened: bool,
    /// The event whose date says that it was done.
    pub(crate) holds: Option<(Event, String)>,
    /// Why it can be read in more than one way.
    pub(crate) unclear: Option<&'static str>,
    /// Every reading, those that other lines support first.
    pub(crate) readings: Vec<ReadingView>,
    /// What to do where it is going to be missed.
    pub(crate) bending: Vec<RuleView>,
}

/// A rule without a date: on delay, exception, permission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RuleView {
    /// Its name.
    pub(crate) title: &'static str,
    /// Its words.
    pub(crate) text: &'static str,
    /// Who it speaks to.
    pub(crate) who: String,
    /// How strongly the document puts it.
    pub(crate) strength: &'static str,
    /// Where it stands.
    pub(crate) source: String,
}

/// The limits of one stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct StageView {
    /// The stage in words.
    pub(crate) title: &'static str,
    /// Its limits, earliest first.
    pub(crate) limits: Vec<LimitView>,
}

/// Rules that wait for the same dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WaitingView {
    /// What they wait for.
    pub(crate) needs: String,
    /// The first of the events waited for.
    pub(crate) event: Event,
    /// The rules' names.
    pub(crate) titles: Vec<&'static str>,
}

/// Everything that the page shows of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct View {
    /// Limits that follow from dates that were given, by stage.
    pub(crate) stages: Vec<StageView>,
    /// What would follow if an event were held on the last day allowed, by stage.
    pub(crate) assumed: Vec<StageView>,
    /// What waits for a date.
    pub(crate) waiting: Vec<WaitingView>,
    /// What was taken for granted or chosen.
    pub(crate) notes: Vec<String>,
    /// What a screen reader is told when the dates have changed.
    pub(crate) announcement: String,
}

/// The page's view of an answer.
pub(crate) fn view(answer: &Answer) -> View {
    let (procedure, schedule) = (answer.procedure, &answer.schedule);
    let by_stage = |assumed: bool| {
        let stage = |stage: &Stage| {
            let of_stage = schedule.deadlines.iter().enumerate().filter(|(_, it)| {
                it.rule.stage == *stage && it.anchor.assumed == assumed
            });
            let limits: Vec<_> = of_stage.map(|(at, it)| limit(answer, at, it)).collect();
            (!limits.is_empty()).then(|| StageView { title: stage_words(*stage), limits })
        };
        Stage::ALL.iter().filter_map(stage).collect()
    };
    let waiting = waiting(procedure, &schedule.waiting);
    View {
        stages: by_stage(false),
        assumed: by_stage(true),
        announcement: announcement(schedule.deadlines.len(), schedule.waiting.len()),
        waiting,
        notes: schedule.notes.clone(),
    }
}

fn announcement(dates: usize, waiting: usize) -> String {
    let dates = if dates == 1 { "1 date".to_owned() } else { [&dates.to_string(), " dates"].concat() };
    let waiting = if waiting == 0 { String::new() } else { [", ", &waiting.to_string(), " waiting for a date"].concat() };
    ["Results updated: ", &dates, &waiting, "."].concat()
}

fn limit(answer: &Answer, at: usize, deadline: &Deadline) -> LimitView {
    let (procedure, rule) = (answer.procedure, deadline.rule);
    let occurrence = deadline.occurrence.unwrap_or(1);
    let mut title = rule.title.to_owned();
    if occurrence > 1 {
        title.push_str(&[" (number ", &occurrence.to_string(), " of the run)"].concat());
    }
    let open = deadline.standing.is_some() && !deadline.anchor.assumed;
    LimitView {
        at,
        id: limit_id(deadline),
        rule: rule.id,
        title,
        dates: dates(deadline),
        who: capital(procedure.doer(rule)),
        standing: standing(answer, deadline),
        marks: marks(answer, deadline),
        basis: capital(&first_basis(deadline)),
        strength: strength(rule.strength),
        source: source(procedure, rule.source),
        text: rule.text,
        asks_happened: open && occurrence == 1 && deadline.timescale.holds.is_none(),
        holds: deadline.timescale.holds.filter(|_| open && deadline.held.is_none()).map(|event| {
            (event, procedure.event_name(event).to_owned())
        }),
        unclear: deadline.timescale.unclear,
        readings: readings(answer, deadline),
        bending: procedure.bending(rule.id).map(|it| rule_view(procedure, it)).collect(),
    }
}

/// The id of a limit's place in the page.
pub(crate) fn limit_id(deadline: &Deadline) -> String {
    let id = ["limit-", deadline.rule.id].concat();
    match deadline.occurrence.unwrap_or(1) {
        1 => id,
        later => [&id, "-", &later.to_string()].concat(),
    }
}

fn rule_view(procedure: &Procedure, rule: &Rule) -> RuleView {
    RuleView {
        title: rule.title,
        text: rule.text,
        who: capital(procedure.doer(rule)),
        strength: strength(rule.strength),
        source: source(procedure, rule.source),
    }
}

fn dated(key: &'static str, moment: Moment) -> Dated {
    Dated { key, words: words::moment(moment), machine: moment.to_string() }
}

/// The one date, or the two between which the readings lie.
fn dates(deadline: &Deadline) -> Vec<Dated> {
    let (due, latest) = (deadline.due, deadline.latest);
    let keys = match (deadline.limit, deadline.timescale.effect) {
        (Limit::NotBefore, _) => ["Not before", "Not before, on any reading:", "Allowed on every reading from"],
        (Limit::NoLaterThan, Effect::Duty) => ["By", "Aim for", "Late on every reading after"],
        (Limit::NoLaterThan, Effect::CutOff { .. }) => ["In by", "Safe if in by", "Late on every reading after"],
    };
    let [only, first, last] = keys;
    if due == latest { vec![dated(only, due)] } else { vec![dated(first, due), dated(last, latest)] }
}

/// The count behind the first date; readings that differ are told apart further down.
fn first_basis(deadline: &Deadline) -> String {
    let first = deadline.readings.iter().find(|it| it.due == deadline.due);
    first.map(|it| it.basis.clone()).unwrap_or_default()
}

fn standing(answer: &Answer, deadline: &Deadline) -> Option<String> {
    let standing = deadline.standing?;
    let done = answer.facts.happened(deadline.rule.id).map(Moment::day).or(deadline.held);
    let done = done.map(|it| words::day(it.date)).unwrap_or_default();
    let marked = |how: &str| Some(["Happened on ", &done, ": ", how].concat());
    let booked = deadline.held.map(|held| booked(deadline, held));
    let open = |words: String| Some(match &booked {
        Some(booked) => [&words, ". ", booked].concat(),
        None => words,
    });
    let not_before = deadline.limit == Limit::NotBefore;
    match standing {
        Standing::Ahead if not_before => open("Not yet".to_owned()),
        Standing::Today if not_before => open("From today".to_owned()),
        Standing::BetweenReadings if not_before => open("Possible on some readings, not yet on others".to_owned()),
        Standing::Passed if not_before => open("The date has come: not marked done".to_owned()),
        Standing::Ahead => open(left(deadline.working_days_left)),
        Standing::Today => open("This date is today".to_owned()),
        Standing::BetweenReadings => {
            open("The first date has passed, the last has not: not marked done".to_owned())
        }
        Standing::Passed => open("Date has passed: not marked done".to_owned()),
        Standing::DoneInTime => marked("in time on every reading"),
        Standing::DoneBetweenReadings => marked("in time on some readings and after the date on others"),
        Standing::DoneAfter => marked("after the date on every reading"),
        Standing::DoneTooEarly => marked("before the date on every reading"),
    }
}

fn booked(deadline: &Deadline, held: Moment) -> String {
    let how = if held.date <= deadline.due.date {
        "in time on every reading"
    } else if held.date <= deadline.latest.date {
        "in time on some readings and after the date on others"
    } else {
        "after the date on every reading"
    };
    let how = if deadline.limit == Limit::NotBefore { "" } else { how };
    let date = words::moment(held);
    if how.is_empty() { ["You gave ", &date].concat() } else { ["You gave ", &date, " for it: ", how].concat() }
}

fn left(working_days: Option<u32>) -> String {
    match working_days {
        Some(0) => "No working day left before it, today not counted".to_owned(),
        Some(1) => "1 working day left, today not counted".to_owned(),
        Some(days) => [&days.to_string(), " working days left, today not counted"].concat(),
        None => "Ahead".to_owned(),
    }
}

fn marks(answer: &Answer, deadline: &Deadline) -> Vec<String> {
    let procedure = answer.procedure;
    let mut marks = Vec::new();
    let called = |event| procedure.event_name(event).to_owned();
    if deadline.anchor.assumed {
        marks.push(
            ["If the ", &called(deadline.anchor.event), " were held on ", &words::day(deadline.anchor.date.date), ". This is not a booking. Risk decides how soon."].concat(),
        );
    }
    let provided: Vec<String> = deadline.provided.iter().map(|it| crate::fields::label(*it).to_lowercase()).collect();
    if !provided.is_empty() {
        marks.push(["Only if ", &list(&provided)].concat());
    }
    if deadline.readings.iter().all(|it| it.possible == Possibility::BeforeTheFacts) {
        marks.push("Could not be met on any reading: it falls before the process began. Record why.".to_owned());
    }
    if deadline.limit == Limit::NoLaterThan {
        let last = deadline.last_working_day.filter(|it| *it != deadline.due.date);
        marks.extend(last.map(|last| {
            [why_not_worked(deadline.due.date), " The last working day before it is ", &words::day(last), "."].concat()
        }));
    }
    if let Effect::CutOff { decides, consequence } = deadline.timescale.effect {
        let decides = decides.map(|role| [" Who decides whether that follows: ", &capital(procedure.title(role)), "."].concat());
        marks.push([consequence, decides.as_deref().unwrap_or_default()].concat());
    }
    marks.extend(deadline.readings.iter().filter_map(|it| it.could_be_earlier).map(|it| {
        ["It would be earlier if the ", &called(it.event), " came before ", &words::day(it.before), "."].concat()
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
            if calendar::is_working_day(date) { "Your office is shut that day." } else { "It is a bank holiday." }
        }
    }
}

fn readings(answer: &Answer, deadline: &Deadline) -> Vec<ReadingView> {
    let one = |(at, it): (usize, &Worked)| ReadingView {
        at,
        label: capital(&it.label),
        date: dated("", it.due),
        basis: capital(&it.basis),
        lines: it.lines.map(lines),
        support: it.supported_by,
        impossible: (it.possible == Possibility::BeforeTheFacts).then(|| impossible(answer, it)),
    };
    let mut readings: Vec<ReadingView> = deadline.readings.iter().enumerate().map(one).collect();
    // The reading that other lines support is named first, whatever its date.
    readings.sort_by_key(|it| it.support.is_none());
    readings
}

fn impossible(answer: &Answer, worked: &Worked) -> String {
    let start = answer.facts.dates(Event::StrategyDiscussion).next();
    let before = match start {
        Some(start) if worked.due.date < start.date => {
            [", before the ", answer.procedure.event_name(Event::StrategyDiscussion)].concat()
        }
        Some(_) | None => ", before the process began".to_owned(),
    };
    ["Could not be met: ", &worked.basis, " is ", &words::day(worked.due.date), &before, ". Record why."].concat()
}

/// Where a document says something: "York document, section “…”, lines 129 to 132".
pub(crate) fn source(procedure: &Procedure, source: Source) -> String {
    [procedure.name, " document, section “", source.section, "”, ", &lines(source.lines)].concat()
}

fn lines(lines: Lines) -> String {
    if lines.first == lines.last {
        ["line ", &lines.first.to_string()].concat()
    } else {
        ["lines ", &lines.first.to_string(), " to ", &lines.last.to_string()].concat()
    }
}

/// How strongly the document puts it.
pub(crate) const fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Must => "The document says that this must be done.",
        Strength::Should => "The document says that this should be done.",
        Strength::Normally => "The document says that this is what normally happens.",
        Strength::May => "The document allows this.",
        Strength::States => "The document states this as a fact.",
    }
}

/// A stage in words.
pub(crate) const fn stage_words(stage: Stage) -> &'static str {
    match stage {
        Stage::Referral => "Referral",
        Stage::Enquiry => "Enquiry",
        Stage::Convening => "Calling the conference",
        Stage::PreBirth => "Before the birth",
        Stage::Transfer => "Moving between areas",
        Stage::PreConference => "Before the conference",
        Stage::Conference => "At the conference",
        Stage::Decision => "The decision",
        Stage::After => "Straight after the conference",
        Stage::Records => "Minutes and records",
        Stage::CoreGroup => "Core group and plan",
        Stage::Review => "Reviews",
        Stage::Ending => "Ending the plan",
    }
}

fn waiting(procedure: &Procedure, waiting: &[Waiting]) -> Vec<WaitingView> {
    let mut views: Vec<WaitingView> = Vec::new();
    for it in waiting {
        let Some(event) = it.needs.first().copied() else { continue };
        let names: Vec<String> = it.needs.iter().map(|it| form::event_name(Some(procedure), *it)).collect();
        let needs = names.join(" or the ");
        match views.iter_mut().find(|view| view.needs == needs) {
            Some(view) => view.titles.push(it.rule.title),
            None => views.push(WaitingView { needs, event, titles: vec![it.rule.title] }),
        }
    }
    views
}

/// A bank holiday by name, and whether the day stands in for it.
pub(crate) fn holiday_words(holiday: calendar::Holiday) -> String {
    match holiday.day {
        HolidayDay::Itself => holiday.name.to_owned(),
        HolidayDay::Substitute => [holiday.name, ", substitute day"].concat(),
    }
}
