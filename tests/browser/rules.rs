//! Every rule of a document, at its own address; and looking for some of them.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result, ensure};
use engine::{Kind, Role, Rule, Stage};
use thirtyfour::By;

use crate::moving::stands_at;
use crate::visit::{Visit, in_both};

/// The ids of the rules on the page.
async fn shown(visit: &Visit) -> Result<BTreeSet<String>> {
    let ids = "[...document.querySelectorAll('.app-rules .app-rule')].map(it => it.id).join('\\n')";
    let ids = visit.evaluate(ids).await?;
    Ok(ids.as_str().unwrap_or_default().lines().map(str::to_owned).collect())
}

/// The ids of York's rules that something is so of.
fn of_york(is_so: impl Fn(&Rule) -> bool) -> Result<BTreeSet<String>> {
    let york = procedures::find("york").context("no York")?;
    let rules = york.rules.iter().filter(|it| is_so(it));
    Ok(rules.map(|it| it.id.to_owned()).collect())
}

/// The page shows these rules, and says how many.
async fn shows(visit: &Visit, expected: &BTreeSet<String>) -> Result<()> {
    let shown = shown(visit).await?;
    ensure!(shown == *expected, "shown: {shown:?}, expected: {expected:?}");
    let all = of_york(|_| true)?.len();
    visit.says(&format!("{} of {all} rules shown.", expected.len())).await
}

in_both! {
    /// Each rule is there once, by its own id and by those of the rules that say the same.
    async fn every_rule_has_its_address(visit) {
        for procedure in procedures::all() {
            visit.open(&format!("procedures/{}/", procedure.id)).await?;
            let ids = "[...document.querySelectorAll('main [id]')].map(it => it.id).join('\\n')";
            let ids = visit.evaluate(ids).await?;
            let ids: Vec<&str> = ids.as_str().context("ids")?.lines().collect();
            for rule in procedure.rules {
                for id in std::iter::once(&rule.id).chain(rule.covers) {
                    let times = ids.iter().filter(|it| *it == id).count();
                    ensure!(times == 1, "{}: {id} is there {times} times", procedure.id);
                }
            }
            let all = procedure.rules.len();
            visit.says(&format!("{all} of {all} rules shown.")).await?;
        }
        Ok(())
    }
}

in_both! {
    async fn filters_narrow_and_are_taken_back(visit) {
        visit.open("procedures/york/").await?;
        let all = of_york(|_| true)?;
        visit.select("filter-kind", "timescale").await?;
        shows(visit, &of_york(|it| it.kind == Kind::Timescale)?).await?;
        visit.select("filter-role", "chair").await?;
        shows(visit, &of_york(|it| it.kind == Kind::Timescale && it.falls_to(Role::Chair))?).await?;
        visit.press("Show every rule").await?;
        ensure!(visit.focus().await? == "filter-text", "{}", visit.focus().await?);
        shows(visit, &all).await?;
        visit.select("filter-stage", "conference").await?;
        shows(visit, &of_york(|it| it.stage == Stage::Conference)?).await?;
        visit.press("Show every rule").await?;
        // Words in any order and any case; each rule that is shown has them.
        visit.type_here("contact AGENCIES two").await?;
        visit.drawn().await?;
        let found = shown(visit).await?;
        ensure!(found.contains("quorum-minimum") && found.len() < all.len() / 4, "{found:?}");
        let text = visit.evaluate(
            "[...document.querySelectorAll('.app-rules .app-rule')].map(it => (it.textContent + ' ' + \
             it.closest('section').querySelector('h2').textContent).toLowerCase()).join('\\n')",
        )
        .await?;
        for rule in text.as_str().context("rules")?.lines().filter(|it| !it.trim().is_empty()) {
            ensure!(["contact", "agencies", "two"].iter().all(|it| rule.contains(it)), "{rule}");
        }
        visit.type_here(" zebra").await?;
        visit.says(&format!("0 of {} rules shown.", all.len())).await?;
        visit.press("Show every rule").await?;
        shows(visit, &all).await?;
        ensure!(visit.value("filter-text").await?.is_empty());
        Ok(())
    }
}

