//! Where things are, and folders that change all at once or not at all.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The folder that holds the workspace's `Cargo.toml`.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// Where everything that is built goes, unless `CARGO_TARGET_DIR` says otherwise.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(elsewhere) => root().join(elsewhere),
        None => root().join("target"),
    }
}

/// The folder of the front end: styles, static files and npm packages.
pub fn www() -> PathBuf {
    root().join("www")
}

/// The site as it is put on a host.
pub fn site() -> PathBuf {
    target().join("site")
}

/// The JavaScript module as it is published.
pub fn module() -> PathBuf {
    target().join("module")
}

/// A folder that is filled apart and takes its place whole, so that a build that fails
/// leaves what was there before.
#[derive(Debug)]
pub struct Fresh {
    place: PathBuf,
    filling: PathBuf,
}

impl Fresh {
    /// An empty folder beside `place`.
    ///
    /// # Errors
    ///
    /// When the folder cannot be made.
    pub fn beside(place: &Path) -> Result<Self> {
        let filling = place.with_extension("new");
        remove(&filling)?;
        fs::create_dir_all(&filling).with_context(|| format!("making {}", filling.display()))?;
        Ok(Self { place: place.to_path_buf(), filling })
    }

    /// Where to put the files.
    pub fn folder(&self) -> &Path {
        &self.filling
    }

    /// What the folder is going to replace, if it is there: the last build.
    pub fn last(&self) -> &Path {
        &self.place
    }

    /// Puts the folder in its place.
    ///
    /// # Errors
    ///
    /// When the old folder cannot be moved away.
    pub fn into_place(self) -> Result<()> {
        let old = self.place.with_extension("old");
        remove(&old)?;
        if self.place.exists() {
            rename(&self.place, &old)?;
        }
        rename(&self.filling, &self.place)?;
        remove(&old)
    }
}

/// Every file under `folder`, by its path from there, in order.
///
/// # Errors
///
/// When the folder cannot be read.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(at) = waiting.pop() {
        for entry in fs::read_dir(&at).with_context(|| format!("reading {}", at.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                found.push(path.strip_prefix(folder)?.to_path_buf());
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Copies everything under `from` into `to`.
///
/// # Errors
///
/// When a file cannot be read or written.
pub fn copy_all(from: &Path, to: &Path) -> Result<()> {
    for file in files(from)? {
        copy(&from.join(&file), &to.join(&file))?;
    }
    Ok(())
}

/// Copies one file, making the folder it goes into.
///
/// # Errors
///
/// When the file cannot be read or written.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
    }
    fs::copy(from, to)
        .with_context(|| format!("copying {} to {}", from.display(), to.display()))?;
    Ok(())
}

fn rename(from: &Path, to: &Path) -> Result<()> {
    fs::rename(from, to).with_context(|| format!("moving {} to {}", from.display(), to.display()))
}

fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("removing {}", folder.display()))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_holds_the_workspace() {
        let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
        assert!(manifest.contains("[workspace]"));
    }

    #[test]
    fn a_fresh_folder_replaces_the_last_one_whole() {
        let place = std::env::temp_dir().join(format!("xtask-fresh-{}", std::process::id()));
        for word in ["first", "second"] {
            let fresh = Fresh::beside(&place).unwrap();
            fs::write(fresh.folder().join(word), word).unwrap();
            fresh.into_place().unwrap();
            assert_eq!(files(&place).unwrap(), [Path::new(word)]);
        }
        let abandoned = Fresh::beside(&place).unwrap();
        fs::write(abandoned.folder().join("third"), "third").unwrap();
        assert_eq!(files(&place).unwrap(), [Path::new("second")]);
        remove(abandoned.folder()).unwrap();
        remove(&place).unwrap();
    }
}
