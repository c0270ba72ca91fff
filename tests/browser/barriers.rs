//! Barriers that a program can find, with results on the page, with an error, with a count open;
//! and the same on a small screen.

use anyhow::{Result, ensure};

use crate::axe;
use crate::viewport;
use crate::visit::{Visit, in_both};

async fn check(visit: &Visit, state: &str) -> Result<()> {
    let found = axe::findings(visit).await?;
    ensure!(found.is_empty(), "{state}:\n{found}");
    let wide = viewport::too_wide(visit).await?;
    ensure!(wide.is_empty(), "{state}: {wide}");
    Ok(())
}

/// Every state that the page is in while somebody works with it.
async fn every_state(visit: &Visit) -> Result<()> {
    visit.open("deadlines/").await?;
    visit.document("Stoke-on-Trent").await?;
    check(visit, "the question about a replaced document").await?;
    visit.document("York").await?;
    visit.enter("Strategy meeting", "31 2 2026").await?;
    visit.press("Show the dates").await?;
    visit.says("must be a real date").await?;
    check(visit, "an error").await?;
    visit.enter("Strategy meeting", "14 12 2026").await?;
    visit.enter("Initial Child Protection Conference", "7 1 2027").await?;
    visit.limit_is("core-group-first-10wd", &["By Thursday 21 January 2027"]).await?;
    check(visit, "results").await?;
    visit.unfold_in("limit-icpc-15wd-last-strategy", "Show the count").await?;
    visit.says("Thursday 7 January 2027: working day 15").await?;
    check(visit, "a count open").await?;
    visit.unfold_all().await?;
    check(visit, "everything open").await
}

in_both! {
    async fn none_on_a_desk(visit) {
        every_state(visit).await
    }
}

in_both! {
    /// 320 pixels: a telephone, or a wide screen at 400 %. Nothing scrolls sideways.
    async fn none_on_a_small_screen(visit) {
        viewport::set(visit, viewport::SMALL).await?;
        every_state(visit).await
    }
}

in_both! {
    /// A screen reader is told that results changed: once, when the typing has come to rest.
    async fn changes_are_told_once(visit) {
        visit.open("deadlines/").await?;
        visit.document("York").await?;
        let watch = "void (window.told = [], new MutationObserver(() => told.push(\
             document.getElementById('announcement').textContent)).observe(\
             document.getElementById('announcement'), \
             { childList: true, characterData: true, subtree: true }))";
        // Told of the choice of a document first, so that only what follows is heard.
        tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
        visit.evaluate(watch).await?;
        visit.enter("Strategy meeting", "14 12 2026").await?;
        visit.enter("Initial Child Protection Conference", "7 1 2027").await?;
        let told = visit
            .soon("a screen reader is told", async || {
                let told = visit.evaluate("told.filter(it => it).join('|')").await?;
                Ok(told.as_str().filter(|it| !it.is_empty()).map(str::to_owned))
            })
            .await?;
        ensure!(told.starts_with("Results updated: ") && !told.contains('|'), "{told}");
        Ok(())
    }
}
