//! One folder or file for each page. Those that only say something are written beforehand and never run.

#[cfg(feature = "prerender")]
pub(crate) mod about;
pub(crate) mod deadlines;
#[cfg(feature = "prerender")]
pub(crate) mod home;
#[cfg(feature = "prerender")]
pub(crate) mod not_found;
