//! One reader's visit: a browser of its own, a site of its own, and a record of what happened.

use std::fmt;
use std::panic::{self, AssertUnwindSafe};
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use futures_util::FutureExt as _;
use thirtyfour::WebDriver;
use thirtyfour::bidi::modules::browsing_context::ReadinessState;
use thirtyfour::bidi::modules::script::EvaluateResult;
use thirtyfour::bidi::{BiDi, BrowsingContextId};
use tokio::time;

use crate::browser::{Browser, Driver, Switches};
use crate::console::Console;
use crate::requests::Requests;
use crate::site::Site;

/// How long a test may take in one browser.
const LONGEST: Duration = Duration::from_mins(4);

/// How long something that is about to happen may take.
const SOON: Duration = Duration::from_secs(20);

/// A reader with a browser, on the site.
pub(crate) struct Visit {
    pub(crate) browser: Browser,
    pub(crate) site: Site,
    pub(crate) driver: WebDriver,
    pub(crate) bidi: BiDi,
    /// The tab.
    pub(crate) tab: BrowsingContextId,
    pub(crate) console: Console,
    pub(crate) requests: Requests,
}

/// Defines a test that runs in each browser: `NAME::chromium` and `NAME::firefox`.
///
/// ```text
/// in_both! {
///     /// What must hold.
///     async fn name(visit) { …; Ok(()) }
/// }
/// ```
///
/// `async fn name(visit, NoScripts)` switches something off in the browser: one of [`Switches`].
macro_rules! in_both {
    ($(#[$doc:meta])* async fn $name:ident($visit:ident) $body:block) => {
        in_both! { $(#[$doc])* async fn $name($visit, AllOn) $body }
    };
    ($(#[$doc:meta])* async fn $name:ident($visit:ident, $switches:ident) $body:block) => {
        $(#[$doc])*
        async fn $name($visit: &$crate::visit::Visit) -> anyhow::Result<()> $body

        mod $name {
            use $crate::browser::{Browser, Switches};
            use $crate::visit::{Failed, run};

            #[test]
            fn chromium() -> Result<(), Failed> {
                run(Browser::Chromium, Switches::$switches, super::$name)
            }

            #[test]
            fn firefox() -> Result<(), Failed> {
                run(Browser::Firefox, Switches::$switches, super::$name)
            }
        }
    };
}
pub(crate) use in_both;

/// Why a test failed, as a test prints it: what was being done, then what went wrong.
pub(crate) struct Failed(anyhow::Error);

impl fmt::Debug for Failed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:#}", self.0)
    }
}

/// Runs a test in a browser.
pub(crate) fn run(
    browser: Browser,
    switches: Switches,
    test: impl AsyncFnOnce(&Visit) -> Result<()>,
) -> Result<(), Failed> {
    open(browser, switches, test).map_err(Failed)
}

/// Opens a browser, runs a test in it and closes it, whatever became of the test.
fn open(
    browser: Browser,
    switches: Switches,
    test: impl AsyncFnOnce(&Visit) -> Result<()>,
) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut driver = Driver::start(browser)?;
        let session = driver.session(switches).await?;
        let ended = session.clone();
        let visited = AssertUnwindSafe(time::timeout(LONGEST, visit(browser, session, test)));
        let outcome = visited.catch_unwind().await;
        // A browser that does not answer any more is ended with its driver.
        let _ = time::timeout(SOON, ended.quit()).await;
        driver.end();
        match outcome {
            Ok(Ok(result)) => result,
            Ok(Err(_)) => bail!("the test took longer than {} s", LONGEST.as_secs()),
            Err(panicked) => panic::resume_unwind(panicked),
        }
    })
}

async fn visit(
    browser: Browser,
    driver: WebDriver,
    test: impl AsyncFnOnce(&Visit) -> Result<()>,
) -> Result<()> {
    let bidi = driver.bidi().await?;
    let tab = bidi.browsing_context().top_level().await?;
    let visit = Visit {
        browser,
        site: Site::start()?,
        console: Console::listen(&driver, &bidi).await?,
        requests: Requests::listen(&bidi).await?,
        driver,
        bidi,
        tab,
    };
    test(&visit).await
}

impl Visit {
    /// Goes to a page of the site and waits until the browser has loaded its files.
    pub(crate) async fn load(&self, path: &str) -> Result<()> {
        let url = self.site.url(path);
        let loaded = Some(ReadinessState::Complete);
        self.bidi.browsing_context().navigate(self.tab.clone(), url, loaded).await?;
        Ok(())
    }

    /// Goes to a page of the site and waits until it is all there: where it has a module, until that
    /// has taken it over.
    pub(crate) async fn open(&self, path: &str) -> Result<()> {
        self.load(path).await?;
        let is_live = "document.querySelector('script[src*=start]') !== null";
        if self.evaluate(is_live).await? != true {
            return Ok(());
        }
        self.goes_to_the_form().await?;
        self.taken_over().await
    }

    /// Does what makes a page that waits for it load its module: a reader's finger on the form.
    pub(crate) async fn goes_to_the_form(&self) -> Result<()> {
        let finger = "new PointerEvent('pointerdown', { bubbles: true })";
        let form = "document.querySelector('#app[data-waits]')";
        self.evaluate(&format!("{form}?.dispatchEvent({finger})")).await?;
        Ok(())
    }

    /// Waits until the module has taken the page over and has drawn what only a browser knows.
    pub(crate) async fn taken_over(&self) -> Result<()> {
        // Yew marks the element that it listens on; a turn of the event loop later it has drawn.
        let marked = "document.getElementById('app')?.__yew_subtree_id !== undefined";
        self.soon("the module takes the page over", async || {
            // While one page makes way for another there is none to ask.
            Ok(self.evaluate(marked).await.is_ok_and(|it| it == true).then_some(()))
        })
        .await?;
        self.drawn().await
    }

    /// Waits until what has happened so far is drawn.
    pub(crate) async fn drawn(&self) -> Result<()> {
        let frames = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0, true))))";
        self.evaluate(frames).await?;
        Ok(())
    }

    /// What an expression is worth in the page itself, or what its promise comes to: text, a
    /// number, or yes or no.
    pub(crate) async fn evaluate(&self, expression: &str) -> Result<serde_json::Value> {
        match self.bidi.script().evaluate(self.tab.clone(), expression, true).await? {
            EvaluateResult::Success { result, .. } => {
                Ok(result.get("value").cloned().unwrap_or_default())
            }
            EvaluateResult::Exception { exception_details, .. } => {
                bail!("`{expression}`: {exception_details:?}")
            }
        }
    }

    /// Looks again and again until there is something to see.
    pub(crate) async fn soon<T>(
        &self,
        what: &str,
        mut look: impl AsyncFnMut() -> Result<Option<T>>,
    ) -> Result<T> {
        let looking = async {
            loop {
                if let Some(seen) = look().await? {
                    return Ok::<T, anyhow::Error>(seen);
                }
                time::sleep(Duration::from_millis(30)).await;
            }
        };
        match time::timeout(SOON, looking).await {
            Ok(seen) => seen.with_context(|| format!("waiting until {what}")),
            Err(_) => bail!("waited {} s until {what}; it did not", SOON.as_secs()),
        }
    }
}
