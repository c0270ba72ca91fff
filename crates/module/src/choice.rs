//! A closed list of words that a caller chooses from.

use crate::given::Given;
use crate::refusal::Refusal;
use engine::{Circumstance, Event, Procedure, Role, Topic};

/// A closed list, and how a word that is not on it is refused.
#[derive(Debug)]
pub(crate) struct Choice<T: 'static> {
    code: &'static str,
    what: &'static str,
    wanted: &'static str,
    all: &'static [T],
    id: fn(&T) -> &'static str,
}

pub(crate) const CIRCUMSTANCE: Choice<Circumstance> = Choice {
    code: "unknown-circumstance",
    what: "a circumstance",
    wanted: "the id of a circumstance, such as \"unborn\"",
    all: Circumstance::ALL,
    id: |it| it.id(),
};

pub(crate) const EVENT: Choice<Event> = Choice {
    code: "unknown-event",
    what: "an event",
    wanted: "the id of an event, such as \"birth\"",
    all: Event::ALL,
    id: |it| it.id(),
};

pub(crate) const ROLE: Choice<Role> = Choice {
    code: "unknown-role",
    what: "a role",
    wanted: "the id of a role, such as \"chair\"",
    all: Role::ALL,
    id: |it| it.id(),
};

/// Every procedure.
pub(crate) fn procedures() -> Choice<Procedure> {
    Choice {
        code: "unknown-procedure",
        what: "a procedure",
        wanted: "the id of a procedure, such as \"york\"",
        all: procedures::all(),
        id: |it| it.id,
    }
}

/// Every topic on which procedures are compared.
pub(crate) fn topics() -> Choice<Topic> {
    Choice {
        code: "unknown-topic",
        what: "a topic",
        wanted: "the id of a topic, such as \"quorum\"",
        all: procedures::topics(),
        id: |it| it.id,
    }
}

/// Every decision.
pub(crate) fn decisions() -> Choice<Topic> {
    Choice {
        code: "unknown-decision",
        what: "a decision",
        wanted: "the id of a decision, such as \"exclusion\"",
        all: procedures::decisions(),
        id: |it| it.id,
    }
}

impl<T> Choice<T> {
    /// The word that a caller chose.
    pub(crate) fn read(&self, given: &Given) -> Result<&'static T, Refusal> {
        self.find(given.field(), &given.text(self.wanted)?)
    }

    /// The word that has this id, which stands in this field.
    pub(crate) fn find(&self, field: &str, id: &str) -> Result<&'static T, Refusal> {
        self.all.iter().find(|it| (self.id)(it) == id).ok_or_else(|| {
            Refusal::unknown(self.code, field, id, self.what, self.all.iter().map(self.id))
        })
    }
}
