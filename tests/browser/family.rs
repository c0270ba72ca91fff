//! What the tests of families' pages share: where they are, the one date that a guide asks for, what it says of dates.

use anyhow::{Context as _, Result, bail, ensure};
use engine::{Families, Guide, Procedure};

use crate::pages::{self, Page};
use crate::visit::Visit;

/// The legend of the one date that a guide asks for.
pub(crate) const MEETING: &str = "What day is the meeting?";

/// What every families' page is called in the browser: it stays in its history.
pub(crate) const TITLE: &str = "Guide for parents";

/// The words that all families' pages share.
pub(crate) fn shared() -> Result<&'static Families> {
    procedures::families().context("there are no words for families")
}

/// Every area with its guide.
pub(crate) fn guides() -> impl Iterator<Item = (&'static Procedure, &'static Guide)> {
    procedures::all().iter().filter_map(|it| Some((it, procedures::guide(it)?)))
}

/// The path of an area's guide.
pub(crate) fn path(area: &str) -> String {
    format!("families/{area}/")
}

/// Every families' page.
pub(crate) fn for_families() -> Result<Vec<Page>> {
    let mut pages = pages::all()?;
    pages.retain(|it| it.path.starts_with("families/"));
    ensure!(pages.len() == guides().count() + 4, "{pages:?}");
    Ok(pages)
}

/// Puts in the day of the meeting and asks for the dates.
pub(crate) async fn show(visit: &Visit, date: &str) -> Result<()> {
    visit.enter(MEETING, date).await?;
    visit.press("Show my dates").await
}

/// What a guide says of one date, or of a first and a last.
pub(crate) fn sentence(dates: &[&str]) -> Result<String> {
    let sentences = &shared()?.sentences;
    match dates {
        [date] => Ok(sentences.date.replace("{date}", date)),
        [first, last] => Ok(sentences.dates.replace("{first}", first).replace("{last}", last)),
        _ => bail!("neither one date nor two: {dates:?}"),
    }
}

/// The same of dates that lean on bank holidays which nobody has announced yet.
pub(crate) fn sentence_of_late_years(dates: &[&str]) -> Result<String> {
    Ok([&sentence(dates)?, " ", shared()?.sentences.may_change].concat())
}

/// What stands in the gap for a rule's date at a step.
pub(crate) async fn gap(visit: &Visit, step: &str, rule: &str) -> Result<String> {
    let read = format!("document.querySelector('#{step} [data-date-of={rule}]').textContent");
    let read = visit.evaluate(&read).await.with_context(|| format!("{rule} at {step}"))?;
    Ok(read.as_str().unwrap_or_default().to_owned())
}

/// Waits until the gap for a rule's date says so. Whether it says too that the date has gone by depends on the day on
/// which the test runs.
pub(crate) async fn gap_is(visit: &Visit, step: &str, rule: &str, words: &str) -> Result<()> {
    let gone = [words, " ", shared()?.sentences.passed].concat();
    let mut last = String::new();
    let said = visit
        .soon(&format!("{rule} at {step} says `{words}`"), async || {
            last = gap(visit, step, rule).await?;
            Ok((last == words || last == gone).then_some(()))
        })
        .await;
    said.with_context(|| format!("it says `{last}`"))
}

/// Goes to the form as a reader does: a guide loads its module only then.
pub(crate) async fn go_to_the_form(visit: &Visit) -> Result<()> {
    Ok(visit.date_box(MEETING, "Day").await?.click().await?)
}

/// What an expression comes to that joins lines.
pub(crate) async fn lines(visit: &Visit, expression: &str) -> Result<Vec<String>> {
    let read = visit.evaluate(expression).await?;
    Ok(read.as_str().unwrap_or_default().lines().map(str::to_owned).collect())
}
