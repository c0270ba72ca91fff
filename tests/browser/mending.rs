//! Dates that cannot be: said beside the field and in a summary, with nothing lost.

use anyhow::{Context as _, ensure};
use thirtyfour::By;

use crate::visit::in_both;

in_both! {
    async fn a_day_that_is_not_there(visit) {
        visit.open("deadlines/").await?;
        visit.document("York").await?;
        visit.enter("Initial Child Protection Conference", "7 1 2027").await?;
        visit.enter("Strategy meeting", "31 2 2026").await?;
        visit.press("Show the dates").await?;
        visit.soon("the summary has the focus", async || {
            Ok((visit.focus().await? == "error-summary").then_some(()))
        }).await?;
        let summary = visit.driver.find(By::Id("error-summary")).await?;
        let words = "Strategy meeting must be a real date";
        ensure!(summary.text().await?.contains(words), "{}", summary.text().await?);
        ensure!(visit.driver.title().await?.starts_with("Error: "), "the title does not say it");
        // The same words beside the field.
        let beside = visit.driver.find(By::Id("strategy-discussion-error")).await?.text().await?;
        ensure!(beside.contains(words), "{beside}");
        let day = visit.date_box("Strategy meeting", "Day").await?;
        ensure!(day.attr("aria-invalid").await?.as_deref() == Some("true"), "the box is not marked");
        // The summary leads to it.
        summary.find(By::Tag("a")).await?.click().await?;
        ensure!(visit.focus().await? == "strategy-discussion-day", "{}", visit.focus().await?);
        // What was typed stands, and what can be worked out is.
        ensure!(visit.entered("Strategy meeting").await? == "31 2 2026");
        ensure!(visit.entered("Initial Child Protection Conference").await? == "7 1 2027");
        visit.limit_is("core-group-first-10wd", &["By Thursday 21 January 2027"]).await?;
        // Mended, it is gone.
        visit.enter("Strategy meeting", "14 12 2026").await?;
        visit.limit_is("icpc-15wd-last-strategy", &["By Thursday 7 January 2027"]).await?;
        ensure!(visit.driver.find_all(By::Id("strategy-discussion-error")).await?.is_empty());
        Ok(())
    }
}

in_both! {
    /// Dates in an impossible order name both fields and give no result.
    async fn an_order_that_cannot_be(visit) {
        visit.open("deadlines/").await?;
        visit.document("York").await?;
        visit.enter("Strategy meeting", "14 12 2026").await?;
        visit.enter("Initial Child Protection Conference", "1 12 2026").await?;
        visit.press("Show the dates").await?;
        visit.soon("the summary has the focus", async || {
            Ok((visit.focus().await? == "error-summary").then_some(()))
        }).await?;
        let links = visit.driver.find_all(By::Css("#error-summary a")).await?;
        let mut targets = Vec::new();
        for link in &links {
            targets.push(link.attr("href").await?.context("a link without an address")?);
            let words = link.text().await?;
            ensure!(words.contains("14 December 2026") && words.contains("1 December 2026"), "{words}");
        }
        ensure!(targets == ["#strategy-discussion-day", "#initial-conference-day"], "{targets:?}");
        ensure!(visit.driver.find_all(By::Css(".app-limit")).await?.is_empty(), "there are results");
        Ok(())
    }
}

in_both! {
    /// Without a document the page says what is missing, and keeps the dates.
    async fn no_document_chosen(visit) {
        visit.open("deadlines/").await?;
        visit.enter("Strategy discussion", "14 12 2026").await?;
        visit.press("Show the dates").await?;
        visit.soon("the summary has the focus", async || {
            Ok((visit.focus().await? == "error-summary").then_some(()))
        }).await?;
        visit.driver.find(By::Css("#error-summary a")).await?.click().await?;
        ensure!(visit.focus().await?.starts_with("document-"), "{}", visit.focus().await?);
        ensure!(visit.entered("Strategy discussion").await? == "14 12 2026");
        Ok(())
    }
}

in_both! {
    /// Nothing is marked wrong while somebody is still typing.
    async fn half_a_date_is_no_error_yet(visit) {
        visit.open("deadlines/").await?;
        visit.document("York").await?;
        visit.date_box("Strategy meeting", "Day").await?.send_keys("14").await?;
        visit.drawn().await?;
        ensure!(visit.driver.find_all(By::Css(".govuk-error-message")).await?.is_empty());
        Ok(())
    }
}
