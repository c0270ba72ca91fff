//! Every worked case in `cases/`, one named test each.

use libtest_mimic::{Arguments, Failed, Trial};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tests::answer;
use tests::case::{Case, File};

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
    let trial = |case: Case| {
        let area = area.clone();
        Trial::test(format!("{area}: {}", case.about), move || run(&area, &case))
    };
    Ok(parsed.case.into_iter().map(trial).collect())
}

fn run(area: &str, case: &Case) -> Result<(), Failed> {
    let procedure =
        procedures::find(area).ok_or_else(|| format!("there is no procedure called {area}"))?;
    answer::check(procedure, case).map_err(Failed::from)
}
