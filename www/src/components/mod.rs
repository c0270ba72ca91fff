//! GOV.UK Frontend's components and a few of the site's own, one to a file. They take ready words.

pub(crate) mod details;
pub(crate) mod frame;
pub(crate) mod link;
