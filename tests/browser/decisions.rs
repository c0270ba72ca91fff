//! A decision from its first question to its outcome.
//!
//! What each outcome holds, and its dates, stand in the worked cases under `tests/cases`, counted and read out by hand.

use anyhow::{Context as _, Result, ensure};
use thirtyfour::{By, Key};

use crate::keyboard::{arrow_to, tab_to, tab_to_words};
use crate::visit::{Visit, in_both};

const EXCLUSION: &str = "Who should be in the room, when, and how else can they be heard?";
const CHILD: &str = "Will the child come?";
const LIST: &str = "Decisions: what the document says, and who decides";
const DATES: &str = "Work out the dates for a child protection conference";

/// The one answer to the question that has the focus; then on by the key that stands for the button.
async fn one(visit: &Visit, answer: &str) -> Result<()> {
    let (ask, _) = answer.split_once('-').context("an answer")?;
    in_focus(visit, &format!("ask-{ask}-")).await?;
    arrow_to(visit, &format!("ask-{answer}")).await?;
    visit.key(Key::Enter).await?;
    visit.drawn().await
}

/// Everything that is so, at the question that has the focus; then on by the button.
async fn any(visit: &Visit, ask: &str, answers: &[&str]) -> Result<()> {
    in_focus(visit, &format!("ask-{ask}--")).await?;
    for answer in answers {
        tab_to(visit, &format!("ask-{ask}--{answer}")).await?;
        visit.type_here(" ").await?;
        visit.drawn().await?;
    }
    tab_to_words(visit, "Continue").await?;
    visit.key(Key::Enter).await?;
    visit.drawn().await
}

/// The focus is on something whose id starts so, without a press of Tab.
async fn in_focus(visit: &Visit, start: &str) -> Result<()> {
    visit
        .soon(&format!("the focus is on {start}"), async || {
            Ok(visit.focus().await?.starts_with(start).then_some(()))
        })
        .await
}

/// Follows a link with the keyboard.
async fn follow(visit: &Visit, words: &str, heading: &str) -> Result<()> {
    tab_to_words(visit, words).await?;
    visit.key(Key::Enter).await?;
    visit.arrives(heading).await
}

/// Each rule stands under the heading, with its lines.
async fn stand_under(visit: &Visit, area: &str, heading: &str, rules: &[&str]) -> Result<()> {
    let procedure = procedures::find(area).context("no such area")?;
    let said = visit.under_heading(heading).await?;
    for id in rules {
        let rule = procedure.rule(id).with_context(|| format!("no rule {id}"))?;
        let place = said.find(rule.text);
        let after = place.and_then(|it| said.get(it + rule.text.len()..));
        let after = after.with_context(|| format!("{id} is not under {heading}: {said}"))?;
        let section = after.split_once("The rule").map_or("", |(it, _)| it);
        let line = rule.source.lines.first.to_string();
        ensure!(section.contains(&line), "{id}: no line {line} in `{section}`");
    }
    Ok(())
}

in_both! {
    /// From the list of decisions, with the keyboard alone.
    async fn york_who_is_in_the_room(visit) {
        visit.open("decisions/").await?;
        follow(visit, EXCLUSION, EXCLUSION).await?;
        tab_to(visit, "document-").await?;
        arrow_to(visit, "document-york").await?;
        ensure!(visit.questions().await? == ["stage"], "{:?}", visit.questions().await?);
        tab_to(visit, "ask-stage-").await?;
        one(visit, "stage-before").await?;
        ensure!(visit.questions().await? == ["reasons"], "{:?}", visit.questions().await?);
        ensure!(visit.outcome().await?.starts_with("More answers are needed"));
        any(visit, "reasons", &["domestic-abuse"]).await?;
        any(visit, "known", &["known", "alleged"]).await?;
        one(visit, "least-separate-times").await?;
        any(visit, "who", &["agency", "relative"]).await?;
        any(visit, "police", &["none"]).await?;
        visit.focus_is("results").await?;
        visit.says("No question is left that could change what follows.").await?;
        let outcome = visit.outcome().await?;
        for words in [
            "For judgement With domestic abuse, known or believed, start from separate time in the meeting",
            "Not known whether it is still in use",
            "Who decides: Independent Reviewing Officer",
        ] {
            ensure!(outcome.contains(words), "`{words}` is not in {outcome}");
        }
        let reasons = ["exclude-family-conflict", "da-separate-time", "reports-fact-opinion"];
        stand_under(visit, "york", "What the document says on it", &reasons).await?;
        let steps = [
            "da-safety-planning", "da-harmed-parent-seen-alone", "da-abuser-seen-alone", "da-joint-part-decision",
            "da-specialist", "exclusion-request",
        ];
        stand_under(visit, "york", "What comes next", &steps).await?;
        stand_under(visit, "york", "What else can be done", &["family-attendance-planned", "exclusion-minimum"]).await?;
        stand_under(visit, "york", "How they are still heard", &["speaker-for-parent"]).await?;
        stand_under(visit, "york", "What they are told and given", &["exclusion-written-notice"]).await?;
        let answers = visit.answers().await?;
        ensure!(answers.len() == 6, "{answers:?}");
        ensure!(answers.contains(&"Are the police involved with a parent in either of these ways? None of these".to_owned()));
        Ok(())
    }
}

