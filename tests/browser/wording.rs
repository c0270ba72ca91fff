//! The text to put to whoever decides: on the page first, then to be copied. The person it is about may read it.

use anyhow::{Context as _, Result, ensure};
use tests::words::not_said;
use thirtyfour::By;

use crate::visit::{Visit, in_both};

/// An outcome of York's with reasons, and the text opened.
async fn open_text(visit: &Visit) -> Result<()> {
    visit.decision("York", "exclusion").await?;
    visit.take_all_at_once().await?;
    for answer in [
        "stage-before",
        "reasons--confidential",
        "known--known",
        "least-part",
        "who--agency",
        "police--investigation",
    ] {
        visit.pick(answer).await?;
    }
    ensure!(!visit.driver.find(By::Id("request")).await?.is_displayed().await?, "it stands open");
    visit.unfold("A text to put to whoever decides").await
}

/// The text's paragraphs.
async fn paragraphs(visit: &Visit) -> Result<Vec<String>> {
    let read = "[...document.querySelectorAll('#request p')].map(it => it.textContent).join('\\n')";
    let read = visit.evaluate(read).await?;
    Ok(read.as_str().context("no text")?.lines().map(str::to_owned).collect())
}

in_both! {
    /// It can be read before it can be copied; it says who may read it, what is asked and what is still to be filled in.
    async fn is_read_before_it_is_copied(visit) {
        open_text(visit).await?;
        let text = visit.driver.find(By::Id("request")).await?;
        ensure!(text.is_displayed().await?, "it cannot be seen");
        let comes_first = "!!(document.getElementById('request').compareDocumentPosition(\
             document.querySelector('[data-do=copy]')) & Node.DOCUMENT_POSITION_FOLLOWING)";
        ensure!(visit.evaluate(comes_first).await? == true, "the button comes first");
        let paragraphs = paragraphs(visit).await?;
        let all = paragraphs.join("\n");
        ensure!(all.starts_with("The person this is about may read this. No names, addresses, schools"), "{all}");
        for words in [
            "York document: ",
            "Not known whether it is still in use",
            "Reference: …. Conference: ….",
            "Question: Who should be in the room",
            "What the document comes to here: Ask only for the part that it concerns",
            "What is the least that would do? Staying away for one part of the meeting only.",
            "Are the police involved with a parent in either of these ways? The police are actively investigating a parent.",
            "whether it is known, alleged or found: …",
            "lines 640 to 644",
            "Who decides: Independent Reviewing Officer",
        ] {
            ensure!(all.contains(words), "`{words}` is not in:\n{all}");
        }
        Ok(())
    }
}

in_both! {
    /// With a date entered it names the conference; a step that has a date has it here too.
    async fn names_the_conference(visit) {
        visit.open("deadlines/").await?;
        visit.document("Stoke-on-Trent").await?;
        visit.choose("To learn").await?;
        visit.enter("Initial Child Protection Conference", "6 1 2027").await?;
        visit.go("Decisions").await?;
        visit.follow("Who should be in the room, when, and how else can they be heard?").await?;
        visit.answer(&[&["stage-not-asked"], &["least-not-yet"]]).await?;
        let all = paragraphs(visit).await?.join("\n");
        ensure!(all.contains("Conference: Wednesday 6 January 2027."), "{all}");
        // Back from Wed 6 Jan: Tue 5, Mon 4, Thu 31 Dec; every day: 5, 4, Sun 3 Jan.
        let date = "Aim for Thursday 31 December 2026. Late on every reading after Sunday 3 January 2027.";
        ensure!(all.contains(date), "{all}");
        Ok(())
    }
}

in_both! {
    /// The clipboard holds the text and nothing else; where a browser does not let the page copy, the words stand there.
    async fn is_copied_as_it_stands(visit) {
        open_text(visit).await?;
        let paragraphs = paragraphs(visit).await?;
        visit.press("Copy this text").await?;
        visit.says("Copied. Some machines keep or share what is copied.").await?;
        // Pasted where a line of words can stand.
        visit.go("Procedures").await?;
        visit.follow("York: every rule of the document").await?;
        visit.driver.find(By::Id("filter-text")).await?.click().await?;
        visit.control("v").await?;
        let joined = |text: &str| text.split_whitespace().collect::<String>();
        let expected = joined(&paragraphs.concat());
        let mut last = String::new();
        let pasted = visit.soon("it is pasted", async || {
            last = joined(&visit.value("filter-text").await?);
            Ok((last == expected).then_some(()))
        })
        .await;
        pasted.with_context(|| format!("`{last}`"))
    }
}

