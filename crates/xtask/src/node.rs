//! Node and the npm packages of `www/package.json`, which has no room for their reasons. None of their
//! scripts runs in a reader's browser.
//!
//! To build:
//!
//! - `binaryen`: `wasm-opt`, which makes the wasm smaller still
//! - `govuk-frontend`: styles of components that have been tried with many people, disabled people too
//! - `sass`: what those styles are written in
//!
//! To check:
//!
//! - `axe-core`: what a program can find of barriers, in the live page
//! - `html-validate`: the standard's own rules for HTML, offline and in one process
//! - `lighthouse`: speed and good practice on a simulated phone; `chrome-launcher`, which it brings anyway,
//!   starts Chromium for it
//! - `node-html-parser`: the built pages as a tree, for links and running text; small, no browser
//! - `flesch-kincaid`, `automated-readability`, `syllable`: two published measures of reading age, and the
//!   count that one of them needs
//! - `typescript`: reads what uses the module's types

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::run;
use crate::workspace;

const OLDEST: u32 = 20;

/// Checks Node and npm, and installs the packages of `www/package-lock.json` unless they are there.
///
/// # Errors
///
/// When Node or npm is missing or too old, or npm fails.
pub fn setup() -> Result<()> {
    let node = run::version("node").unwrap_or_default();
    match major(&node) {
        Some(major) if major >= OLDEST => run::there(&format!("Node {node}")),
        Some(_) => bail!("install Node {OLDEST} or later (https://nodejs.org): this is {node}"),
        None => bail!(
            "install Node {OLDEST} or later, with npm (https://nodejs.org): there is no `node` on this machine"
        ),
    }
    if run::version("npm").is_none() {
        bail!(
            "install npm (https://nodejs.org has it with Node): there is no `npm` on this machine"
        );
    }
    packages()
}

/// A program of an npm package.
pub fn program(name: &str) -> PathBuf {
    workspace::www().join("node_modules").join(".bin").join(name)
}

/// A copy of the lock file that the packages were installed from.
pub fn stamp() -> PathBuf {
    workspace::www().join("node_modules").join(".installed-package-lock.json")
}

fn packages() -> Result<()> {
    let wanted = fs::read(workspace::www().join("package-lock.json"))
        .context("reading www/package-lock.json")?;
    if fs::read(stamp()).is_ok_and(|installed| installed == wanted) {
        run::there("npm packages");
        return Ok(());
    }
    run::step("npm packages", || {
        let mut npm = Command::new("npm");
        npm.args(["ci", "--no-audit", "--no-fund"]).current_dir(workspace::www());
        run::quiet(&mut npm)?;
        fs::write(stamp(), wanted).context("noting which packages were installed")
    })
}

fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("v8.1.0\n"), Some(8));
        assert_eq!(major(""), None);
    }
}
