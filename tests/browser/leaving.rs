//! Getting away from a families' page: by the button, by the keyboard, without scripts; and nothing is to be seen of
//! it on the way back.
//!
//! The page that the exit leads to is somebody else's. Its request is held here and never sent.

use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use futures_util::StreamExt as _;
use futures_util::future;
use serde_json::{Value, json};
use thirtyfour::bidi::events::BeforeRequestSent;
use thirtyfour::bidi::modules::network::{InterceptPhase, ProvideResponse, RequestData};
use thirtyfour::{By, Key};
use tokio::time;

use crate::early::open_and_hold;
use crate::family::{
    self, MEETING, for_families, gap_is, go_to_the_form, sentence_of_late_years, show,
};
use crate::site::OtherSite;
use crate::visit::{Visit, in_both};

/// Where "Exit this page" leads.
pub(crate) const AWAY: &str = "https://www.bbc.co.uk/weather";

/// What stands in for the page there.
const WEATHER: &str = "<!DOCTYPE html><html lang=en><title>Weather</title><h1>Weather</h1>";

/// How long the mouse or the keys may take, in a page that goes away meanwhile.
const ANSWERED: Duration = Duration::from_secs(5);

/// The keys' names in the protocol.
const ENTER: &str = "\u{e007}";
const SHIFT: &str = "\u{e008}";

/// The mouse's button pressed at the middle of the exit, on a page that was not scrolled. It is not the driver's own
/// click: its commands wait for the page that comes, and that one is held.
async fn a_click(visit: &Visit) -> Result<Value> {
    let exit = visit.driver.find(By::Css(".govuk-exit-this-page__button")).await?;
    let (x, y) = exit.rect().await?.icenter();
    Ok(json!({
        "type": "pointer",
        "id": "mouse",
        "parameters": { "pointerType": "mouse" },
        "actions": [
            { "type": "pointerMove", "x": x, "y": y, "origin": "viewport" },
            { "type": "pointerDown", "button": 0 },
            { "type": "pointerUp", "button": 0 },
        ],
    }))
}

/// Keys pressed one after another.
fn presses(keys: &[&str]) -> Value {
    let press = |key: &&str| ["keyDown", "keyUp"].map(|it| json!({ "type": it, "value": key }));
    let actions: Vec<Value> = keys.iter().flat_map(press).collect();
    json!({ "type": "key", "id": "keyboard", "actions": actions })
}

/// Does something, and waits until the browser asks for the page that the exit leads to; `then` has the request, which
/// waits to be answered or to fail.
async fn asks_for_the_way_out(
    visit: &Visit,
    act: Value,
    then: impl AsyncFnOnce(RequestData) -> Result<()>,
) -> Result<()> {
    let away = json!({ "type": "pattern", "hostname": "www.bbc.co.uk" });
    let phase = vec![InterceptPhase::BeforeRequestSent];
    let held = visit.bidi.network().add_intercept(phase, Some(vec![away])).await?;
    let mut sent = visit.bidi.subscribe::<BeforeRequestSent>().await?;
    let input = visit.bidi.input();
    let acting = input.perform_actions(visit.tab.clone(), vec![act]);
    let leaving = async {
        let request = visit
            .soon("the way out is asked for", async || {
                let event = sent.next().await.context("no more events")?;
                Ok(event.is_blocked.then_some(event.request))
            })
            .await?;
        then(request).await
    };
    // What is done may take until the page is gone, and may fail with it, or never be answered.
    let (acted, left) = future::join(time::timeout(ANSWERED, acting), leaving).await;
    held.remove().await?;
    left.with_context(|| format!("the mouse or the keys: {acted:?}"))
}

/// The request is for the page that the exit leads to, and does not tell it where somebody came from.
fn tells_nothing(request: &RequestData) -> Result<()> {
    ensure!(request.url == AWAY && request.method == "GET", "{} {}", request.method, request.url);
    let named = |header: &Value| header.get("name").and_then(Value::as_str).map(str::to_lowercase);
    let mut told = request.headers.iter().filter_map(named);
    ensure!(told.all(|it| it != "referer"), "it is told where somebody came from");
    Ok(())
}

