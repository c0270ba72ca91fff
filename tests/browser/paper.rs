//! The page on paper: the document's state with every result, the count that was open, no controls.

use std::io::Write as _;
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context as _, Result, ensure};
use serde_json::json;
use thirtyfour::By;
use thirtyfour::common::print::{PrintPage, PrintParameters};
use xtask::browsers;

use crate::browser::{Browser, Switches};
use crate::visit::{Failed, Visit, in_both, run};

in_both! {
    async fn says_what_it_rests_on(visit) {
        visit.open("deadlines/").await?;
        visit.document("Stoke-on-Trent").await?;
        visit.choose("To learn").await?;
        visit.enter("Strategy discussion", "14 12 2026").await?;
        visit.limit_is("icpc-15wd-timing", &["By Thursday 7 January 2027"]).await?;
        visit.unfold("How your area counts").await?;
        visit.choose("The event’s own day").await?;
        // The day itself is day 1, so the fifteenth comes one working day earlier.
        visit.limit_is("icpc-15wd-timing", &["By Wednesday 6 January 2027"]).await?;
        let paper = printed(visit).await?;
        for words in [
            "July 2017",
            "Replaced",
            "Use these dates to learn, or to look back.",
            "Do not write names",
            "Made with the Child Protection Conference Guide",
            "Strategy discussion: Monday 14 December 2026",
            "By Wednesday 6 January 2027",
        ] {
            ensure!(paper.contains(words), "`{words}` is not on paper:\n{paper}");
        }
        for control in ["Copy the reason", "Show the dates", "Which document are you working from?"] {
            ensure!(!paper.contains(control), "`{control}` is on paper:\n{paper}");
        }
        // Firefox does not print what stands in a page's margins.
        if visit.browser == Browser::Chromium {
            ensure!(paper.contains("Page 1 of "), "no page numbers:\n{paper}");
        }
        Ok(())
    }
}

in_both! {
    /// A checklist: whose it is, under which document and what facts, made when; each item with its box.
    async fn a_list_says_what_it_rests_on(visit) {
        visit.checklist("York", "social-worker", "all").await?;
        visit.unfold("About the family").await?;
        visit.tick("so-domestic-abuse").await?;
        visit.press("Tell several children apart").await?;
        visit.type_here("12").await?;
        visit.tick("child-0-child-attending").await?;
        visit.follow("Enter or change dates").await?;
        visit.enter("Initial Child Protection Conference", "7 1 2027").await?;
        visit.go("Checklist").await?;
        visit.arrives("Checklist for a child protection conference").await?;
        let today = "new Date().toLocaleDateString('en-GB', \
            { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).replace(',', '')";
        let today = visit.evaluate(today).await?;
        let today = today.as_str().context("today")?;
        let paper = printed(visit).await?;
        for words in [
            "Social worker: All of it",
            "York: ",
            "Not known whether it is still in use",
            "Initial Child Protection Conference: Thursday 7 January 2027",
            "Domestic abuse is known or alleged",
            "Child A, 12 years old, the child will come to the conference",
            "Made with the Child Protection Conference Guide",
            "Do not write names",
            "not a record and not legal advice",
            "By Monday 4 January 2027",
            today,
        ] {
            ensure!(paper.contains(words), "`{words}` is not on paper:\n{paper}");
        }
        let york = procedures::find("york").context("no York")?;
        for id in visit.items().await? {
            let rule = york.rule(&id).with_context(|| format!("no rule {id}"))?;
            ensure!(paper.contains(rule.name()), "{id} is not on paper:\n{paper}");
        }
        for control in [
            "Whose list?", "Which part of it?", "Print this sheet", "Clear everything entered", "Take away",
            "added because", "Which document are you working from?", "Ticks stay on this page", "The rule",
        ] {
            ensure!(!paper.contains(control), "`{control}` is on paper:\n{paper}");
        }
        if visit.browser == Browser::Chromium {
            let (_, last) = paper.rsplit_once("Page ").context("no page numbers")?;
            let mut numbers = last.split(' ').filter_map(|it| it.parse::<u8>().ok());
            let (page, of) = (numbers.next(), numbers.next());
            ensure!(page.is_some() && page == of, "the last page is {page:?} of {of:?}");
        }
        Ok(())
    }
}

