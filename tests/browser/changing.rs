//! Answers are changed, and all others stay; they stay with their document and decision.

use anyhow::{Result, ensure};
use thirtyfour::By;

use crate::visit::{Visit, in_both};

const EXCLUSION: &str = "Who should be in the room, when, and how else can they be heard?";
const PLAN: &str = "Is there to be a plan, and what must it hold?";
const LIST: &str = "Decisions: what the document says, and who decides";
const DATES: &str = "Work out the dates for a child protection conference";

const STAGE: &str = "How far has it got? Before the conference; the chair has not decided";
const REASONS: &str = "Which of the document's reasons may apply? Another conflict in the family: some may be unable to \
    come together";

/// The first two questions of York's are answered, and the third stands there.
async fn two_answers(visit: &Visit) -> Result<()> {
    visit.decision("York", "exclusion").await?;
    visit.answer(&[&["stage-before"], &["reasons--conflict"]]).await?;
    visit.focus_is("ask-known--found").await?;
    both_stand(visit).await
}

async fn both_stand(visit: &Visit) -> Result<()> {
    let answers = visit.answers().await?;
    ensure!(answers == [STAGE, REASONS], "{answers:?}");
    Ok(())
}

in_both! {
    async fn one_is_changed_and_the_other_stays(visit) {
        two_answers(visit).await?;
        visit.press("Change: How far has it got?").await?;
        visit.focus_is("ask-stage-before").await?;
        ensure!(visit.questions().await? == ["stage"] && visit.is_picked("stage-before").await?);
        visit.pick("stage-decided").await?;
        visit.says("Tell the parent in writing how to give views").await?;
        visit.press("Continue").await?;
        // On to what is not answered yet, past what is.
        visit.focus_is("ask-known--found").await?;
        let answers = visit.answers().await?;
        let stage = "How far has it got? The chair has decided that somebody stays away, for all or part";
        ensure!(answers == [stage, REASONS], "{answers:?}");
        // Changed back, what it came to before is what it comes to.
        visit.press("Change: How far has it got?").await?;
        visit.pick("stage-before").await?;
        visit.says("More answers are needed").await?;
        both_stand(visit).await
    }
}

in_both! {
    /// One by one or all on one page: the answers are the same.
    async fn the_way_of_asking_changes_nothing(visit) {
        two_answers(visit).await?;
        visit.take_all_at_once().await?;
        let questions = visit.questions().await?;
        ensure!(questions == ["stage", "reasons", "known", "least", "who", "police"], "{questions:?}");
        ensure!(visit.is_picked("stage-before").await? && visit.is_picked("reasons--conflict").await?);
        ensure!(visit.driver.find_all(By::Css(".app-question input:checked")).await?.len() == 2);
        visit.pick("police--bail").await?;
        // "Change" leads to the question on the page.
        visit.press("Change: Which of the document's reasons").await?;
        visit.focus_is("ask-reasons--welfare").await?;
        visit.choose("One question at a time").await?;
        ensure!(visit.answers().await?.len() == 3, "{:?}", visit.answers().await?);
        visit.take_all_at_once().await?;
        ensure!(visit.is_picked("police--bail").await?, "an answer is lost");
        Ok(())
    }
}

in_both! {
    /// By the navigation, by links and by the browser's own way back.
    async fn other_pages_and_back(visit) {
        two_answers(visit).await?;
        visit.evaluate("void (window.marked = true)").await?;
        visit.follow("Other decisions").await?;
        visit.arrives(LIST).await?;
        visit.follow(PLAN).await?;
        visit.arrives(PLAN).await?;
        ensure!(visit.answers().await?.is_empty(), "another decision's answers");
        ensure!(!visit.questions().await?.is_empty(), "the document was lost");
        visit.go("Dates").await?;
        visit.arrives(DATES).await?;
        visit.driver.back().await?;
        visit.arrives(PLAN).await?;
        visit.driver.back().await?;
        visit.arrives(LIST).await?;
        visit.driver.back().await?;
        visit.arrives(EXCLUSION).await?;
        both_stand(visit).await?;
        ensure!(visit.questions().await? == ["known"], "{:?}", visit.questions().await?);
        // To a rule and back.
        visit.pick("known--known").await?;
        visit.press("Continue").await?;
        visit.pick("least-whole").await?;
        visit.says("Put it to the chair as soon as possible").await?;
        visit.evaluate("document.querySelector('.app-reasons a').click()").await?;
        visit.arrives("York: every rule of the document").await?;
        visit.driver.back().await?;
        visit.arrives(EXCLUSION).await?;
        visit.go("Decisions").await?;
        visit.follow(EXCLUSION).await?;
        visit.arrives(EXCLUSION).await?;
        ensure!(visit.answers().await?.len() == 4, "{:?}", visit.answers().await?);
        ensure!(visit.evaluate("window.marked === true").await? == true, "a page was loaded");
        Ok(())
    }
}