/// Has the page say in the console what of it is to be seen, whenever that changes: whether the cover that GOV.UK's script
/// lays over it covers all, what stands beside it, what can be read. Chromium answers no question to a page that another
/// one is to take the place of, but passes on what it says.
const SAY_WHAT_IS_SEEN: &str = "void new MutationObserver(() => {
  const cover = document.querySelector('.govuk-exit-this-page-overlay');
  const rest = [...document.body.children].filter(it => it !== cover && it.checkVisibility());
  const covers = cover?.checkVisibility() === true && cover.getBoundingClientRect().height >= innerHeight;
  console.log('seen:', covers, rest.map(it => it.className).join(), document.body.innerText.trim());
}).observe(document.body, { childList: true, attributes: true })";

/// What it says once nothing is to be seen but the cover.
const COVERED: &str = "seen: true  Loading.";

/// Does something that leaves the page: the page is covered at once, however slow the next one is.
async fn leaves(visit: &Visit, act: Value) -> Result<()> {
    visit.evaluate(SAY_WHAT_IS_SEEN).await?;
    let before = visit.console.heard()?.len();
    asks_for_the_way_out(visit, act, async |request| {
        let covered = visit
            .soon("the page is covered", async || {
                let said = visit.console.heard()?;
                Ok(said.iter().skip(before).any(|it| it.ends_with(COVERED)).then_some(()))
            })
            .await;
        visit.bidi.network().fail_request(request.id.clone()).await?;
        tells_nothing(&request)?;
        covered.with_context(|| format!("{:?}", visit.console.heard()))
    })
    .await
}

/// Does something that leaves a page on which no script runs.
async fn leaves_without_scripts(visit: &Visit, act: Value) -> Result<()> {
    asks_for_the_way_out(visit, act, async |request| {
        visit.bidi.network().fail_request(request.id.clone()).await?;
        tells_nothing(&request)
    })
    .await
}

/// A guide with dates on it, of a year that nothing else on the page names.
async fn with_dates(visit: &Visit) -> Result<()> {
    visit.open(&family::path("york")).await?;
    show(visit, "14 5 2031").await?;
    // Back from Wednesday: 13, 12 and 9 May are days 1 to 3; the bank holiday was on the 5th. It is not announced yet.
    let date = sentence_of_late_years(&["Friday 9 May 2031"])?;
    gap_is(visit, "reports", "reports-to-family-3wd", &date).await
}

/// Whether the year stands anywhere: on the page, hidden in it, in a box, in its name or its address.
async fn is_anywhere(visit: &Visit) -> Result<bool> {
    let read = "[document.documentElement.outerHTML, document.title, location.href,
      ...[...document.querySelectorAll('input')].map(it => it.value)].join(' ').includes('2031')";
    Ok(visit.evaluate(read).await? == true)
}

/// Waits until the guide stands there as it is when it is loaded, and holds no date; nor does it when somebody goes to
/// its form.
async fn stands_empty(visit: &Visit) -> Result<()> {
    // A page from the browser's memory is hidden until it is loaded anew.
    let anew = "document.getElementById('app') !== null && !document.documentElement.hidden \
        && document.readyState === 'complete'";
    visit
        .soon("the page stands there anew", async || {
            // While one page makes way for another there is none to ask.
            Ok(visit.evaluate(anew).await.is_ok_and(|it| it == true).then_some(()))
        })
        .await?;
    visit.drawn().await?;
    ensure!(!is_anywhere(visit).await?, "the date is on the page still");
    let cover = visit.driver.find_all(By::Css(".govuk-exit-this-page-overlay")).await?;
    ensure!(cover.is_empty(), "the page is covered still");
    go_to_the_form(visit).await?;
    visit.taken_over().await?;
    ensure!(visit.entered(MEETING).await? == "  ", "the boxes hold the date still");
    ensure!(!is_anywhere(visit).await?, "the date is back on the page");
    Ok(())
}

in_both! {
    /// On every page: the button, the same way for the keyboard before all else but the way to the page's words, and
    /// the page about leaving. They stand apart from what the module draws.
    async fn every_page_has_its_ways_out(visit) {
        for page in for_families()? {
            visit.open(&page.path).await?;
            let ways = visit
                .evaluate(
                    "[...document.querySelectorAll('a[href*=bbc]')].map(it => \
                     [it.getAttribute('href'), it.rel, it.closest('#app') === null, it.target].join(' ')).join('\\n')",
                )
                .await?;
            let way = format!("{AWAY} nofollow noreferrer true ");
            let both = [&*way, &*way].join("\n");
            ensure!(ways == both.as_str(), "/{}: {ways}", page.path);
            let inside = By::Css("#app [class*=exit-this-page]");
            ensure!(visit.driver.find_all(inside).await?.is_empty(), "/{}: in the module", page.path);
            let exit = visit.driver.find(By::Css(".govuk-exit-this-page__button")).await?;
            ensure!(exit.is_displayed().await?, "/{}: the button is not to be seen", page.path);
            let about = visit.driver.find(By::Css("footer a")).await?;
            let about = about.prop("href").await?.unwrap_or_default();
            ensure!(about == visit.site.url("families/leaving/"), "/{}: {about}", page.path);
        }
        Ok(())
    }
}

