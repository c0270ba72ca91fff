//! The built site, served as a static host serves it.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::{Context as _, Result};
use xtask::serve::Server;
use xtask::workspace;

/// The site on a port of its own.
pub(crate) struct Site {
    server: Server,
}

/// Somebody else's site, on a port of its own and so of another origin.
pub(crate) struct OtherSite {
    server: Server,
    folder: PathBuf,
}

impl Site {
    pub(crate) fn start() -> Result<Self> {
        Ok(Self { server: Server::start(&workspace::site(), 0)? })
    }

    /// The address of a page, from its path under the root: `deadlines/`.
    pub(crate) fn url(&self, path: &str) -> String {
        self.server.url() + path
    }
}

impl OtherSite {
    pub(crate) fn start() -> Result<Self> {
        Self::with("<!DOCTYPE html><html lang=en><title>Elsewhere</title><h1>Elsewhere</h1>")
    }

    /// A site of one page.
    pub(crate) fn with(page: &str) -> Result<Self> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("{}-{number}", std::process::id());
        let folder = workspace::target().join("other-sites").join(name);
        fs::create_dir_all(&folder)?;
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
