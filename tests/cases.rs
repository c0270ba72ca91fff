//! Every worked case in `cases/`, one named test each.

use engine::Procedure;
use libtest_mimic::{Arguments, Failed, Trial};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tests::case::File;
use tests::{answer, checklist, decision};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let mut trials = Vec::new();
    for folder in sorted(&cases)? {
        for file in sorted(&folder)? {
            trials.extend(trials_of(&folder, &file)?);
        }
    }
    Ok(libtest_mimic::run(&Arguments::from_args(), trials).exit_code())
}

fn sorted(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut paths = fs::read_dir(folder)?
        .map(|it| Ok(it?.path()))
        .collect::<Result<Vec<_>, Box<dyn Error>>>()?;
    paths.sort();
    Ok(paths)
}

fn trials_of(folder: &Path, file: &Path) -> Result<Vec<Trial>, Box<dyn Error>> {
    let area = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let parsed: File = toml::from_str(&fs::read_to_string(file)?)
        .map_err(|it| format!("{}: {it}", file.display()))?;
    let cases =
        parsed.case.into_iter().map(|it| trial(&area, &it.about.clone(), it, answer::check));
    let lists = parsed
        .checklist
        .into_iter()
        .map(|it| trial(&area, &it.about.clone(), it, checklist::check));
    let decisions =
        parsed.decision.into_iter().map(|it| trial(&area, &it.about.clone(), it, decision::check));
    Ok(cases.chain(lists).chain(decisions).collect())
}

/// How a case is held against the program's answer.
type Check<C> = fn(&'static Procedure, &C) -> Result<(), String>;

fn trial<C: Send + 'static>(area: &str, about: &str, case: C, check: Check<C>) -> Trial {
    let id = area.to_owned();
    Trial::test(format!("{area}: {about}"), move || {
        let procedure =
            procedures::find(&id).ok_or_else(|| format!("there is no procedure called {id}"))?;
        check(procedure, &case).map_err(Failed::from)
    })
}
