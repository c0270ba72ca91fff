//! Decisions on paper: an outcome with what it rests on, on two sheets at the most; a table with its picture.

use anyhow::{Context as _, Result, ensure};
use thirtyfour::By;

use crate::paper::{joined, sheets};
use crate::visit::{Visit, in_both};

/// An outcome of Stoke-on-Trent's: its longest row, with every question answered.
async fn outcome(visit: &Visit) -> Result<()> {
    visit.open("deadlines/").await?;
    visit.document("Stoke-on-Trent").await?;
    visit.choose("To look back at a case of that time").await?;
    visit.enter("Initial Child Protection Conference", "6 1 2027").await?;
    visit.go("Decisions").await?;
    visit.follow("Who should be in the room, when, and how else can they be heard?").await?;
    visit
        .answer(&[
            &["stage-asked"],
            &["least-whole"],
            &["reason--legal"],
            &["basis--known", "basis--alleged"],
            &["also--bail"],
            &["asks-agency"],
        ])
        .await?;
    visit.focus_is("results").await
}

in_both! {
    /// The document's state, the outcome and the answers; nothing to press or fill in; two sheets.
    async fn an_outcome_is_on_two_sheets(visit) {
        outcome(visit).await?;
        let sheets = sheets(visit).await?;
        let paper = joined(&sheets);
        for words in [
            "Who should be in the room, when, and how else can they be heard?",
            "For judgement",
            "The chair weighs whether a reason applies",
            "Stoke-on-Trent: ",
            "July 2017",
            "Replaced",
            "For a child today, use the current procedures.",
            "Made with the Child Protection Conference Guide",
            "Do not write names",
            "not legal advice",
            "Who decides: Conference and Review Manager",
            "Aim for Thursday 31 December 2026",
            "Your answers",
            "They are on bail",
            "Nothing less than being away throughout",
        ] {
            ensure!(paper.contains(words), "`{words}` is not on paper:\n{paper}");
        }
        for control in [
            "Which document are you working from?", "How would you like to be asked?", "Continue", "Change",
            "Print this", "Copy this text", "Clear everything entered", "No question is left", "Enter or change dates",
            "The rule", "Other decisions", "The person this is about may read this",
        ] {
            ensure!(!paper.contains(control), "`{control}` is on paper:\n{paper}");
        }
        ensure!(sheets.len() <= 2, "{} sheets:\n{}", sheets.len(), sheets.join("\n--- next ---\n"));
        Ok(())
    }
}

in_both! {
    /// Opened, the text is on paper too; its button is not.
    async fn an_opened_text_is_on_paper(visit) {
        outcome(visit).await?;
        visit.unfold("A text to put to whoever decides").await?;
        let paper = joined(&sheets(visit).await?);
        ensure!(paper.contains("The person this is about may read this."), "{paper}");
        ensure!(paper.contains("Conference: Wednesday 6 January 2027."), "{paper}");
        ensure!(!paper.contains("Copy this text"), "{paper}");
        Ok(())
    }
}

in_both! {
    /// The table's words, and in its picture every line of it.
    async fn a_table_is_there_with_its_picture(visit) {
        visit.open("decisions/exclusion/stoke-on-trent/").await?;
        let paper = joined(&sheets(visit).await?);
        let stoke = procedures::find("stoke-on-trent").context("no Stoke-on-Trent")?;
        let decision = stoke.decision("exclusion").context("no exclusion")?;
        for row in decision.rows {
            ensure!(paper.contains(row.headline), "`{}` is not on paper:\n{paper}", row.headline);
        }
        ensure!(paper.contains("Replaced"), "the document's state is not on paper:\n{paper}");
        // Only the picture puts what sort of outcome a line has in brackets.
        let lines = paper.matches("(For judgement)").count();
        ensure!(lines == decision.rows.len(), "{lines} of {} lines in the picture:\n{paper}", decision.rows.len());
        ensure!(visit.driver.find_all(By::Css("svg")).await?.len() == 1);
        Ok(())
    }
}
