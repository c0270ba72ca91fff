//! Words that stand on no page as the site's own, prerendered or worked out.

use std::fs;

use anyhow::{Result, ensure};
use tests::words::not_said;
use xtask::workspace;

use crate::visit::in_both;

/// Every page as it is written beforehand, without its tags.
#[test]
fn on_no_page_as_written() -> Result<()> {
    let site = workspace::site();
    let mut pages = 0;
    for file in workspace::files(&site)? {
        if file.extension().is_some_and(|it| it == "html") {
            let html = fs::read_to_string(site.join(&file))?;
            let found = not_said(&text_of(&html));
            ensure!(found.is_empty(), "{}: {found:#?}", file.display());
            pages += 1;
        }
    }
    ensure!(pages > 3, "only {pages} pages in {}", site.display());
    Ok(())
}

in_both! {
    /// What is worked out for each area, with everything open.
    async fn in_no_result(visit) {
        for (area, discussion, conference) in [
            ("Stoke-on-Trent", Some("Strategy discussion"), "Initial Child Protection Conference"),
            ("Middlesbrough", Some("Strategy discussion"), "Initial Child Protection Conference"),
            ("Redcar and Cleveland", Some("Strategy discussion"), "Initial child protection conference"),
            ("York", Some("Strategy meeting"), "Initial Child Protection Conference"),
            ("Cumbria", None, "Initial Conference"),
        ] {
            visit.load("").await?;
            visit.open("deadlines/").await?;
            visit.document(area).await?;
            if visit.has_label("To learn").await? {
                visit.choose("To learn").await?;
            }
            if let Some(discussion) = discussion {
                visit.enter(discussion, "14 12 2020").await?;
            }
            visit.enter(conference, "7 1 2021").await?;
            visit.soon("there are results", async || {
                let shown = visit.evaluate("document.querySelectorAll('.app-limit').length > 0").await?;
                Ok((shown == true).then_some(()))
            })
            .await?;
            visit.unfold_all().await?;
            let found = not_said(&visit.text().await?);
            ensure!(found.is_empty(), "{area}: {found:#?}");
        }
        Ok(())
    }
}

/// What a browser would show of a document, near enough: its text without tags, styles and scripts.
fn text_of(html: &str) -> String {
    let body = html.split_once("<body").map_or(html, |(_, body)| body);
    let mut text = String::new();
    for part in body.split('<').skip(1) {
        if let Some((_, words)) = part.split_once('>') {
            text.push_str(words);
            text.push(' ');
        }
    }
    text.replace("&amp;", "&").replace("&#x27;", "'").replace("&quot;", "\"")
}

#[test]
fn the_text_of_a_page_is_what_stands_between_its_tags() {
    assert_eq!(text_of("<body class=\"a\"><p>At <b>risk</b></p></body>").trim(), "At  risk");
}
