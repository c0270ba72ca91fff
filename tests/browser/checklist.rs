//! The checklist: what a role has to do, by stage and with its dates, and what changes it.

use anyhow::{Context as _, Result, ensure};
use thirtyfour::By;

use crate::visit::{Visit, in_both};

/// The headings of the list, in the order of the process.
const STAGES: [&str; 13] = [
    "Referral",
    "Enquiry",
    "Calling the conference",
    "Before the birth",
    "Moving between areas",
    "Before the conference",
    "At the conference",
    "The decision",
    "Straight after the conference",
    "Minutes and records",
    "Core group and plan",
    "Reviews",
    "Ending the plan",
];

in_both! {
    /// Dates are entered on their own page; they and what is chosen are there on both, back and forth.
    async fn dates_come_from_the_page_for_dates(visit) {
        visit.open("deadlines/").await?;
        visit.document("York").await?;
        visit.enter("Strategy meeting", "14 12 2026").await?;
        visit.enter("Initial Child Protection Conference", "7 1 2027").await?;
        visit.go("Checklist").await?;
        visit.arrives("Checklist for a child protection conference").await?;
        visit.says("Strategy meeting: Monday 14 December 2026").await?;
        visit.says("Choose a role. Its list appears here.").await?;
        visit.select("role", "social-worker").await?;
        ensure!(visit.list_heading().await? == "Social worker: What has a date");
        // Back from Thursday 7 Jan: 6, 5 and 4 Jan are days 1 to 3.
        let report = visit.item("reports-to-family-3wd").await?;
        ensure!(report.starts_with("Before the conference: "), "{report}");
        ensure!(report.contains("By Monday 4 January 2027"), "{report}");
        visit.follow("Enter or change dates").await?;
        visit.arrives("Work out the dates for a child protection conference").await?;
        ensure!(visit.entered("Strategy meeting").await? == "14 12 2026");
        visit.enter("Initial Child Protection Conference", "6 1 2027").await?;
        visit.driver.back().await?;
        visit.arrives("Checklist for a child protection conference").await?;
        ensure!(visit.value("role").await? == "social-worker", "the role was lost");
        // Back from Wednesday 6 Jan: 5 and 4 Jan are days 1 and 2; 1 Jan is a bank holiday; 31 Dec is 3.
        let report = visit.item("reports-to-family-3wd").await?;
        ensure!(report.contains("By Thursday 31 December 2026"), "{report}");
        Ok(())
    }
}

in_both! {
    /// Items stand under their stages, in the order of the process.
    async fn items_stand_by_stage(visit) {
        visit.checklist("York", "social-worker", "all").await?;
        let headings = "[...document.querySelectorAll('.app-stage h3')]\
            .map(it => it.textContent).join('\\n')";
        let headings = visit.evaluate(headings).await?;
        let headings: Vec<&str> = headings.as_str().context("headings")?.lines().collect();
        let mut stages = STAGES.to_vec();
        stages.retain(|it| headings.contains(it));
        ensure!(headings == stages && headings.len() > 5, "{headings:?}");
        let items = visit.items().await?;
        let york = procedures::find("york").context("no York")?;
        let stage = |id: &String| york.rule(id).map(|it| it.stage);
        ensure!(items.iter().map(stage).is_sorted(), "{items:?}");
        Ok(())
    }
}

