//! The families' pages, apart from the rest: they keep nothing, share nothing, and speak plainly.
//!
//! Their words are data and are written beforehand; what runs in the browser is the one date that is asked for, and
//! what it puts into the gaps that the page keeps for dates.

mod asking;
#[cfg(feature = "prerender")]
pub(crate) mod frame;
#[cfg(feature = "prerender")]
pub(crate) mod guide;
#[cfg(feature = "prerender")]
mod help;
#[cfg(feature = "prerender")]
pub(crate) mod index;
#[cfg(feature = "prerender")]
pub(crate) mod plain;
#[cfg(feature = "prerender")]
mod said;

pub(crate) use asking::{asking, date_words};
