//! The built site, served as a static host serves it.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::{Context as _, Result};
use xtask::serve::Server;
use xtask::workspace;

/// The site on a port of its own.
pub(crate) struct Site {
    server: Server,
    /// The folder that it stands in, where it is not at the root.
    under: Option<PathBuf>,
}

/// Somebody else's site, on a port of its own and so of another origin.
pub(crate) struct OtherSite {
    server: Server,
    folder: PathBuf,
}

impl Site {
    pub(crate) fn start() -> Result<Self> {
        Ok(Self { server: Server::start(&workspace::site(), 0)?, under: None })
    }

    /// The site in a folder of somebody's host: `/guide/`.
    pub(crate) fn in_a_folder() -> Result<Self> {
        let host = new_folder()?;
        symlink(workspace::site(), host.join("guide")).context("putting the site in a folder")?;
        Ok(Self { server: Server::start(&host, 0)?, under: Some(host) })
    }

    /// The address of a page, from its path under the site's root: `deadlines/`.
    pub(crate) fn url(&self, path: &str) -> String {
        let root = if self.under.is_some() { "guide/" } else { "" };
        self.server.url() + root + path
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        if let Some(host) = &self.under {
            let _ = fs::remove_file(host.join("guide"));
            let _ = fs::remove_dir(host);
        }
    }
}

fn new_folder() -> Result<PathBuf> {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let name = format!("{}-{number}", std::process::id());
    let folder = workspace::target().join("other-sites").join(name);
    fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    Ok(folder)
}

impl OtherSite {
    pub(crate) fn start() -> Result<Self> {
        Self::with("<!DOCTYPE html><html lang=en><title>Elsewhere</title><h1>Elsewhere</h1>")
    }

    /// A site of one page.
    pub(crate) fn with(page: &str) -> Result<Self> {
        let folder = new_folder()?;
        fs::write(folder.join("index.html"), page).context("writing the other site")?;
        Ok(Self { server: Server::start(&folder, 0)?, folder })
    }

    pub(crate) fn url(&self) -> String {
        self.server.url()
    }
}

impl Drop for OtherSite {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}
