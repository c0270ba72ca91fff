//! The browsers of the tests, their drivers, and the program that reads a printed page.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::run;
use crate::tools::Tool;

/// A program of the system, the names it goes by, and the package that has it.
struct Wanted {
    programs: &'static [&'static str],
    debian: &'static str,
    ubuntu: &'static str,
}

const CHROMIUM: Wanted = Wanted {
    programs: &["chromium", "chromium-browser"],
    debian: "chromium",
    ubuntu: "chromium-browser",
};
const CHROMEDRIVER: Wanted = Wanted {
    programs: &["chromedriver"],
    debian: "chromium-driver",
    ubuntu: "chromium-chromedriver",
};
const FIREFOX: Wanted =
    Wanted { programs: &["firefox-esr", "firefox"], debian: "firefox-esr", ubuntu: "firefox" };
const PDF_TO_TEXT: Wanted =
    Wanted { programs: &["pdftotext"], debian: "poppler-utils", ubuntu: "poppler-utils" };

/// Installs the browsers and drivers that are missing.
///
/// # Errors
///
/// When something is missing that cannot be installed from here: a browser that is not there is
/// a failure, never a test that is left out.
pub fn setup() -> Result<()> {
    let mut missing = Vec::new();
    for wanted in [&CHROMIUM, &CHROMEDRIVER, &FIREFOX, &PDF_TO_TEXT] {
        match wanted.find() {
            Some(program) => run::there(&program.display().to_string()),
            None => missing.push(wanted),
        }
    }
    if !missing.is_empty() {
        install(&missing)?;
    }
    if let Some(still) = missing.into_iter().find(|wanted| wanted.find().is_none()) {
        bail!("install {}: its package is here, the program is not", still.programs.join(" or "));
    }
    Tool::geckodriver().install()
}

/// Where Chromium is.
pub fn chromium() -> Option<PathBuf> {
    CHROMIUM.find()
}

/// Where Chromium's driver is.
pub fn chromedriver() -> Option<PathBuf> {
    CHROMEDRIVER.find()
}

/// Where Firefox is.
pub fn firefox() -> Option<PathBuf> {
    FIREFOX.find()
}

/// Where the program is that reads the text of a PDF.
pub fn pdf_to_text() -> Option<PathBuf> {
    PDF_TO_TEXT.find()
}

impl Wanted {
    fn find(&self) -> Option<PathBuf> {
        self.programs.iter().find_map(|program| on_path(program))
    }
}

fn install(missing: &[&Wanted]) -> Result<()> {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let packages: Vec<&str> = match system(&release) {
        Some(System::Debian) => missing.iter().map(|wanted| wanted.debian).collect(),
        Some(System::Ubuntu) => missing.iter().map(|wanted| wanted.ubuntu).collect(),
        None => {
            let names: Vec<&str> =
                missing.iter().filter_map(|wanted| wanted.programs.first().copied()).collect();
            bail!(
                "install {}: the browser tests need them, and only Debian's and Ubuntu's packages can be installed from here",
                names.join(", ")
            );
        }
    };
    let words = packages.join(" ");
    let Some(become_root) = become_root() else {
        bail!("as root, run `apt-get install {words}`: the browser tests need them");
    };
    let apt = |arguments: &[&str]| {
        let mut words = become_root.iter().copied();
        let mut command = Command::new(words.next().unwrap_or("env"));
        command.args(words).arg("DEBIAN_FRONTEND=noninteractive").arg("apt-get").args(arguments);
        run::quiet(&mut command)
    };
    run::step(&format!("system packages {words}"), || {
        apt(&["update"])?;
        let mut arguments = vec!["install", "--yes", "--no-install-recommends"];
        arguments.extend(&packages);
        apt(&arguments)
    })?;
    Ok(())
}

#[derive(Debug, PartialEq, Eq)]
enum System {
    Debian,
    /// Its browsers are snaps, under other package names.
    Ubuntu,
}

fn system(os_release: &str) -> Option<System> {
    let value = |key: &str| {
        let line = os_release.lines().find_map(|line| line.strip_prefix(key))?;
        Some(line.trim_matches('"').to_owned())
    };
    let id = value("ID=")?;
    let like = value("ID_LIKE=").unwrap_or_default();
    let named = |name: &str| id == name || like.split(' ').any(|word| word == name);
    if named("ubuntu") {
        Some(System::Ubuntu)
    } else if named("debian") {
        Some(System::Debian)
    } else {
        None
    }
}

/// What stands before a command so that it runs as root, ending in `env`, which sets variables.
fn become_root() -> Option<&'static [&'static str]> {
    let user = run::quiet(Command::new("id").arg("-u")).unwrap_or_default();
    if user.trim() == "0" {
        Some(&["env"])
    } else if on_path("sudo").is_some() {
        Some(&["sudo", "env"])
    } else {
        None
    }
}

fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|it| it.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_is_read_from_its_own_file() {
        assert_eq!(system("NAME=\"Debian\"\nID=debian\n"), Some(System::Debian));
        assert_eq!(system("ID=ubuntu\nID_LIKE=debian\n"), Some(System::Ubuntu));
        assert_eq!(system("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"), Some(System::Ubuntu));
        assert_eq!(system("ID=fedora\n"), None);
        assert_eq!(system(""), None);
    }
}
