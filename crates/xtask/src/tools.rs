//! The Rust tools beside the toolchain: the wasm target, wasm-pack, wasm-bindgen, geckodriver.
//!
//! They are compiled once into a folder that is kept, one folder a version, so that nothing of
//! the reader's own is replaced and a later version here does not meet an earlier one there.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::run;
use crate::workspace;

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// A program that `cargo install` makes.
#[derive(Debug, Clone)]
pub struct Tool {
    /// Its name on crates.io.
    package: &'static str,
    /// The program that is run.
    program: &'static str,
    version: String,
    /// Whether its own lock file is kept to.
    locked: Locked,
    /// How long two cores take to compile it.
    takes: &'static str,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Locked {
    Yes,
    /// wasm-bindgen-cli's published lock file does not resolve.
    No,
}

impl Tool {
    /// Builds a crate to wasm and calls wasm-bindgen.
    pub fn wasm_pack() -> Self {
        Self {
            package: "wasm-pack",
            program: "wasm-pack",
            version: "0.15.1".into(),
            locked: Locked::Yes,
            takes: "about 2 minutes",
        }
    }

    /// Writes the JavaScript around a wasm file. Its version must be the crate's own, so it is
    /// read from the lock file.
    ///
    /// # Errors
    ///
    /// When `Cargo.lock` does not name wasm-bindgen.
    pub fn wasm_bindgen() -> Result<Self> {
        Ok(Self {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: locked_version("wasm-bindgen")?,
            locked: Locked::No,
            takes: "about 3 minutes",
        })
    }

    /// Drives Firefox. Debian packages the browser but not this.
    pub fn geckodriver() -> Self {
        Self {
            package: "geckodriver",
            program: "geckodriver",
            version: "0.37.1".into(),
            locked: Locked::Yes,
            takes: "about 2 minutes",
        }
    }

    /// Where the program is once it is installed.
    ///
    /// # Errors
    ///
    /// When there is no home folder to keep it in.
    pub fn path(&self) -> Result<PathBuf> {
        Ok(self.folder()?.join("bin").join(format!("{}{}", self.program, env::consts::EXE_SUFFIX)))
    }

    /// Compiles the program unless it is there.
    ///
    /// # Errors
    ///
    /// When `cargo install` fails.
    pub fn install(&self) -> Result<()> {
        let what = format!("{} {}", self.package, self.version);
        if self.path()?.is_file() {
            run::there(&what);
            return Ok(());
        }
        run::step(&format!("{what}, compiled once ({})", self.takes), || {
            let mut cargo = Command::new("cargo");
            cargo.args(["install", self.package, "--version", &self.version, "--root"]);
            cargo.arg(self.folder()?);
            if self.locked == Locked::Yes {
                cargo.arg("--locked");
            }
            run::quiet(&mut cargo)
        })?;
        Ok(())
    }

    fn folder(&self) -> Result<PathBuf> {
        Ok(kept()?.join(format!("{}-{}", self.package, self.version)))
    }
}

/// Installs what a build needs beside Rust.
///
/// # Errors
///
/// When something is missing that cannot be installed from here.
pub fn setup() -> Result<()> {
    wasm_target()?;
    Tool::wasm_pack().install()?;
    Tool::wasm_bindgen()?.install()
}

/// Adds what the checks call of Rust itself.
///
/// # Errors
///
/// When rustup is missing or fails.
pub fn setup_checks() -> Result<()> {
    for (component, command) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if run::quiet(Command::new("cargo").args([command, "--version"])).is_ok() {
            run::there(component);
        } else {
            run::step(component, || rustup(&["component", "add", component]))?;
        }
    }
    Ok(())
}

/// `PATH` with the folder of wasm-bindgen first, where wasm-pack looks for it.
///
/// # Errors
///
/// When there is no home folder, or `PATH` cannot be joined.
pub fn path_with_wasm_bindgen() -> Result<OsString> {
    let program = Tool::wasm_bindgen()?.path()?;
    let folder = program.parent().context("a program is in a folder")?.to_path_buf();
    let rest = env::var_os("PATH").unwrap_or_default();
    Ok(env::join_paths(std::iter::once(folder).chain(env::split_paths(&rest)))?)
}

fn wasm_target() -> Result<()> {
    let what = format!("Rust target {WASM_TARGET}");
    let folder = run::quiet(Command::new("rustc").args([
        "--print",
        "target-libdir",
        "--target",
        WASM_TARGET,
    ]))?;
    if PathBuf::from(folder.trim()).is_dir() {
        run::there(&what);
        return Ok(());
    }
    run::step(&what, || rustup(&["target", "add", WASM_TARGET]))
}

fn rustup(arguments: &[&str]) -> Result<()> {
    if run::version("rustup").is_none() {
        bail!("install Rust with rustup (https://rustup.rs): rustup is not on this machine");
    }
    // From the workspace, so that the toolchain that it names is the one added to.
    run::quiet(Command::new("rustup").args(arguments).current_dir(workspace::root()))?;
    Ok(())
}

/// The folder for tools, kept between builds and outside the repository.
fn kept() -> Result<PathBuf> {
    let cache = match env::var_os("XDG_CACHE_HOME") {
        Some(folder) if !folder.is_empty() => PathBuf::from(folder),
        _ => env::home_dir()
            .context("set HOME or XDG_CACHE_HOME: the tools are kept in a folder under it")?
            .join(".cache"),
    };
    Ok(cache.join("child-protection-conference-guide").join("tools"))
}

fn locked_version(package: &str) -> Result<String> {
    let lock =
        fs::read_to_string(workspace::root().join("Cargo.lock")).context("reading Cargo.lock")?;
    version_in(&lock, package).with_context(|| format!("Cargo.lock does not name {package}"))
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_read_from_a_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in(lock, "yew"), None);
    }
}
