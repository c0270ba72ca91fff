//! Reads every area's folder under `data/` and packs its rules; and, apart from them, the words for families.
//!
//! A mistake in a rule file stops the build, with every mistake named at once.

use engine::{Families, Guide, Procedure, Topic};
use packed::Packed;
use rulefile::{Lists, Problem};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    println!("cargo::rerun-if-changed=data");
    let mut problems = Vec::new();
    let data = Path::new("data");
    let topics = told(&mut problems, rulefile::topics(&data.join("topics.toml")));
    let decisions = told(&mut problems, rulefile::topics(&data.join("decisions.toml")));
    let families = told(&mut problems, rulefile::families(&data.join("families.toml")));
    let lists = Lists { topics: &topics, decisions: &decisions, steps: families.steps };
    let (mut procedures, mut guides) = (Vec::new(), Vec::new());
    for folder in areas(data)? {
        match rulefile::read(&folder, &lists) {
            Ok(area) => {
                procedures.push(area.procedure);
                guides.push(area.guide);
            }
            Err(it) => problems.extend(it),
        }
    }
    for problem in &problems {
        println!("cargo::error=data/{problem}");
    }
    let topics: &'static [Topic] = topics.leak();
    let decisions: &'static [Topic] = decisions.leak();
    let procedures: &'static [Procedure] = procedures.leak();
    write("procedures", packed::pack(&(topics, decisions, procedures)))?;
    let guides: &'static [Guide] = guides.leak();
    let families: &'static [Families] = vec![families].leak();
    write("families", packed::pack(&(families, guides)))?;
    Ok(if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What was read, or nothing, its problems noted.
fn told<T: Default>(problems: &mut Vec<Problem>, read: Result<T, Vec<Problem>>) -> T {
    read.unwrap_or_else(|it| {
        problems.extend(it);
        T::default()
    })
}

fn write(name: &str, packed: Packed) -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join(name).with_extension("txt"), packed.text)?;
    fs::write(out.join(name).with_extension("bin"), packed.bytes)?;
    Ok(())
}

fn areas(data: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let entries = fs::read_dir(data)?.collect::<Result<Vec<_>, _>>()?;
    let mut folders: Vec<_> =
        entries.into_iter().map(|it| it.path()).filter(|it| it.is_dir()).collect();
    folders.sort();
    Ok(folders)
}