in_both! {
    async fn marks_are_counted(visit) {
        visit.checklist("York", "social-worker", "before").await?;
        let boxes = visit.boxes().await?;
        ensure!(visit.marked().await? == (0, boxes.len()) && boxes.len() > 2);
        let [first, second, ..] = boxes.as_slice() else { anyhow::bail!("{boxes:?}") };
        visit.tick(first).await?;
        ensure!(visit.marked().await? == (1, boxes.len()), "{:?}", visit.marked().await?);
        // The heading that it stands under counts as well.
        let section = "document.querySelector('.app-stage .govuk-hint').textContent";
        let section = visit.evaluate(section).await?;
        ensure!(section.as_str().is_some_and(|it| it.starts_with("1 of ")), "{section}");
        visit.tick(second).await?;
        ensure!(visit.marked().await?.0 == 2);
        visit.tick(first).await?;
        ensure!(visit.marked().await?.0 == 1);
        // A mark stays with its item, in another part of the list and on the way to another page.
        visit.select("view", "all").await?;
        ensure!(visit.marked().await? == (1, visit.boxes().await?.len()));
        visit.go("Procedures").await?;
        visit.arrives("What the documents say").await?;
        visit.driver.back().await?;
        visit.arrives("Checklist for a child protection conference").await?;
        ensure!(visit.marked().await?.0 == 1, "the mark was lost on the way");
        ensure!(visit.driver.find(By::Id(second.as_str())).await?.is_selected().await?);
        Ok(())
    }
}

/// "2 items added because: …": the number, and the rest.
fn change(news: &str) -> Result<(usize, &str)> {
    let (number, rest) = news.split_once(' ').with_context(|| format!("no change in `{news}`"))?;
    Ok((number.parse().with_context(|| format!("no number in `{news}`"))?, rest))
}

in_both! {
    /// What is so of a case adds items, and the page says how many and why; taken back, they go.
    async fn a_circumstance_says_what_it_changes(visit) {
        visit.checklist("York", "social-worker", "all").await?;
        let before = visit.boxes().await?;
        visit.unfold("About the family").await?;
        visit.choose("Domestic abuse is known or alleged").await?;
        let news = visit.news().await?;
        let (added, why) = change(&news)?;
        ensure!(
            why.trim_end_matches('.').ends_with("added because: domestic abuse is known or alleged"),
            "{news}"
        );
        let after = visit.boxes().await?;
        ensure!(after.len() == before.len() + added && added > 0, "{news}: {before:?}, then {after:?}");
        ensure!(before.iter().all(|it| after.contains(it)), "something went: {before:?}, then {after:?}");
        visit.says("About the family and who comes with them (1 ticked)").await?;
        // A screen reader hears it.
        visit.soon("a screen reader is told", async || {
            let told = visit.evaluate("document.getElementById('announcement').textContent").await?;
            Ok((told.as_str() == Some(&*news)).then_some(()))
        })
        .await?;
        visit.choose("Domestic abuse is known or alleged").await?;
        let news = visit.news().await?;
        let (gone, why) = change(&news)?;
        ensure!(gone == added && why.contains("because this is no longer said: domestic abuse"), "{news}");
        ensure!(visit.boxes().await? == before);
        // What stood there for one list is not said of another.
        visit.select("role", "chair").await?;
        ensure!(visit.news().await?.is_empty(), "{}", visit.news().await?);
        Ok(())
    }
}

in_both! {
    /// What a date does to the list is said with the date that did it.
    async fn a_date_says_what_it_changes(visit) {
        visit.checklist("York", "social-worker", "all").await?;
        visit.unfold("About the child").await?;
        visit.tick("so-unborn").await?;
        let before = visit.items().await?;
        ensure!(before.iter().any(|it| it == "pre-birth-early-referral"), "{before:?}");
        visit.follow("Enter or change dates").await?;
        visit.enter("Birth", "4 1 2021").await?;
        visit.go("Checklist").await?;
        visit.arrives("Checklist for a child protection conference").await?;
        let after = visit.items().await?;
        ensure!(after.iter().all(|it| it != "pre-birth-early-referral"), "early, after the birth");
        let news = visit.news().await?;
        let (gone, why) = change(&news)?;
        ensure!(gone >= before.len() - after.len() && why.ends_with("since the birth."), "{news}");
        Ok(())
    }
}

