//! The whole job with the keyboard alone.

use anyhow::{Result, ensure};
use thirtyfour::{By, Key};

use crate::visit::{Visit, in_both};

/// The most presses that lead from one field to the next that is wanted.
const PRESSES: usize = 60;

in_both! {
    async fn the_whole_job(visit) {
        visit.open("deadlines/").await?;
        // The first stop is the way past the navigation.
        visit.key(Key::Tab).await?;
        ensure!(visit.focus().await? == "govuk-skip-link", "{}", visit.focus().await?);
        visit.key(Key::Enter).await?;
        tab_to(visit, "document-").await?;
        arrow_to(visit, "document-york").await?;
        tab_to(visit, "strategy-discussion-day").await?;
        for number in ["14", "12", "2026"] {
            visit.type_here(number).await?;
            visit.key(Key::Tab).await?;
        }
        visit.limit_is("icpc-15wd-last-strategy", &["By Thursday 7 January 2027"]).await?;
        // Enter in a box shows the dates.
        tab_to(visit, "initial-conference-year").await?;
        visit.key(Key::Enter).await?;
        visit.soon("the results have the focus", async || {
            Ok((visit.focus().await? == "results").then_some(()))
        })
        .await?;
        // The count opens.
        tab_to_words(visit, "Show the count").await?;
        visit.key(Key::Enter).await?;
        visit.says("Monday 28 December 2026: not counted: bank holiday, Boxing Day, substitute day").await?;
        Ok(())
    }
}

in_both! {
    /// The checklist: a document, a role, a child, what is so, a mark, a rule.
    async fn a_list_and_back(visit) {
        visit.open("checklist/").await?;
        tab_to(visit, "document-").await?;
        arrow_to(visit, "document-york").await?;
        tab_to(visit, "role").await?;
        visit.type_here("Social").await?;
        tab_to(visit, "view").await?;
        visit.type_here("All").await?;
        tab_to_words(visit, "Tell several children apart").await?;
        visit.key(Key::Enter).await?;
        visit.soon("the child's age has the focus", async || {
            Ok((visit.focus().await? == "child-0-age").then_some(()))
        })
        .await?;
        visit.type_here("12").await?;
        tab_to(visit, "child-0-child-attending").await?;
        visit.type_here(" ").await?;
        tab_to_words(visit, "About the family").await?;
        visit.key(Key::Enter).await?;
        tab_to(visit, "so-domestic-abuse").await?;
        visit.type_here(" ").await?;
        visit.says("added because: domestic abuse is known or alleged.").await?;
        tab_to(visit, "tick-").await?;
        visit.type_here(" ").await?;
        visit.drawn().await?;
        ensure!(visit.list_heading().await? == "Social worker: All of it");
        ensure!(visit.marked().await?.0 == 1, "nothing is marked");
        // To the rule, and on from its page's start.
        tab_to_words(visit, "The rule").await?;
        visit.key(Key::Enter).await?;
        visit.arrives("York: every rule of the document").await?;
        tab_to_words(visit, "Link to this rule").await?;
        Ok(())
    }
}

/// Where the focus is can be seen at every stop from the top of the page on.
async fn shows_every_stop(visit: &Visit) -> Result<()> {
    visit.evaluate("document.activeElement.blur(), scrollTo(0, 0)").await?;
    for _ in 0..PRESSES {
        visit.key(Key::Tab).await?;
        let hidden = visit.evaluate(UNSEEN).await?;
        let hidden = hidden.as_str().unwrap_or_default();
        ensure!(hidden.is_empty(), "{hidden}");
    }
    Ok(())
}

in_both! {
    /// Where the focus is can always be seen.
    async fn every_stop_shows_where_it_is(visit) {
        visit.open("deadlines/").await?;
        visit.document("York").await?;
        visit.enter("Strategy meeting", "14 12 2026").await?;
        visit.limit_is("icpc-15wd-last-strategy", &["By Thursday 7 January 2027"]).await?;
        shows_every_stop(visit).await
    }
}

in_both! {
    async fn every_stop_of_a_list_shows_where_it_is(visit) {
        visit.checklist("York", "social-worker", "before").await?;
        visit.press("Tell several children apart").await?;
        shows_every_stop(visit).await?;
        visit.go("Procedures").await?;
        visit.follow("York: every rule of the document").await?;
        shows_every_stop(visit).await
    }
}

in_both! {
    async fn every_stop_of_a_decision_shows_where_it_is(visit) {
        visit.decision("York", "exclusion").await?;
        visit.take_all_at_once().await?;
        visit.pick("stage-decided").await?;
        shows_every_stop(visit).await
    }
}

in_both! {
    /// Also where the reader's own colours stand in the place of the page's.
    async fn every_stop_shows_where_it_is_in_few_colours(visit, NoColours) {
        visit.checklist("York", "social-worker", "before").await?;
        shows_every_stop(visit).await
    }
}

/// Says what has the focus where nothing on the screen shows it. GOV.UK's radios and checkboxes are
/// drawn by the label that follows them.
const UNSEEN: &str = r"
(() => {
  const it = document.activeElement;
  // Past the last stop the focus is in the browser's own bars.
  if (it === document.body || !document.hasFocus()) return '';
  const drawn = [it, it.querySelector('*'), it.nextElementSibling];
  const marked = drawn.filter(part => part).some(part => [null, '::before'].some(pseudo => {
    const style = getComputedStyle(part, pseudo);
    return (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none';
  }));
  const box = it.getBoundingClientRect();
  const small = box.width < 1 || box.height < 1;
  const away = box.bottom < 0 || box.top > innerHeight;
  if (marked && !small && !away) return '';
  return (marked ? 'off the screen: ' : 'no mark: ') + (it.id || it.outerHTML.slice(0, 120));
})()
";

/// Presses Tab until something whose id starts so has the focus.
pub(crate) async fn tab_to(visit: &Visit, id: &str) -> Result<()> {
    for _ in 0..PRESSES {
        if visit.focus().await?.starts_with(id) {
            return Ok(());
        }
        visit.key(Key::Tab).await?;
    }
    anyhow::bail!("{PRESSES} presses of Tab did not reach {id}; at {}", visit.focus().await?)
}

/// Presses Tab until something that starts with these words has the focus.
pub(crate) async fn tab_to_words(visit: &Visit, words: &str) -> Result<()> {
    let here = format!("document.activeElement.textContent.trim().startsWith('{words}')");
    for _ in 0..PRESSES {
        if visit.evaluate(&here).await? == true {
            return Ok(());
        }
        visit.key(Key::Tab).await?;
    }
    anyhow::bail!("{PRESSES} presses of Tab did not reach `{words}`; at {}", visit.focus().await?)
}

/// Chooses a radio of the group that has the focus.
pub(crate) async fn arrow_to(visit: &Visit, id: &str) -> Result<()> {
    visit.type_here(" ").await?;
    for _ in 0..PRESSES {
        if visit.focus().await? == id {
            let chosen = visit.driver.find(By::Id(id)).await?.is_selected().await?;
            ensure!(chosen, "{id} has the focus and is not chosen");
            return Ok(());
        }
        visit.key(Key::Down).await?;
        visit.drawn().await?;
    }
    anyhow::bail!("the arrow did not reach {id}; at {}", visit.focus().await?)
}
