//! A crate made into a wasm file and the JavaScript that loads it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result};

use crate::node;
use crate::run;
use crate::tools::{self, Tool};
use crate::workspace;

/// What LLVM and wasm-opt are told beside "small". Both take functions into their callers to make the
/// file smaller; brotli finds the repetition by itself, so that what is sent grows. Measured on this
/// site: 187.9 kB with brotli without these, 173.0 kB with them.
const RUSTFLAGS: &str = "-Cllvm-args=-inline-threshold=2";
/// A panic stops the page at once and writes no message: nothing here panics, and the words for it would be 14 kB.
const NO_WORDS_FOR_PANICS: &str = "-Zunstable-options -Cpanic=immediate-abort";
/// The standard library built with the rest, for size and without words for panics.
const BUILD_STD: [&str; 4] =
    ["-Z", "build-std=std,panic_abort", "-Z", "build-std-features=optimize_for_size"];
const WASM_OPT: [&str; 7] = [
    "--no-inline=*",
    "-Oz",
    "--converge",
    "--dae-optimizing",
    "-Oz",
    "--strip-producers",
    "--strip-target-features",
];

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
    /// Which standard library it stands on.
    pub std: Std,
}

/// The standard library that a crate stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Std {
    /// The one that comes with Rust: faster.
    AsItComes,
    /// One built for size along with the crate: smaller.
    Small,
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
            // Cargo's own folder for the profile `site` would be `target/site`, where the site goes. Crates with
            // other flags each have their own, or everything would be compiled anew each time.
            .env("CARGO_TARGET_DIR", kept().join(self.name))
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", self.rustflags())
            .args(["build", self.folder, "--target", "web", "--profile", "site", "--no-opt"])
            .args(["--mode", "no-install", "--no-pack", "--no-gitignore"])
            .args(["--out-name", self.name, "--out-dir"])
            .arg(&out);
        if self.types == Types::LeftOut {
            wasm_pack.arg("--no-typescript");
        }
        wasm_pack.arg("--");
        if self.std == Std::Small {
            // Building the standard library is not stable yet; the toolchain is pinned, so that it stays as it is.
            wasm_pack.env("RUSTC_BOOTSTRAP", "1").args(BUILD_STD);
        }
        run::shown(wasm_pack.args(self.cargo))?;
        Ok(out)
    }

    fn rustflags(&self) -> String {
        match self.std {
            Std::AsItComes => RUSTFLAGS.to_owned(),
            Std::Small => format!("{RUSTFLAGS} {NO_WORDS_FOR_PANICS}"),
        }
    }

    /// Makes the wasm file smaller, or takes what the same file became last time.
    fn optimise(&self, wasm: &Path) -> Result<PathBuf> {
        let before = kept().join(format!("{}.before.wasm", self.name));
        let after = kept().join(format!("{}.after.wasm", self.name));
        let this_program = env::current_exe()?;
        let unchanged = same(wasm, &before);
        if unchanged && newer(&after, &node::stamp()) && newer(&after, &this_program) {
            return Ok(after);
        }
        run::step(&format!("wasm-opt {}", self.wasm_file()), || {
            let mut wasm_opt = Command::new(node::program("wasm-opt"));
            run::quiet(wasm_opt.args(WASM_OPT).arg(wasm).arg("-o").arg(&after))
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
