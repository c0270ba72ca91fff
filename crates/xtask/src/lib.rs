//! Sets up, builds, serves, tests and measures the project, and starts another area: `cargo xtask COMMAND`.
//!
//! A library too, so that the browser tests serve the site with the very server that
//! `cargo xtask serve` uses ([`serve::Server`]) and find the tools that [`tools`] installs,
//! and a test can follow the recipe for another area ([`new_area::write`]).
#![expect(clippy::print_stdout, reason = "a command's output is what it is for")]

pub mod bench;
pub mod browsers;
pub mod headers;
pub mod module;
pub mod new_area;
pub mod node;
pub mod pages;
pub mod run;
pub mod serve;
pub mod site;
pub mod sizes;
pub mod squeeze;
pub mod stale;
pub mod test;
pub mod tools;
pub mod wasm;
pub mod workspace;
