//! GOV.UK Frontend's components and a few of the site's own, one to a file. They take ready words.

pub(crate) mod checkbox;
pub(crate) mod copy_button;
pub(crate) mod date_input;
pub(crate) mod details;
pub(crate) mod error_message;
pub(crate) mod error_summary;
pub(crate) mod frame;
pub(crate) mod link;
pub(crate) mod radios;
