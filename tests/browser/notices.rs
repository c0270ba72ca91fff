//! The tests themselves: each thing that they look for is found on a page that has it.

use anyhow::{Result, ensure};

use crate::axe;
use crate::site::{OtherSite, Site};
use crate::storage;
use crate::viewport;
use crate::visit::{Visit, in_both};

/// A page with everything that a page here must not have.
const BAD: &str = "<!DOCTYPE html><html><head><title>Bad</title>\
    <meta http-equiv=Content-Security-Policy content=\"img-src 'self'\"></head><body>\
    <main><img src=/not-there.png><div style='width:2000px'>wide</div></main></body></html>";

async fn open_bad_page(visit: &Visit, site: &OtherSite) -> Result<()> {
    visit.driver.goto(site.url()).await?;
    visit.drawn().await
}

in_both! {
    async fn what_a_page_does_wrong(visit) {
        let site = OtherSite::with(BAD)?;
        open_bad_page(visit, &site).await?;
        ensure!(storage::held(visit).await?.is_empty(), "something is held from the start");
        visit.evaluate("localStorage.a = 1, sessionStorage.b = 1, document.cookie = 'c=1', void \
            indexedDB.open('d')").await?;
        let held = visit.soon("the stores fill", async || {
            let held = storage::held(visit).await?;
            Ok(held.contains("indexedDB: d").then_some(held))
        }).await?;
        for name in ["document.cookie: c=1", "localStorage: a", "sessionStorage: b"] {
            ensure!(held.contains(name), "{name} is not in `{held}`");
        }

        ensure!(viewport::too_wide(visit).await?.contains("div"), "the wide part was not seen");
        let found = axe::findings(visit).await?;
        ensure!(found.contains("image-alt") && found.contains("html-has-lang"), "{found}");

        let elsewhere = Site::start()?;
        let picture = format!("new Image().src = '{}'", elsewhere.url("icon.svg"));
        visit.evaluate(&picture).await?;
        visit.evaluate("setTimeout(() => { throw new Error('thrown') }), void console.warn('warned')").await?;
        visit.soon("the console has all three", async || {
            let said = visit.console.lines().await?.join("\n");
            let all = ["refused by policy", "thrown", "warned"].iter().all(|it| said.contains(it));
            Ok(all.then_some(()))
        }).await?;
        let fetched = format!("fetch('{}').then(() => true, () => false)", elsewhere.url("icon.svg"));
        visit.evaluate(&fetched).await?;
        ensure!(visit.requests.made()?.contains(&elsewhere.url("icon.svg")), "the request was not seen");
        Ok(())
    }
}
