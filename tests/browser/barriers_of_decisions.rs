//! Barriers that a program can find on the pages of decisions, in every state; and the same on a small screen.

use anyhow::{Result, ensure};

use crate::barriers::check;
use crate::viewport;
use crate::visit::{Visit, in_both};

/// Every state that a decision is in while somebody answers its questions.
async fn every_state(visit: &Visit) -> Result<()> {
    visit.open("decisions/").await?;
    check(visit, "the list").await?;
    visit.open("decisions/exclusion/").await?;
    check(visit, "no document yet").await?;
    visit.document("Stoke-on-Trent").await?;
    check(visit, "the question about a replaced document").await?;
    visit.choose("To learn").await?;
    check(visit, "a question").await?;
    visit.press("Continue").await?;
    visit.focus_is("error-summary").await?;
    check(visit, "an error").await?;
    visit.answer(&[&["stage-asked"], &["least-whole"]]).await?;
    visit.unfold("What is unclear here in the document").await?;
    check(visit, "boxes, and what is unclear").await?;
    visit
        .answer(&[&["reason--legal"], &["basis--known"], &["also--bail"], &["asks-agency"]])
        .await?;
    visit.focus_is("results").await?;
    check(visit, "an outcome").await?;
    visit.unfold_all().await?;
    visit.press("Copy this text").await?;
    visit.says("Copied.").await?;
    check(visit, "everything open").await?;
    visit.document("Redcar and Cleveland").await?;
    check(visit, "a document that does not say").await
}

/// All questions on one page, wrong and right; the tables.
async fn every_page(visit: &Visit) -> Result<()> {
    visit.decision("York", "child-attendance").await?;
    visit.take_all_at_once().await?;
    check(visit, "all on one page").await?;
    visit.press("Show what the document says").await?;
    visit.focus_is("error-summary").await?;
    check(visit, "all on one page, with errors").await?;
    visit.pick("wish-no").await?;
    visit.pick("asked-both").await?;
    visit.unfold_all().await?;
    check(visit, "all on one page, with everything open").await?;
    for page in ["decisions/tables/", "decisions/exclusion/stoke-on-trent/"] {
        visit.open(page).await?;
        check(visit, page).await?;
    }
    Ok(())
}

in_both! {
    async fn none_on_a_desk(visit) {
        every_state(visit).await?;
        every_page(visit).await
    }
}

in_both! {
    async fn none_on_a_small_screen(visit) {
        viewport::set(visit, viewport::SMALL).await?;
        every_state(visit).await?;
        every_page(visit).await
    }
}

in_both! {
    /// With every script and every page here, nothing is said in the console on the way.
    async fn nothing_is_said_in_the_console(visit) {
        visit.decision("York", "exclusion").await?;
        visit.press("Continue").await?;
        visit.answer(&[&["stage-during"]]).await?;
        visit.press("Change: How far").await?;
        visit.take_all_at_once().await?;
        visit.document("Middlesbrough").await?;
        visit.press("Clear everything entered").await?;
        let said = visit.console.lines().await?;
        ensure!(said.is_empty(), "the console says: {said:#?}");
        Ok(())
    }
}
