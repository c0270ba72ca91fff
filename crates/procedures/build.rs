//! Reads every area's folder under `data/` and writes its rules as Rust tables.
//!
//! A mistake in a rule file stops the build, with every mistake named at once.
#![expect(clippy::print_stdout, reason = "a build script speaks to cargo through its standard output")]

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    println!("cargo::rerun-if-changed=data");
    let mut tables = String::new();
    let mut mistakes = 0_usize;
    for folder in areas(Path::new("data"))? {
        match rulefile::read(&folder) {
            Ok(procedure) => tables.push_str(&format!("{},\n", rulefile::rust(&procedure))),
            Err(problems) => {
                mistakes += problems.len();
                problems.iter().for_each(|it| println!("cargo::error=data/{it}"));
            }
        }
    }
    let out = PathBuf::from(env::var("OUT_DIR")?).join("procedures.rs");
    fs::write(out, format!("static PROCEDURES: &[Procedure] = &[\n{tables}];\n"))?;
    Ok(if mistakes == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn areas(data: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let entries = fs::read_dir(data)?.collect::<Result<Vec<_>, _>>()?;
    let mut folders: Vec<_> = entries.into_iter().map(|it| it.path()).filter(|it| it.is_dir()).collect();
    folders.sort();
    Ok(folders)
}
