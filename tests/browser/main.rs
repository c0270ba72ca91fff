//! The site in real browsers, as a reader meets it: served from `target/site` as a static host
//! serves it, in Chromium and in Firefox.
//!
//! Run by `cargo xtask test`. Alone, once `cargo xtask build` has been run:
//!
//! ```text
//! cargo test -p tests --features browser --test browser
//! ```
//!
//! Every test is written once with [`in_both!`] and has two results: `…::chromium`, `…::firefox`.

mod axe;
mod browser;
mod console;
mod list;
mod page;
mod pages;
mod requests;
mod site;
mod storage;
mod viewport;
mod visit;

mod areas;
mod barriers;
mod checklist;
mod children;
mod early;
mod first;
mod keeping;
mod keyboard;
mod mending;
mod moving;
mod notices;
mod pace;
mod paper;
mod privacy;
mod replaced;
mod rules;
mod side_by_side;
mod themes;
mod whole_meeting;
mod without_scripts;
mod words;
