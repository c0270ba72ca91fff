//! What is handed back: the one place that promises names to callers. `js/index.d.ts` says what they mean.
//!
//! What stands in several answers is a group of fields of its own, put into each with `flatten`.

mod checklist;
mod comparison;
mod count;
mod dated;
mod deadline;
mod decision;
mod origin;
mod procedure;
mod reading;
mod rule;
mod said;
mod schedule;
mod silence;
mod unclear;
mod walkthrough;

pub(crate) use checklist::Checklist;
pub(crate) use comparison::{Comparison, Topic};
pub(crate) use decision::{DecisionSummary, Outcome};
pub(crate) use procedure::ProcedureSummary;
pub(crate) use rule::Rule;
pub(crate) use schedule::Schedule;
pub(crate) use unclear::UnclearPoint;
pub(crate) use walkthrough::Walkthrough;
