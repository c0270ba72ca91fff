//! Several documents on one topic.

use anyhow::{Context as _, Result, ensure};
use thirtyfour::By;

use crate::visit::{Visit, in_both};

/// The areas under a topic's heading, in order, each with what stands there.
async fn sides(visit: &Visit, topic: &str) -> Result<Vec<(String, String)>> {
    let read = format!(
        "[...document.querySelectorAll('#{topic} .app-side')].map(it => \
         it.querySelector('dt').textContent + '\\t' + \
         [...it.querySelectorAll('dd')].map(it => it.textContent).join(' ').replace(/\\s+/g, ' ')).join('\\n')"
    );
    let read = visit.evaluate(&read).await?;
    let lines = read.as_str().context("the table")?.lines();
    let sides = lines.filter_map(|it| it.split_once('\t'));
    Ok(sides.map(|(area, says)| (area.to_owned(), says.to_owned())).collect())
}

/// The topics on the page.
async fn topics(visit: &Visit) -> Result<usize> {
    Ok(visit.driver.find_all(By::Css(".app-topic")).await?.len())
}

/// Leaves these areas alone.
async fn only(visit: &Visit, areas: &[&str]) -> Result<()> {
    for procedure in procedures::all() {
        if !areas.contains(&procedure.id) {
            visit.tick(&format!("area-{}", procedure.id)).await?;
        }
    }
    Ok(())
}

in_both! {
    /// Two areas and one topic: what each says, or that it does not.
    async fn two_areas_and_a_topic(visit) {
        visit.open("procedures/side-by-side/").await?;
        ensure!(topics(visit).await? == procedures::topics().len());
        only(visit, &["york", "middlesbrough"]).await?;
        visit.select("filter-topic", "quorum").await?;
        ensure!(topics(visit).await? == 1);
        let sides = sides(visit, "quorum").await?;
        let [(first, middlesbrough), (second, york)] = sides.as_slice() else {
            anyhow::bail!("{sides:?}")
        };
        ensure!(first == "Middlesbrough" && second == "York", "{first}, {second}");
        for (id, says) in [("middlesbrough", middlesbrough), ("york", york)] {
            let procedure = procedures::find(id).context("no such area")?;
            let mut rules = procedure.on("quorum").peekable();
            if rules.peek().is_none() {
                let silent = procedure.silent_on("quorum").unwrap_or("This document does not say.");
                ensure!(says.contains(silent), "{id} says: {says}");
            }
            for rule in rules {
                ensure!(says.contains(rule.text), "{id} does not say: {}", rule.text);
            }
        }
        visit.select("filter-topic", "").await?;
        ensure!(topics(visit).await? == procedures::topics().len());
        Ok(())
    }
}

in_both! {
    /// One area has nothing to stand beside.
    async fn fewer_than_two_says_so(visit) {
        visit.open("procedures/side-by-side/").await?;
        only(visit, &["york"]).await?;
        let said = visit.driver.find(By::Css("main .govuk-inset-text")).await?.text().await?;
        ensure!(said == "Pick two areas or more." && topics(visit).await? == 0, "{said}");
        visit.tick("area-cumbria").await?;
        ensure!(topics(visit).await? == procedures::topics().len());
        ensure!(visit.driver.find_all(By::Css("main .govuk-inset-text")).await?.is_empty());
        Ok(())
    }
}

in_both! {
    /// Dates entered on their page stand beside what each document says.
    async fn dates_entered_show(visit) {
        visit.open("deadlines/").await?;
        visit.document("York").await?;
        visit.enter("Strategy meeting", "14 12 2026").await?;
        visit.go("Procedures").await?;
        visit.follow("The documents side by side").await?;
        only(visit, &["york", "redcar-and-cleveland"]).await?;
        visit.select("filter-topic", "conference-limit").await?;
        let sides = sides(visit, "conference-limit").await?;
        let [(_, redcar), (_, york)] = sides.as_slice() else { anyhow::bail!("{sides:?}") };
        // 15 to 18 Dec are days 1 to 4, 21 to 24 Dec 5 to 8; 25 and 28 Dec are bank holidays; 29 to
        // 31 Dec are 9 to 11; 1 Jan is one; 4 to 7 Jan are 12 to 15.
        ensure!(york.contains("By Thursday 7 January 2027"), "{york}");
        // "15 days": 14 and 15 make 29, or the same working days as York's.
        ensure!(redcar.contains("Aim for Tuesday 29 December 2026"), "{redcar}");
        ensure!(redcar.contains("Late on every reading after Thursday 7 January 2027"), "{redcar}");
        Ok(())
    }
}
