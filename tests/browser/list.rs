//! What stands on the checklist, read as a reader reads it.

use anyhow::{Context as _, Result, ensure};

use crate::visit::Visit;

impl Visit {
    /// Opens a role's checklist under an area's document.
    pub(crate) async fn checklist(&self, area: &str, role: &str, view: &str) -> Result<()> {
        self.open("checklist/").await?;
        self.document(area).await?;
        if self.has_label("To learn").await? {
            self.choose("To learn").await?;
        }
        self.select("role", role).await?;
        self.select("view", view).await
    }

    /// The ids of the boxes on the list, in its order.
    pub(crate) async fn boxes(&self) -> Result<Vec<String>> {
        let ids = "[...document.querySelectorAll('.app-item input')].map(it => it.id).join('\\n')";
        let ids = self.evaluate(ids).await?;
        Ok(ids.as_str().unwrap_or_default().lines().map(str::to_owned).collect())
    }

    /// The rules on the list, in its order: what their boxes are named after.
    pub(crate) async fn items(&self) -> Result<Vec<String>> {
        let mut rules = Vec::new();
        for id in self.boxes().await? {
            let rule = id.strip_prefix("tick-").with_context(|| format!("a box named {id}"))?;
            let rule = rule.split_once("--").map_or(rule, |(rule, _)| rule);
            if rules.last().is_none_or(|it| it != rule) {
                rules.push(rule.to_owned());
            }
        }
        Ok(rules)
    }

    /// What an item says, under which heading: all in one line.
    pub(crate) async fn item(&self, rule: &str) -> Result<String> {
        let read = format!(
            "(() => {{
              const box = document.querySelector('#tick-{rule}, [id^=\"tick-{rule}--\"]');
              if (!box) return '';
              const stage = box.closest('section').querySelector('h3').textContent;
              return (stage + ': ' + box.closest('li').textContent).replace(/\\s+/g, ' ');
            }})()"
        );
        let said = self.evaluate(&read).await?.as_str().unwrap_or_default().to_owned();
        ensure!(!said.is_empty(), "{rule} is not on the list");
        Ok(said)
    }

    /// How many boxes of the whole list are marked, and of how many: what the line above it says.
    pub(crate) async fn marked(&self) -> Result<(usize, usize)> {
        let line = "[...document.querySelectorAll('.app-columns__results p')]\
                    .map(it => it.textContent).find(it => / of \\d+ marked\\.$/.test(it)) ?? ''";
        let line = self.evaluate(line).await?.as_str().unwrap_or_default().to_owned();
        let numbers: Vec<usize> = line.split(' ').filter_map(|it| it.parse().ok()).collect();
        let [marked, all] = *numbers else { anyhow::bail!("`{line}` is not `n of m marked`") };
        Ok((marked, all))
    }

    /// What the page says that the last change did to the list.
    pub(crate) async fn news(&self) -> Result<String> {
        let news = "document.querySelector('.app-news')?.innerText ?? ''";
        Ok(self.evaluate(news).await?.as_str().unwrap_or_default().to_owned())
    }

    /// The heading of the list.
    pub(crate) async fn list_heading(&self) -> Result<String> {
        let heading = "document.getElementById('results')?.textContent ?? ''";
        Ok(self.evaluate(heading).await?.as_str().unwrap_or_default().to_owned())
    }
}
