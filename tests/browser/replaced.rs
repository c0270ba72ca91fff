//! A document that something has replaced asks once why it is used, and says so with every result.

use anyhow::ensure;
use thirtyfour::By;

use crate::visit::in_both;

in_both! {
    async fn asks_once(visit) {
        visit.open("deadlines/").await?;
        visit.document("Stoke-on-Trent").await?;
        visit.enter("Strategy discussion", "14 12 2026").await?;
        let question = "has been replaced. Why are you using it?";
        visit.says(question).await?;
        ensure!(visit.driver.find_all(By::Css(".app-limit")).await?.is_empty(), "it did not wait");
        visit.choose("To learn").await?;
        // 15 to 18 Dec are days 1 to 4, 21 to 24 Dec 5 to 8; 25 and 28 Dec are bank holidays; 29 to
        // 31 Dec are 9 to 11; 1 Jan is one; 4 to 7 Jan are 12 to 15.
        visit.limit_is("icpc-15wd-timing", &["By Thursday 7 January 2027"]).await?;
        visit.says("Replaced").await?;
        visit.says("For a child today, use the current procedures.").await?;
        // Another date: answered once, it stays answered.
        visit.enter("Strategy discussion", "15 12 2026").await?;
        visit.limit_is("icpc-15wd-timing", &["By Friday 8 January 2027"]).await?;
        let learn = visit.labelled("To learn").await?;
        ensure!(learn.is_selected().await?, "the answer was lost");
        Ok(())
    }
}

in_both! {
    /// A document whose state is not known says so and does not ask.
    async fn a_document_that_may_be_in_use_does_not_ask(visit) {
        visit.open("deadlines/").await?;
        visit.document("York").await?;
        visit.enter("Strategy meeting", "14 12 2026").await?;
        visit.limit_is("icpc-15wd-last-strategy", &["By Thursday 7 January 2027"]).await?;
        visit.says("Not known whether it is still in use").await
    }
}
