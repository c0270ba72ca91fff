//! A crate made into a wasm file and the JavaScript that loads it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::node;
use crate::run;
use crate::tools::{self, Tool};
use crate::workspace;

/// A crate that becomes wasm.
#[derive(Debug, Clone, Copy)]
pub struct Wasm {
    /// Its folder, from the workspace's root.
    pub folder: &'static str,
    /// The start of its files' names: `NAME.js`, `NAME_bg.wasm`.
    pub name: &'static str,
    /// What `cargo build` is told beside.
    pub cargo: &'static [&'static str],
    /// Whether its TypeScript types are wanted.
    pub types: Types,
}

/// Whether TypeScript types are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Types {
    /// `NAME.d.ts` stands beside `NAME.js`.
    Written,
    /// Nobody imports this.
    LeftOut,
}

impl Wasm {
    /// Builds the crate for size and puts its files into `folder`.
    ///
    /// # Errors
    ///
    /// When a tool fails.
    pub fn build(&self, folder: &Path) -> Result<()> {
        let packed = self.pack()?;
        for file in workspace::files(&packed)? {
            if !self.is_bare_wasm(&file) {
                workspace::copy(&packed.join(&file), &folder.join(&file))?;
            }
        }
        let wasm = self.wasm_file();
        let small = self.optimise(&packed.join(&wasm))?;
        workspace::copy(&small, &folder.join(&wasm))
    }

    /// Runs wasm-pack into a folder of its own.
    fn pack(&self) -> Result<PathBuf> {
        let out = kept().join("packed").join(self.name);
        // wasm-pack leaves what an earlier run wrote, also under another name.
        if out.exists() {
            fs::remove_dir_all(&out).with_context(|| format!("emptying {}", out.display()))?;
        }
        let mut wasm_pack = Command::new(Tool::wasm_pack().path()?);
        wasm_pack
            .current_dir(workspace::root())
            .env("PATH", tools::path_with_wasm_bindgen()?)
            // Cargo's own folder for the profile `site` would be `target/site`, where the site goes.
            .env("CARGO_TARGET_DIR", kept())
            .args(["build", self.folder, "--target", "web", "--profile", "site", "--no-opt"])
            .args(["--mode", "no-install", "--no-pack", "--no-gitignore"])
            .args(["--out-name", self.name, "--out-dir"])
            .arg(&out);
        if self.types == Types::LeftOut {
            wasm_pack.arg("--no-typescript");
        }
        run::shown(wasm_pack.arg("--").args(self.cargo))?;
        Ok(out)
    }

    /// Makes the wasm file smaller, or takes what the same file became last time.
    fn optimise(&self, wasm: &Path) -> Result<PathBuf> {
        let before = kept().join(format!("{}.before.wasm", self.name));
        let after = kept().join(format!("{}.after.wasm", self.name));
        if same(wasm, &before) && newer(&after, &node::stamp()) {
            return Ok(after);
        }
        run::step(&format!("wasm-opt -Oz {}", self.wasm_file()), || {
            run::quiet(
                Command::new(node::program("wasm-opt")).arg("-Oz").arg(wasm).arg("-o").arg(&after),
            )
        })?;
        workspace::copy(wasm, &before)?;
        Ok(after)
    }

    fn wasm_file(&self) -> String {
        format!("{}_bg.wasm", self.name)
    }

    fn is_bare_wasm(&self, file: &Path) -> bool {
        file == Path::new(&self.wasm_file())
    }
}

/// What is kept between builds.
fn kept() -> PathBuf {
    workspace::target().join("wasm")
}

fn same(one: &Path, other: &Path) -> bool {
    matches!((fs::read(one), fs::read(other)), (Ok(one), Ok(other)) if one == other)
}

/// Whether both files are there and `one` was written after `other`.
fn newer(one: &Path, other: &Path) -> bool {
    let written = |file: &Path| fs::metadata(file).and_then(|it| it.modified());
    matches!((written(one), written(other)), (Ok(one), Ok(other)) if one > other)
}
