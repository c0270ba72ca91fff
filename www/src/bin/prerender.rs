//! `prerender OUT_DIR` writes every page of the site into a folder.
//!
//! `SITE_URL`, where it is set, is the address that the site is published at. `SOURCE_DATE`, where it is set, is the
//! day that the tables of dates begin with, `2026-11-22`, so that a build can be repeated; without it, today.

use chrono::{DateTime, NaiveDate, Utc};
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};
use std::{env, fs, io};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else {
        return Err("say where to write: prerender OUT_DIR".into());
    };
    let site_url = env::var("SITE_URL").ok().filter(|it| !it.is_empty());
    let today = match env::var("SOURCE_DATE").ok().filter(|it| !it.is_empty()) {
        Some(date) => date.parse().map_err(|_| "SOURCE_DATE is not a date such as 2026-11-22")?,
        None => today()?,
    };
    if let Some(url) = site_url.as_deref().filter(|it| !is_address(it)) {
        return Err(format!(
            "SITE_URL is `{url}`: write where the site is published, such as https://example.org/guide/"
        )
        .into());
    }
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let files = tokio::task::LocalSet::new()
        .block_on(&runtime, www::prerender::files(site_url.as_deref(), today));
    for file in files {
        write(&folder.join(&file.path), &file.text)?;
    }
    Ok(())
}

/// Today, in London's winter time: the pages are given it, and read no clock.
#[expect(clippy::disallowed_methods, reason = "the one place where the clock of the host is read")]
fn today() -> Result<NaiveDate, Box<dyn std::error::Error>> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    let now = DateTime::<Utc>::from_timestamp(i64::try_from(seconds)?, 0);
    Ok(now.ok_or("the clock says something impossible")?.date_naive())
}

/// Whether it is the address of a folder: a scheme, a host, and no more behind it than folders.
fn is_address(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|it| !it.is_empty() && !it.starts_with('/') && !it.contains(['?', '#', ' ']))
}

fn write(path: &std::path::Path, text: &str) -> io::Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::write(path, text)
}
