//! Before the module is here: what was typed is kept, and where it never comes the page says so.

use anyhow::{Context as _, Result, ensure};
use futures_util::StreamExt as _;
use serde_json::json;
use thirtyfour::By;
use thirtyfour::bidi::RequestId;
use thirtyfour::bidi::events::BeforeRequestSent;
use thirtyfour::bidi::modules::browsing_context::ReadinessState;
use thirtyfour::bidi::modules::network::InterceptPhase;

use crate::pages;
use crate::visit::{Visit, in_both};

/// Waits until the page's own scripts have run. The module is asked for by them, and is no part of this.
const LOADED: &str = "new Promise(done =>
  document.readyState === 'complete' ? done() : addEventListener('load', () => done()))";

/// Opens a page and holds the module back; the request that waits.
pub(crate) async fn open_and_hold(visit: &Visit, path: &str) -> Result<RequestId> {
    let module = json!({ "type": "pattern", "pathname": "/assets/www_bg.wasm" });
    let phase = vec![InterceptPhase::BeforeRequestSent];
    let held = visit.bidi.network().add_intercept(phase, Some(vec![module])).await?;
    let mut sent = visit.bidi.subscribe::<BeforeRequestSent>().await?;
    let ready = Some(ReadinessState::Interactive);
    let url = visit.site.url(path);
    visit.bidi.browsing_context().navigate(visit.tab.clone(), url, ready).await?;
    visit.evaluate(LOADED).await?;
    visit.goes_to_the_form().await?;
    let waiting = visit
        .soon("the module is asked for", async || {
            let event = sent.next().await.context("no more events")?;
            Ok(event.is_blocked.then_some(event.request.id))
        })
        .await?;
    // Only this one request is held.
    held.remove().await?;
    Ok(waiting)
}

in_both! {
    /// A slow connection: the form can be filled before the module is here, and nothing is lost.
    async fn what_was_typed_early_is_kept(visit) {
        let module = open_and_hold(visit, "deadlines/").await?;
        visit.document("York").await?;
        visit.enter("Strategy discussion", "14 12 2026").await?;
        visit.bidi.network().continue_request(module).await?;
        visit.taken_over().await?;
        ensure!(visit.entered("Strategy meeting").await? == "14 12 2026");
        visit.limit_is("icpc-15wd-last-strategy", &["By Thursday 7 January 2027"]).await
    }
}

in_both! {
    /// On the other pages too: a choice, words to look for, a document left out.
    async fn what_was_chosen_early_is_kept(visit) {
        let module = open_and_hold(visit, "checklist/").await?;
        visit.document("York").await?;
        visit.bidi.network().continue_request(module).await?;
        visit.taken_over().await?;
        visit.select("role", "social-worker").await?;
        visit.says("Social worker: What has a date").await?;

        let module = open_and_hold(visit, "decisions/exclusion/").await?;
        visit.document("York").await?;
        visit.bidi.network().continue_request(module).await?;
        visit.taken_over().await?;
        ensure!(visit.questions().await? == ["stage"], "the document is lost");

        let module = open_and_hold(visit, "procedures/york/").await?;
        visit.select("filter-kind", "timescale").await?;
        visit.driver.find(By::Id("filter-text")).await?.send_keys("review").await?;
        visit.bidi.network().continue_request(module).await?;
        visit.taken_over().await?;
        ensure!(visit.value("filter-kind").await? == "timescale", "the sort is lost");
        ensure!(visit.value("filter-text").await? == "review", "the words are lost");
        let narrowed = "document.querySelectorAll('.app-rules .app-rule').length < 40";
        ensure!(visit.evaluate(narrowed).await? == true, "every rule is shown");

        let module = open_and_hold(visit, "procedures/side-by-side/").await?;
        visit.tick("area-cumbria").await?;
        visit.select("filter-topic", "quorum").await?;
        visit.bidi.network().continue_request(module).await?;
        visit.taken_over().await?;
        let box_of_cumbria = visit.driver.find(By::Id("area-cumbria")).await?;
        ensure!(!box_of_cumbria.is_selected().await?, "Cumbria is back");
        ensure!(visit.value("filter-topic").await? == "quorum", "the topic is lost");
        let sides = visit.driver.find_all(By::Css(".app-side")).await?.len();
        ensure!(sides == procedures::all().len() - 1, "{sides} areas stand there");
        Ok(())
    }
}

in_both! {
    /// Enter in a box before the module is here puts no date into the address.
    async fn an_early_enter_goes_nowhere(visit) {
        let module = open_and_hold(visit, "deadlines/").await?;
        visit.enter("Strategy discussion", "14 12 2026").await?;
        visit.key(thirtyfour::Key::Enter).await?;
        let address = visit.driver.current_url().await?;
        ensure!(address.query().is_none() && address.path() == "/deadlines/", "{address}");
        visit.bidi.network().continue_request(module).await?;
        visit.taken_over().await?;
        ensure!(visit.entered("Strategy discussion").await? == "14 12 2026");
        Ok(())
    }
}

