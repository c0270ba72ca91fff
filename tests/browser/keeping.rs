//! The plain line: copied from the page, kept elsewhere, pasted back.

use anyhow::ensure;
use thirtyfour::By;

use crate::visit::in_both;

in_both! {
    async fn a_copied_line_fills_an_empty_form(visit) {
        visit.open("deadlines/").await?;
        visit.document("York").await?;
        visit.enter("Strategy meeting", "14 12 2026").await?;
        visit.enter("Initial Child Protection Conference", "7 1 2027").await?;
        visit.limit_is("core-group-first-10wd", &["By Thursday 21 January 2027"]).await?;
        let line = visit.driver.find(By::Id("dates-line")).await?.text().await?;
        ensure!(line == "York doc · strategy 2026-12-14 · conference 2027-01-07", "{line}");
        visit.press("Copy my dates").await?;
        visit.says("Copied.").await?;
        visit.driver.refresh().await?;
        visit.taken_over().await?;
        visit.date_box("Strategy discussion", "Day").await?.click().await?;
        visit.control("v").await?;
        visit.limit_is("icpc-15wd-last-strategy", &["By Thursday 7 January 2027"]).await?;
        ensure!(visit.entered("Strategy meeting").await? == "14 12 2026");
        ensure!(visit.entered("Initial Child Protection Conference").await? == "7 1 2027");
        Ok(())
    }
}

in_both! {
    /// A whole date pasted into one box fills the three.
    async fn a_whole_date_can_be_pasted(visit) {
        visit.open("deadlines/").await?;
        visit.document("York").await?;
        for (pasted, expected) in [
            ("3 March 2026", "3 3 2026"),
            ("2026-03-04", "4 3 2026"),
            ("5/3/26", "5 3 2026"),
        ] {
            // Onto the clipboard as from any page: typed, marked and cut.
            visit.date_box("Strategy meeting", "Day").await?.click().await?;
            visit.control("a").await?;
            visit.type_here(pasted).await?;
            visit.control("a").await?;
            visit.control("x").await?;
            visit.control("v").await?;
            visit.soon(&format!("`{pasted}` fills the boxes"), async || {
                let entered = visit.entered("Strategy meeting").await?;
                Ok((entered == expected).then_some(()))
            })
            .await?;
        }
        Ok(())
    }
}

in_both! {
    /// No circumstance leaves the page unless the person says so.
    async fn the_line_names_no_circumstance_unasked(visit) {
        visit.open("deadlines/").await?;
        visit.document("York").await?;
        visit.enter("Strategy meeting", "14 12 2026").await?;
        visit.choose("The child is not born yet, or was not when the conference was called").await?;
        let line = visit.driver.find(By::Id("dates-line")).await?.text().await?;
        ensure!(!line.contains("unborn"), "{line}");
        visit.choose("Include what else is so").await?;
        visit.soon("the line says it", async || {
            let line = visit.driver.find(By::Id("dates-line")).await?.text().await?;
            Ok(line.contains("so unborn").then_some(()))
        })
        .await
    }
}
