//! One rule, as rule files write it.

use crate::clock::clock;
use crate::table::{Table, leak_all};
use engine::{Age, Clock, Effect, Favoured, Kind, Lines, Reading, Rule, Source, Timescale};

/// A rule, and where it stands.
pub(crate) struct Placed {
    pub(crate) rule: Rule,
    pub(crate) file: String,
    pub(crate) line: usize,
}

/// Reads one `[[rule]]`.
pub(crate) fn rule(table: &Table<'_, '_>) -> Option<Placed> {
    let id = table.text("id");
    let covers = ids(table, "covers");
    let kind = table.word("kind");
    let who = table.word("who");
    let but_not = leak_all(table.words("but-not"));
    let known_as = table.maybe_text("known-as");
    let stage = table.word("stage");
    let strength = table.word("strength");
    let title = title(table, kind);
    let text = table.text("text");
    let when = leak_all(table.words("when"));
    let each_child = each_child(table);
    let until = table.maybe_word("until");
    let instead_of = ids(table, "instead-of");
    let bends = ids(table, "bends");
    let dated_by = ids(table, "dated-by");
    let papers = leak_all(table.words("papers"));
    let to = leak_all(table.words("to"));
    let invites = table.maybe_text("invites");
    check_papers(table, kind);
    check_invites(table, kind);
    let source = source(table);
    let timescale = timescale(table, kind);
    table.finish();
    let rule = Rule {
        id,
        covers,
        kind: kind?,
        who: who?,
        but_not,
        known_as,
        stage: stage?,
        strength: strength?,
        title,
        text,
        when,
        each_child,
        until,
        instead_of,
        bends,
        dated_by,
        papers,
        to,
        invites,
        source: source?,
        timescale,
    };
    Some(Placed { rule, file: table.file(), line: table.line() })
}

/// A timescale stands in lists of dates under its title; the text of another rule is as short as one.
fn title(table: &Table<'_, '_>, kind: Option<Kind>) -> Option<&'static str> {
    if kind == Some(Kind::Timescale) {
        return Some(table.text("title"));
    }
    if table.maybe_text("title").is_some() {
        table.complain(
            "only a rule of kind `timescale` has a `title`: shorten the text until it needs none",
        );
    }
    None
}

/// `any age`, `from 11` or `under 10`.
fn each_child(table: &Table<'_, '_>) -> Option<Age> {
    let written = table.maybe_text("each-child")?;
    let years = |text: &str| text.trim().parse().ok();
    let age = match written.split_once(' ') {
        Some(("any", "age")) => Some(Age::Any),
        Some(("from", text)) => years(text).map(Age::From),
        Some(("under", text)) => years(text).map(Age::Under),
        Some(_) | None => None,
    };
    if age.is_none() {
        table.complain_at(
            table.place("each-child"),
            format!("`{written}` is not an age; write `any age`, `from 0` (a child who is born), `from 11` or `under 10`"),
        );
    }
    age
}

fn check_papers(table: &Table<'_, '_>, kind: Option<Kind>) {
    if kind == Some(Kind::Content) && !table.has("papers") {
        table.complain("a rule of kind `content` says what a paper holds; name it in `papers`");
    }
    if table.has("to") && !table.has("papers") {
        table.complain("`to` says who gets a paper; name it in `papers`");
    }
}

fn check_invites(table: &Table<'_, '_>, kind: Option<Kind>) {
    match (kind == Some(Kind::Invitee), table.has("invites")) {
        (true, false) => {
            table.complain(
                "a rule of kind `invitee` says who is asked to come; name them in `invites`",
            );
        }
        (false, true) => table.complain("only a rule of kind `invitee` has `invites`"),
        (true, true) | (false, false) => {}
    }
}

