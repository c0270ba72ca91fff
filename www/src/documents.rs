//! The documents, and what is said about each of them before anything is counted.

pub(crate) use procedures::{all, decisions, find, topics};

use engine::{Procedure, StateKind};

/// "Stoke-on-Trent, July 2017".
pub(crate) fn short_name(procedure: &Procedure) -> String {
    match procedure.document.published {
        Some(published) => [procedure.name, ", ", published].concat(),
        None => [procedure.name, ", no date given"].concat(),
    }
}

/// The title with what the document says of its own version and date.
pub(crate) fn full_title(procedure: &Procedure) -> String {
    let document = &procedure.document;
    let mut title = document.title.to_owned();
    for said in [document.version, document.published].into_iter().flatten() {
        title.push_str(", ");
        title.push_str(said);
    }
    if document.published.is_none() {
        title.push_str(", no date given");
    }
    title
}

/// Whether it is in force, in one sentence.
pub(crate) fn state(procedure: &Procedure) -> String {
    let state = &procedure.state;
    let checked = [" (checked ", state.checked, ")."].concat();
    match state.kind {
        StateKind::InUse => ["In use", &checked].concat(),
        StateKind::NotKnown => ["Not known whether it is still in use", &checked].concat(),
        StateKind::Replaced => {
            let by = state.followed_by.map(|it| [" by ", it].concat()).unwrap_or_default();
            let since = state.since.map(|it| [", since ", it].concat()).unwrap_or_default();
            ["Replaced", &by, &since, &checked].concat()
        }
    }
}

/// Whether it is in force, in a few words.
pub(crate) fn short_state(procedure: &Procedure) -> String {
    match (procedure.state.kind, procedure.state.since) {
        (StateKind::InUse, _) => "In use".to_owned(),
        (StateKind::NotKnown, _) => "Not known whether it is in use".to_owned(),
        (StateKind::Replaced, Some(since)) => ["Replaced since ", since].concat(),
        (StateKind::Replaced, None) => "Replaced".to_owned(),
    }
}

/// Whether something has taken its place.
pub(crate) fn is_replaced(procedure: &Procedure) -> bool {
    procedure.state.kind == StateKind::Replaced
}
