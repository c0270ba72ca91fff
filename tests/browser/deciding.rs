//! What stands on a decision's page, read as a reader reads it, and how its questions are answered.

use anyhow::{Context as _, Result};
use thirtyfour::By;

use crate::visit::Visit;

impl Visit {
    /// Opens a decision under an area's document.
    pub(crate) async fn decision(&self, area: &str, id: &str) -> Result<()> {
        self.open(&format!("decisions/{id}/")).await?;
        self.under_document(area).await
    }

    /// Chooses an area's document, to learn where it has been replaced.
    pub(crate) async fn under_document(&self, area: &str) -> Result<()> {
        self.document(area).await?;
        if self.has_label("To learn").await? { self.choose("To learn").await } else { Ok(()) }
    }

    /// Has every question on one page.
    pub(crate) async fn take_all_at_once(&self) -> Result<()> {
        self.choose("All questions on one page").await
    }

    /// Picks an answer, by question and answer: `stage-decided`, or of boxes `reason--conflict`.
    pub(crate) async fn pick(&self, answer: &str) -> Result<()> {
        self.tick(&format!("ask-{answer}")).await
    }

    /// Picks answers to one question after another, and goes on from each.
    pub(crate) async fn answer(&self, answers: &[&[&str]]) -> Result<()> {
        for picked in answers {
            for it in *picked {
                self.pick(it).await?;
            }
            self.press("Continue").await?;
        }
        Ok(())
    }

    /// Whether an answer is picked.
    pub(crate) async fn is_picked(&self, answer: &str) -> Result<bool> {
        let found = self.driver.find(By::Id(format!("ask-{answer}"))).await;
        Ok(found.with_context(|| answer.to_owned())?.is_selected().await?)
    }

    /// The questions that stand on the page, by their ids.
    pub(crate) async fn questions(&self) -> Result<Vec<String>> {
        let ids = "[...document.querySelectorAll('.app-question fieldset')]\
                   .map(it => it.id.replace('ask-', '')).join('\\n')";
        let ids = self.evaluate(ids).await?;
        Ok(ids.as_str().unwrap_or_default().lines().map(str::to_owned).collect())
    }

    /// The outcome, in one line, without what stands closed.
    pub(crate) async fn outcome(&self) -> Result<String> {
        let said =
            "document.querySelector('.app-columns__results').innerText.replace(/\\s+/g, ' ')";
        Ok(self.evaluate(said).await?.as_str().unwrap_or_default().to_owned())
    }

    /// What stands under one of the outcome's headings, in one line; empty where there is no such heading.
    pub(crate) async fn under_heading(&self, heading: &str) -> Result<String> {
        let read = format!(
            "(() => {{
              const all = [...document.querySelectorAll('.app-columns__results h3')];
              const here = all.find(it => it.textContent === '{heading}');
              return here ? here.nextElementSibling.innerText.replace(/\\s+/g, ' ') : '';
            }})()"
        );
        Ok(self.evaluate(&read).await?.as_str().unwrap_or_default().to_owned())
    }

    /// The answers given, each in a line: `How far has it got? The conference has begun`.
    pub(crate) async fn answers(&self) -> Result<Vec<String>> {
        let read = "[...document.querySelectorAll('.app-answers > div')].map(it => \
                    [...it.querySelectorAll('dt, .govuk-summary-list__value')]\
                    .map(it => it.textContent).join(' ')).join('\\n')";
        let read = self.evaluate(read).await?;
        let lines = read.as_str().unwrap_or_default().lines();
        Ok(lines.filter(|it| !it.ends_with("Not answered")).map(str::to_owned).collect())
    }

    /// Waits until the focus is where it is to be.
    pub(crate) async fn focus_is(&self, id: &str) -> Result<()> {
        let mut last = String::new();
        let there = self
            .soon(&format!("{id} has the focus"), async || {
                last = self.focus().await?;
                Ok((last == id).then_some(()))
            })
            .await;
        there.with_context(|| format!("it is on {last}"))
    }
}
