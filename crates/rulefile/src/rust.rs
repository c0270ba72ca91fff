//! Writes a procedure as a Rust constant, so that nothing is parsed where it is used.

use engine::{
    Anchor, Cell, Clock, ClockTime, Document, Effect, Favoured, Length, Lines, NotCovered, Procedure,
    Reading, Rule, State, Timescale,
    Topic, Unclear,
};
use std::fmt::Debug;

/// A Rust expression that makes the list of topics.
pub fn rust_topics(topics: &[Topic]) -> String {
    list(topics, |it| format!("engine::Topic {{ id: {:?}, title: {:?} }}", it.id, it.title))
}

/// A Rust expression that makes `procedure`.
pub fn rust(procedure: &Procedure) -> String {
    let titles =
        list(procedure.titles, |(role, title)| format!("(engine::Role::{role:?}, {title:?})"));
    let events = list(procedure.event_names, |(event, name)| {
        format!("(engine::Event::{event:?}, {name:?})")
    });
    format!(
        "engine::Procedure {{ id: {:?}, name: {:?}, document: {}, state: {}, titles: {titles}, event_names: {events}, rules: {}, cells: {}, unclear: {}, not_covered: {} }}",
        procedure.id,
        procedure.name,
        document(&procedure.document),
        state(&procedure.state),
        list(procedure.rules, rule),
        list(procedure.cells, cell),
        list(procedure.unclear, unclear),
        list(procedure.not_covered, not_covered),
    )
}

fn list<T>(items: &[T], write: impl Fn(&T) -> String) -> String {
    let items: Vec<_> = items.iter().map(write).collect();
    format!("&[{}]", items.join(", "))
}

fn maybe<T>(value: Option<&T>, write: impl Fn(&T) -> String) -> String {
    value.map_or_else(|| "None".to_owned(), |it| format!("Some({})", write(it)))
}

/// A text, or a `None`: both are written as Rust's own `Debug` does.
fn plain(value: &impl Debug) -> String {
    format!("{value:?}")
}

fn document(it: &Document) -> String {
    format!(
        "engine::Document {{ title: {:?}, version: {:?}, published: {:?}, review_due: {:?}, url: {:?}, lines: {} }}",
        it.title, it.version, it.published, it.review_due, it.url, it.lines
    )
}

fn state(it: &State) -> String {
    format!(
        "engine::State {{ kind: engine::StateKind::{:?}, followed_by: {:?}, since: {:?}, checked: {:?}, evidence: {:?} }}",
        it.kind, it.followed_by, it.since, it.checked, it.evidence
    )
}

fn not_covered(it: &NotCovered) -> String {
    format!("engine::NotCovered {{ topic: {:?}, text: {:?} }}", it.topic, it.text)
}

fn cell(it: &Cell) -> String {
    format!("engine::Cell {{ topic: {:?}, rules: {} }}", it.topic, list(it.rules, plain))
}

fn unclear(it: &Unclear) -> String {
    format!(
        "engine::Unclear {{ id: {:?}, rules: {}, text: {:?}, readings: {} }}",
        it.id,
        list(it.rules, plain),
        it.text,
        list(it.readings, plain),
    )
}

fn rule(it: &Rule) -> String {
    format!(
        "engine::Rule {{ id: {:?}, covers: {}, kind: engine::Kind::{:?}, who: engine::Role::{:?}, known_as: {:?}, stage: engine::Stage::{:?}, strength: engine::Strength::{:?}, title: {:?}, text: {:?}, when: {}, each_child: {}, until: {}, instead_of: {}, bends: {}, dated_by: {}, papers: {}, to: {}, invites: {:?}, source: engine::Source {{ section: {:?}, lines: {} }}, timescale: {} }}",
        it.id,
        list(it.covers, plain),
        it.kind,
        it.who,
        it.known_as,
        it.stage,
        it.strength,
        it.title,
        it.text,
        list(it.when, |it| format!("engine::Circumstance::{it:?}")),
        maybe(it.each_child.as_ref(), |it| format!("engine::Age::{it:?}")),
        maybe(it.until.as_ref(), |it| format!("engine::Event::{it:?}")),
        list(it.instead_of, plain),
        list(it.bends, plain),
        list(it.dated_by, plain),
        list(it.papers, |it| format!("engine::Paper::{it:?}")),
        list(it.to, |it| format!("engine::Recipient::{it:?}")),
        it.invites,
        it.source.section,
        lines(it.source.lines),
        maybe(it.timescale.as_ref(), timescale),
    )
}

