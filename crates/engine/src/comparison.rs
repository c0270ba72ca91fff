//! What several procedures say on one topic, side by side.

use crate::procedure::{Procedure, Rule};

/// A topic on which procedures are compared.
#[derive(Debug, Clone, Copy)]
pub struct Topic {
    /// Its id, such as `quorum`.
    pub id: &'static str,
    /// What it is, such as "How many agencies must be there".
    pub title: &'static str,
}

/// What one procedure says on a topic.
#[derive(Debug)]
pub struct Cell {
    /// The topic's id.
    pub topic: &'static str,
    /// The ids of the rules that speak of it; never empty.
    pub rules: &'static [&'static str],
}

impl Procedure {
    /// The rules that speak of a topic; none where the document says nothing on it.
    pub fn on(&self, topic: &str) -> impl Iterator<Item = &'static Rule> {
        let ids = self.cells.iter().filter(move |it| it.topic == topic).flat_map(|it| it.rules);
        ids.filter_map(|id| self.rule(id))
    }

    /// The sentence that says that the document leaves a topic out, where somebody has written one.
    pub fn silent_on(&self, topic: &str) -> Option<&'static str> {
        self.not_covered.iter().find(|it| it.topic == topic).map(|it| it.text)
    }
}
