//! Everything that is checked, in order, each part under its heading.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, ensure};

use crate::{module, node, pages, run, site, workspace};

/// A part of the checks: its heading and the work.
struct Part {
    heading: &'static str,
    work: fn() -> Result<()>,
}

const PARTS: [Part; 11] = [
    Part { heading: "formatting", work: formatting },
    Part { heading: "clippy, for this machine", work: clippy_here },
    Part { heading: "clippy, for the browser", work: clippy_wasm },
    Part { heading: "Rust tests: units, properties, worked cases, doc tests", work: rust_tests },
    Part { heading: "documentation", work: documentation },
    Part { heading: "build: module", work: module::build },
    Part { heading: "build: site", work: site::build },
    Part { heading: "the module: its tests in Node, its types", work: node_tests },
    Part { heading: "the pages: valid HTML, links, what a host needs", work: pages::tests },
    Part { heading: "tests in Chromium and Firefox", work: browser_tests },
    Part { heading: "Lighthouse", work: pages::lighthouse },
];

/// Runs every part, or those whose heading has `word`; stops at the first that fails, and says at the
/// end what ran.
///
/// # Errors
///
/// What the first part that fails says, or that no heading has the word.
pub fn run(word: &str) -> Result<()> {
    let mut ran = Vec::new();
    for part in PARTS.iter().filter(|it| it.heading.to_lowercase().contains(word)) {
        run::heading(part.heading);
        let started = Instant::now();
        (part.work)().with_context(|| format!("{}: failed", part.heading))?;
        ran.push((part.heading, run::took(started)));
    }
    ensure!(!ran.is_empty(), "no part of the tests has `{word}` in its heading");
    run::heading("all passed");
    for (heading, took) in ran {
        println!("  {heading} ({took})");
    }
    Ok(())
}

fn formatting() -> Result<()> {
    cargo(&["fmt", "--all", "--check"])
}

/// Every crate with every feature but `www`, whose features are for one place or the other.
fn clippy_here() -> Result<()> {
    let deny = ["--", "--deny", "warnings"];
    let all = ["clippy", "--workspace", "--exclude", "www", "--all-targets", "--all-features"];
    cargo(&[&all[..], &deny].concat())?;
    let prerender = ["clippy", "--package", "www", "--all-targets", "--no-default-features"];
    cargo(&[&prerender[..], &["--features", "prerender"], &deny].concat())
}

fn clippy_wasm() -> Result<()> {
    let deny = ["--target", "wasm32-unknown-unknown", "--", "--deny", "warnings"];
    let hydrate = ["clippy", "--package", "www", "--lib", "--no-default-features"];
    cargo(&[&hydrate[..], &["--features", "hydrate"], &deny].concat())?;
    cargo(&[&["clippy", "--package", "module", "--lib"], &deny[..]].concat())
}

fn rust_tests() -> Result<()> {
    cargo(&["test", "--workspace"])
}

fn documentation() -> Result<()> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(workspace::root()).env("RUSTDOCFLAGS", "--deny warnings");
    run::shown(cargo.args(["doc", "--workspace", "--no-deps"]))
}

/// Names each file: what Node makes of a folder differs between its versions. Then has a TypeScript
/// compiler read what uses the module's types.
fn node_tests() -> Result<()> {
    let folder = workspace::root().join("tests").join("module");
    let tests: Vec<PathBuf> = workspace::files(&folder)?
        .into_iter()
        .filter(|file| file.to_string_lossy().ends_with(".test.mjs"))
        .map(|file| folder.join(file))
        .collect();
    ensure!(!tests.is_empty(), "tests/module holds no *.test.mjs");
    let mut node = Command::new("node");
    run::shown(node.current_dir(workspace::root()).arg("--test").args(tests))?;
    let mut tsc = Command::new(node::program("tsc"));
    tsc.args(["--noEmit", "--strict", "--target", "es2022", "--module", "es2022"]);
    tsc.args(["--moduleResolution", "bundler"]).arg(folder.join("types.ts"));
    run::shown(tsc.current_dir(workspace::root()))
}

/// Two at a time: each test starts a browser of its own.
fn browser_tests() -> Result<()> {
    let built = fs::exists(workspace::site().join("index.html"))?;
    ensure!(built, "there is no target/site: run `cargo xtask build`");
    cargo(&[
        "test",
        "--package",
        "tests",
        "--features",
        "browser",
        "--test",
        "browser",
        "--",
        "--test-threads=2",
    ])
}

fn cargo(arguments: &[&str]) -> Result<()> {
    run::shown(Command::new("cargo").current_dir(workspace::root()).args(arguments))
}
