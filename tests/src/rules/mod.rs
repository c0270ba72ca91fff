//! What must hold of every rule, beyond what the types and the reader of rule files see to.
//!
//! A rule cannot be without a source, a role, a stage, a strength or a kind: [`engine::Rule`] has no form for that.
//! Each check returns what is wrong, a line each.

mod ids;
mod lists;
mod texts;
mod times;
mod topics;
mod vocabulary;

pub use ids::not_in_the_area;
pub use lists::{never_shown, out_of_order};
pub use texts::{empty_texts, long_texts, words_not_said};
pub use times::{lines_outside, never_running};
pub use topics::{not_spoken_of, spoken_of_and_left_out, spoken_of_twice};
pub use vocabulary::{unused, without_effect};

use engine::{Circumstance, Event, Facts, Moment, Procedure, Question};

/// A procedure that is there as long as the program runs, as facts are asked of.
type Area = &'static Procedure;

/// The facts with these events and circumstances, where they can stand together.
fn facts(area: Area, events: &[(Event, Moment)], circumstances: &[Circumstance]) -> Option<Facts> {
    let question = Question {
        events: events.to_vec(),
        circumstances: circumstances.to_vec(),
        ..Question::default()
    };
    question.facts(area).ok()
}

fn ids_of(circumstances: &[Circumstance]) -> String {
    circumstances.iter().map(|it| it.id()).collect::<Vec<_>>().join(", ")
}