in_both! {
    /// However far down somebody reads, the button stays in the window.
    async fn the_button_stays_in_reach(visit) {
        visit.open(&family::path("york")).await?;
        visit.evaluate("scrollTo(0, document.documentElement.scrollHeight / 2)").await?;
        visit.drawn().await?;
        let place = "(it => it.top >= 0 && it.bottom <= innerHeight && scrollY > 1000)\
            (document.querySelector('.govuk-exit-this-page__button').getBoundingClientRect())";
        ensure!(visit.evaluate(place).await? == true, "it has gone out of the window");
        Ok(())
    }
}

in_both! {
    async fn the_button_covers_every_page_and_leaves(visit) {
        for page in for_families()? {
            visit.open(&page.path).await?;
            let click = a_click(visit).await?;
            leaves(visit, click)
                .await
                .with_context(|| format!("/{}", page.path))?;
        }
        Ok(())
    }
}

in_both! {
    /// The dates are covered at once, however slow the next page is.
    async fn the_button_covers_the_dates(visit) {
        with_dates(visit).await?;
        visit.evaluate("scrollTo(0, 0)").await?;
        let click = a_click(visit).await?;
        leaves(visit, click).await
    }
}

in_both! {
    async fn it_leaves_without_scripts(visit, NoScripts) {
        for path in ["families/", "families/york/", "families/young-people/"] {
            visit.load(path).await?;
            let click = a_click(visit).await?;
            leaves_without_scripts(visit, click).await.context(path)?;
        }
        Ok(())
    }
}

in_both! {
    async fn it_leaves_without_webassembly(visit, NoWasm) {
        visit.load(&family::path("york")).await?;
        let click = a_click(visit).await?;
        leaves(visit, click).await
    }
}

in_both! {
    async fn it_leaves_before_the_module_is_wanted(visit) {
        visit.load(&family::path("york")).await?;
        let click = a_click(visit).await?;
        leaves(visit, click).await
    }
}

in_both! {
    async fn it_leaves_while_the_module_is_on_its_way(visit) {
        let module = open_and_hold(visit, &family::path("york")).await?;
        visit.evaluate("scrollTo(0, 0)").await?;
        let click = a_click(visit).await?;
        leaves(visit, click).await?;
        // Where the page has gone, so has its request.
        let _ = visit.bidi.network().continue_request(module).await;
        Ok(())
    }
}

in_both! {
    /// On a page of plain words, and while somebody types into a box.
    async fn shift_three_times_leaves(visit) {
        visit.load("families/young-people/").await?;
        leaves(visit, presses(&[SHIFT; 3])).await?;
        with_dates(visit).await?;
        visit.date_box(MEETING, "Year").await?.focus().await?;
        leaves(visit, presses(&[SHIFT; 3])).await
    }
}

in_both! {
    /// Twice is not enough: it may have been meant otherwise. The page says what is missing.
    async fn shift_twice_stays(visit) {
        visit.open(&family::path("york")).await?;
        let twice = vec![presses(&[SHIFT; 2])];
        visit.bidi.input().perform_actions(visit.tab.clone(), twice).await?;
        visit.drawn().await?;
        let said = visit.driver.find(By::Css(".govuk-exit-this-page [role=status]")).await?;
        let said = said.inner_html().await?;
        ensure!(said.contains("press 1 more time"), "a screen reader is told: {said}");
        let cover = visit.driver.find_all(By::Css(".govuk-exit-this-page-overlay")).await?;
        ensure!(cover.is_empty(), "it leaves");
        Ok(())
    }
}

in_both! {
    /// With the keyboard the second stop of the page leads away.
    async fn the_second_stop_leads_away(visit) {
        visit.open(&family::path("york")).await?;
        visit.key(Key::Tab).await?;
        ensure!(visit.focus().await? == "govuk-skip-link", "{}", visit.focus().await?);
        visit.key(Key::Tab).await?;
        let stop = visit.focus().await?;
        ensure!(stop.contains("govuk-js-exit-this-page-skiplink"), "{stop}");
        let seen = "(it => it.innerText === 'Exit this page' && it.getBoundingClientRect().height > 20)\
            (document.activeElement)";
        ensure!(visit.evaluate(seen).await? == true, "it is not to be seen");
        leaves(visit, presses(&[ENTER])).await
    }
}

