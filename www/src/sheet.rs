//! What somebody does on the checklist: the role, which part of it, what is ticked. It lives in memory alone.

use crate::form::Answer;
use engine::{Checklist, Item, Role, Span, checklist};

/// Which part of a checklist is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum View {
    /// What has a date.
    #[default]
    WithDate,
    /// What is done before the conference.
    Before,
    /// What is done at the conference.
    At,
    /// What is done after it.
    After,
    /// All of it.
    All,
    /// The agenda, and what the minutes hold.
    Minutes,
    /// What each paper holds.
    Contents,
    /// Who gets which paper.
    Papers,
}

impl View {
    /// Every part, in the order in which they are offered, with its id and its name.
    pub(crate) const ALL: [(Self, &'static str, &'static str); 8] = [
        (Self::WithDate, "with-date", "What has a date"),
        (Self::Before, "before", "Before the conference"),
        (Self::At, "at", "At the conference"),
        (Self::After, "after", "After the conference"),
        (Self::All, "all", "All of it"),
        (
            Self::Minutes,
            "minutes",
            "Taking the minutes: the agenda, and what the minutes must hold",
        ),
        (Self::Contents, "contents", "What each paper must hold"),
        (Self::Papers, "papers", "Who gets which paper"),
    ];

    /// Its id.
    pub(crate) fn id(self) -> &'static str {
        Self::ALL.into_iter().find(|it| it.0 == self).map_or("", |it| it.1)
    }

    /// Its name.
    pub(crate) fn name(self) -> &'static str {
        Self::ALL.into_iter().find(|it| it.0 == self).map_or("", |it| it.2)
    }

    /// The part that has this id.
    pub(crate) fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.1 == id).map(|it| it.0)
    }

    /// Whether an item of the list stands in this part of it.
    pub(crate) fn shows(self, item: &Item<'_>) -> bool {
        match self {
            Self::WithDate => !item.dates.is_empty() || !item.needs.is_empty(),
            Self::Before => item.rule.stage.span() == Span::Before,
            Self::At => item.rule.stage.span() == Span::At,
            Self::After => item.rule.stage.span() == Span::After,
            Self::All => true,
            Self::Minutes | Self::Contents | Self::Papers => false,
        }
    }

    /// Whether it depends on who does what.
    pub(crate) const fn is_by_role(self) -> bool {
        !matches!(self, Self::Minutes | Self::Contents | Self::Papers)
    }
}

/// What stands between an item and a child in the id of a box.
const CHILD: &str = "--";

/// The id of the box of one child, for an item with this id.
pub(crate) fn box_of(item: &str, child: usize) -> String {
    [item, CHILD, &child.to_string()].concat()
}

/// What somebody does on the checklist.
#[derive(Debug)]
pub(crate) enum Action {
    /// Chooses a role.
    Role(Option<Role>),
    /// Chooses a part of the list.
    View(View),
    /// Ticks a box, or clears it.
    Tick(String, bool),
}

/// The state of the checklist.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    /// Whose list it is.
    pub(crate) role: Option<Role>,
    /// Which part of it is shown.
    pub(crate) view: View,
    ticks: Vec<String>,
    /// What the list held when it was last worked out, and for which document and role.
    held: Vec<&'static str>,
    held_for: (Option<&'static str>, Option<Role>),
    /// What was added and taken away last, and why.
    pub(crate) news: Vec<String>,
}

impl Sheet {
    /// Does it.
    pub(crate) fn act(&mut self, action: Action) {
        match action {
            Action::Role(role) => self.role = role,
            Action::View(view) => self.view = view,
            Action::Tick(id, on) => {
                self.ticks.retain(|it| *it != id);
                if on {
                    self.ticks.push(id);
                }
            }
        }
    }

