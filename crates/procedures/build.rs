//! Reads every area's folder under `data/` and packs its rules.
//!
//! A mistake in a rule file stops the build, with every mistake named at once.

use engine::{Procedure, Topic};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    println!("cargo::rerun-if-changed=data");
    let mut problems = Vec::new();
    let mut list = |file: &str| {
        rulefile::topics(&Path::new("data").join(file)).unwrap_or_else(|it| {
            problems.extend(it);
            Vec::new()
        })
    };
    let (topics, matters) = (list("topics.toml"), list("decisions.toml"));
    let mut procedures = Vec::new();
    for folder in areas(Path::new("data"))? {
        match rulefile::read(&folder, &topics, &matters) {
            Ok(procedure) => procedures.push(procedure),
            Err(it) => problems.extend(it),
        }
    }
    for problem in &problems {
        println!("cargo::error=data/{problem}");
    }
    write(topics, matters, procedures)?;
    Ok(if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn write(
    topics: Vec<Topic>,
    matters: Vec<Topic>,
    procedures: Vec<Procedure>,
) -> Result<(), Box<dyn Error>> {
    let topics: &[Topic] = topics.leak();
    let matters: &[Topic] = matters.leak();
    let procedures: &[Procedure] = procedures.leak();
    let packed = packed::pack(&(topics, matters, procedures));
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("procedures.txt"), packed.text)?;
    fs::write(out.join("procedures.bin"), packed.bytes)?;
    Ok(())
}

fn areas(data: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let entries = fs::read_dir(data)?.collect::<Result<Vec<_>, _>>()?;
    let mut folders: Vec<_> =
        entries.into_iter().map(|it| it.path()).filter(|it| it.is_dir()).collect();
    folders.sort();
    Ok(folders)
}
