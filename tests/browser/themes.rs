//! A page of each kind with much on it, in light, in dark and in the reader's own few colours: what a
//! program can find of barriers, and lines that are too weak. Paper is light in every theme; nothing moves
//! for those who asked for less of it.

use anyhow::{Context as _, Result, ensure};
use serde_json::json;
use thirtyfour::By;

use crate::axe;
use crate::browser::{Browser, Switches};
use crate::visit::{Failed, Visit, in_both, run};

/// The most questions that a decision asks one after another.
const QUESTIONS: usize = 12;

/// The pages, each in the state in which most of it is to be seen. As they first stand, all of them are looked at in
/// `everywhere`.
async fn on_each_kind(visit: &Visit, look: impl AsyncFn(&str) -> Result<()>) -> Result<()> {
    for (path, name) in [
        ("", "the first page"),
        ("about/", "about"),
        ("404.html", "no such page"),
        ("decisions/", "the decisions"),
        ("decisions/tables/", "the tables"),
        ("decisions/exclusion/york/", "a table"),
        ("procedures/", "the documents"),
        ("procedures/york/unclear/", "what is unclear"),
    ] {
        visit.open(path).await?;
        visit.unfold_all().await?;
        look(name).await?;
    }

    visit.open("deadlines/").await?;
    visit.document("York").await?;
    visit.enter("Strategy meeting", "31 2 2026").await?;
    visit.press("Show the dates").await?;
    visit.says("must be a real date").await?;
    look("dates, with an error").await?;
    visit.enter("Strategy meeting", "14 12 2026").await?;
    visit.enter("Initial Child Protection Conference", "7 1 2027").await?;
    visit.limit_is("core-group-first-10wd", &["By Thursday 21 January 2027"]).await?;
    visit.unfold_all().await?;
    look("dates, with every count open").await?;

    visit.checklist("York", "social-worker", "before").await?;
    visit.press("Tell several children apart").await?;
    visit.type_here("18").await?;
    visit.says("Enter an age in whole years").await?;
    visit.unfold("About the family").await?;
    visit.tick("so-domestic-abuse").await?;
    visit.tick(visit.boxes().await?.first().context("no box")?).await?;
    look("a list with ticks and an error").await?;
    visit.select("view", "papers").await?;
    look("who gets which paper").await?;

    visit.open("decisions/exclusion/").await?;
    visit.document("York").await?;
    visit.driver.find(By::Css("button[type=submit]")).await?.click().await?;
    visit.drawn().await?;
    look("a decision, with an error").await?;
    for _ in 0..QUESTIONS {
        let first = visit.evaluate("document.querySelector('.app-question input')?.id").await?;
        let Some(first) = first.as_str() else { break };
        visit.tick(first).await?;
        visit.driver.find(By::Css("button[type=submit]")).await?.click().await?;
        visit.drawn().await?;
    }
    visit.says("Who decides:").await?;
    visit.unfold_all().await?;
    look("an outcome").await?;
    visit.choose("All questions on one page").await?;
    look("every question").await?;

    visit.open("procedures/redcar-and-cleveland/").await?;
    visit.unfold_all().await?;
    visit.evaluate("void (location.hash = document.querySelector('.app-rule').id)").await?;
    visit.drawn().await?;
    look("rules").await?;
    visit.open("procedures/side-by-side/").await?;
    visit.select("filter-topic", "quorum").await?;
    look("side by side").await
}

/// No barrier and no weak line on a page of any kind, in the theme that a media query names.
async fn clean(visit: &Visit, theme: &str) -> Result<()> {
    on_each_kind(visit, async |page| is_clean(visit, theme, page).await).await
}

/// No barrier and no weak line on the page that is open.
pub(crate) async fn is_clean(visit: &Visit, theme: &str, page: &str) -> Result<()> {
    let is_theme = visit.evaluate(&format!("matchMedia('({theme})').matches")).await?;
    ensure!(is_theme == true, "{page}: not {theme}");
    visit.evaluate(DRAWN).await?;
    let found = axe::findings(visit).await?;
    ensure!(found.is_empty(), "{page}:\n{found}");
    let weak = visit.evaluate(WEAK).await?;
    ensure!(weak == "", "{page}: {weak}");
    Ok(())
}

in_both! {
    async fn in_light(visit) {
        clean(visit, "prefers-color-scheme: light").await
    }
}

in_both! {
    async fn in_dark(visit, Dark) {
        visit.open("").await?;
        let page = visit.evaluate("getComputedStyle(document.body).backgroundColor").await?;
        ensure!(page == "rgb(20, 24, 27)", "the page is {page}");
        clean(visit, "prefers-color-scheme: dark").await
    }
}

in_both! {
    async fn in_few_colours(visit, NoColours) {
        clean(visit, "forced-colors: active").await
    }
}

/// Few colours are measured as they are drawn. axe reads the colour that text is filled with, and Chromium
/// goes on naming the page's own there while it draws the reader's.
const DRAWN: &str = r"
if (matchMedia('(forced-colors: active)').matches)
  for (const it of document.querySelectorAll('body *'))
    it.style.setProperty('-webkit-text-fill-color', getComputedStyle(it).color)
";

