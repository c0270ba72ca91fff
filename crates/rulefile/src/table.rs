//! A TOML table that is read key by key, and complains of every key that nobody asked for.

use crate::problem::Log;
use std::cell::RefCell;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A table being read. Each reader notes what is wrong and goes on, so that all mistakes are told at once.
pub(crate) struct Table<'a, 'log> {
    keys: &'a DeTable<'a>,
    /// Where the table starts in the text.
    pub(crate) at: usize,
    log: &'log RefCell<Log<'a>>,
    asked: RefCell<Vec<&'static str>>,
}

/// A closed list of words, and what to call one of them.
pub(crate) trait Word: Copy + 'static {
    /// "an event", "a role".
    const A_WORD: &'static str;
    /// The whole list.
    const WORDS: &'static [Self];
    /// A word's id.
    fn word_id(self) -> &'static str;
}

macro_rules! words {
    ($($name:ident: $a_word:literal),+ $(,)?) => {
        $(impl Word for engine::$name {
            const A_WORD: &'static str = $a_word;
            const WORDS: &'static [Self] = Self::ALL;
            fn word_id(self) -> &'static str {
                self.id()
            }
        })+
    };
}

words! {
    Circumstance: "a circumstance",
    DaysMean: "a sort of day",
    Event: "an event",
    Kind: "a kind of rule",
    Paper: "a paper",
    Reader: "a reader",
    Recipient: "somebody who gets papers",
    Role: "a role",
    Stage: "a stage",
    StateKind: "a state",
    Status: "a status",
    Strength: "a strength",
    Take: "a way to answer",
    Which: "a choice of date",
}

impl<'a, 'log> Table<'a, 'log> {
    pub(crate) fn new(keys: &'a DeTable<'a>, at: usize, log: &'log RefCell<Log<'a>>) -> Self {
        Self { keys, at, log, asked: RefCell::default() }
    }

    /// Notes a mistake about the table as a whole.
    pub(crate) fn complain(&self, what: impl Into<String>) {
        self.complain_at(self.at, what);
    }

    /// Notes a mistake at a place in the text.
    pub(crate) fn complain_at(&self, at: usize, what: impl Into<String>) {
        self.log.borrow_mut().add(at, what);
    }

    /// The line that the table starts on.
    pub(crate) fn line(&self) -> usize {
        self.log.borrow().line(self.at)
    }

    /// The file that the table stands in.
    pub(crate) fn file(&self) -> String {
        self.log.borrow().file().to_owned()
    }

    fn get(&self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.borrow_mut().push(key);
        self.keys.get(key)
    }

