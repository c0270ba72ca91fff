//! What is entered stays on the page, and goes with it.

use anyhow::{Context as _, Result, ensure};
use thirtyfour::By;

use crate::site::OtherSite;
use crate::storage;
use crate::visit::{Visit, in_both};

/// York's whole chain, dates that nothing else on the page holds.
async fn enter_dates(visit: &Visit) -> Result<()> {
    visit.open("deadlines/").await?;
    visit.document("York").await?;
    visit.enter("Strategy meeting", "14 12 2026").await?;
    visit.enter("Initial Child Protection Conference", "7 1 2027").await?;
    visit.limit_is("core-group-first-10wd", &["By Thursday 21 January 2027"]).await
}

in_both! {
    /// Once its files are here the page asks for nothing more, whatever is entered or pressed.
    async fn no_request_while_dates_are_entered(visit) {
        visit.open("deadlines/").await?;
        let before = visit.requests.made()?;
        visit.document("York").await?;
        visit.enter("Strategy meeting", "14 12 2026").await?;
        visit.enter("Initial Child Protection Conference", "7 1 2027").await?;
        visit.limit_is("core-group-first-10wd", &["By Thursday 21 January 2027"]).await?;
        visit.unfold_in("limit-icpc-15wd-last-strategy", "Show the count").await?;
        visit.press("Show the dates").await?;
        visit.press("Copy my dates").await?;
        let after = visit.requests.made()?;
        let more = after.get(before.len()..).context("requests were forgotten")?;
        ensure!(more.is_empty(), "{more:#?}");
        Ok(())
    }
}

in_both! {
    /// Dates are in no cookie, no store, no address and no history.
    async fn nothing_is_kept(visit) {
        enter_dates(visit).await?;
        visit.press("Show the dates").await?;
        let held = storage::held(visit).await?;
        ensure!(held.is_empty(), "{held}");
        let address = visit.driver.current_url().await?;
        ensure!(address.query().is_none() && address.fragment().is_none(), "{address}");
        let said = visit.console.lines().await?;
        ensure!(said.is_empty(), "the console says: {said:#?}");
        Ok(())
    }
}

in_both! {
    /// The same of a checklist, of marks and of what is looked for, on the way from page to page.
    async fn nothing_is_kept_of_a_list(visit) {
        visit.checklist("York", "social-worker", "all").await?;
        let before = visit.requests.made()?;
        visit.unfold("About the child").await?;
        visit.tick("so-unborn").await?;
        visit.tick("tick-child-explanation").await?;
        visit.press("Tell several children apart").await?;
        visit.type_here("12").await?;
        visit.go("Procedures").await?;
        visit.follow("York: every rule of the document").await?;
        visit.select("filter-kind", "right").await?;
        let more = visit.requests.made()?;
        let more = more.get(before.len()..).context("requests were forgotten")?;
        ensure!(more.is_empty(), "{more:#?}");
        let held = storage::held(visit).await?;
        ensure!(held.is_empty(), "{held}");
        let address = visit.driver.current_url().await?;
        ensure!(address.as_str() == visit.site.url("procedures/york/"), "{address}");
        let said = visit.console.lines().await?;
        ensure!(said.is_empty(), "the console says: {said:#?}");
        Ok(())
    }
}

in_both! {
    /// The same of answers, of the text and of its copy.
    async fn nothing_is_kept_of_answers(visit) {
        visit.decision("York", "exclusion").await?;
        let before = visit.requests.made()?;
        visit.press("Continue").await?;
        visit.answer(&[&["stage-before"], &["reasons--domestic-abuse"], &["known--none"]]).await?;
        visit.unfold_all().await?;
        visit.press("Copy this text").await?;
        visit.follow("Other decisions").await?;
        visit.follow("Will the child come?").await?;
        visit.pick("wish-no").await?;
        let more = visit.requests.made()?;
        let more = more.get(before.len()..).context("requests were forgotten")?;
        ensure!(more.is_empty(), "{more:#?}");
        let held = storage::held(visit).await?;
        ensure!(held.is_empty(), "{held}");
        let address = visit.driver.current_url().await?;
        ensure!(address.as_str() == visit.site.url("decisions/child-attendance/"), "{address}");
        let said = visit.console.lines().await?;
        ensure!(said.is_empty(), "the console says: {said:#?}");
        // Somebody else at the machine goes away and back, or loads the page anew.
        visit.load("about/").await?;
        visit.driver.back().await?;
        visit.taken_over().await?;
        let chosen = By::Css("input:checked, .app-answers, .app-question");
        ensure!(visit.driver.find_all(chosen.clone()).await?.is_empty(), "something is there still");
        visit.under_document("York").await?;
        visit.pick("wish-yes").await?;
        visit.driver.refresh().await?;
        visit.taken_over().await?;
        ensure!(visit.driver.find_all(chosen).await?.is_empty(), "a reload does not start empty");
        Ok(())
    }
}

in_both! {
    /// Somebody else at the machine goes back, and sees an empty form.
    async fn elsewhere_and_back_shows_no_date(visit) {
        enter_dates(visit).await?;
        let other = OtherSite::start()?;
        visit.driver.goto(other.url()).await?;
        ensure!(visit.driver.title().await? == "Elsewhere");
        visit.driver.back().await?;
        visit.taken_over().await?;
        ensure!(visit.entered("Strategy discussion").await? == "  ", "the date is still there");
        let text = visit.text().await?;
        ensure!(!text.contains("2027") && !text.contains("14 December"), "{text}");
        let chosen = visit.driver.find_all(By::Css("input:checked")).await?;
        ensure!(chosen.is_empty(), "a document is still chosen");
        Ok(())
    }
}

in_both! {
    /// A reload starts empty: browsers like to fill forms again.
    async fn a_reload_starts_empty(visit) {
        enter_dates(visit).await?;
        visit.driver.refresh().await?;
        visit.taken_over().await?;
        ensure!(visit.entered("Strategy discussion").await? == "  ", "the date is still there");
        Ok(())
    }
}

in_both! {
    /// Leaving with dates that were not copied asks first; with none, or with copied ones, it does not.
    async fn leaving_asks_only_when_dates_would_be_lost(visit) {
        visit.open("deadlines/").await?;
        ensure!(!asks(visit).await?, "it asks though nothing was entered");
        enter_dates(visit).await?;
        ensure!(asks(visit).await?, "it does not ask though dates would be lost");
        visit.press("Copy my dates").await?;
        visit.soon("it lets the person go", async || Ok((!asks(visit).await?).then_some(()))).await?;
        visit.enter("Initial Child Protection Conference", "6 1 2027").await?;
        visit.limit_is("core-group-first-10wd", &["By Wednesday 20 January 2027"]).await?;
        ensure!(asks(visit).await?, "it does not ask though a date was changed after copying");
        Ok(())
    }
}

/// Whether the page would ask before it is left.
pub(crate) async fn asks(visit: &Visit) -> Result<bool> {
    let asked = "!dispatchEvent(new Event('beforeunload', { cancelable: true }))";
    Ok(visit.evaluate(asked).await? == true)
}