in_both! {
    /// What was copied is not what stands there once an answer has changed, nor what another decision has.
    async fn another_text_is_not_copied_yet(visit) {
        open_text(visit).await?;
        visit.press("Copy this text").await?;
        visit.says("Copied.").await?;
        visit.pick("least-whole").await?;
        visit.drawn().await?;
        ensure!(!visit.text().await?.contains("Copied."), "it says that another text was copied");
        visit.press("Copy this text").await?;
        visit.says("Copied.").await?;
        visit.go("Decisions").await?;
        visit.follow("Will the child come?").await?;
        visit.take_all_at_once().await?;
        visit.pick("wish-no").await?;
        visit.pick("asked-both").await?;
        visit.unfold_all().await?;
        ensure!(!visit.text().await?.contains("Copied."), "it says that another decision's text was copied");
        Ok(())
    }
}

in_both! {
    /// A browser that does not let the page copy: the words stand there to be marked.
    async fn stands_there_where_it_cannot_be_copied(visit) {
        open_text(visit).await?;
        let refuse = "void (navigator.clipboard.writeText = () => Promise.reject(new Error('refused')))";
        visit.evaluate(refuse).await?;
        visit.press("Copy this text").await?;
        visit.says("This browser does not let the page copy. Select the words and copy them.").await?;
        let paragraphs = paragraphs(visit).await?;
        let line = visit.driver.find(By::Css(".app-copy .app-line")).await?.text().await?;
        let first = paragraphs.first().context("no text")?;
        ensure!(line.starts_with(first.as_str()), "{line}");
        Ok(())
    }
}

/// What an outcome and its text say of nobody, beside what stands on no page.
const NOT_OURS: [&str; 6] =
    ["grounds met", "evidence against", "refuses", "non-engaging", "is excluded", "are excluded"];

/// Answers every question of the decision with its first answer, opens everything, and reads all of it.
const FIRST_ANSWERS: &str = r"
(async () => {
  const drawn = () => new Promise(done => requestAnimationFrame(() => setTimeout(done, 0, true)));
  document.querySelector('#pace-all-at-once').click();
  await drawn();
  for (const id of [...document.querySelectorAll('.app-question fieldset')].map(it => it.id)) {
    document.getElementById(id).querySelector('input').click();
    await drawn();
  }
  document.querySelectorAll('#app details').forEach(it => it.open = true);
  await drawn();
  return document.getElementById('app').innerText;
})()
";

/// A place where something could be typed, or something in the text that is more than words.
const FREE_TEXT: &str = "main :is(textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])), \
    #request :is(input, button, a, [contenteditable])";

in_both! {
    /// A whole outcome of every decision of every document: no word that blames, and nowhere to type one.
    async fn of_every_decision(visit) {
        let mut outcomes = 0;
        visit.open("decisions/").await?;
        for topic in visit.links_to_decisions().await? {
            visit.open(&format!("decisions/{topic}/")).await?;
            for procedure in procedures::all() {
                visit.under_document(procedure.name).await?;
                if procedure.decision(&topic).is_none() {
                    continue;
                }
                let place = format!("{}, {topic}", procedure.id);
                let text = visit.evaluate(FIRST_ANSWERS).await?;
                let text = text.as_str().context("no text")?;
                ensure!(!text.contains("More answers are needed"), "{place}: {text}");
                let words = not_said(text);
                ensure!(words.is_empty(), "{place}: {words:#?}");
                let outcome = visit.outcome().await?.to_lowercase();
                let ours = NOT_OURS.into_iter().find(|it| outcome.contains(it));
                ensure!(ours.is_none(), "{place}: `{}` in {outcome}", ours.unwrap_or_default());
                let first = paragraphs(visit).await?.into_iter().next().unwrap_or_default();
                ensure!(first.starts_with("The person this is about may read this."), "{place}: {first}");
                let typing = visit.driver.find_all(By::Css(FREE_TEXT)).await?;
                ensure!(typing.is_empty(), "{place}: {} places to type in", typing.len());
                outcomes += 1;
            }
        }
        let expected: usize = procedures::all().iter().map(|it| it.decisions.len()).sum();
        ensure!(outcomes == expected && outcomes > 40, "{outcomes} outcomes of {expected}");
        Ok(())
    }
}

impl Visit {
    /// The decisions on the list of them, by their ids.
    async fn links_to_decisions(&self) -> Result<Vec<String>> {
        let ids = "[...document.querySelectorAll('main dt a')].map(it => it.href.split('/').at(-2)).join('\\n')";
        let ids = self.evaluate(ids).await?;
        let ids: Vec<String> =
            ids.as_str().unwrap_or_default().lines().map(str::to_owned).collect();
        ensure!(ids.len() == 12, "{ids:?}");
        Ok(ids)
    }
}