    /// Takes away the marks of a child; those of the children after it stay with them.
    pub(crate) fn forget_child(&mut self, gone: usize) {
        let mut ticks = Vec::new();
        for id in std::mem::take(&mut self.ticks) {
            let child =
                id.split_once(CHILD).and_then(|(item, it)| Some((item, it.parse::<usize>().ok()?)));
            match child {
                Some((_, place)) if place == gone => {}
                Some((item, place)) if place > gone => ticks.push(box_of(item, place - 1)),
                Some(_) | None => ticks.push(id),
            }
        }
        self.ticks = ticks;
    }

    /// Whether a box is ticked.
    pub(crate) fn is_ticked(&self, id: &str) -> bool {
        self.ticks.iter().any(|it| it == id)
    }

    /// Whether any box is ticked.
    pub(crate) fn has_marks(&self) -> bool {
        !self.ticks.is_empty()
    }

    /// The list, as it is now.
    pub(crate) fn list<'a>(&self, answer: &'a Answer) -> Checklist<'a> {
        checklist(&answer.schedule, &answer.facts, self.role)
    }

    /// Takes in what the list holds now. `cause` says why it may have changed.
    pub(crate) fn take_in(&mut self, answer: Option<&Answer>, cause: &Cause) {
        let held_for = (answer.map(|it| it.procedure.id), self.role);
        let mut holds = Vec::new();
        if let Some(answer) = answer.filter(|_| self.role.is_some()) {
            holds.extend(self.list(answer).items.iter().map(|it| it.rule.id));
        }
        if held_for == self.held_for {
            let added = holds.iter().filter(|it| !self.held.contains(it)).count();
            let gone = self.held.iter().filter(|it| !holds.contains(it)).count();
            if added + gone > 0 {
                self.news = news(added, gone, cause);
            } else if *cause != Cause::Else {
                self.news = Vec::new();
            }
        } else {
            self.news = Vec::new();
        }
        self.held = holds;
        self.held_for = held_for;
    }
}

/// Why a list changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Cause {
    /// Something was said to be so.
    Said(String),
    /// Something that was said to be so is not.
    Unsaid(String),
    /// Something happened, or was given a date.
    Since(String),
    /// Something that changes no list.
    Else,
}

fn news(added: usize, gone: usize, cause: &Cause) -> Vec<String> {
    let why = match cause {
        Cause::Said(what) => [" because: ", what].concat(),
        Cause::Unsaid(what) => [" because this is no longer said: ", what].concat(),
        Cause::Since(what) => [" since the ", what].concat(),
        Cause::Else => String::new(),
    };
    let items = |count: usize| match count {
        1 => "1 item".to_owned(),
        count => [&count.to_string(), " items"].concat(),
    };
    let mut news = Vec::new();
    if added > 0 {
        news.push([&items(added), " added", &why, "."].concat());
    }
    if gone > 0 {
        let no_longer = if gone == 1 { " no longer applies" } else { " no longer apply" };
        news.push([&items(gone), no_longer, &why, "."].concat());
    }
    news
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changed_is_said_with_its_cause() {
        let said = Cause::Said("the child will come to the conference".into());
        assert_eq!(
            news(4, 1, &said),
            [
                "4 items added because: the child will come to the conference.",
                "1 item no longer applies because: the child will come to the conference."
            ]
        );
        assert_eq!(
            news(0, 3, &Cause::Since("birth".into())),
            ["3 items no longer apply since the birth."]
        );
    }

    #[test]
    fn marks_stay_with_their_children() {
        let mut sheet = Sheet::default();
        for id in ["tick-a--0", "tick-a--1", "tick-a--2", "tick-b"] {
            sheet.act(Action::Tick(id.into(), true));
        }
        sheet.act(Action::Tick("tick-a--0".into(), false));
        sheet.forget_child(1);
        assert_eq!(sheet.ticks, ["tick-a--1", "tick-b"]);
    }

    #[test]
    fn ids_name_their_views() {
        for (view, id, _) in View::ALL {
            assert_eq!(View::from_id(id), Some(view));
            assert_eq!(view.id(), id);
        }
    }
}
