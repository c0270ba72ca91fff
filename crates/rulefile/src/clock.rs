//! Clocks, as rule files write them: the keys of the table say which one it is.

use crate::length::{clock_time, length};
use crate::table::{Table, leak_all};
use engine::{Anchor, Clock, Event, Length, Which};

const SHAPES: &str = "write one of { within, after }, { at-least, before }, { by, on-day-before }, { every, from }, \
    { by-week, of }, { no-later-than-week, of }, { before-week, of }, { earlier-of }, { before } or { not-before, plus }";

/// Reads one clock.
pub(crate) fn clock(table: &Table<'_, '_>) -> Option<Clock> {
    let clock = if table.has("within") {
        within(table)
    } else if table.has("at-least") {
        at_least(table)
    } else if table.has("by") {
        by_time(table)
    } else if table.has("every") {
        every(table)
    } else if table.has("by-week") {
        week(table, "by-week").map(|(week, of)| Clock::ByWeek { week, of })
    } else if table.has("no-later-than-week") {
        week(table, "no-later-than-week").map(|(week, of)| Clock::NoLaterThanWeek { week, of })
    } else if table.has("before-week") {
        week(table, "before-week").map(|(week, of)| Clock::BeforeWeek { week, of })
    } else if table.has("earlier-of") {
        earlier_of(table)
    } else if table.has("not-before") {
        not_before(table)
    } else if table.has("before") {
        anchor(table, "before").map(Clock::Before)
    } else {
        table.complain(format!("this is not a clock; {SHAPES}"));
        return None;
    };
    table.finish();
    clock
}

fn within(table: &Table<'_, '_>) -> Option<Clock> {
    let length = a_length(table, "within");
    let after = anchor(table, "after");
    Some(Clock::Within { length: length?, after: after? })
}

fn at_least(table: &Table<'_, '_>) -> Option<Clock> {
    let length = a_length(table, "at-least");
    let before = anchor(table, "before");
    Some(Clock::AtLeast { length: length?, before: before? })
}

fn by_time(table: &Table<'_, '_>) -> Option<Clock> {
    let text = table.text("by");
    let by = or_complain(table, "by", clock_time(text));
    let before = anchor(table, "on-day-before");
    Some(Clock::ByTimeOnDayBefore { by: by?, before: before? })
}

fn every(table: &Table<'_, '_>) -> Option<Clock> {
    let length = a_length(table, "every");
    let from = anchor(table, "from");
    Some(Clock::Every { length: length?, from: from? })
}

fn week(table: &Table<'_, '_>, key: &'static str) -> Option<(u8, Anchor)> {
    let week = u8::try_from(table.number(key)).ok().filter(|it| (1..=42).contains(it));
    if week.is_none() {
        table.complain_at(
            table.place(key),
            format!("`{key}` must be a week of pregnancy from 1 to 42"),
        );
    }
    let of = anchor(table, "of");
    Some((week?, of?))
}

/// Each limb must come to one date, or "the earlier" would have no answer.
fn earlier_of(table: &Table<'_, '_>) -> Option<Clock> {
    let limbs: Vec<_> = table.tables("earlier-of").iter().map(clock).collect();
    let limbs: Vec<_> = limbs.into_iter().collect::<Option<_>>()?;
    let plain = |it: &Clock| matches!(it, Clock::Within { length, .. } if !matches!(length, Length::Days(_)));
    if limbs.len() < 2 || !limbs.iter().all(plain) {
        table.complain_at(
            table.place("earlier-of"),
            "`earlier-of` must hold two or more clocks of the shape { within, after }, none of them in bare days",
        );
        return None;
    }
    Some(Clock::EarlierOf(leak_all(limbs)))
}

fn not_before(table: &Table<'_, '_>) -> Option<Clock> {
    let plus = table.has("plus").then(|| a_length(table, "plus"));
    let event = anchor(table, "not-before");
    Some(Clock::NotBefore { event: event?, plus: plus.flatten() })
}

fn a_length(table: &Table<'_, '_>, key: &'static str) -> Option<Length> {
    let text = table.text(key);
    or_complain(table, key, length(text))
}

fn anchor(table: &Table<'_, '_>, key: &'static str) -> Option<Anchor> {
    let event = table.word(key);
    let which = table.maybe_word("which");
    if event == Some(Event::StrategyDiscussion) && which.is_none() {
        table.complain_at(
            table.place(key),
            "say which of several strategy discussions counts: which = \"first\", \"second\", \"last\" or \"began-enquiry\"",
        );
    }
    Some(Anchor { event: event?, which: which.unwrap_or(Which::Last) })
}

fn or_complain<T>(table: &Table<'_, '_>, key: &'static str, read: Result<T, String>) -> Option<T> {
    read.map_err(|what| table.complain_at(table.place(key), what)).ok()
}
