//! Every request that a page makes.

use std::sync::{Arc, Mutex};

use anyhow::{Context as _, Result};
use futures_util::StreamExt as _;
use thirtyfour::bidi::BiDi;
use thirtyfour::bidi::events::BeforeRequestSent;

/// A record of requests, from the moment it is made.
pub(crate) struct Requests {
    made: Arc<Mutex<Vec<String>>>,
}

impl Requests {
    pub(crate) async fn listen(bidi: &BiDi) -> Result<Self> {
        let mut sent = bidi.subscribe::<BeforeRequestSent>().await?;
        let made = Arc::<Mutex<Vec<String>>>::default();
        let seen = Arc::clone(&made);
        tokio::spawn(async move {
            while let Some(event) = sent.next().await {
                let url = event.request.url;
                // A browser's own pictures and fonts: nothing is asked of anybody.
                let inside = url.starts_with("data:");
                if let (false, Ok(mut seen)) = (inside, seen.lock()) {
                    seen.push(url);
                }
            }
        });
        Ok(Self { made })
    }

    /// The address of every request so far, in order.
    pub(crate) fn made(&self) -> Result<Vec<String>> {
        Ok(self.made.lock().ok().context("the record of requests")?.clone())
    }
}
