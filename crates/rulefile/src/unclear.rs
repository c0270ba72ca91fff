//! What is unclear in a document, as rule files write it.

use crate::table::{Table, leak_all};
use engine::Unclear;

/// Something unclear, and where it stands.
pub(crate) struct PlacedUnclear {
    pub(crate) unclear: Unclear,
    pub(crate) file: String,
    pub(crate) line: usize,
}

/// Reads one `[[unclear]]`.
pub(crate) fn unclear(table: &Table<'_, '_>) -> PlacedUnclear {
    let list = |key| leak_all(table.texts(key).into_iter().map(|(_, it)| it).collect());
    let unclear = Unclear {
        id: table.text("id"),
        rules: list("rules"),
        text: table.text("text"),
        readings: list("readings"),
    };
    if unclear.rules.is_empty() {
        table.complain("name the rules that this touches in `rules`");
    }
    if unclear.readings.len() < 2 {
        table.complain("what is unclear can be read in two ways or more; give each in `readings`");
    }
    table.finish();
    PlacedUnclear { unclear, file: table.file(), line: table.line() }
}
