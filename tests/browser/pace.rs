//! How long the page takes to answer: measured and printed, not asserted. A machine that runs many tests
//! at once says little about a reader's.

use std::io::Write as _;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use serde_json::json;
use thirtyfour::By;
use tokio::time;

use crate::browser::{Browser, Switches};
use crate::visit::{Failed, Visit, run};

/// The longest list: "all of it" of Stoke-on-Trent's social worker.
#[test]
fn ticking_a_circumstance() -> Result<(), Failed> {
    run(Browser::Chromium, Switches::AllOn, async |visit| {
        visit.checklist("Stoke-on-Trent", "social-worker", "all").await?;
        visit.unfold_all().await?;
        let items = visit.boxes().await?.len();
        writeln!(
            std::io::stderr(),
            "\n{items} items, ten ticks of a circumstance, in milliseconds"
        )?;
        measure(visit, "at this machine's speed").await?;
        // About what a cheap telephone is beside a desk's machine.
        visit.driver.cdp().send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await?;
        measure(visit, "at a quarter of it").await
    })
}

/// From here on the browser notes how long each click on a label took: until the next frame, as it says
/// itself (Event Timing, in steps of 8 ms, none below 16); and until its next frame's work is done.
const WATCH: &str = r"
void (() => {
  window.said = new Map();
  window.took = [];
  window.watching ??= [
    new PerformanceObserver(list => list.getEntries().forEach(it => {
      const longest = Math.max(said.get(it.interactionId) ?? 0, it.duration);
      if (it.interactionId) said.set(it.interactionId, longest);
    })).observe({ type: 'event', durationThreshold: 16 }),
    addEventListener('click', event => {
      if (!event.target.closest('label')) return;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => took.push(performance.now() - event.timeStamp);
      requestAnimationFrame(() => port2.postMessage(0));
    }, true),
  ];
})()
";

/// What was noted, in whole milliseconds: what the browser says in a line, what it took in the next.
const NOTED: &str =
    "[[...said.values()], took].map(it => it.map(Math.round).join(' ')).join('\\n')";

async fn measure(visit: &Visit, how: &str) -> Result<()> {
    let boxes = visit.driver.find_all(By::Css("input[id^='so-']")).await?;
    let mut ids = Vec::new();
    for it in boxes.iter().take(5) {
        ids.push(it.id().await?.context("a box without an id")?);
    }
    ensure!(ids.len() == 5, "{ids:?}");
    visit.evaluate(WATCH).await?;
    // Each is ticked and cleared again.
    for id in ids.iter().flat_map(|it| [it, it]) {
        visit.tick(id).await?;
        // What a screen reader is told comes a second later, and is no part of the answer.
        time::sleep(Duration::from_millis(1300)).await;
    }
    let noted = visit.evaluate(NOTED).await?;
    let noted = noted.as_str().context("no figures")?;
    let mut out = std::io::stderr().lock();
    for (what, line) in ["Event Timing", "click to frame"].iter().zip(noted.split('\n')) {
        let mut took: Vec<u32> = line.split(' ').filter_map(|it| it.parse().ok()).collect();
        took.sort_unstable();
        let median = took.get(took.len() / 2).copied().unwrap_or_default();
        let largest = took.last().copied().unwrap_or_default();
        writeln!(out, "  {how}, {what}: {} noted, median {median}, largest {largest}", took.len())?;
    }
    Ok(())
}
