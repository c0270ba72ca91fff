//! Running other programs, and saying so.

use std::io::Write;
use std::process::{Command, Output, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};

/// The program and its arguments as they would be typed.
pub fn line(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    for argument in command.get_args() {
        let argument = argument.to_string_lossy();
        if argument.contains(' ') {
            words.push(format!("'{argument}'"));
        } else {
            words.push(argument.into_owned());
        }
    }
    words.join(" ")
}

/// Runs a command whose output the reader sees.
///
/// # Errors
///
/// When the command cannot be started or says that it failed.
pub fn shown(command: &mut Command) -> Result<()> {
    let line = line(command);
    let status = command.status().with_context(|| format!("starting `{line}`"))?;
    if !status.success() {
        bail!("`{line}` failed ({status})");
    }
    Ok(())
}

/// Runs a command and returns what it wrote; its output is seen only when it fails.
///
/// # Errors
///
/// When the command cannot be started or says that it failed.
pub fn quiet(command: &mut Command) -> Result<String> {
    let line = line(command);
    let output =
        command.stdin(Stdio::null()).output().with_context(|| format!("starting `{line}`"))?;
    if !output.status.success() {
        bail!("{}\n`{line}` failed ({})", both(&output), output.status);
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What the first line of `PROGRAM --version` says, or nothing where there is no such program.
pub fn version(program: &str) -> Option<String> {
    let said = quiet(Command::new(program).arg("--version")).ok()?;
    said.lines().next().map(str::to_owned)
}

/// Says on one line what is being done, does it, and ends the line with how long it took.
///
/// # Errors
///
/// What `work` returns.
pub fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    print!("  {what} … ");
    // A terminal that is gone must not stop the work.
    let _ = std::io::stdout().flush();
    let started = Instant::now();
    let done = work();
    let end = if done.is_ok() { "done" } else { "failed" };
    println!("{end} ({})", took(started));
    done
}

/// Says on one line that something is there already.
pub fn there(what: &str) {
    println!("  {what}: there");
}

/// A line above a part of the work.
pub fn heading(what: &str) {
    println!("\n== {what} ==");
}

/// The time since `started`, in words short enough for a line's end.
pub fn took(started: Instant) -> String {
    let seconds = started.elapsed().as_secs();
    match seconds {
        0..60 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

fn both(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_command() {
        let failed = shown(Command::new("cargo").arg("no such command").stderr(Stdio::null()));
        let said = failed.unwrap_err().to_string();
        assert!(said.starts_with("`cargo 'no such command'` failed"), "{said}");
    }

    #[test]
    fn a_program_that_is_not_there_has_no_version() {
        assert_eq!(version("no-such-program-anywhere"), None);
    }
}
