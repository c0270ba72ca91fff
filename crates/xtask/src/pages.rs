//! What is checked of the built pages: their HTML, their links, how fast and how open they are to everybody.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::serve::Server;
use crate::{browsers, run, workspace};

/// The tests of `tests/site`, over the files of `target/site`.
///
/// # Errors
///
/// When there is no site, or a test fails.
pub fn tests() -> Result<()> {
    let site = built()?;
    let folder = folder();
    let tests: Vec<PathBuf> = workspace::files(&folder)?
        .into_iter()
        .filter(|file| file.to_string_lossy().ends_with(".test.mjs"))
        .map(|file| folder.join(file))
        .collect();
    ensure!(!tests.is_empty(), "tests/site holds no *.test.mjs");
    let mut node = Command::new("node");
    node.current_dir(workspace::root()).env("SITE_FOLDER", site);
    run::shown(node.arg("--test").args(tests))
}

/// Lighthouse, over the site served as a host serves it. The figures go into `target/lighthouse/`.
///
/// # Errors
///
/// When there is no site or no Chromium, or a page comes to less than its bound.
pub fn lighthouse() -> Result<()> {
    let server = Server::start(&built()?, 0)?;
    let chromium = browsers::chromium().context("there is no Chromium: run `cargo xtask test`")?;
    let mut node = Command::new("node");
    node.current_dir(workspace::root()).arg(folder().join("lighthouse.mjs"));
    node.arg(server.url()).arg(chromium).arg(workspace::target().join("lighthouse"));
    run::shown(&mut node)
}

fn folder() -> PathBuf {
    workspace::root().join("tests").join("site")
}

fn built() -> Result<PathBuf> {
    let site = workspace::site();
    let built = fs::exists(site.join("index.html"))?;
    ensure!(built, "there is no {}: run `cargo xtask build`", site.display());
    Ok(site)
}
