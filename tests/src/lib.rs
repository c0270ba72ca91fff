//! What the tests share: the worked cases, and how the program's answer is held against one.

pub mod answer;
pub mod case;