in_both! {
    /// With a date entered before, and a document that something has replaced: each step has its date.
    async fn stoke_on_trent_who_is_in_the_room(visit) {
        visit.open("deadlines/").await?;
        visit.document("York").await?;
        visit.enter("Initial Child Protection Conference", "6 1 2027").await?;
        visit.go("Decisions").await?;
        visit.arrives(LIST).await?;
        follow(visit, EXCLUSION, EXCLUSION).await?;
        tab_to(visit, "document-york").await?;
        arrow_to(visit, "document-stoke-on-trent").await?;
        visit.says("has been replaced. Why are you using it?").await?;
        ensure!(visit.questions().await?.is_empty(), "it did not wait");
        tab_to(visit, "purpose-").await?;
        arrow_to(visit, "purpose-learn").await?;
        tab_to(visit, "ask-stage-").await?;
        one(visit, "stage-not-asked").await?;
        one(visit, "least-separate-times").await?;
        any(visit, "reason", &["domestic-abuse"]).await?;
        any(visit, "basis", &["known", "alleged"]).await?;
        any(visit, "also", &["none"]).await?;
        one(visit, "asks-agency").await?;
        visit.focus_is("results").await?;
        let outcome = visit.outcome().await?;
        for words in [
            "For judgement Plan separate times or parts with the chair",
            "Replaced by regional West Midlands procedures, since 3 March 2025",
            "Use this to learn, or to look back. For a child today, use the current procedures.",
            "Who decides: Conference and Review Manager",
        ] {
            ensure!(outcome.contains(words), "`{words}` is not in {outcome}");
        }
        let reasons = ["exclude-family-conflict-abuse", "fact-opinion-distinguished"];
        stand_under(visit, "stoke-on-trent", "What the document says on it", &reasons).await?;
        let steps = ["exclusion-request-3-days", "exclusion-grounds-and-evidence", "exclusion-chair-considers"];
        stand_under(visit, "stoke-on-trent", "What else can be done", &["separate-parts-and-waiting"]).await?;
        stand_under(visit, "stoke-on-trent", "What they are told and given", &["excluded-informed-of-outcome"]).await?;
        stand_under(visit, "stoke-on-trent", "What comes next", &steps).await?;
        stand_under(visit, "stoke-on-trent", "What is written down", &["part-excluded-record-extent"]).await?;
        // Working days back from Wed 6 Jan: Tue 5 is 1, Mon 4 is 2, the weekend and New Year's Day do not count,
        // Thu 31 Dec is 3. Every day: 5, 4, Sun 3 Jan.
        let next = visit.under_heading("What comes next").await?;
        let date = "Aim for Thursday 31 December 2026. Late on every reading after Sunday 3 January 2027";
        ensure!(next.matches(date).count() == 2, "the request and what belongs to it have other dates: {next}");
        Ok(())
    }
}

in_both! {
    /// The document leaves no choice once a child has said no: that is said, and nobody is said to decide.
    async fn york_a_child_says_no(visit) {
        visit.open("decisions/").await?;
        follow(visit, CHILD, CHILD).await?;
        tab_to(visit, "document-").await?;
        arrow_to(visit, "document-york").await?;
        tab_to(visit, "ask-wish-").await?;
        one(visit, "wish-no").await?;
        one(visit, "asked-both").await?;
        let outcome = visit.outcome().await?;
        let said = "The document leaves no choice here The child’s no is respected: attendance is not to be required.";
        ensure!(outcome.replace('\'', "’").starts_with(said), "{outcome}");
        ensure!(!outcome.contains("Who decides"), "{outcome}");
        stand_under(visit, "york", "What the document says on it", &["child-refusal-respected", "voice-of-child"]).await?;
        let steps = ["child-absent-views", "absent-child-views", "child-views-advocate", "child-views-to-chair"];
        stand_under(visit, "york", "What comes next", &steps).await?;
        stand_under(visit, "york", "What is written down", &["report-views"]).await?;
        // Nothing more is asked: what could be added stands there for whoever wants it.
        visit.focus_is("results").await?;
        visit.says("No question is left that could change what follows.").await?;
        ensure!(visit.outcome().await?.replace('\'', "’").starts_with(said));
        Ok(())
    }
}