in_both! {
    async fn the_second_stop_leads_away_without_scripts(visit, NoScripts) {
        visit.load("families/leaving/").await?;
        visit.key(Key::Tab).await?;
        visit.key(Key::Tab).await?;
        leaves_without_scripts(visit, presses(&[ENTER])).await
    }
}

in_both! {
    /// Somebody else at the machine goes back from another site, and sees an empty form.
    async fn elsewhere_and_back_shows_no_date(visit) {
        with_dates(visit).await?;
        ensure!(is_anywhere(visit).await?, "the test would not see a date");
        let other = OtherSite::start()?;
        visit.driver.goto(other.url()).await?;
        ensure!(visit.driver.title().await? == "Elsewhere");
        visit.driver.back().await?;
        stands_empty(visit).await
    }
}

in_both! {
    /// The same by the exit: the weather comes, and the way back leads to an empty page.
    async fn out_and_back_shows_no_date(visit) {
        with_dates(visit).await?;
        visit.evaluate("scrollTo(0, 0)").await?;
        let click = a_click(visit).await?;
        asks_for_the_way_out(visit, click, async |request| {
            tells_nothing(&request)?;
            let text = json!({ "type": "string", "value": "text/html; charset=utf-8" });
            let answer = ProvideResponse {
                request: request.id,
                body: Some(json!({ "type": "string", "value": WEATHER })),
                cookies: None,
                headers: Some(vec![json!({ "name": "Content-Type", "value": text })]),
                reason_phrase: Some("OK".to_owned()),
                status_code: Some(200),
            };
            visit.bidi.send(answer).await?;
            visit.soon("the weather is there", async || {
                // While one page makes way for another there is none to ask.
                let title = visit.evaluate("document.title").await;
                Ok(title.is_ok_and(|it| it == "Weather").then_some(()))
            })
            .await
        })
        .await?;
        ensure!(visit.driver.current_url().await?.as_str() == AWAY);
        visit.driver.back().await?;
        stands_empty(visit).await
    }
}

in_both! {
    /// Told that it comes from the browser's memory, the page loads anew.
    async fn a_page_from_the_browsers_memory_is_empty(visit) {
        with_dates(visit).await?;
        visit.evaluate("void (window.before = true)").await?;
        // The answer may be lost with the page that gives it.
        let back = "void dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))";
        let _ = visit.evaluate(back).await;
        visit.soon("the page is loaded anew", async || {
            let is_new = visit.evaluate("window.before === undefined").await;
            Ok(is_new.is_ok_and(|it| it == true).then_some(()))
        })
        .await?;
        stands_empty(visit).await
    }
}

in_both! {
    /// What the browser keeps of a page that is left is hidden and holds no date.
    async fn a_page_that_is_left_is_emptied_at_once(visit) {
        with_dates(visit).await?;
        let left = "(() => {
          dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
          const typed = [...document.querySelectorAll('#app input')].map(it => it.value).join('');
          const dates = [...document.querySelectorAll('[data-date-of]')].map(it => it.textContent).join('');
          return [typed, dates, document.documentElement.checkVisibility()].join('|');
        })()";
        let left = visit.evaluate(left).await?;
        ensure!(left == "||false", "typed, dates, whether it is to be seen: {left}");
        ensure!(!is_anywhere(visit).await?, "the date is on the page still");
        Ok(())
    }
}

in_both! {
    /// Browsers like to fill forms again.
    async fn a_reload_starts_empty(visit) {
        with_dates(visit).await?;
        visit.driver.refresh().await?;
        stands_empty(visit).await
    }
}

in_both! {
    /// What leaving cannot do is said, each thing that may still show that somebody was here.
    async fn what_stays_behind_is_named(visit, NoScripts) {
        visit.load("families/leaving/").await?;
        let text = visit.driver.find(By::Tag("main")).await?.text().await?;
        for words in [
            "Exit this page",
            "press Shift three times",
            "the history on this phone or computer",
            "linked to it",
            "when you start to type",
            "open apps",
            "opens closed tabs again",
            "files that were saved",
            "text that was copied",
            "the printer",
            "a library",
        ] {
            ensure!(text.contains(words), "`{words}` is not said:\n{text}");
        }
        Ok(())
    }
}
