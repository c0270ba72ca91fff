//! The site: the same components write every page beforehand, on the host, and take it over in the browser.
//!
//! The first rendering of a page depends on its address alone. Today, and all else that only a browser knows,
//! comes in effects, after the page has been taken over.

mod app;
mod browser;
mod clock;
mod components;
mod date_text;
mod dates_line;
mod documents;
mod fields;
mod form;
mod markup;
mod page;
mod pages;
#[cfg(feature = "prerender")]
pub mod prerender;
mod words;

pub use page::{Page, SITE};

/// Takes over the page that was written beforehand.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen(start)]
pub fn start() {
    app::hydrate();
}
