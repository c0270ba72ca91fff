//! How long the page takes to answer: measured and printed, not asserted. A machine that runs many tests
//! at once says little about a reader's.

use std::io::Write as _;

use anyhow::{Context as _, Result, ensure};
use thirtyfour::By;

use crate::browser::{Browser, Switches};
use crate::visit::{Failed, Visit, run};

/// The longest list: "all of it" of Stoke-on-Trent's social worker.
#[test]
fn ticking_a_circumstance() -> Result<(), Failed> {
    run(Browser::Chromium, Switches::AllOn, measure)
}

/// From here on the browser notes how long each click took until the next frame was drawn: what it says
/// itself (Event Timing, in steps of 8 ms, none below 16) and from the click to the frame after it.
const WATCH: &str = r"
void (() => {
  window.events = [];
  window.frames_ = [];
  new PerformanceObserver(list => list.getEntries().forEach(it => events.push(it)))
    .observe({ type: 'event', durationThreshold: 16 });
  addEventListener('click', event => {
    const started = event.timeStamp;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => frames_.push(performance.now() - started);
      port2.postMessage(0);
    });
  }, true);
})()
";

/// What was noted: the longest event of each interaction, then each click until its frame; whole milliseconds.
const NOTED: &str = r"
(() => {
  const longest = new Map();
  for (const it of events) {
    if (it.interactionId) longest.set(it.interactionId, Math.max(longest.get(it.interactionId) ?? 0, it.duration));
  }
  return [[...longest.values()], frames_].map(it => it.map(Math.round).join(' ')).join('\n');
})()
";

async fn measure(visit: &Visit) -> Result<()> {
    visit.checklist("Stoke-on-Trent", "social-worker", "all").await?;
    visit.unfold_all().await?;
    let boxes = visit.driver.find_all(By::Css("input[id^='so-']")).await?;
    let mut ids = Vec::new();
    for it in boxes.iter().take(5) {
        ids.push(it.id().await?.context("a box without an id")?);
    }
    ensure!(ids.len() == 5, "{ids:?}");
    let items = visit.boxes().await?.len();
    visit.evaluate(WATCH).await?;
    // Each is ticked and cleared again.
    for id in ids.iter().flat_map(|it| [it, it]) {
        visit.tick(id).await?;
        // What a screen reader is told comes a second later, and is no part of the answer.
        tokio::time::sleep(std::time::Duration::from_millis(1300)).await;
    }
    let noted = visit.evaluate(NOTED).await?;
    let mut out = std::io::stderr().lock();
    writeln!(out, "\n{items} items, ten ticks of a circumstance, in milliseconds:")?;
    for (what, line) in ["as the browser says (16 and more)", "click to frame"]
        .iter()
        .zip(noted.as_str().unwrap_or_default().split('\n'))
    {
        let mut took: Vec<u32> = line.split(' ').filter_map(|it| it.parse().ok()).collect();
        took.sort_unstable();
        let median = took.get(took.len() / 2).copied().unwrap_or_default();
        let largest = took.last().copied().unwrap_or_default();
        writeln!(out, "  {what}: {} noted, median {median}, largest {largest}", took.len())?;
    }
    Ok(())
}
