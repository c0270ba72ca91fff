//! The site as it is put on a host: `target/site`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::node;
use crate::run;
use crate::sizes;
use crate::squeeze;
use crate::wasm::{Std, Types, Wasm};
use crate::workspace::{self, Fresh};

const PAGE: Wasm = Wasm {
    folder: "www",
    name: "www",
    cargo: &["--no-default-features", "--features", "hydrate"],
    types: Types::LeftOut,
    std: Std::Small,
};

/// Builds the site beside the last one, and swaps them when it is whole and small enough.
///
/// # Errors
///
/// When a tool fails, a page is missing, or the wasm is over its bound.
pub fn build() -> Result<()> {
    let fresh = Fresh::beside(&workspace::site())?;
    let folder = fresh.folder();
    workspace::copy_all(&workspace::www().join("static"), folder)?;
    styles(&folder.join("assets").join("site.css"))?;
    fs::copy(exit_this_page(), folder.join("assets").join("exit-this-page.mjs"))
        .context("copying GOV.UK Frontend's script for leaving a page")?;
    PAGE.build(&folder.join("assets"))?;
    prerender(folder)?;
    ensure!(folder.join("index.html").is_file(), "the prerenderer wrote no index.html");
    run::step("brotli and gzip", || squeeze::all(folder, fresh.last()))?;
    sizes::print("target/site", folder)?;
    sizes::check(folder)?;
    fresh.into_place()
}

/// GOV.UK Frontend's own script for "Exit this page", as one file.
fn exit_this_page() -> PathBuf {
    let components = workspace::www().join("node_modules/govuk-frontend/dist/govuk/components");
    components.join("exit-this-page").join("exit-this-page.bundle.mjs")
}

fn styles(to: &Path) -> Result<()> {
    run::step("styles", || {
        let mut sass = Command::new(node::program("sass"));
        sass.current_dir(workspace::www())
            .args(["--style=compressed", "--no-source-map", "--quiet-deps"])
            .args(["--load-path=node_modules", "styles/site.scss"])
            .arg(to);
        run::quiet(&mut sass)
    })?;
    Ok(())
}

/// Writes every page as HTML, with the same code that runs in the browser.
fn prerender(folder: &Path) -> Result<()> {
    let mut cargo = Command::new("cargo");
    cargo
        .current_dir(workspace::root())
        .args(["run", "--release", "--package", "www", "--bin", "prerender"])
        .args(["--no-default-features", "--features", "prerender", "--"])
        .arg(folder);
    run::shown(&mut cargo)
}
