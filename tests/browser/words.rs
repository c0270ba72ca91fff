//! Words that stand on no page as the site's own, prerendered or worked out.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use engine::Event;
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
        for procedure in procedures::all() {
            visit.load("").await?;
            visit.open("deadlines/").await?;
            visit.document(procedure.name).await?;
            if visit.has_label("To learn").await? {
                visit.choose("To learn").await?;
            }
            for (event, date) in
                [(Event::StrategyDiscussion, "14 12 2020"), (Event::InitialConference, "7 1 2021")]
            {
                // What the area calls it, with a capital; not every document counts from both.
                let mut name = procedure.event_name(event).to_owned();
                if let Some(first) = name.get_mut(..1) {
                    first.make_ascii_uppercase();
                }
                if procedure.events().contains(&event) {
                    visit.enter(&name, date).await?;
                }
            }
            visit.soon("there are results", async || {
                let shown = visit.evaluate("document.querySelectorAll('.app-limit').length > 0").await?;
                Ok((shown == true).then_some(()))
            })
            .await?;
            visit.unfold_all().await?;
            let found = not_said(&visit.text().await?);
            ensure!(found.is_empty(), "{}: {found:#?}", procedure.id);
        }
        Ok(())
    }
}

/// Ticks everything that can be so at once: of two that rule each other out, the later.
const TICK_ALL: &str = r"
document.querySelectorAll('details').forEach(it => it.open = true),
document.querySelectorAll('input[id^=so-]:not(:checked)').forEach(it => it.click())
";

in_both! {
    /// On no list of any role, with everything so; in what is nobody's alone neither.
    async fn on_no_list(visit) {
        for procedure in procedures::all() {
            visit.open("checklist/").await?;
            visit.document(procedure.name).await?;
            if visit.has_label("To learn").await? {
                visit.choose("To learn").await?;
            }
            visit.evaluate(TICK_ALL).await?;
            visit.drawn().await?;
            let values = "[...document.querySelectorAll('#role option, #view option')]\
                .filter(it => it.value).map(it => it.parentElement.id + ' ' + it.value).join('\\n')";
            let values = visit.evaluate(values).await?;
            let mut lists = 0;
            visit.select("view", "all").await?;
            for choice in values.as_str().context("the lists to choose from")?.lines() {
                let (list, value) = choice.split_once(' ').context("a value")?;
                visit.select(list, value).await?;
                let found = not_said(&visit.text().await?);
                ensure!(found.is_empty(), "{}, {value}: {found:#?}", procedure.id);
                lists += 1;
            }
            ensure!(lists > 10, "{}: only {lists} lists", procedure.id);
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
