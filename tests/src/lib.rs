//! What the tests share: the worked cases, how the program's answer is held against one, and what must hold of
//! every rule.

pub mod answer;
pub mod case;
pub mod checklist;
pub mod decision;
mod given;
pub mod rules;
pub mod words;
