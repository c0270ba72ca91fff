//! `cargo xtask new-area NAME`: an area's folder of rule files and a worked case, commented, to be filled in.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use crate::workspace;

/// Each file's name, and its text for the area that the text calls Exampleshire.
const RULE_FILES: [(&str, &str); 8] = [
    ("procedure.toml", include_str!("procedure.toml")),
    ("timing.toml", include_str!("timing.toml")),
    ("reports.toml", include_str!("reports.toml")),
    ("unclear.toml", include_str!("unclear.toml")),
    ("not-covered.toml", include_str!("not-covered.toml")),
    ("comparison.toml", include_str!("comparison.toml")),
    ("decision-parents-attendance.toml", include_str!("decision-parents-attendance.toml")),
    ("families.toml", include_str!("families.toml")),
];

const CASE: (&str, &str) = ("first.toml", include_str!("first.toml"));

/// The words of a name that keep their small letter.
const SMALL_WORDS: [&str; 8] = ["and", "by", "in", "le", "of", "on", "the", "upon"];

/// Writes the files of the area that the command names, and says which and what to do next.
///
/// # Errors
///
/// When there is not exactly one name, and what [`write()`] returns.
pub fn run(names: &[&str]) -> Result<()> {
    let [id] = names else {
        bail!("give the area one name: `cargo xtask new-area exampleshire`");
    };
    let root = workspace::root();
    for file in write(&root, id)? {
        println!("  {}", file.strip_prefix(&root).unwrap_or(&file).display());
    }
    println!("\nFill in what is marked \"fill in\". CONTRIBUTING.md, \"Add an area\", says how.");
    Ok(())
}

/// Writes the files of a new area into the workspace at `root`, and says which.
///
/// # Errors
///
/// When `id` cannot be a folder's name, when the area is there already, or when a file cannot be written.
pub fn write(root: &Path, id: &str) -> Result<Vec<PathBuf>> {
    ensure!(
        is_kebab_case(id),
        "`{id}` cannot be an area's name here: write small letters from a to z, with one hyphen between \
         words, such as `exampleshire` or `north-exampleshire`"
    );
    let rules = root.join("crates/procedures/data").join(id);
    let cases = root.join("tests/cases").join(id);
    for folder in [&rules, &cases] {
        let path = folder.display();
        let there = fs::exists(folder).with_context(|| format!("looking for {path}"))?;
        ensure!(!there, "{path} is there already: change its files, or choose another name");
    }
    let rule_files = RULE_FILES.iter().map(|file| (&rules, file));
    rule_files.chain([(&cases, &CASE)]).map(|(folder, file)| write_file(folder, file, id)).collect()
}

fn write_file(folder: &Path, (file, text): &(&str, &str), id: &str) -> Result<PathBuf> {
    fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
    let path = folder.join(file);
    let text = text.replace("exampleshire", id).replace("Exampleshire", &name(id));
    fs::write(&path, text).with_context(|| format!("writing {}", path.display()))?;
    Ok(path)
}

fn is_kebab_case(id: &str) -> bool {
    id.split('-').all(|word| !word.is_empty() && word.chars().all(|it| it.is_ascii_lowercase()))
}

/// `redcar-and-cleveland` is Redcar and Cleveland.
fn name(id: &str) -> String {
    let words = id.split('-').enumerate().map(|(place, word)| {
        let stays_small = place > 0 && SMALL_WORDS.contains(&word);
        if stays_small { word.to_owned() } else { capitalised(word) }
    });
    words.collect::<Vec<_>>().join(" ")
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|it| it.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(root: &Path, id: &str, words: &str) {
        let said = write(root, id).unwrap_err().to_string();
        assert!(said.contains(words), "{said:?} does not say {words:?}");
    }

    #[test]
    fn a_name_is_small_letters_and_single_hyphens() {
        let nowhere = Path::new("no such folder");
        let hyphens = ["-", "a-", "-a", "a--b"];
        let signs = ["", "a b", "a_b", "a/b", "..", "Exampleshire", "area51", "ynys-môn"];
        for id in hyphens.iter().chain(&signs) {
            refused(nowhere, id, "small letters from a to z");
        }
    }

    #[test]
    fn an_area_that_is_there_is_left_alone() {
        let root = std::env::temp_dir().join(format!("xtask-new-area-{}", std::process::id()));
        let cases = root.join("tests/cases/cases-alone");
        fs::create_dir_all(&cases).unwrap();
        let written = write(&root, "exampleshire").unwrap();
        assert_eq!(written.len(), RULE_FILES.len() + 1);
        refused(&root, "exampleshire", "data/exampleshire is there already");
        refused(&root, "cases-alone", "cases/cases-alone is there already");
        fs::remove_dir_all(&root).unwrap();
    }

    #[test]
    fn names_as_people_write_them() {
        assert_eq!(name("exampleshire"), "Exampleshire");
        assert_eq!(name("redcar-and-cleveland"), "Redcar and Cleveland");
        assert_eq!(name("the-wirral"), "The Wirral");
    }

    #[test]
    fn anything_but_one_name_is_refused() {
        for names in [&[][..], &["north", "exampleshire"]] {
            let said = run(names).unwrap_err().to_string();
            assert!(said.contains("`cargo xtask new-area exampleshire`"), "{said}");
        }
    }
}
