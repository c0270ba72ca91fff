//! `procedure.toml`: what the document is, whether it is in force, and the area's own words.

use crate::table::{Table, leak_all};
use engine::{Document, Event, Role, State, StateKind};

/// What `procedure.toml` says.
pub(crate) struct Header {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    pub(crate) document: Document,
    pub(crate) state: State,
    pub(crate) titles: &'static [(Role, &'static str)],
    pub(crate) event_names: &'static [(Event, &'static str)],
}

/// Reads `procedure.toml`.
pub(crate) fn header(table: &Table<'_, '_>) -> Option<Header> {
    let authority = needed(table, "authority").map(|it| {
        let names = (it.text("id"), it.text("name"));
        it.finish();
        names
    });
    let document = needed(table, "document").map(|it| document(&it));
    let state = needed(table, "state").and_then(|it| state(&it));
    let titles = table.table("titles").map(|it| it.texts_by_word()).unwrap_or_default();
    let event_names = table.table("events").map(|it| it.texts_by_word()).unwrap_or_default();
    table.finish();
    let (id, name) = authority?;
    Some(Header {
        id,
        name,
        document: document?,
        state: state?,
        titles: leak_all(titles),
        event_names: leak_all(event_names),
    })
}

fn needed<'a, 'log>(table: &Table<'a, 'log>, key: &'static str) -> Option<Table<'a, 'log>> {
    if !table.has(key) {
        table.complain(format!("[{key}] is missing"));
    }
    table.table(key)
}

fn document(table: &Table<'_, '_>) -> Document {
    let document = Document {
        title: table.text("title"),
        version: table.maybe_text("version"),
        published: table.maybe_text("published"),
        review_due: table.maybe_text("review-due"),
        url: table.maybe_text("url"),
        lines: table.number("lines"),
    };
    table.finish();
    document
}

fn state(table: &Table<'_, '_>) -> Option<State> {
    let kind = table.word("kind");
    let followed_by = table.maybe_text("followed-by");
    if kind == Some(StateKind::Replaced) && followed_by.is_none() {
        table.complain("a replaced document needs `followed-by`: what took its place");
    }
    let since = table.maybe_text("since");
    let checked = table.text("checked");
    let evidence = table.text("evidence");
    table.finish();
    Some(State { kind: kind?, followed_by, since, checked, evidence })
}