in_both! {
    /// When the module takes over, no word changes, nothing moves under the reader's eyes, and every element with all
    /// that it has is the one that was written beforehand.
    async fn taking_over_changes_nothing(visit) {
        for page in pages::live()? {
            let module = open_and_hold(visit, &page.path).await?;
            let (before, written) = (as_seen(visit).await?, visit.evaluate(ELEMENTS).await?);
            visit.bidi.network().continue_request(module).await?;
            visit.taken_over().await?;
            let after = as_seen(visit).await?;
            let differs = before.lines().zip(after.lines()).find(|(before, after)| before != after);
            ensure!(differs.is_none(), "/{}: before and after: {differs:#?}", page.path);
            ensure!(before == after, "/{}: more, or less, than before", page.path);
            let elements = visit.evaluate(ELEMENTS).await?;
            let pairs = lines(&written).zip(lines(&elements));
            let differs = pairs.into_iter().find(|(written, there)| written != there);
            ensure!(differs.is_none(), "/{}: written and there: {differs:#?}", page.path);
            ensure!(written == elements, "/{}: more, or fewer, elements", page.path);
        }
        Ok(())
    }
}

/// Every element of the page with its attributes, and every text, a line for each. Left out are comments, with which
/// Yew marks where a text or a list ends. A link's address is read whole: the loader writes addresses out.
const ELEMENTS: &str = "(() => {
  const lines = [];
  const read = (node, depth) => {
    let text = '';
    const said = () => { if (text) lines.push(' '.repeat(depth) + JSON.stringify(text)); text = ''; };
    for (const it of node.childNodes) {
      if (it.nodeType === Node.TEXT_NODE) text += it.data;
      if (it.nodeType !== Node.ELEMENT_NODE) continue;
      said();
      const has = [...it.attributes].map(at => at.name + '=' + (at.name === 'href' ? it.href : at.value)).sort();
      lines.push(' '.repeat(depth) + it.localName + ' ' + has.join(' '));
      read(it, depth + 1);
    }
    said();
  };
  read(document.documentElement, 0);
  return lines.join('\\n');
})()";

fn lines(text: &serde_json::Value) -> impl Iterator<Item = &str> {
    text.as_str().unwrap_or_default().lines()
}

/// The words of the page, and where each part of it starts.
async fn as_seen(visit: &Visit) -> Result<String> {
    let places = visit
        .evaluate(
            "[...document.querySelectorAll('main :is(h1, h2, h3, fieldset, button, input, select)')]\
             .map(it => Math.round(it.getBoundingClientRect().top)).join(' ')",
        )
        .await?;
    Ok(format!("{}\n{}", visit.text().await?, places.as_str().unwrap_or_default()))
}

/// The message stands, can be seen, and says what still works.
async fn says_that_it_cannot_count(visit: &Visit) -> Result<()> {
    visit
        .soon("the page says that it cannot count", async || {
            let message = visit.driver.find(By::Css(".app-no-module")).await?;
            Ok(if message.is_displayed().await? { Some(message) } else { None })
        })
        .await?;
    visit.says("What still works").await
}

in_both! {
    /// A network that will not let the file through.
    async fn a_blocked_module_is_said(visit) {
        let module = open_and_hold(visit, "deadlines/").await?;
        visit.bidi.network().fail_request(module).await?;
        says_that_it_cannot_count(visit).await
    }
}

in_both! {
    /// An office that has switched WebAssembly off.
    async fn no_webassembly_is_said(visit, NoWasm) {
        for page in ["deadlines/", "checklist/", "decisions/exclusion/"] {
            visit.load(page).await?;
            says_that_it_cannot_count(visit).await?;
        }
        Ok(())
    }
}

in_both! {
    async fn no_scripts_is_said(visit, NoScripts) {
        for page in ["deadlines/", "checklist/", "decisions/exclusion/"] {
            visit.load(page).await?;
            let message = visit.driver.find(By::Css(".app-no-module")).await?;
            ensure!(message.is_displayed().await?, "/{page} says nothing");
        }
        Ok(())
    }
}

in_both! {
    /// With everything on, the message is nowhere.
    async fn it_is_not_said_without_need(visit) {
        for page in pages::live()? {
            visit.open(&page.path).await?;
            for message in visit.driver.find_all(By::Css(".app-no-module")).await? {
                ensure!(!message.is_displayed().await?, "/{}: {}", page.path, message.text().await?);
            }
        }
        Ok(())
    }
}
