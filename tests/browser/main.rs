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
mod deciding;
mod family;
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
mod barriers_of_decisions;
mod changing;
mod checklist;
mod children;
mod decisions;
mod early;
mod everywhere;
mod family_dates;
mod family_on_paper;
mod family_pages;
mod first;
mod keeping;
mod keyboard;
mod leaving;
mod mending;
mod moving;
mod notices;
mod pace;
mod paper;
mod paper_of_decisions;
mod privacy;
mod replaced;
mod rules;
mod side_by_side;
mod tables;
mod themes;
mod unanswered;
mod whole_meeting;
mod without_scripts;
mod wording;
mod words;
mod worked;
