//! What is wrong with a rule file, and where.

use std::fmt;

/// One mistake in a rule file, in words that say what to write instead.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, as a path below the data folder: `york/reports.toml`.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong, and what to write instead.
    pub what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.what)
    }
}

/// The mistakes found so far in one file.
#[derive(Debug)]
pub(crate) struct Log<'a> {
    file: &'a str,
    text: &'a str,
    problems: Vec<Problem>,
}

impl<'a> Log<'a> {
    pub(crate) const fn new(file: &'a str, text: &'a str) -> Self {
        Self { file, text, problems: Vec::new() }
    }

    /// Notes a mistake at a place in the text.
    pub(crate) fn add(&mut self, at: usize, what: impl Into<String>) {
        let line = self.line(at);
        self.problems.push(Problem { file: self.file.to_owned(), line, what: what.into() });
    }

    /// The line that a place in the text lies on.
    pub(crate) fn line(&self, at: usize) -> usize {
        self.text.bytes().take(at).filter(|it| *it == b'\n').count() + 1
    }

    pub(crate) fn file(&self) -> &str {
        self.file
    }

    pub(crate) fn into_problems(self) -> Vec<Problem> {
        self.problems
    }
}
