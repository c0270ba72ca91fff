//! A question without its answer: said beside it and in a summary, with nothing lost.

use anyhow::{Context as _, Result, ensure};
use thirtyfour::By;

use crate::visit::{Visit, in_both};

const CHOOSE: &str = "Choose an answer, or “Not known”";
const TICK: &str = "Tick what is so, or “None of these”";

/// The summary has the focus and names this; the title says that there is an error; its link leads to the input.
async fn is_said(visit: &Visit, message: &str, input: &str) -> Result<()> {
    visit.focus_is("error-summary").await?;
    let summary = visit.driver.find(By::Id("error-summary")).await?;
    let links = summary.find_all(By::Tag("a")).await?;
    let [link] = links.as_slice() else { anyhow::bail!("{}", summary.text().await?) };
    ensure!(link.text().await? == message, "{}", link.text().await?);
    ensure!(visit.driver.title().await?.starts_with("Error: "), "the title does not say it");
    link.click().await?;
    visit.focus_is(input).await
}

/// The message stands in the question's own group, which a screen reader is told with it.
async fn stands_beside(visit: &Visit, group: &str, message: &str) -> Result<()> {
    let id = format!("{group}-error");
    let beside = visit.driver.find(By::Id(&*id)).await.with_context(|| id.clone())?;
    ensure!(beside.text().await?.contains(message), "{}", beside.text().await?);
    let fieldset = visit.driver.find(By::Id(group)).await?;
    let described = fieldset.attr("aria-describedby").await?.unwrap_or_default();
    ensure!(described.split(' ').any(|it| it == id), "{group} is described by {described}");
    Ok(())
}

async fn nothing_is_wrong(visit: &Visit) -> Result<()> {
    let wrong = By::Css("#error-summary, .govuk-error-message, .govuk-form-group--error");
    ensure!(visit.driver.find_all(wrong).await?.is_empty(), "something is marked wrong");
    ensure!(
        !visit.driver.title().await?.starts_with("Error: "),
        "the title says that something is"
    );
    Ok(())
}

in_both! {
    async fn one_answer_of_several(visit) {
        visit.decision("York", "exclusion").await?;
        nothing_is_wrong(visit).await?;
        visit.press("Continue").await?;
        is_said(visit, &format!("{CHOOSE}: How far has it got?"), "ask-stage-before").await?;
        stands_beside(visit, "ask-stage", CHOOSE).await?;
        visit.pick("stage-before").await?;
        nothing_is_wrong(visit).await?;
        visit.press("Continue").await?;
        visit.focus_is("ask-reasons--welfare").await?;
        nothing_is_wrong(visit).await
    }
}

in_both! {
    /// Nothing ticked is no answer. What was answered and entered before is there still.
    async fn nothing_ticked(visit) {
        visit.open("deadlines/").await?;
        visit.document("York").await?;
        visit.enter("Initial Child Protection Conference", "7 1 2027").await?;
        visit.go("Decisions").await?;
        visit.follow("Who should be in the room, when, and how else can they be heard?").await?;
        visit.answer(&[&["stage-before"]]).await?;
        visit.press("Continue").await?;
        let message = format!("{TICK}: Which of the document's reasons may apply?");
        is_said(visit, &message, "ask-reasons--welfare").await?;
        stands_beside(visit, "ask-reasons", TICK).await?;
        ensure!(visit.answers().await? == ["How far has it got? Before the conference; the chair has not decided"]);
        // Pressed again, it is said again.
        visit.press("Continue").await?;
        visit.focus_is("error-summary").await?;
        visit.pick("reasons--conflict").await?;
        nothing_is_wrong(visit).await?;
        // Taken back, nothing is wrong until somebody goes on.
        visit.pick("reasons--conflict").await?;
        nothing_is_wrong(visit).await?;
        visit.press("Continue").await?;
        visit.focus_is("error-summary").await?;
        visit.go("Dates").await?;
        nothing_is_wrong(visit).await?;
        ensure!(visit.entered("Initial Child Protection Conference").await? == "7 1 2027", "the date is lost");
        Ok(())
    }
}

/// What the summary leads to.
async fn targets(visit: &Visit) -> Result<Vec<String>> {
    let mut targets = Vec::new();
    for link in visit.driver.find_all(By::Css("#error-summary a")).await? {
        targets.push(link.attr("href").await?.context("a link without an address")?);
    }
    Ok(targets)
}

in_both! {
    /// On one page each question that matters is named, and none that does not. York's table asks nothing of who asks
    /// for it, nor of the police.
    async fn all_on_one_page(visit) {
        visit.decision("York", "exclusion").await?;
        visit.take_all_at_once().await?;
        visit.pick("police--none").await?;
        visit.press("Show what the document says").await?;
        visit.focus_is("error-summary").await?;
        let expected = ["#ask-stage-before", "#ask-reasons--welfare", "#ask-known--found", "#ask-least-separate-times"];
        ensure!(targets(visit).await? == expected, "{:?}", targets(visit).await?);
        for (group, message) in [
            ("ask-stage", CHOOSE), ("ask-reasons", TICK), ("ask-known", TICK), ("ask-least", CHOOSE),
        ] {
            stands_beside(visit, group, message).await?;
        }
        ensure!(visit.is_picked("police--none").await?, "an answer is lost");
        visit.pick("known--known").await?;
        visit.pick("least-part").await?;
        ensure!(targets(visit).await? == ["#ask-stage-before", "#ask-reasons--welfare"], "{:?}", targets(visit).await?);
        // Once the chair has decided, the reasons change nothing any more.
        visit.pick("stage-decided").await?;
        nothing_is_wrong(visit).await?;
        visit.press("Show what the document says").await?;
        visit.focus_is("results").await
    }
}

in_both! {
    /// The document is asked for, then why it is used though something has replaced it; neither is an error before
    /// there is a question to go on from.
    async fn no_document_chosen(visit) {
        visit.open("decisions/exclusion/").await?;
        visit.says("Which document are you working from?").await?;
        visit.says("Choose a document. What it says appears here.").await?;
        ensure!(visit.driver.find_all(By::Css("main [type=submit]")).await?.is_empty(), "nothing to go on from");
        visit.document("York").await?;
        visit.press("Continue").await?;
        visit.focus_is("error-summary").await?;
        visit.document("Stoke-on-Trent").await?;
        visit.says("has been replaced. Why are you using it?").await?;
        visit.says("Say why you are using a document that has been replaced.").await?;
        ensure!(visit.questions().await?.is_empty(), "it asks before it is said why");
        nothing_is_wrong(visit).await?;
        visit.choose("To look back at a case of that time").await?;
        nothing_is_wrong(visit).await?;
        ensure!(visit.questions().await? == ["stage"]);
        Ok(())
    }
}

in_both! {
    /// An error of one document is not another's, though both ask a question of the same name.
    async fn another_document_starts_without_errors(visit) {
        visit.decision("York", "exclusion").await?;
        visit.press("Continue").await?;
        visit.focus_is("error-summary").await?;
        visit.under_document("Stoke-on-Trent").await?;
        nothing_is_wrong(visit).await?;
        // Nor is it said of another question that somebody goes back to.
        visit.answer(&[&["stage-asked"]]).await?;
        visit.press("Continue").await?;
        visit.focus_is("error-summary").await?;
        visit.press("Change: Where has this got to?").await?;
        nothing_is_wrong(visit).await
    }
}