fn lines(it: Lines) -> String {
    format!("engine::Lines {{ first: {}, last: {} }}", it.first, it.last)
}

fn timescale(it: &Timescale) -> String {
    format!(
        "engine::Timescale {{ readings: {}, unclear: {:?}, also_for: {}, holds: {}, effect: {} }}",
        list(it.readings, reading),
        it.unclear,
        list(it.also_for, |event| format!("engine::Event::{event:?}")),
        maybe(it.holds.as_ref(), |event| format!("engine::Event::{event:?}")),
        effect(it.effect),
    )
}

fn effect(it: Effect) -> String {
    match it {
        Effect::Duty => "engine::Effect::Duty".to_owned(),
        Effect::CutOff { decides, consequence } => {
            let decides = maybe(decides.as_ref(), |role| format!("engine::Role::{role:?}"));
            format!("engine::Effect::CutOff {{ decides: {decides}, consequence: {consequence:?} }}")
        }
    }
}

fn reading(it: &Reading) -> String {
    format!(
        "engine::Reading {{ label: {:?}, clock: {}, lines: {}, supported_by: {:?}, favoured: {} }}",
        it.label,
        clock(&it.clock),
        maybe(it.lines.as_ref(), |it| lines(*it)),
        it.supported_by,
        maybe(it.favoured.as_ref(), favoured),
    )
}

fn favoured(it: &Favoured) -> String {
    format!(
        "engine::Favoured {{ days: engine::DaysMean::{:?}, because: {:?} }}",
        it.days, it.because
    )
}

fn clock(it: &Clock) -> String {
    let inner = match *it {
        Clock::Within { length, after } => {
            format!("Within {{ length: {}, after: {} }}", a_length(length), anchor(after))
        }
        Clock::AtLeast { length, before } => {
            format!("AtLeast {{ length: {}, before: {} }}", a_length(length), anchor(before))
        }
        Clock::ByTimeOnDayBefore { by, before } => {
            format!("ByTimeOnDayBefore {{ by: {}, before: {} }}", clock_time(by), anchor(before))
        }
        Clock::Every { length, from } => {
            format!("Every {{ length: {}, from: {} }}", a_length(length), anchor(from))
        }
        Clock::ByWeek { week, of } => format!("ByWeek {{ week: {week}, of: {} }}", anchor(of)),
        Clock::NoLaterThanWeek { week, of } => {
            format!("NoLaterThanWeek {{ week: {week}, of: {} }}", anchor(of))
        }
        Clock::BeforeWeek { week, of } => {
            format!("BeforeWeek {{ week: {week}, of: {} }}", anchor(of))
        }
        Clock::EarlierOf(limbs) => format!("EarlierOf({})", list(limbs, clock)),
        Clock::Before(event) => format!("Before({})", anchor(event)),
        Clock::NotBefore { event, plus } => {
            format!(
                "NotBefore {{ event: {}, plus: {} }}",
                anchor(event),
                maybe(plus.as_ref(), |it| a_length(*it))
            )
        }
    };
    format!("engine::Clock::{inner}")
}

/// `Debug` writes `WorkingDays(15)`, which is the variant.
fn a_length(it: Length) -> String {
    format!("engine::Length::{it:?}")
}

fn anchor(it: Anchor) -> String {
    format!(
        "engine::Anchor {{ event: engine::Event::{:?}, which: engine::Which::{:?} }}",
        it.event, it.which
    )
}

fn clock_time(it: ClockTime) -> String {
    format!("engine::ClockTime {{ hour: {}, minute: {} }}", it.hour, it.minute)
}