fn ids(table: &Table<'_, '_>, key: &'static str) -> &'static [&'static str] {
    leak_all(table.texts(key).into_iter().map(|(_, id)| id).collect())
}

fn source(table: &Table<'_, '_>) -> Option<Source> {
    let Some(inner) = table.table("source") else {
        if !table.has("source") {
            table.complain(
                "the rule has no source; write source = { section = \"…\", lines = [41, 43] }",
            );
        }
        return None;
    };
    let section = inner.text("section");
    let lines = inner.maybe_lines("lines");
    if !inner.has("lines") {
        inner.complain("`lines` is missing");
    }
    inner.finish();
    Some(Source { section, lines: lines? })
}

/// The time of a rule of kind `timescale`: one clock, or several readings of one.
fn timescale(table: &Table<'_, '_>, kind: Option<Kind>) -> Option<Timescale> {
    let readings = readings(table);
    let unclear = table.maybe_text("unclear");
    let also_for = leak_all(table.words("also-for"));
    let holds = table.maybe_word("holds");
    let effect = effect(table);
    match kind {
        Some(Kind::Timescale) if readings.is_empty() => {
            if !table.has("clock") && !table.has("reading") {
                table.complain("a timescale needs a `clock`, or two or more [[rule.reading]]");
            }
            None
        }
        Some(Kind::Timescale) => {
            check_unclear(table, &readings, unclear);
            Some(Timescale { readings: leak_all(readings), unclear, also_for, holds, effect })
        }
        Some(_) if !readings.is_empty() => {
            table.complain("only a rule of kind `timescale` has a `clock`");
            None
        }
        Some(_) | None => None,
    }
}

fn readings(table: &Table<'_, '_>) -> Vec<Reading> {
    let single = table.table("clock").and_then(|inner| {
        let favoured = favoured(table);
        Some(Reading {
            label: None,
            clock: clock(&inner)?,
            lines: None,
            supported_by: None,
            favoured,
        })
    });
    let several: Vec<_> = table.tables("reading").iter().filter_map(reading).collect();
    if table.has("clock") && table.has("reading") {
        table.complain("a timescale has one `clock` or several [[rule.reading]], not both");
    } else if table.has("reading") && table.tables("reading").len() < 2 {
        table.complain(
            "one [[rule.reading]] alone is a `clock`; write two or more, or write clock = { … }",
        );
    }
    single.into_iter().chain(several).collect()
}

fn reading(table: &Table<'_, '_>) -> Option<Reading> {
    let label = table.text("label");
    let inner = table.table("clock");
    if !table.has("clock") {
        table.complain("the reading has no `clock`");
    }
    let clock = inner.as_ref().and_then(clock);
    let lines = table.maybe_lines("lines");
    let supported_by = table.maybe_text("supported-by");
    let favoured = favoured(table);
    table.finish();
    Some(Reading { label: Some(label), clock: clock?, lines, supported_by, favoured })
}

fn favoured(table: &Table<'_, '_>) -> Option<Favoured> {
    let inner = table.table("favoured")?;
    let days = inner.word("days");
    let because = inner.text("because");
    inner.finish();
    Some(Favoured { days: days?, because })
}

/// A date that can be read in more than one way must say why.
fn check_unclear(table: &Table<'_, '_>, readings: &[Reading], unclear: Option<&str>) {
    let by_day_before = |it: &Reading| matches!(it.clock, Clock::ByTimeOnDayBefore { .. });
    let by_week =
        |it: &Reading| matches!(it.clock, Clock::ByWeek { .. } | Clock::NoLaterThanWeek { .. });
    let open = |it: &Reading| it.clock.has_bare_days() || by_day_before(it) || by_week(it);
    if unclear.is_none() && (readings.len() > 1 || readings.iter().any(open)) {
        table.complain(
            "this time can be read in more than one way; say why in `unclear`, for somebody who has never seen the document",
        );
    }
    let limits: Vec<_> = readings.iter().map(|it| it.clock.limit()).collect();
    if limits.windows(2).any(|pair| pair.first() != pair.last()) {
        table.complain("one reading says \"no later than\" and another \"not before\"; state them as two rules");
    }
}

fn effect(table: &Table<'_, '_>) -> Effect {
    let effect = table.maybe_text("effect");
    let decides = table.maybe_word("decides");
    let consequence = table.maybe_text("consequence");
    match (effect, decides, consequence) {
        (Some("cut-off"), decides, Some(consequence)) => Effect::CutOff { decides, consequence },
        (Some("cut-off"), ..) => {
            table.complain("a cut-off needs `consequence` (what may follow) and, where somebody decides that, `decides`");
            Effect::Duty
        }
        (Some("duty") | None, None, None) => Effect::Duty,
        (Some("duty") | None, ..) => {
            table.complain("`decides` and `consequence` belong to effect = \"cut-off\"");
            Effect::Duty
        }
        (Some(other), ..) => {
            table.complain_at(
                table.place("effect"),
                format!("`{other}` is not an effect; use one of duty, cut-off"),
            );
            Effect::Duty
        }
    }
}

/// Every run of lines that a rule points to.
pub(crate) fn all_lines(rule: &Rule) -> Vec<Lines> {
    let readings = rule.timescale.iter().flat_map(|it| it.readings).filter_map(|it| it.lines);
    std::iter::once(rule.source.lines).chain(readings).collect()
}