in_both! {
    /// Both documents have a question of the same name; each has answers of its own, and starts with its first question.
    async fn another_document_has_its_own(visit) {
        visit.decision("York", "exclusion").await?;
        visit.answer(&[&["stage-before"], &["reasons--conflict"], &["known--known"]]).await?;
        visit.pick("least-whole").await?;
        visit.under_document("Stoke-on-Trent").await?;
        ensure!(visit.answers().await?.is_empty(), "{:?}", visit.answers().await?);
        ensure!(visit.driver.find_all(By::Css(".app-question input:checked")).await?.is_empty());
        ensure!(visit.questions().await? == ["stage"], "it starts with {:?}", visit.questions().await?);
        visit.pick("stage-asked").await?;
        visit.document("York").await?;
        let answers = visit.answers().await?;
        ensure!(answers.len() == 4 && answers.starts_with(&[STAGE.to_owned(), REASONS.to_owned()]), "{answers:?}");
        visit.under_document("Stoke-on-Trent").await?;
        ensure!(visit.answers().await? == ["Where has this got to? The chair has been asked and has not decided"]);
        Ok(())
    }
}

in_both! {
    async fn none_of_these_and_a_tick_rule_each_other_out(visit) {
        visit.decision("York", "exclusion").await?;
        visit.answer(&[&["stage-before"]]).await?;
        visit.pick("reasons--welfare").await?;
        visit.pick("reasons--conflict").await?;
        visit.pick("reasons--none").await?;
        let ticked = By::Css(".app-question input:checked");
        ensure!(visit.driver.find_all(ticked.clone()).await?.len() == 1, "a tick stays beside none of these");
        ensure!(visit.is_picked("reasons--none").await?);
        ensure!(visit.answers().await?.contains(&"Which of the document's reasons may apply? None of these".to_owned()));
        visit.pick("reasons--welfare").await?;
        ensure!(visit.driver.find_all(ticked.clone()).await?.len() == 1, "none of these stays beside a tick");
        ensure!(visit.is_picked("reasons--welfare").await?);
        // Nothing ticked is no answer: not "None of these".
        visit.pick("reasons--welfare").await?;
        ensure!(visit.driver.find_all(ticked).await?.is_empty());
        ensure!(visit.answers().await? == [STAGE], "{:?}", visit.answers().await?);
        Ok(())
    }
}

in_both! {
    /// Everything: the document, the date, every decision's answers, how they were asked. And it works anew.
    async fn clear_forgets_everything(visit) {
        visit.open("deadlines/").await?;
        visit.document("York").await?;
        visit.enter("Initial Child Protection Conference", "7 1 2027").await?;
        visit.go("Decisions").await?;
        visit.follow(PLAN).await?;
        visit.take_all_at_once().await?;
        let first = "document.querySelector('.app-question input').click()";
        visit.evaluate(first).await?;
        visit.drawn().await?;
        visit.go("Decisions").await?;
        visit.follow(EXCLUSION).await?;
        visit.pick("stage-before").await?;
        visit.press("Show what the document says").await?;
        visit.press("Clear everything entered").await?;
        visit.focus_is("document-cumbria").await?;
        ensure!(visit.driver.find_all(By::Css("input:checked")).await?.is_empty(), "something is chosen");
        visit.says("Choose a document. What it says appears here.").await?;
        ensure!(visit.driver.find_all(By::Css("[data-do=clear], #error-summary")).await?.is_empty());
        visit.document("York").await?;
        ensure!(visit.questions().await? == ["stage"], "{:?}", visit.questions().await?);
        ensure!(visit.answers().await?.is_empty());
        // The focus leads on as before.
        visit.answer(&[&["stage-before"]]).await?;
        visit.focus_is("ask-reasons--welfare").await?;
        visit.go("Decisions").await?;
        visit.follow(PLAN).await?;
        ensure!(visit.answers().await?.is_empty(), "{:?}", visit.answers().await?);
        visit.go("Dates").await?;
        ensure!(visit.entered("Initial Child Protection Conference").await? == "  ", "the date is there");
        Ok(())
    }
}
