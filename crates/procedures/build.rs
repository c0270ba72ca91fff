//! Reads every area's folder under `data/` and writes its rules as Rust tables.
//!
//! A mistake in a rule file stops the build, with every mistake named at once.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    println!("cargo::rerun-if-changed=data");
    let mut tables = String::new();
    let mut mistakes = 0_usize;
    let topics = rulefile::topics(Path::new("data/topics.toml")).unwrap_or_else(|problems| {
        mistakes += problems.len();
        tell(&problems);
        Vec::new()
    });
    for folder in areas(Path::new("data"))? {
        match rulefile::read(&folder, &topics) {
            Ok(procedure) => tables.extend([rulefile::rust(&procedure).as_str(), ",\n"]),
            Err(problems) => {
                mistakes += problems.len();
                tell(&problems);
            }
        }
    }
    let out = PathBuf::from(env::var("OUT_DIR")?).join("procedures.rs");
    let topics = rulefile::rust_topics(&topics);
    let written = format!(
        "static PROCEDURES: &[engine::Procedure] = &[\n{tables}];\nstatic TOPICS: &[engine::Topic] = {topics};\n"
    );
    fs::write(out, written)?;
    Ok(if mistakes == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn tell(problems: &[rulefile::Problem]) {
    for problem in problems {
        println!("cargo::error=data/{problem}");
    }
}

fn areas(data: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let entries = fs::read_dir(data)?.collect::<Result<Vec<_>, _>>()?;
    let mut folders: Vec<_> =
        entries.into_iter().map(|it| it.path()).filter(|it| it.is_dir()).collect();
    folders.sort();
    Ok(folders)
}
