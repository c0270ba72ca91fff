//! The measurements: criterion's benches of the calendar and the engine.

use std::process::Command;

use anyhow::Result;

use crate::run;
use crate::workspace;

/// Runs the benches, with what else the reader gave (a name to look for, `--save-baseline NAME`).
///
/// # Errors
///
/// When one fails.
pub fn run(arguments: &[&str]) -> Result<()> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(workspace::root());
    cargo.args(["bench", "--package", "calendar", "--package", "engine", "--"]).args(arguments);
    run::shown(&mut cargo)
}
