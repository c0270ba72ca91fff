//! What a page leaves in the browser: nothing.

use anyhow::{Context as _, Result};

use crate::visit::Visit;

/// Names every store that holds something, with what it holds.
const FULL: &str = r"
(async () => {
  const full = [];
  const add = (name, held) => { if (held.length) full.push(name + ': ' + held); };
  add('document.cookie', document.cookie);
  add('localStorage', Object.keys(localStorage).join(', '));
  add('sessionStorage', Object.keys(sessionStorage).join(', '));
  add('indexedDB', (await indexedDB.databases()).map(it => it.name).join(', '));
  add('caches', (await caches.keys()).join(', '));
  const workers = await navigator.serviceWorker.getRegistrations();
  add('service workers', workers.map(it => it.scope).join(', '));
  add('history.state', history.state === null ? '' : JSON.stringify(history.state));
  add('window.name', window.name);
  return full.join('; ');
})()
";

/// Every store of the page that holds something, in words; empty when none does.
pub(crate) async fn held(visit: &Visit) -> Result<String> {
    let held = visit.evaluate(FULL).await?;
    let mut held = held.as_str().context("the stores, as text")?.to_owned();
    // Also those that scripts may not read.
    for cookie in visit.driver.get_all_cookies().await? {
        held.push_str("; cookie ");
        held.push_str(&cookie.name);
    }
    Ok(held)
}
