//! What a reader does on a page, in the words that stand on it.

use anyhow::{Context as _, Result, ensure};
use thirtyfour::{By, Key, WebElement};

use crate::visit::Visit;

/// One of a date's three boxes.
const PARTS: [&str; 3] = ["Day", "Month", "Year"];

impl Visit {
    /// The text of the page's main part as a reader sees it who scrolls through all of it. What is far
    /// below is not drawn before somebody is there: for the reading it is.
    pub(crate) async fn text(&self) -> Result<String> {
        let read = "(() => {
          const sheet = document.styleSheets[0];
          const at = sheet.insertRule('* { content-visibility: visible !important }');
          const text = document.querySelector('main').innerText;
          sheet.deleteRule(at);
          return text;
        })()";
        Ok(self.evaluate(read).await?.as_str().unwrap_or_default().to_owned())
    }

    /// The page's heading.
    pub(crate) async fn heading(&self) -> Result<String> {
        Ok(self.driver.find(By::Tag("h1")).await?.text().await?)
    }

    /// Waits until another page is there, by its heading.
    pub(crate) async fn arrives(&self, heading: &str) -> Result<()> {
        let mut last = String::new();
        let there = self
            .soon(&format!("the heading is `{heading}`"), async || {
                // While one page makes way for another there is none.
                last = self.heading().await.unwrap_or_default();
                Ok((last == heading).then_some(()))
            })
            .await;
        there.with_context(|| format!("it is `{last}`"))?;
        self.drawn().await
    }

    /// Follows a link of the navigation.
    pub(crate) async fn go(&self, words: &str) -> Result<()> {
        self.click(&format!("//nav//a[normalize-space()={}]", quoted(words))).await
    }

    /// Follows a link of the page itself.
    pub(crate) async fn follow(&self, words: &str) -> Result<()> {
        self.click(&format!("//main//a[normalize-space()={}]", quoted(words))).await
    }

    /// Chooses from a list: its id, the value.
    pub(crate) async fn select(&self, list: &str, value: &str) -> Result<()> {
        let by = By::Css(format!("#{list} option[value='{value}']"));
        let found = self.driver.find(by).await.with_context(|| format!("{list}: {value}"))?;
        found.click().await?;
        self.drawn().await
    }

    /// What is chosen in a list, or stands in a box.
    pub(crate) async fn value(&self, id: &str) -> Result<String> {
        let found = self.driver.find(By::Id(id)).await.with_context(|| id.to_owned())?;
        Ok(found.value().await?.unwrap_or_default())
    }

    /// Ticks a box by its id, or clears it, as a reader does: on the label.
    pub(crate) async fn tick(&self, id: &str) -> Result<()> {
        self.click(&format!("//label[@for={}]", quoted(id))).await
    }

    /// Waits until the page says something.
    pub(crate) async fn says(&self, words: &str) -> Result<()> {
        let mut last = String::new();
        let said = self
            .soon(&format!("the page says `{words}`"), async || {
                last = self.text().await?;
                Ok(last.contains(words).then_some(()))
            })
            .await;
        said.with_context(|| format!("it says:\n{last}"))
    }

    /// The box or button that a label names.
    pub(crate) async fn labelled(&self, label: &str) -> Result<WebElement> {
        let by = By::XPath(format!("//label[normalize-space()={}]", quoted(label)));
        let found = self.driver.find(by).await.with_context(|| format!("label `{label}`"))?;
        let id = found.attr("for").await?.with_context(|| format!("label `{label}` has no for"))?;
        self.driver.find(By::Id(id)).await.with_context(|| format!("what `{label}` names"))
    }

    /// Ticks a box or chooses a radio by its label, as a reader does: on the label.
    pub(crate) async fn choose(&self, label: &str) -> Result<()> {
        self.click(&format!("//label[normalize-space()={}]", quoted(label))).await
    }

    /// Presses a button by the words that it starts with.
    pub(crate) async fn press(&self, words: &str) -> Result<()> {
        self.click(&format!("//button[starts-with(normalize-space(), {})]", quoted(words))).await
    }

    /// Whether a label stands on the page.
    pub(crate) async fn has_label(&self, label: &str) -> Result<bool> {
        let by = By::XPath(format!("//label[normalize-space()={}]", quoted(label)));
        Ok(!self.driver.find_all(by).await?.is_empty())
    }

    /// Chooses an area's document, by the start of its label: the rest is its date.
    pub(crate) async fn document(&self, area: &str) -> Result<()> {
        let start = quoted(&format!("{area}, "));
        self.click(&format!("//label[starts-with(normalize-space(), {start})]")).await
    }

    /// Opens what stands behind a line or a button, by the words that it starts with.
    pub(crate) async fn unfold(&self, words: &str) -> Result<()> {
        self.click(&format!("//{}", opener(words))).await
    }

    /// Opens what stands behind a line or a button in one part of the page.
    pub(crate) async fn unfold_in(&self, id: &str, words: &str) -> Result<()> {
        self.click(&format!("//*[@id='{id}']//{}", opener(words))).await
    }

    /// Opens everything that can be opened.
    pub(crate) async fn unfold_all(&self) -> Result<()> {
        self.evaluate(
            "document.querySelectorAll('details').forEach(it => it.open = true), \
             document.querySelectorAll('[aria-expanded=false]').forEach(it => it.click())",
        )
        .await?;
        self.drawn().await
    }

    /// Clicks what a path names, where a reader would see it.
    async fn click(&self, path: &str) -> Result<()> {
        let found = self.driver.find(By::XPath(path)).await.with_context(|| path.to_owned())?;
        found.scroll_into_view().await?;
        found.click().await?;
        self.drawn().await
    }

    /// Waits until a limit, named by its rule, has these dates and no others.
    pub(crate) async fn limit_is(&self, rule: &str, dates: &[&str]) -> Result<()> {
        let script = format!(
            "[...document.querySelectorAll('#limit-{rule} .app-limit__date')]\
             .map(it => it.innerText.trim().replace(/\\s+/g, ' ')).join('\\n')"
        );
        let mut last = String::new();
        let seen = self
            .soon(&format!("{rule} reads {dates:?}"), async || {
                let seen = self.evaluate(&script).await?;
                seen.as_str().unwrap_or_default().clone_into(&mut last);
                Ok(last.lines().eq(dates.iter().copied()).then_some(()))
            })
            .await;
        seen.with_context(|| format!("it reads:\n{last}\nafter"))
    }

    /// One box of the date with this legend.
    pub(crate) async fn date_box(&self, legend: &str, part: &str) -> Result<WebElement> {
        let by = By::XPath(format!(
            "//fieldset[legend[normalize-space()={}]]//label[normalize-space()={}]",
            quoted(legend),
            quoted(part)
        ));
        let label = self.driver.find(by).await.with_context(|| format!("{legend}: {part}"))?;
        let id =
            label.attr("for").await?.with_context(|| format!("{legend}: {part} has no for"))?;
        Ok(self.driver.find(By::Id(id)).await?)
    }

    /// Types a date (`14 12 2026`) into the three boxes under a legend.
    pub(crate) async fn enter(&self, legend: &str, date: &str) -> Result<()> {
        let numbers: Vec<&str> = date.split(' ').collect();
        ensure!(numbers.len() == PARTS.len(), "`{date}` is not a day, a month and a year");
        for (part, number) in PARTS.into_iter().zip(numbers) {
            let found = self.date_box(legend, part).await?;
            // Over what stands there, as a person types over it.
            found.send_keys(Key::Control + "a").await?;
            found.send_keys(number).await?;
        }
        Ok(())
    }

    /// What stands in the three boxes under a legend.
    pub(crate) async fn entered(&self, legend: &str) -> Result<String> {
        let mut numbers = Vec::new();
        for part in PARTS {
            numbers.push(self.date_box(legend, part).await?.value().await?.unwrap_or_default());
        }
        Ok(numbers.join(" "))
    }

    /// Presses a key, with nothing held.
    pub(crate) async fn key(&self, key: Key) -> Result<()> {
        self.driver.action_chain().send_keys(key).perform().await?;
        Ok(())
    }

    /// Types where the focus is.
    pub(crate) async fn type_here(&self, words: &str) -> Result<()> {
        self.driver.action_chain().send_keys(words).perform().await?;
        Ok(())
    }

    /// Presses a key while Control is held.
    pub(crate) async fn control(&self, letter: &str) -> Result<()> {
        let chain = self.driver.action_chain().key_down(Key::Control).send_keys(letter);
        chain.key_up(Key::Control).perform().await?;
        Ok(())
    }

    /// The id of what has the focus, or its tag where it has none.
    pub(crate) async fn focus(&self) -> Result<String> {
        let named =
            "(it => it.id || it.className || it.tagName.toLowerCase())(document.activeElement)";
        Ok(self.evaluate(named).await?.as_str().unwrap_or_default().to_owned())
    }
}

/// The path of a line or a button that opens onto more.
fn opener(words: &str) -> String {
    let either = "self::summary or self::button[@aria-expanded]";
    format!("*[{either}][starts-with(normalize-space(), {})]", quoted(words))
}

/// Words as a text in an `XPath`.
fn quoted(words: &str) -> String {
    if words.contains('"') { format!("'{words}'") } else { format!("\"{words}\"") }
}
