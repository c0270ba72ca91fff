//! What somebody looks for among the rules: which of one document's, which documents and topic side by side.

use engine::{Kind, Procedure, Role, Rule, Stage};

/// What is looked for.
#[derive(Debug, Default)]
pub(crate) struct Browse {
    /// The document whose rules were looked through last.
    document: Option<&'static str>,
    kind: Option<Kind>,
    role: Option<Role>,
    stage: Option<Stage>,
    text: String,
    left_out: Vec<String>,
    topic: Option<String>,
}

/// A list to choose from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Choice {
    /// The sort of rule.
    Kind,
    /// Whose rule it is.
    Role,
    /// The part of the process.
    Stage,
    /// The topic.
    Topic,
}

impl Choice {
    /// Every list, with its id.
    pub(crate) const ALL: [(Self, &'static str); 4] = [
        (Self::Kind, "filter-kind"),
        (Self::Role, "filter-role"),
        (Self::Stage, "filter-stage"),
        (Self::Topic, "filter-topic"),
    ];
}

/// The id of the box for words to look for.
pub(crate) const TEXT: &str = "filter-text";

/// What somebody does to look for rules.
#[derive(Debug)]
pub(crate) enum Action {
    /// Chooses from a list; an empty id is all of it.
    Choose(Choice, String),
    /// Types words to look for.
    Type(String),
    /// Has a document shown side by side with others, or left out.
    Area(String, bool),
    /// Looks for everything again.
    Clear,
}

impl Browse {
    /// Does it.
    pub(crate) fn act(&mut self, action: Action) {
        match action {
            Action::Choose(Choice::Kind, id) => self.kind = Kind::from_id(&id),
            Action::Choose(Choice::Role, id) => self.role = Role::from_id(&id),
            Action::Choose(Choice::Stage, id) => self.stage = Stage::from_id(&id),
            Action::Choose(Choice::Topic, id) => self.topic = Some(id).filter(|it| !it.is_empty()),
            Action::Type(text) => self.text = text,
            Action::Area(id, shown) => {
                self.left_out.retain(|it| *it != id);
                if !shown {
                    self.left_out.push(id);
                }
            }
            Action::Clear => self.show_all(),
        }
    }

    /// Opens a document's rules: what was looked for in another is not looked for here.
    pub(crate) fn open(&mut self, procedure: &Procedure) {
        if self.document != Some(procedure.id) {
            self.show_all();
            self.document = Some(procedure.id);
        }
    }

    fn show_all(&mut self) {
        (self.kind, self.role, self.stage) = (None, None, None);
        self.text.clear();
    }

    /// Whether nothing narrows a document's rules.
    pub(crate) fn shows_all(&self) -> bool {
        self.text.is_empty() && (self.kind, self.role, self.stage) == (None, None, None)
    }

    /// What is chosen from a list; empty where everything is.
    pub(crate) fn chosen(&self, choice: Choice) -> &str {
        match choice {
            Choice::Kind => self.kind.map_or("", Kind::id),
            Choice::Role => self.role.map_or("", Role::id),
            Choice::Stage => self.stage.map_or("", Stage::id),
            Choice::Topic => self.topic.as_deref().unwrap_or_default(),
        }
    }

    /// The words that are looked for, as typed.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Whether a document is shown side by side with the others.
    pub(crate) fn shows(&self, procedure: &Procedure) -> bool {
        !self.left_out.iter().any(|it| it == procedure.id)
    }

    /// Whether a rule is one of those looked for: every word of the text stands in it, in any case and order.
    pub(crate) fn finds(&self, procedure: &Procedure, rule: &Rule) -> bool {
        let chosen = self.kind.is_none_or(|it| rule.kind == it)
            && self.role.is_none_or(|it| rule.falls_to(it))
            && self.stage.is_none_or(|it| rule.stage == it);
        if !chosen || self.text.is_empty() {
            return chosen;
        }
        let texts =
            [rule.name(), " ", rule.text, " ", rule.source.section, " ", procedure.doer(rule)];
        let text = texts.concat().to_ascii_lowercase();
        self.text.to_ascii_lowercase().split_ascii_whitespace().all(|word| text.contains(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_filter_narrows() {
        let york = crate::documents::find("york").unwrap();
        let count = |browse: &Browse| york.rules.iter().filter(|it| browse.finds(york, it)).count();
        let mut browse = Browse::default();
        let all = count(&browse);
        assert_eq!(all, york.rules.len());
        assert!(browse.shows_all());
        browse.act(Action::Choose(Choice::Kind, "timescale".into()));
        let timescales = count(&browse);
        assert!(0 < timescales && timescales < all);
        assert!(!browse.shows_all());
        browse.act(Action::Type("REVIEW first".into()));
        let reviews = count(&browse);
        assert!(0 < reviews && reviews < timescales);
        browse.act(Action::Type("no such word".into()));
        assert_eq!(count(&browse), 0);
        browse.act(Action::Clear);
        assert_eq!(count(&browse), all);
        browse.open(york);
        browse.act(Action::Choose(Choice::Kind, "right".into()));
        browse.open(york);
        assert!(count(&browse) < all);
        browse.open(crate::documents::find("cumbria").unwrap());
        assert_eq!(count(&browse), all);
    }
}
