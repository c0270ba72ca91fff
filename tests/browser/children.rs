//! Several children of one conference, told apart: never by name.

use anyhow::{Result, ensure};
use thirtyfour::By;

use crate::visit::{Visit, in_both};

/// Child A is twelve and will come, child B is not born yet, child C is four.
async fn three(visit: &Visit) -> Result<()> {
    visit.checklist("York", "social-worker", "all").await?;
    visit.press("Tell several children apart").await?;
    ensure!(visit.focus().await? == "child-0-age", "{}", visit.focus().await?);
    visit.type_here("12").await?;
    visit.tick("child-0-child-attending").await?;
    visit.press("Add another child").await?;
    visit.tick("child-1-unborn").await?;
    visit.press("Add another child").await?;
    visit.type_here("4").await?;
    visit.drawn().await
}

/// The labels of an item's boxes.
async fn labels(visit: &Visit, rule: &str) -> Result<Vec<String>> {
    let labels = format!(
        "[...document.querySelectorAll('[for^=\"tick-{rule}--\"]')].map(it => it.textContent).join('\\n')"
    );
    let labels = visit.evaluate(&labels).await?;
    Ok(labels.as_str().unwrap_or_default().lines().map(str::to_owned).collect())
}

in_both! {
    /// What is done for a child has a box for each child it is done for, and stands there once.
    async fn an_item_has_a_box_for_each_child(visit) {
        three(visit).await?;
        // Lines 421 to 427: a child who comes is prepared for it.
        ensure!(labels(visit, "prepare-child").await? == ["Child A (12)"]);
        // Line 1153 stands under the pre-birth conference.
        ensure!(labels(visit, "pre-birth-midwifery").await? == ["Child B (unborn)"]);
        // Lines 375 to 379: the child has the conference explained. Nobody explains it to one not yet born.
        ensure!(labels(visit, "child-explanation").await? == ["Child A (12)", "Child C (4)"]);
        let items = visit.items().await?;
        let mut once = items.clone();
        once.sort();
        once.dedup();
        ensure!(once.len() == items.len(), "an item stands there twice: {items:?}");
        let boxes = visit.boxes().await?;
        ensure!(visit.marked().await? == (0, boxes.len()));
        visit.tick("tick-child-explanation--2").await?;
        ensure!(visit.marked().await?.0 == 1, "one box is one mark");
        ensure!(!visit.driver.find(By::Id("tick-child-explanation--0")).await?.is_selected().await?);
        // What is so of one child is asked of each, and of the conference no more.
        ensure!(visit.driver.find_all(By::Id("so-unborn")).await?.is_empty(), "asked twice");
        Ok(())
    }
}

in_both! {
    /// A child that comes is not one that stays away.
    async fn a_child_comes_or_does_not(visit) {
        three(visit).await?;
        let stays_away = "child-0-child-not-attending";
        if visit.driver.find_all(By::Id(stays_away)).await?.is_empty() {
            return Ok(());
        }
        visit.tick(stays_away).await?;
        let comes = visit.driver.find(By::Id("child-0-child-attending")).await?;
        ensure!(!comes.is_selected().await?, "both are so");
        ensure!(labels(visit, "prepare-child").await?.is_empty());
        Ok(())
    }
}

in_both! {
    /// An age that cannot be is said beside its box, and stays as it was typed.
    async fn an_age_that_cannot_be(visit) {
        visit.checklist("York", "social-worker", "all").await?;
        visit.press("Tell several children apart").await?;
        let message = "Enter an age in whole years, from 0 to 17";
        for age in ["18", "x", "3½", "-1"] {
            visit.driver.find(By::Id("child-0-age")).await?.click().await?;
            visit.control("a").await?;
            visit.type_here(age).await?;
            visit.says(message).await?;
            let input = visit.driver.find(By::Id("child-0-age")).await?;
            ensure!(input.attr("aria-invalid").await?.as_deref() == Some("true"), "{age} is not marked");
            let beside = input.attr("aria-describedby").await?.unwrap_or_default();
            let beside = visit.driver.find(By::Id(beside)).await?.text().await?;
            ensure!(beside.contains(message), "{beside}");
            ensure!(visit.focus().await? == "child-0-age", "the focus is on {}", visit.focus().await?);
            visit.tick("child-0-child-attending").await?;
            ensure!(visit.value("child-0-age").await? == age, "{age} was lost");
            visit.tick("child-0-child-attending").await?;
        }
        visit.go("Dates").await?;
        visit.go("Checklist").await?;
        visit.arrives("Checklist for a child protection conference").await?;
        ensure!(visit.value("child-0-age").await? == "-1", "lost on the way to another page");
        visit.driver.find(By::Id("child-0-age")).await?.click().await?;
        visit.control("a").await?;
        visit.type_here("9").await?;
        visit.drawn().await?;
        ensure!(!visit.text().await?.contains(message), "mended, and it still says so");
        Ok(())
    }
}

in_both! {
    /// A child that is taken away takes its marks with it; those of the others stay theirs.
    async fn a_mark_stays_with_its_child(visit) {
        three(visit).await?;
        visit.tick("tick-child-explanation--2").await?;
        // Child C becomes Child B, then Child A.
        visit.press("Take away Child B").await?;
        ensure!(labels(visit, "child-explanation").await? == ["Child A (12)", "Child B (4)"]);
        ensure!(is_marked(visit, 1).await? && !is_marked(visit, 0).await?, "the mark is not with its child");
        visit.press("Take away Child A").await?;
        ensure!(is_marked(visit, 0).await?, "the mark is not with its child");
        visit.press("Add another child").await?;
        visit.type_here("9").await?;
        visit.drawn().await?;
        visit.press("Take away Child A").await?;
        ensure!(labels(visit, "child-explanation").await? == ["Child A (9)"]);
        ensure!(!is_marked(visit, 0).await?, "another child has the mark");
        Ok(())
    }
}

/// Whether it is marked that a child had the conference explained.
async fn is_marked(visit: &Visit, child: usize) -> Result<bool> {
    let explained = visit.driver.find(By::Id(format!("tick-child-explanation--{child}"))).await?;
    Ok(explained.is_selected().await?)
}