in_both! {
    /// Each part of the list holds what its name says, and together they hold all of it.
    async fn each_view_is_its_part(visit) {
        visit.checklist("York", "social-worker", "all").await?;
        let all = visit.items().await?;
        let mut parts = Vec::new();
        for (view, name) in [
            ("before", "Before the conference"),
            ("at", "At the conference"),
            ("after", "After the conference"),
        ] {
            visit.select("view", view).await?;
            ensure!(visit.list_heading().await? == format!("Social worker: {name}"));
            parts.extend(visit.items().await?);
        }
        ensure!(parts == all, "{parts:?}\nin parts,\n{all:?}\nin all");
        visit.select("view", "with-date").await?;
        let dated = visit.items().await?;
        ensure!(!dated.is_empty() && dated.len() < all.len(), "{dated:?}");
        for rule in dated {
            // No date was entered, so each waits for one.
            let item = visit.item(&rule).await?;
            ensure!(item.contains("Its date waits for the "), "{item}");
        }
        for view in ["minutes", "contents", "papers"] {
            visit.select("view", view).await?;
            ensure!(!visit.list_heading().await?.contains("Social worker"), "{view} is nobody's alone");
        }
        Ok(())
    }
}

in_both! {
    /// A document that something has replaced is asked about here too, once for both pages.
    async fn a_replaced_document_asks_why(visit) {
        visit.open("checklist/").await?;
        visit.document("Stoke-on-Trent").await?;
        visit.says("has been replaced. Why are you using it?").await?;
        visit.select("role", "social-worker").await?;
        visit.says("Say why you are using a document that has been replaced.").await?;
        ensure!(visit.boxes().await?.is_empty(), "it did not wait");
        visit.choose("To learn").await?;
        visit.says("For a child today, use the current procedures.").await?;
        ensure!(!visit.boxes().await?.is_empty(), "there is no list");
        visit.follow("Enter or change dates").await?;
        let learn = visit.labelled("To learn").await?;
        ensure!(learn.is_selected().await?, "the answer was lost");
        Ok(())
    }
}

/// A checklist with everything that can be entered: a date, a circumstance, a child, a mark.
async fn filled(visit: &Visit) -> Result<()> {
    visit.checklist("York", "social-worker", "all").await?;
    visit.unfold("About the family").await?;
    visit.tick("so-domestic-abuse").await?;
    visit.press("Tell several children apart").await?;
    visit.driver.find(By::Id("child-0-age")).await?.send_keys("12").await?;
    let boxes = visit.boxes().await?;
    visit.tick(boxes.first().context("no box")?).await?;
    ensure!(visit.marked().await?.0 == 1);
    visit.follow("Enter or change dates").await?;
    visit.enter("Strategy meeting", "14 12 2026").await?;
    visit.go("Checklist").await?;
    visit.says("Strategy meeting: Monday 14 December 2026").await
}

/// Nothing of it is left, also when the same document and role are chosen again.
async fn nothing_is_left(visit: &Visit) -> Result<()> {
    ensure!(
        visit.driver.find_all(By::Css("input:checked")).await?.is_empty(),
        "something is chosen"
    );
    visit.document("York").await?;
    visit.says("None entered yet.").await?;
    visit.says("Choose a role. Its list appears here.").await?;
    ensure!(visit.value("role").await?.is_empty(), "a role is still chosen");
    visit.select("role", "social-worker").await?;
    visit.select("view", "all").await?;
    ensure!(visit.driver.find_all(By::Id("child-0-age")).await?.is_empty(), "a child is left");
    ensure!(!visit.text().await?.contains("ticked)"), "a circumstance is left");
    ensure!(visit.marked().await?.0 == 0, "a mark is left");
    Ok(())
}

in_both! {
    async fn clearing_leaves_nothing(visit) {
        filled(visit).await?;
        visit.press("Clear everything entered").await?;
        ensure!(visit.focus().await?.starts_with("document-"), "{}", visit.focus().await?);
        nothing_is_left(visit).await
    }
}

in_both! {
    /// Nothing is stored: a reload starts empty.
    async fn a_reload_leaves_nothing(visit) {
        filled(visit).await?;
        visit.driver.refresh().await?;
        visit.taken_over().await?;
        nothing_is_left(visit).await
    }
}
