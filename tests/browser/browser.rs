//! The two browsers and their drivers.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::os::unix::process::CommandExt as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

use anyhow::{Context as _, Result, bail};
use serde_json::json;
use thirtyfour::common::capabilities::firefox::FirefoxPreferences;
use thirtyfour::{
    Capabilities, CapabilitiesHelper as _, ChromiumLikeCapabilities as _, DesiredCapabilities,
    LoggingPrefsLogLevel, WebDriver,
};
use xtask::browsers;
use xtask::tools::Tool;
use xtask::workspace;

/// A browser that readers use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Browser {
    Chromium,
    Firefox,
}

/// What is switched off in the browser, as some offices do, or asked of every page, as some readers do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Switches {
    AllOn,
    /// No script runs.
    NoScripts,
    /// Scripts run, WebAssembly does not.
    NoWasm,
    /// A page's own colours: the reader's few stand in their place.
    NoColours,
    /// A dark theme.
    Dark,
    /// Less motion.
    LessMotion,
}

/// A driver with the browser that it starts, in a folder of its own.
pub(crate) struct Driver {
    browser: Browser,
    process: Child,
    port: u16,
    folder: PathBuf,
}

impl Driver {
    /// Starts the browser's driver on a port that is free.
    pub(crate) fn start(browser: Browser) -> Result<Self> {
        let folder = new_folder()?;
        let mut command = match browser {
            Browser::Chromium => {
                let program = browsers::chromedriver().context("there is no chromedriver")?;
                let mut command = Command::new(program);
                command.arg("--port=0");
                command
            }
            Browser::Firefox => {
                let mut command = Command::new(Tool::geckodriver().path()?);
                command
                    .args(["--port", "0", "--websocket-port", "0", "--profile-root"])
                    .arg(&folder);
                command
            }
        };
        // A group of its own, so that nothing of the browser outlives the test.
        command.process_group(0).stdout(Stdio::piped()).stderr(Stdio::null());
        let program = command.get_program().display().to_string();
        let mut process = command.spawn().with_context(|| format!("starting {program}"))?;
        let said = process.stdout.take().context("the driver's output")?;
        let mut lines = BufReader::new(said).lines();
        let port = lines.by_ref().map_while(Result::ok).find_map(|line| port_in(&line));
        // The driver stops when nobody reads what it says.
        thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
        let Some(port) = port else {
            let _ = process.kill();
            bail!("{program} ended before it listened");
        };
        Ok(Self { browser, process, port, folder })
    }

    /// Opens a browser without a window.
    pub(crate) async fn session(&self, switches: Switches) -> Result<WebDriver> {
        // Refused when another test has put it there: one is enough.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let capabilities = match self.browser {
            Browser::Chromium => self.chromium(switches)?,
            Browser::Firefox => firefox(switches)?,
        };
        let address = format!("http://127.0.0.1:{}", self.port);
        WebDriver::new(address, capabilities).await.with_context(|| format!("{:?}", self.browser))
    }

    /// Ends the driver, and the browser where it still runs.
    pub(crate) fn end(&mut self) {
        let group = format!("-{}", self.process.id());
        // Fails where everything has ended already.
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }

    fn chromium(&self, switches: Switches) -> Result<Capabilities> {
        let mut wanted = DesiredCapabilities::chrome();
        let program = browsers::chromium().context("there is no chromium")?;
        wanted.set_binary(&program.to_string_lossy())?;
        wanted.add_arg("--headless=new")?;
        // In a container the browser's own sandbox cannot be set up.
        wanted.add_arg("--no-sandbox")?;
        wanted.add_arg("--disable-dev-shm-usage")?;
        wanted.add_arg("--disable-gpu")?;
        // What the browser would ask of the network for itself.
        wanted.add_arg("--disable-background-networking")?;
        wanted.add_arg("--disable-component-update")?;
        wanted.add_arg("--disable-quic")?;
        wanted.add_arg("--disable-sync")?;
        wanted.add_arg("--no-first-run")?;
        wanted.add_arg("--lang=en-GB")?;
        wanted.add_arg("--window-size=1280,900")?;
        wanted.add_arg(&format!("--user-data-dir={}", self.folder.display()))?;
        match switches {
            Switches::AllOn => {}
            Switches::NoScripts => {
                let scripts = "profile.managed_default_content_settings.javascript";
                wanted.add_experimental_option("prefs", json!({ scripts: 2 }))?;
            }
            // What the browser's own "stricter security" does.
            Switches::NoWasm => wanted.add_arg("--js-flags=--jitless")?,
            Switches::NoColours => wanted.add_arg("--force-high-contrast")?,
            Switches::Dark => wanted.add_arg("--force-dark-mode")?,
            Switches::LessMotion => wanted.add_arg("--force-prefers-reduced-motion")?,
        }
        // Refusals by the page's policy and files that are not there stand in this log alone.
        wanted.set_browser_log_level(LoggingPrefsLogLevel::Warning)?;
        wanted.enable_bidi()?;
        Ok(wanted.into())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.end();
    }
}

fn firefox(switches: Switches) -> Result<Capabilities> {
    let mut wanted = DesiredCapabilities::firefox();
    let program = browsers::firefox().context("there is no firefox")?;
    wanted.set_firefox_binary(&program.to_string_lossy())?;
    wanted.set_headless()?;
    let mut settings = FirefoxPreferences::new();
    // What the browser would ask of the network for itself.
    settings.set("network.captive-portal-service.enabled", false)?;
    settings.set("network.connectivity-service.enabled", false)?;
    settings.set("browser.safebrowsing.update.enabled", false)?;
    settings.set("intl.accept_languages", "en-GB")?;
    // "Website appearance": light, whatever the machine's is.
    settings.set("layout.css.prefers-color-scheme.content-override", 1)?;
    match switches {
        Switches::AllOn => {}
        Switches::NoScripts => settings.set("javascript.enabled", false)?,
        Switches::NoWasm => settings.set("javascript.options.wasm", false)?,
        // "Override the colours specified by the page": always.
        Switches::NoColours => settings.set("browser.display.document_color_use", 2)?,
        Switches::Dark => settings.set("layout.css.prefers-color-scheme.content-override", 0)?,
        Switches::LessMotion => settings.set("ui.prefersReducedMotion", 1)?,
    }
    wanted.set_preferences(settings)?;
    wanted.enable_bidi()?;
    Ok(wanted.into())
}

/// The port in a driver's "listening" line.
fn port_in(line: &str) -> Option<u16> {
    let geckodriver = line.split_once("Listening on 127.0.0.1:");
    let chromedriver = line.split_once("started successfully on port ");
    let (_, port) = geckodriver.or(chromedriver)?;
    port.trim().trim_end_matches('.').parse().ok()
}

/// A folder for a profile. Under `target`, where a browser that is packed as a snap may write.
fn new_folder() -> Result<PathBuf> {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let name = format!("{}-{number}", std::process::id());
    let folder = workspace::target().join("browser-profiles").join(name);
    fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    Ok(folder)
}