in_both! {
    /// What is shown and what is chosen agree, also after "Show every rule" and on the way back.
    async fn lists_say_what_is_shown(visit) {
        visit.open("procedures/york/").await?;
        visit.select("filter-kind", "timescale").await?;
        visit.go("Procedures").await?;
        visit.driver.back().await?;
        visit.arrives("York: every rule of the document").await?;
        ensure!(visit.value("filter-kind").await? == "timescale", "the choice is lost");
        visit.select("filter-role", "chair").await?;
        visit.press("Show every rule").await?;
        shows(visit, &of_york(|_| true)?).await?;
        for list in ["filter-kind", "filter-role"] {
            let chosen = visit.value(list).await?;
            ensure!(chosen.is_empty(), "every rule is shown, and `{chosen}` is still chosen in {list}");
        }
        // And once more, now that it was chosen and taken back.
        visit.select("filter-role", "chair").await?;
        shows(visit, &of_york(|it| it.falls_to(Role::Chair))?).await?;
        Ok(())
    }
}

in_both! {
    /// What was looked for in one document and is not to be had in another hides nothing there.
    async fn a_filter_hides_nothing_unseen(visit) {
        // York has no rule for a legal adviser to choose, or none for somebody else whom another area has.
        for procedure in procedures::all() {
            for other in procedures::all() {
                let only_here = Role::ALL.iter().find(|role| {
                    procedure.rules.iter().any(|it| it.falls_to(**role))
                        && !other.rules.iter().any(|it| it.falls_to(**role))
                });
                let Some(role) = only_here else { continue };
                visit.open(&format!("procedures/{}/", procedure.id)).await?;
                visit.select("filter-role", role.id()).await?;
                visit.go("Procedures").await?;
                visit.follow(&format!("{}: every rule of the document", other.name)).await?;
                let chosen = visit.value("filter-role").await?;
                let all = other.rules.len();
                let shown = shown(visit).await?.len();
                ensure!(
                    chosen == role.id() || shown == all,
                    "{}: `Who` is `{chosen}`, and {shown} of {all} rules are shown", other.id
                );
                return Ok(());
            }
        }
        Ok(())
    }
}

in_both! {
    /// An address that a colleague was sent brings its rule into view: a rule's own, and a covered one's.
    async fn an_address_leads_to_its_rule(visit) {
        for id in ["quorum-minimum", "core-group-first-10wd-repeat"] {
            visit.load("").await?;
            visit.open(&format!("procedures/york/#{id}")).await?;
            stands_at(visit, id).await?;
        }
        Ok(())
    }
}

in_both! {
    /// The same by a link of the checklist, and of the list of what is unclear.
    async fn a_link_leads_to_its_rule(visit) {
        visit.checklist("York", "social-worker", "all").await?;
        let link = "//li[.//*[@id='tick-child-explanation']]//a";
        let link = visit.driver.find(By::XPath(link)).await?;
        link.scroll_into_view().await?;
        link.click().await?;
        visit.arrives("York: every rule of the document").await?;
        stands_at(visit, "child-explanation").await?;
        let target = visit.driver.current_url().await?;
        ensure!(target.fragment() == Some("child-explanation"), "{target}");
        // It is marked, as on a page that is loaded at this address.
        let marked = "getComputedStyle(document.getElementById('child-explanation')).borderLeftWidth";
        ensure!(visit.evaluate(marked).await? == "5px", "the rule is not marked");
        Ok(())
    }
}

in_both! {
    /// A link to a rule shows it, also where the rules looked for just now are others.
    async fn a_link_shows_its_rule_whatever_is_looked_for(visit) {
        visit.open("procedures/york/").await?;
        visit.driver.find(By::Id("filter-text")).await?.send_keys("zebra").await?;
        visit.says("0 of ").await?;
        visit.follow("What is unclear in this document").await?;
        let link = visit.driver.find(By::Css(".app-unclear .app-rule__foot a")).await?;
        let leads_to = link.prop("href").await?.unwrap_or_default();
        let (_, id) = leads_to.split_once('#').context("a link without a place")?;
        link.scroll_into_view().await?;
        link.click().await?;
        visit.arrives("York: every rule of the document").await?;
        stands_at(visit, id).await
    }
}

in_both! {
    /// What is unclear, with the ways in which it can be read and the rules that it touches.
    async fn what_is_unclear(visit) {
        for procedure in procedures::all() {
            visit.open(&format!("procedures/{}/unclear/", procedure.id)).await?;
            let text = visit.text().await?;
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            for it in procedure.unclear {
                ensure!(text.contains(it.text), "{}: not there: {}", procedure.id, it.text);
                for reading in it.readings {
                    ensure!(text.contains(reading), "{}: not there: {reading}", procedure.id);
                }
            }
            let items = visit.driver.find_all(By::Css(".app-unclear > li")).await?.len();
            let times = procedure.rules.iter().filter_map(|it| it.timescale.as_ref());
            let times = times.filter(|it| it.unclear.is_some()).count();
            ensure!(items == procedure.unclear.len() + times, "{}: {items} items", procedure.id);
        }
        Ok(())
    }
}
