//! GOV.UK Frontend's components and a few of the site's own, one to a file. They take ready words and give markup.
//!
//! They are plain functions: what happens in them is heard by the root component alone, by id and by `data-do`.
//! Each Yew component of its own costs about 5 kB of wasm, and each closure on an element some hundred bytes.

pub(crate) mod checkbox;
pub(crate) mod copy_button;
pub(crate) mod date_input;
pub(crate) mod details;
pub(crate) mod error_summary;

#[cfg(feature = "prerender")]
pub(crate) mod frame;
pub(crate) mod group;
pub(crate) mod link;
pub(crate) mod link_button;
pub(crate) mod provenance;
pub(crate) mod radios;
pub(crate) mod select;
