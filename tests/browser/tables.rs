//! The tables behind the decisions: pictures and words, whole without scripts.

use anyhow::{Context as _, Result, ensure};
use thirtyfour::By;

use crate::viewport;
use crate::visit::{Visit, in_both};

/// What the page says, in one line.
async fn reads(visit: &Visit) -> Result<String> {
    let text = visit.driver.find(By::Tag("main")).await?.text().await?;
    Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

in_both! {
    /// Every question with its answers, every line with what it comes to, and the picture of them.
    async fn each_is_whole_without_scripts(visit, NoScripts) {
        for (area, id) in [("stoke-on-trent", "exclusion"), ("york", "child-attendance"), ("cumbria", "plan")] {
            visit.load(&format!("decisions/{id}/{area}/")).await?;
            let procedure = procedures::find(area).context("no such area")?;
            let decision = procedure.decision(id).context("no such decision")?;
            let text = reads(visit).await?;
            for ask in decision.asks {
                let labels = ask.answers.iter().map(|it| it.label);
                for words in [ask.ask, ask.why].into_iter().chain(labels) {
                    ensure!(text.contains(words), "{area}, {id}: `{words}` is not there");
                }
            }
            for row in decision.rows {
                ensure!(text.contains(row.headline), "{area}, {id}: `{}` is not there", row.headline);
                for rule in row.rules.iter().chain(row.steps).chain(row.records) {
                    let link = By::Css(format!("main a[href$='procedures/{area}/#{rule}']"));
                    ensure!(!visit.driver.find_all(link).await?.is_empty(), "{area}, {id}: no link to {rule}");
                }
            }
            // In the picture a box for each line's answers and one for what they come to.
            let picture = visit.driver.find(By::Css("svg[role=img]")).await?;
            ensure!(picture.is_displayed().await?, "{area}, {id}: no picture");
            let boxes = picture.find_all(By::Tag("rect")).await?.len();
            ensure!(boxes == 2 * decision.rows.len(), "{area}, {id}: {boxes} boxes");
            let controls = visit.driver.find_all(By::Css("main :is(input, select, button)")).await?;
            ensure!(controls.is_empty(), "{area}, {id}: a control that would do nothing");
        }
        Ok(())
    }
}

in_both! {
    /// From the list every decision of every document, and where a document is silent, that it is.
    async fn the_list_leads_to_each(visit, NoScripts) {
        visit.load("decisions/tables/").await?;
        let links = visit.driver.find_all(By::Css("main li a")).await?;
        let expected: usize = procedures::all().iter().map(|it| it.decisions.len()).sum();
        ensure!(links.len() == expected, "{} of {expected}", links.len());
        ensure!(reads(visit).await?.contains("This document does not say."), "no document is silent");
        Ok(())
    }
}

in_both! {
    /// Where a decision cannot be worked out, the page says so and leads to the tables.
    async fn the_way_to_them_without_scripts(visit, NoScripts) {
        the_way_to_them(visit).await
    }
}

in_both! {
    async fn the_way_to_them_without_webassembly(visit, NoWasm) {
        the_way_to_them(visit).await
    }
}

async fn the_way_to_them(visit: &Visit) -> Result<()> {
    visit.load("decisions/exclusion/").await?;
    let message = visit.driver.find(By::Css(".app-no-module")).await?;
    visit
        .soon("the page says that it cannot work this out", async || {
            Ok(message.is_displayed().await?.then_some(()))
        })
        .await?;
    let link = message.find(By::XPath(".//a[normalize-space()='the tables']")).await?;
    link.scroll_into_view().await?;
    link.click().await?;
    visit
        .soon("the tables are there", async || {
            // While one page makes way for another there is no heading.
            let heading = visit.heading().await.unwrap_or_default();
            Ok((heading == "Every table of questions and answers").then_some(()))
        })
        .await
}

in_both! {
    /// On a small screen the picture scrolls in its own box, with the keyboard too, and the page does not.
    async fn the_picture_scrolls_by_itself(visit) {
        viewport::set(visit, viewport::SMALL).await?;
        visit.open("decisions/exclusion/stoke-on-trent/").await?;
        let wide = viewport::too_wide(visit).await?;
        ensure!(wide.is_empty(), "{wide}");
        let scrolls = "(it => it.scrollWidth > it.clientWidth + 100 && it.tabIndex === 0)\
            (document.querySelector('.app-picture'))";
        ensure!(visit.evaluate(scrolls).await? == true, "the picture does not scroll");
        // No word of it reaches out of its box.
        let out = "[...document.querySelectorAll('.app-picture__text')].filter(it => {
          const box = [...it.parentElement.querySelectorAll('rect')].map(it => it.getBBox());
          const text = it.getBBox();
          return !box.some(it => text.x >= it.x && text.x + text.width <= it.x + it.width &&
            text.y >= it.y && text.y + text.height <= it.y + it.height);
        }).map(it => it.textContent).join('; ')";
        for page in ["exclusion/stoke-on-trent", "exclusion/york", "plan/york", "minutes-access/stoke-on-trent"] {
            visit.open(&format!("decisions/{page}/")).await?;
            let out = visit.evaluate(out).await?;
            ensure!(out == "", "{page}: {out}");
        }
        Ok(())
    }
}
