//! One folder or file for each page.

pub(crate) mod about;
pub(crate) mod deadlines;
pub(crate) mod home;
pub(crate) mod not_found;