/// What axe does not measure: lines of boxes and fields, ticks, the edge of buttons, the mark of the page
/// that is open, the last day of a count, a rule that was linked to (3:1); words in a picture (4.5:1).
const WEAK: &str = r"
(() => {
  const parts = colour => colour.match(/[\d.]+/g).map(Number);
  const light = colour => parts(colour).slice(0, 3)
    .map(it => it / 255 <= 0.04045 ? it / 255 / 12.92 : ((it / 255 + 0.055) / 1.055) ** 2.4)
    .reduce((sum, it, at) => sum + it * [0.2126, 0.7152, 0.0722][at], 0.05);
  const clear = colour => parts(colour)[3] === 0;
  const behind = it => {
    while (it.parentElement && clear(getComputedStyle(it).backgroundColor)) it = it.parentElement;
    return getComputedStyle(it).backgroundColor;
  };
  const found = [];
  const measure = (least, what, it, around, ...colours) => {
    const ratios = colours.filter(colour => !clear(colour)).map(light)
      .map(one => [one, light(behind(around))]).map(both => Math.max(...both) / Math.min(...both));
    if (!(Math.max(...ratios) >= least))
      found.push(what + ' ' + (it.id || it.getAttribute('class')) + ' ' + ratios.map(ratio => ratio.toFixed(2)));
  };
  const all = pattern => [...document.querySelectorAll(pattern)].filter(it => it.checkVisibility());
  for (const it of all('input, select, textarea')) {
    const is_drawn = /checkbox|radio/.test(it.type);
    const holder = is_drawn ? it.nextElementSibling : it;
    const line = getComputedStyle(holder, is_drawn ? '::before' : null).borderTopColor;
    measure(3, 'line', it, holder.parentElement, line);
    if (it.checked) measure(3, 'tick', it, holder, getComputedStyle(holder, '::after').borderLeftColor);
  }
  for (const it of all('.govuk-button')) {
    const style = getComputedStyle(it);
    const under = style.boxShadow === 'none' ? [] : [style.boxShadow.match(/rgba?\(.*?\)/)[0]];
    measure(3, 'edge', it, it.parentElement, style.backgroundColor, style.borderTopColor, ...under);
  }
  for (const it of all('.govuk-service-navigation__item--active'))
    measure(3, 'open page', it, it, getComputedStyle(it).borderBottomColor);
  for (const it of all('.app-rule:target'))
    measure(3, 'linked rule', it, it, getComputedStyle(it).borderLeftColor);
  for (const it of all('.app-month__day--last'))
    measure(3, 'last day', it, it, getComputedStyle(it).outlineColor);
  for (const it of all('.govuk-error-summary, .govuk-form-group--error'))
    measure(3, 'error', it, it.parentElement, getComputedStyle(it).borderLeftColor);
  for (const it of all('svg :is(rect, path.app-picture__line)'))
    measure(3, 'picture', it, it.closest('svg'), getComputedStyle(it).stroke);
  for (const it of all('svg text'))
    measure(4.5, 'words', it, it.closest('svg'), getComputedStyle(it).fill);
  return [...new Set(found)].slice(0, 8).join(', ');
})()
";

/// Paper is white with the device in the dark. Firefox has no command that shows a page as it will be printed.
#[test]
fn paper_is_light_in_the_dark_in_chromium() -> Result<(), Failed> {
    run(Browser::Chromium, Switches::Dark, async |visit| {
        visit.checklist("York", "social-worker", "before").await?;
        visit
            .driver
            .cdp()
            .send_raw("Emulation.setEmulatedMedia", json!({ "media": "print" }))
            .await?;
        visit.drawn().await?;
        let seen = visit
            .evaluate(
                "[getComputedStyle(document.documentElement).colorScheme,
                  getComputedStyle(document.body).backgroundColor,
                  getComputedStyle(document.querySelector('h1')).color,
                  getComputedStyle(document.querySelector('.app-item__foot')).color].join(' ')",
            )
            .await?;
        ensure!(seen == "light rgb(255, 255, 255) rgb(0, 0, 0) rgb(72, 73, 73)", "{seen}");
        Ok(())
    })
}

in_both! {
    /// No page moves anything of itself; were a style to, then not for those who asked for less motion.
    async fn nothing_moves(visit, LessMotion) {
        visit.open("deadlines/").await?;
        let reduced = visit.evaluate("matchMedia('(prefers-reduced-motion: reduce)').matches").await?;
        ensure!(reduced == true, "motion is not reduced");
        let moving = "(() => {
          const styles = [...document.querySelectorAll('*')].map(it => getComputedStyle(it));
          return styles.some(it => it.animationName !== 'none' || it.scrollBehavior !== 'auto'
            || !/^0s(, 0s)*$/.test(it.transitionDuration));
        })()";
        ensure!(visit.evaluate(moving).await? == false, "something moves");
        let moves = ".govuk-template * { transition: color 1s; animation: 1s turn; scroll-behavior: smooth }";
        visit.evaluate(&format!("document.styleSheets[0].insertRule('{moves}')")).await?;
        ensure!(visit.evaluate(moving).await? == false, "what a style moves is not stopped");
        Ok(())
    }
}
