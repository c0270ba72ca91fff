//! The page on paper: the document's state with every result, the count that was open, no controls.

use std::io::Write as _;
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context as _, Result, ensure};
use thirtyfour::common::print::PrintParameters;
use xtask::browsers;

use crate::browser::Browser;
use crate::visit::{Visit, in_both};

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
            "Worked out with the Child Protection Conference Guide",
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

/// The text of the page as it is printed, with single spaces.
async fn printed(visit: &Visit) -> Result<String> {
    let pdf = visit.driver.print_page(PrintParameters::default()).await?;
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
    let text = String::from_utf8_lossy(&read.stdout).into_owned();
    Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
}
