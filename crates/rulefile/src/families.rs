//! What all families' pages share, as `families.toml` writes it.

use crate::problem::{Log, Problem};
use crate::table::{Table, leak, leak_all};
use engine::{Advice, Anchor, Card, Families, HelpLine, Part, PlainPage, Sentences, Term, Topic};
use std::cell::RefCell;
use std::fs;
use std::path::Path;
use toml::de::DeTable;

/// Reads the file.
///
/// # Errors
///
/// Every mistake in it, in the order of its lines.
pub fn families(file: &Path) -> Result<Families, Vec<Problem>> {
    let name = leak(&file.file_name().unwrap_or_default().to_string_lossy());
    let text = fs::read_to_string(file).map_err(|error| {
        let what = format!("the file cannot be read: {error}");
        vec![Problem { file: name.to_owned(), line: 1, what }]
    })?;
    let text = leak(&text);
    let log = RefCell::new(Log::new(name, text));
    let parsed = DeTable::parse(text);
    let families = match &parsed {
        Ok(table) => Some(whole(&Table::new(table.get_ref(), 0, &log))),
        Err(error) => {
            let at = error.span().map_or(0, |it| it.start);
            log.borrow_mut().add(at, format!("not TOML: {}", error.message()));
            None
        }
    };
    let problems = log.into_inner().into_problems();
    families.filter(|_| problems.is_empty()).ok_or(problems)
}

fn whole(table: &Table<'_, '_>) -> Families {
    let families = Families {
        sentences: table.table("sentences").map(|it| sentences(&it)).unwrap_or_default(),
        events: leak_all(table.table("events").map(|it| it.texts_by_word()).unwrap_or_default()),
        one_of_several: leak_all(
            table.tables("one-of-several").iter().filter_map(one_of_several).collect(),
        ),
        steps: leak_all(table.tables("step").iter().map(step).collect()),
        help: leak_all(table.tables("help").iter().map(help).collect()),
        advice: leak_all(table.tables("advice").iter().map(advice).collect()),
        cards: leak_all(table.tables("card").iter().map(card).collect()),
        small_card: leak_all(table.texts("small-card").into_iter().map(|(_, it)| it).collect()),
        questions: leak_all(table.tables("question").iter().map(question).collect()),
        words: leak_all(table.tables("word").iter().map(term).collect()),
        pages: leak_all(table.tables("page").iter().map(page).collect()),
    };
    let is_no_step = |id: &str| !families.steps.iter().any(|it| it.id == id);
    for card in families.cards.iter().filter(|it| is_no_step(it.step)) {
        let what = format!("the card `{}` belongs to `{}`, which is no step", card.id, card.step);
        table.complain(what);
    }
    for advice in families.advice.iter().filter(|it| is_no_step(it.step)) {
        let (title, step) = (advice.part.heading, advice.step);
        table.complain(format!("`{title}` belongs to `{step}`, which is no step"));
    }
    table.finish();
    families
}

fn one_of_several(table: &Table<'_, '_>) -> Option<(Anchor, &'static str)> {
    let (event, which) = (table.word("event"), table.word("which"));
    let name = table.text("name");
    table.finish();
    Some((Anchor { event: event?, which: which? }, name))
}

fn step(table: &Table<'_, '_>) -> Topic {
    let step = Topic { id: table.text("id"), title: table.text("title") };
    table.finish();
    step
}

fn help(table: &Table<'_, '_>) -> HelpLine {
    let help = HelpLine {
        id: table.text("id"),
        name: table.text("name"),
        number: table.text("number"),
        text: table.maybe_text("text").unwrap_or_default(),
        hours: table.maybe_text("hours").unwrap_or_default(),
        checked: table.text("checked"),
        shown_to: leak_all(table.words("for")),
        first_for: leak_all(table.words("first-for")),
    };
    if !is_month(help.checked) {
        table.complain_at(
            table.place("checked"),
            "`checked` is the month in which the number was seen: \"2026-11\"",
        );
    }
    table.finish();
    help
}

/// Whether a text is a year and a month: "2026-11".
fn is_month(text: &str) -> bool {
    let month = text.split_once('-').filter(|(year, month)| year.len() == 4 && month.len() == 2);
    month.is_some_and(|(year, month)| {
        year.parse::<u16>().is_ok() && month.parse::<u8>().is_ok_and(|it| (1..=12).contains(&it))
    })
}

fn advice(table: &Table<'_, '_>) -> Advice {
    Advice { step: table.text("step"), part: part(table) }
}

fn card(table: &Table<'_, '_>) -> Card {
    let card = Card {
        id: table.text("id"),
        title: table.text("title"),
        say: table.text("say"),
        send: table.text("send"),
        to: leak_all(table.words("to")),
        no: table.text("no"),
        step: table.text("step"),
    };
    table.finish();
    card
}

fn question(table: &Table<'_, '_>) -> &'static str {
    let text = table.text("text");
    table.finish();
    text
}

fn term(table: &Table<'_, '_>) -> Term {
    let term = Term { term: table.text("term"), means: table.text("means") };
    table.finish();
    term
}

fn page(table: &Table<'_, '_>) -> PlainPage {
    let page = PlainPage {
        id: table.text("id"),
        title: table.text("title"),
        parts: leak_all(table.tables("part").iter().map(part).collect()),
    };
    table.finish();
    page
}

fn part(table: &Table<'_, '_>) -> Part {
    let texts = |key| leak_all(table.texts(key).into_iter().map(|(_, it)| it).collect());
    let part = Part {
        heading: table.maybe_text("heading").unwrap_or_default(),
        text: texts("text"),
        list: texts("list"),
    };
    table.finish();
    part
}

/// Each sentence under its own key.
fn sentences(table: &Table<'_, '_>) -> Sentences {
    let sentences = Sentences {
        choose: table.text("choose"),
        made_from: table.text("made-from"),
        elsewhere: table.text("elsewhere"),
        silent: with(table, "silent", &["{what}"]),
        unclear: with(table, "unclear", &["{what}"]),
        ask: table.text("ask"),
        dates: with(table, "dates", &["{first}", "{last}"]),
        date: with(table, "date", &["{date}"]),
        not_before: with(table, "not-before", &["{date}"]),
        passed: table.text("passed"),
        may_change: table.text("may-change"),
        no_date: table.text("no-date"),
        enter: table.text("enter"),
        kept: table.text("kept"),
        again: table.text("again"),
        who: table.text("who"),
        say: table.text("say"),
        send: table.text("send"),
        if_no: table.text("if-no"),
        paper: table.text("paper"),
        legal: table.text("legal"),
        own_words: table.text("own-words"),
        replaced: table.text("replaced"),
        state_not_known: table.text("state-not-known"),
        help: table.text("help"),
        help_checked: with(table, "help-checked", &["{month}"]),
        young_people: table.text("young-people"),
        stay_away: table.text("stay-away"),
        leaving: table.text("leaving"),
    };
    table.finish();
    sentences
}

/// A sentence into which something is put.
fn with(table: &Table<'_, '_>, key: &'static str, gaps: &[&str]) -> &'static str {
    let sentence = table.text(key);
    for gap in gaps.iter().filter(|it| !sentence.contains(**it)) {
        table.complain_at(
            table.place(key),
            format!("`{key}` needs `{gap}`, where something is put in"),
        );
    }
    sentence
}
