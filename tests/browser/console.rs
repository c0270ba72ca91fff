//! What a page says in the console: nothing, when all is well.

use std::sync::{Arc, Mutex};

use anyhow::{Context as _, Result};
use futures_util::StreamExt as _;
use thirtyfour::WebDriver;
use thirtyfour::bidi::BiDi;
use thirtyfour::bidi::events::LogEntryAdded;

/// Refusals by a page's policy are no console lines of themselves; this makes them so.
const SAY_REFUSALS: &str = "() => addEventListener('securitypolicyviolation', event => \
     console.error('refused by policy:', event.violatedDirective, event.blockedURI))";

/// A record of console lines, uncaught errors and refusals, from the moment it is made.
pub(crate) struct Console {
    lines: Arc<Mutex<Vec<String>>>,
    driver: WebDriver,
}

impl Console {
    pub(crate) async fn listen(driver: &WebDriver, bidi: &BiDi) -> Result<Self> {
        bidi.script().add_preload_script(SAY_REFUSALS).await?;
        let mut entries = bidi.subscribe::<LogEntryAdded>().await?;
        let lines = Arc::default();
        let heard = Arc::clone(&lines);
        tokio::spawn(async move {
            while let Some(entry) = entries.next().await {
                let line = format!("{:?}: {}", entry.level, entry.text.unwrap_or_default());
                push(&heard, line);
            }
        });
        Ok(Self { lines, driver: driver.clone() })
    }

    /// Everything that the page has said so far.
    pub(crate) fn heard(&self) -> Result<Vec<String>> {
        Ok(self.lines.lock().ok().context("the console's record")?.clone())
    }

    /// Everything said so far, by the page or of it.
    pub(crate) async fn lines(&self) -> Result<Vec<String>> {
        let mut lines = self.heard()?;
        // Chromium keeps a log beside, with refusals and files that are not there.
        if let Ok(entries) = self.driver.browser_log().await {
            lines.extend(entries.into_iter().map(|entry| entry.message));
        }
        Ok(lines)
    }
}

fn push(lines: &Mutex<Vec<String>>, line: String) {
    if let Ok(mut lines) = lines.lock() {
        lines.push(line);
    }
}
