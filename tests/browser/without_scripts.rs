//! Scripts are off: what the documents say is read whole all the same.

use anyhow::{Result, ensure};
use thirtyfour::By;

use crate::visit::{Visit, in_both};

/// What the page says, in one line.
async fn reads(visit: &Visit) -> Result<String> {
    let text = visit.driver.find(By::Tag("main")).await?.text().await?;
    Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

in_both! {
    /// Every rule of every document, with where it stands.
    async fn every_rule_reads(visit, NoScripts) {
        for procedure in procedures::all() {
            visit.load(&format!("procedures/{}/", procedure.id)).await?;
            let text = reads(visit).await?;
            for rule in procedure.rules {
                ensure!(text.contains(rule.text), "{}: not there: {}", procedure.id, rule.text);
                ensure!(text.contains(rule.source.section), "{}: {}", procedure.id, rule.source.section);
            }
        }
        Ok(())
    }
}

in_both! {
    /// Every topic, with what each area says on it or that it does not.
    async fn side_by_side_reads(visit, NoScripts) {
        visit.load("procedures/side-by-side/").await?;
        let text = reads(visit).await?;
        for topic in procedures::topics() {
            ensure!(text.contains(topic.title), "not there: {}", topic.title);
            for procedure in procedures::all() {
                for rule in procedure.on(topic.id) {
                    ensure!(text.contains(rule.text), "{}: not there: {}", procedure.id, rule.text);
                }
            }
        }
        Ok(())
    }
}

/// Nothing asks to be filled in or pressed that would do nothing.
async fn no_control_stands(visit: &Visit) -> Result<()> {
    for page in ["procedures/york/", "procedures/york/unclear/", "procedures/side-by-side/"] {
        visit.load(page).await?;
        let controls = visit.driver.find_all(By::Css("main :is(input, select, button)")).await?;
        ensure!(!controls.is_empty(), "/{page} never has a control");
        for control in controls {
            let name = control.outer_html().await?;
            visit
                .soon(&format!("this is gone from /{page}: {name}"), async || {
                    Ok((!control.is_displayed().await?).then_some(()))
                })
                .await?;
        }
    }
    Ok(())
}

in_both! {
    async fn no_control_is_dead(visit, NoScripts) {
        no_control_stands(visit).await
    }
}

in_both! {
    /// The same where WebAssembly is off.
    async fn no_control_is_dead_without_webassembly(visit, NoWasm) {
        no_control_stands(visit).await
    }
}