/// Every box of the list has lines to print, and one that is marked has its tick.
#[test]
fn boxes_are_on_paper() -> Result<(), Failed> {
    run(Browser::Chromium, Switches::AllOn, async |visit| {
        visit.checklist("York", "social-worker", "before").await?;
        let boxes = visit.boxes().await?;
        visit.tick(boxes.first().context("no box")?).await?;
        visit
            .driver
            .cdp()
            .send_raw("Emulation.setEmulatedMedia", json!({ "media": "print" }))
            .await?;
        visit.drawn().await?;
        let wrong = visit
            .evaluate(
                "[...document.querySelectorAll('.app-item input')].filter(it => {
                  const drawn = getComputedStyle(it.nextElementSibling, '::before');
                  const lined = drawn.borderTopStyle === 'solid' && parseFloat(drawn.borderTopWidth) >= 1;
                  const tick = getComputedStyle(it.nextElementSibling, '::after').opacity;
                  return !it.checkVisibility() || !lined || tick !== (it.checked ? '1' : '0');
                }).map(it => it.id).join(', ')",
            )
            .await?;
        ensure!(wrong == "", "not drawn: {wrong}");
        let controls = visit.driver.find_all(By::Css("form, .app-news, button, nav")).await?;
        for it in controls {
            ensure!(!it.is_displayed().await?, "{} is on paper", it.outer_html().await?);
        }
        Ok(())
    })
}

in_both! {
    /// Who gets which paper, with the check that comes first.
    async fn papers_on_paper(visit) {
        visit.checklist("Stoke-on-Trent", "administrator", "papers").await?;
        let paper = printed(visit).await?;
        for words in [
            "Who gets which paper",
            "check that no address",
            "Replaced",
            "For a child today, use the current procedures.",
            "Does not say",
            "Social worker’s report",
            "Do not write names",
        ] {
            ensure!(paper.contains(words), "`{words}` is not on paper:\n{paper}");
        }
        Ok(())
    }
}

in_both! {
    /// What is unclear in a document, whole, to be sent to whoever answers for it.
    async fn what_is_unclear(visit) {
        visit.open("procedures/york/unclear/").await?;
        let paper = printed(visit).await?;
        let york = procedures::find("york").context("no York")?;
        for it in york.unclear {
            let first = it.text.split_whitespace().take(6).collect::<Vec<_>>().join(" ");
            ensure!(paper.contains(&first), "`{first}` is not on paper:\n{paper}");
        }
        ensure!(!paper.contains("Print this list"), "a control is on paper");
        Ok(())
    }
}

/// What a print may join into one sign.
const JOINED: [(&str, &str); 5] =
    [("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl")];

/// The text of the page as it is printed, with single spaces.
async fn printed(visit: &Visit) -> Result<String> {
    Ok(joined(&sheets(visit).await?))
}

/// The text of several sheets, with single spaces.
pub(crate) fn joined(sheets: &[String]) -> String {
    sheets.join(" ")
}

/// The text of each sheet of the page as it is printed, with single spaces: sheets of the size that offices have.
pub(crate) async fn sheets(visit: &Visit) -> Result<Vec<String>> {
    let a4 = PrintPage { width: 21.0, height: 29.7 };
    let how = PrintParameters { page: a4, ..PrintParameters::default() };
    let pdf = visit.driver.print_page(how).await?;
    let program = browsers::pdf_to_text().context("there is no pdftotext")?;
    let mut reading = Command::new(program)
        .args(["-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("starting pdftotext")?;
    let mut into = reading.stdin.take().context("pdftotext's input")?;
    let writing = thread::spawn(move || into.write_all(&pdf));
    let read = reading.wait_with_output()?;
    ensure!(read.status.success() && writing.join().is_ok_and(|it| it.is_ok()), "pdftotext failed");
    let mut text = String::from_utf8_lossy(&read.stdout).into_owned();
    for (one, letters) in JOINED {
        text = text.replace(one, letters);
    }
    // The program ends each sheet with a form feed.
    let sheets = text.trim_end_matches('\u{c}').split('\u{c}');
    Ok(sheets.map(|it| it.split_whitespace().collect::<Vec<_>>().join(" ")).collect())
}