in_both! {
    /// On one page, with only what matters answered; the dates of a case over Easter.
    async fn a_date_comes_and_changes(visit) {
        visit.decision("Stoke-on-Trent", "exclusion").await?;
        visit.take_all_at_once().await?;
        for answer in ["stage-not-asked", "least-not-yet", "asks-relative"] {
            visit.pick(answer).await?;
        }
        visit.press("Show what the document says").await?;
        visit.focus_is("results").await?;
        let step = visit.under_heading("What comes next").await?;
        ensure!(!step.contains("2027"), "a date without a conference: {step}");
        visit.follow("Enter or change dates").await?;
        visit.arrives(DATES).await?;
        visit.enter("Initial Child Protection Conference", "1 4 2027").await?;
        visit.driver.back().await?;
        visit.arrives(EXCLUSION).await?;
        // Working days back from Thu 1 Apr: Wed 31 Mar is 1, Tue 30 is 2; Easter Monday, the weekend and Good Friday
        // do not count; Thu 25 is 3. Every day: 31, 30, Mon 29 Mar.
        visit.says("Aim for Thursday 25 March 2027. Late on every reading after Monday 29 March 2027").await?;
        let open = visit.under_heading("Still to find out").await?;
        ensure!(open.contains("Which of the document") && open.contains("Is any of these so?"), "{open}");
        Ok(())
    }
}

in_both! {
    /// A document without the decision says so and asks nothing.
    async fn a_document_that_does_not_say(visit) {
        visit.decision("Redcar and Cleveland", "exclusion").await?;
        let outcome = visit.outcome().await?;
        let redcar = procedures::find("redcar-and-cleveland").context("no Redcar and Cleveland")?;
        let silent = redcar.silent_on("exclusion").unwrap_or("This document does not say.");
        for words in ["The document does not say Redcar and Cleveland: ", silent, "Ask the chair"] {
            ensure!(outcome.contains(words), "`{words}` is not in {outcome}");
        }
        ensure!(visit.questions().await?.is_empty(), "it asks something");
        let more = By::Css("main :is([name=pace], [type=submit], [data-do=copy], [data-do=print], .app-answers)");
        ensure!(visit.driver.find_all(more).await?.is_empty(), "something is to be done");
        // Another document, and there it is.
        visit.document("York").await?;
        ensure!(visit.questions().await? == ["stage"]);
        Ok(())
    }
}

in_both! {
    /// What is unclear in the document opens at the question it is about, and nowhere else.
    async fn what_is_unclear_stands_at_its_question(visit) {
        visit.decision("York", "exclusion").await?;
        visit.take_all_at_once().await?;
        let york = procedures::find("york").context("no York")?;
        let exclusion = york.decision("exclusion").context("no exclusion")?;
        visit.unfold_all().await?;
        for ask in exclusion.asks {
            let here = format!("document.getElementById('ask-{}').closest('.app-question').innerText", ask.id);
            let here = visit.evaluate(&here).await?;
            let here = here.as_str().context("a question")?;
            for it in york.unclear {
                let (is_here, is_expected) = (here.contains(it.text), ask.unclear.contains(&it.id));
                ensure!(is_here == is_expected, "{}: {} stands there: {is_here}", ask.id, it.id);
                let readings = it.readings.iter().all(|it| here.contains(it));
                ensure!(!is_expected || readings, "{}: {} lacks a reading", ask.id, it.id);
            }
        }
        let closed = "[...document.querySelectorAll('.app-question details')].map(it => it.open = false).length";
        ensure!(visit.evaluate(closed).await? == 4, "{}", visit.evaluate(closed).await?);
        visit.unfold("What is unclear here in the document").await?;
        visit.says("It can be read as:").await
    }
}

in_both! {
    /// A screen reader is told what it comes to, once the answering has come to rest.
    async fn the_outcome_is_told(visit) {
        visit.decision("York", "child-attendance").await?;
        told(visit, "More answers are needed. What is not answered yet could change what follows.").await?;
        visit.answer(&[&["wish-no"], &["asked-both"]]).await?;
        told(visit, "The document leaves no choice here. The child's no is respected").await?;
        visit.press("Change: Was it explained first").await?;
        visit.pick("asked-not-free").await?;
        told(visit, "For judgement. A no is respected; nobody presses the child.").await
    }
}

async fn told(visit: &Visit, words: &str) -> Result<()> {
    let mut last = String::new();
    let told = visit
        .soon("a screen reader is told", async || {
            let told = "document.querySelector('#announcement[role=status]').textContent";
            visit.evaluate(told).await?.as_str().unwrap_or_default().clone_into(&mut last);
            Ok(last.starts_with(words).then_some(()))
        })
        .await;
    told.with_context(|| format!("it is told `{last}`, not `{words}`"))
}
