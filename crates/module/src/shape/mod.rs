//! What is handed back: the one place that promises names to callers. `js/index.d.ts` says what they mean.

mod procedure;
mod rule;
mod schedule;

pub(crate) use procedure::ProcedureSummary;
pub(crate) use rule::Rule;
pub(crate) use schedule::Schedule;
