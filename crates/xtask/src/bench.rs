//! The measurements: criterion's benches of the calendar and of whole schedules.

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
    // The benches alone: a library's own test harness does not know criterion's arguments.
    cargo.args(["bench", "--package", "calendar", "--package", "tests", "--bench", "*", "--"]);
    cargo.args(arguments);
    run::shown(&mut cargo)
}
