//! Barriers that a program can find, with results on the page, with an error, with a count open;
//! and the same on a small screen.

use anyhow::{Context as _, Result, ensure};
use thirtyfour::By;

use crate::axe;
use crate::viewport;
use crate::visit::{Visit, in_both};

/// axe finds nothing, and nothing reaches past the edge of the screen.
pub(crate) async fn check(visit: &Visit, state: &str) -> Result<()> {
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

/// Every state of the checklist.
async fn every_state_of_a_list(visit: &Visit) -> Result<()> {
    visit.open("checklist/").await?;
    visit.document("Stoke-on-Trent").await?;
    check(visit, "the question about a replaced document").await?;
    visit.document("York").await?;
    check(visit, "no role yet").await?;
    visit.select("role", "social-worker").await?;
    visit.select("view", "before").await?;
    visit.unfold("About the family").await?;
    visit.tick("so-domestic-abuse").await?;
    visit.says("added because").await?;
    check(visit, "a list, and what changed it").await?;
    visit.press("Tell several children apart").await?;
    visit.type_here("18").await?;
    visit.says("Enter an age in whole years").await?;
    visit.press("Add another child").await?;
    visit.tick("child-1-unborn").await?;
    visit.unfold_all().await?;
    check(visit, "children, one with an age that cannot be").await?;
    visit.select("view", "minutes").await?;
    check(visit, "the minutes").await?;
    visit.select("view", "papers").await?;
    check(visit, "who gets which paper").await
}

/// Every state of the pages on the documents.
async fn every_state_of_the_documents(visit: &Visit) -> Result<()> {
    visit.open("procedures/redcar-and-cleveland/").await?;
    visit.unfold_all().await?;
    check(visit, "rules with everything open").await?;
    visit.driver.find(By::Id("filter-text")).await?.send_keys("zebra").await?;
    visit.says("0 of ").await?;
    check(visit, "no rule found").await?;
    visit.go("Procedures").await?;
    visit.follow("The documents side by side").await?;
    visit.select("filter-topic", "quorum").await?;
    check(visit, "one topic").await?;
    for procedure in procedures::all() {
        visit.tick(&format!("area-{}", procedure.id)).await?;
    }
    check(visit, "no area").await
}

in_both! {
    async fn none_on_a_list(visit) {
        every_state_of_a_list(visit).await
    }
}

in_both! {
    async fn none_on_a_list_on_a_small_screen(visit) {
        viewport::set(visit, viewport::SMALL).await?;
        every_state_of_a_list(visit).await
    }
}

in_both! {
    async fn none_in_the_documents(visit) {
        every_state_of_the_documents(visit).await
    }
}

in_both! {
    async fn none_in_the_documents_on_a_small_screen(visit) {
        viewport::set(visit, viewport::SMALL).await?;
        every_state_of_the_documents(visit).await
    }
}

in_both! {
    /// Where the reader's own few colours stand in the place of the page's, nothing is told by colour
    /// alone: boxes, buttons and frames have their lines, and a tick is seen.
    async fn none_in_few_colours(visit, NoColours) {
        visit.checklist("York", "social-worker", "before").await?;
        ensure!(visit.evaluate("matchMedia('(forced-colors: active)').matches").await? == true);
        let boxes = visit.boxes().await?;
        visit.tick(boxes.first().context("no box")?).await?;
        visit.unfold("About the family").await?;
        visit.tick("so-domestic-abuse").await?;
        let unseen = visit.evaluate(UNSEEN).await?;
        ensure!(unseen == "", "the checklist: {unseen}");
        visit.go("Procedures").await?;
        visit.follow("The documents side by side").await?;
        let unseen = visit.evaluate(UNSEEN).await?;
        ensure!(unseen == "", "side by side: {unseen}");
        visit.decision("York", "exclusion").await?;
        visit.answer(&[&["stage-before"]]).await?;
        visit.pick("reasons--welfare").await?;
        let unseen = visit.evaluate(UNSEEN).await?;
        ensure!(unseen == "", "a decision: {unseen}");
        Ok(())
    }
}

/// What has no line around it, in words. GOV.UK's checkboxes are drawn by the label that follows them.
const UNSEEN: &str = r"
(() => {
  const lined = style => style.borderTopStyle !== 'none' && style.borderTopWidth !== '0px';
  const wrong = [];
  for (const it of document.querySelectorAll('main :is(input, select, .govuk-button, .govuk-inset-text)')) {
    if (!it.checkVisibility()) continue;
    const drawn = /checkbox|radio/.test(it.type)
      ? getComputedStyle(it.nextElementSibling, '::before')
      : getComputedStyle(it);
    const side = it.matches('.govuk-inset-text') ? drawn.borderLeftWidth !== '0px' : lined(drawn);
    if (!side) wrong.push('no line: ' + (it.id || it.className));
    if (it.checked) {
      const tick = getComputedStyle(it.nextElementSibling, '::after');
      const is_seen = tick.opacity !== '0' && tick.borderLeftColor !== drawn.backgroundColor;
      if (!is_seen) wrong.push('no tick: ' + it.id);
    }
  }
  return wrong.slice(0, 5).join(', ');
})()
";

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