    /// Whether a key is there, without having asked for its value.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.keys.contains_key(key)
    }

    /// Where a key's value stands, or the table where it is missing.
    pub(crate) fn place(&self, key: &str) -> usize {
        self.keys.get(key).map_or(self.at, |it| it.span().start)
    }

    fn needed(&self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        let found = self.get(key);
        if found.is_none() {
            self.complain(format!("`{key}` is missing"));
        }
        found
    }

    /// A text that must be there; empty, with a complaint, where it is not.
    pub(crate) fn text(&self, key: &'static str) -> &'static str {
        self.needed(key).and_then(|it| self.as_text(key, it)).unwrap_or_default()
    }

    /// A text that may be there.
    pub(crate) fn maybe_text(&self, key: &'static str) -> Option<&'static str> {
        self.get(key).and_then(|it| self.as_text(key, it))
    }

    /// A list of texts that may be there.
    pub(crate) fn texts(&self, key: &'static str) -> Vec<(usize, &'static str)> {
        let items = self.list(key);
        items.filter_map(|it| Some((it.span().start, self.as_text(key, it)?))).collect()
    }

    /// A word of a closed list that must be there.
    pub(crate) fn word<W: Word>(&self, key: &'static str) -> Option<W> {
        self.needed(key).and_then(|it| self.as_word(key, it))
    }

    /// A word of a closed list that may be there.
    pub(crate) fn maybe_word<W: Word>(&self, key: &'static str) -> Option<W> {
        self.get(key).and_then(|it| self.as_word(key, it))
    }

    /// A list of words of a closed list that may be there.
    pub(crate) fn words<W: Word>(&self, key: &'static str) -> Vec<W> {
        self.list(key).filter_map(|it| self.as_word(key, it)).collect()
    }

    /// Every key of the table as a word of a closed list, with its text.
    pub(crate) fn texts_by_word<W: Word>(&self) -> Vec<(W, &'static str)> {
        let entry =
            |(key, value): (&'a Spanned<std::borrow::Cow<'a, str>>, &'a Spanned<DeValue<'a>>)| {
                let word = self.find_word(key.get_ref(), key.span().start)?;
                Some((word, self.as_text(key.get_ref(), value)?))
            };
        self.keys.iter().filter_map(entry).collect()
    }

    /// Every key of the table with the line it stands on and its list of texts.
    pub(crate) fn text_lists(&self) -> Vec<(&'static str, usize, Vec<&'static str>)> {
        let entry = |key: &Spanned<std::borrow::Cow<'a, str>>| {
            let (name, at) = (leak(key.get_ref()), key.span().start);
            let texts = self.texts(name).into_iter().map(|(_, it)| it).collect();
            (name, self.log.borrow().line(at), texts)
        };
        self.keys.keys().map(entry).collect()
    }

    /// A whole number that must be there.
    pub(crate) fn number(&self, key: &'static str) -> u16 {
        self.needed(key).and_then(|it| self.as_number(key, it)).unwrap_or_default()
    }

    /// A pair of line numbers that may be there.
    pub(crate) fn maybe_lines(&self, key: &'static str) -> Option<engine::Lines> {
        let items: Vec<_> = self.list(key).filter_map(|it| self.as_number(key, it)).collect();
        match (self.has(key), items.as_slice()) {
            (false, _) => None,
            (true, [first, last]) if first <= last && *first > 0 => {
                Some(engine::Lines { first: *first, last: *last })
            }
            (true, _) => {
                self.complain_at(
                    self.place(key),
                    format!("`{key}` must be the first and the last line: [41, 43], or [41, 41]"),
                );
                None
            }
        }
    }

    /// A table that may be there.
    pub(crate) fn table(&self, key: &'static str) -> Option<Table<'a, 'log>> {
        let value = self.get(key)?;
        let found = self.as_table(value);
        if found.is_none() {
            self.complain_at(value.span().start, format!("`{key}` must be a table: {{ … }}"));
        }
        found
    }

    /// Every table of a list of tables.
    pub(crate) fn tables(&self, key: &'static str) -> Vec<Table<'a, 'log>> {
        self.list(key).filter_map(|it| self.as_table(it)).collect()
    }

    /// Complains of every key that was not asked for.
    pub(crate) fn finish(&self) {
        let asked = self.asked.borrow();
        for key in self.keys.keys().filter(|it| !asked.contains(&it.get_ref().as_ref())) {
            let name = key.get_ref();
            self.complain_at(
                key.span().start,
                format!("`{name}` is not a key here; use one of {}", asked.join(", ")),
            );
        }
    }

    fn list(&self, key: &'static str) -> impl Iterator<Item = &'a Spanned<DeValue<'a>>> + use<'a> {
        let value = self.get(key);
        let array = value.and_then(|it| it.get_ref().as_array());
        if let (Some(value), None) = (value, array) {
            self.complain_at(value.span().start, format!("`{key}` must be a list: [ … ]"));
        }
        array.into_iter().flat_map(|it| it.iter())
    }

    fn as_text(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<&'static str> {
        let text = value.get_ref().as_str().map(str::trim).filter(|it| !it.is_empty());
        if text.is_none() {
            self.complain_at(
                value.span().start,
                format!("`{key}` must be text in quotes, and not empty"),
            );
        }
        text.map(leak)
    }

    fn as_word<W: Word>(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<W> {
        let text = self.as_text(key, value)?;
        self.find_word(text, value.span().start)
    }

    fn find_word<W: Word>(&self, text: &str, at: usize) -> Option<W> {
        let found = W::WORDS.iter().copied().find(|it| it.word_id() == text);
        if found.is_none() {
            let allowed: Vec<_> = W::WORDS.iter().map(|it| it.word_id()).collect();
            self.complain_at(
                at,
                format!("`{text}` is not {}; use one of {}", W::A_WORD, allowed.join(", ")),
            );
        }
        found
    }

    fn as_number(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<u16> {
        let number = value.get_ref().as_integer().and_then(|it| it.as_str().parse().ok());
        if number.is_none() {
            self.complain_at(
                value.span().start,
                format!("`{key}` must be a whole number from 0 to 65535"),
            );
        }
        number
    }

    fn as_table(&self, value: &'a Spanned<DeValue<'a>>) -> Option<Table<'a, 'log>> {
        Some(Table::new(value.get_ref().as_table()?, value.span().start, self.log))
    }
}

/// Keeps a text for as long as the program runs: a build reads each file once, and ends.
pub(crate) fn leak(text: &str) -> &'static str {
    Box::leak(text.to_owned().into_boxed_str())
}

/// Keeps a list for as long as the program runs.
pub(crate) fn leak_all<T>(items: Vec<T>) -> &'static [T] {
    Box::leak(items.into_boxed_slice())
}
