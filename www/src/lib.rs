//! The site. On the host every page is written beforehand as complete HTML; in the browser the one page on
//! which somebody does something is taken over, by the same code.
//!
//! The first rendering depends on nothing that only a browser knows. Today, and what was typed early, come
//! after the page has been taken over.

mod app;
mod browse;
mod browser;
mod clock;
mod components;
mod date_text;
mod dates_line;
mod deciding;
mod documents;
mod fields;
mod form;
mod markup;
mod page;
mod pages;
#[cfg(feature = "prerender")]
pub mod prerender;
mod rule_words;
mod sheet;
mod words;

pub use page::{Page, SITE};

/// Unpacks the documents, then takes over the page that was written beforehand: each in a turn of its own, so that a slow
/// phone answers in between.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen(start)]
pub fn start() {
    documents::all();
    gloo::timers::callback::Timeout::new(0, app::hydrate).forget();
}
