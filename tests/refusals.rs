//! Rule files that must be refused: each folder of `bad/` with the exact words of its refusal in `refusal.txt`.
//!
//! A folder is an area's; one that holds a `topics.toml` is a list of topics, and one that has a `families.toml` and
//! no rules is what all families' pages share.

use engine::Topic;
use rulefile::{Lists, Problem};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

type Tried = Result<(), Box<dyn Error>>;

/// The only decision that the areas of `bad/` may have.
const MATTERS: &[Topic] = &[Topic { id: "exclusion", title: "Who should be in the room?" }];

/// The only topic on which they may say anything.
const TOPICS: &[Topic] = &[Topic { id: "quorum", title: "How many agencies must be there" }];

/// The steps that their guides must have, where they have one.
const STEPS: &[Topic] = &[
    Topic { id: "reports", title: "The reports" },
    Topic { id: "the-decision", title: "The decision" },
];

const LISTS: Lists<'_> = Lists { topics: TOPICS, decisions: MATTERS, steps: STEPS };

fn folders() -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let bad = Path::new(env!("CARGO_MANIFEST_DIR")).join("bad");
    let mut folders =
        fs::read_dir(bad)?.map(|it| Ok(it?.path())).collect::<Result<Vec<_>, Box<dyn Error>>>()?;
    folders.sort();
    Ok(folders)
}

/// What was wrong with a folder, or what it was accepted as.
fn read(folder: &Path) -> Result<String, Vec<Problem>> {
    let (topics, families) = (folder.join("topics.toml"), folder.join("families.toml"));
    let is_an_area = folder.join("rules.toml").exists();
    if topics.exists() {
        rulefile::topics(&topics).map(|it| format!("{} topics", it.len()))
    } else if families.exists() && !is_an_area {
        rulefile::families(&families).map(|it| format!("{} steps", it.steps.len()))
    } else {
        rulefile::read(folder, &LISTS).map(|it| it.procedure.id.to_owned())
    }
}

#[test]
fn every_bad_folder_is_refused_in_its_own_words() -> Tried {
    let mut wrong = Vec::new();
    for folder in folders()? {
        let expected = fs::read_to_string(folder.join("refusal.txt"))?;
        let got = match read(&folder) {
            Ok(accepted) => format!("accepted as {accepted}\n"),
            Err(problems) => {
                let mut lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
                lines.push(String::new());
                lines.join("\n")
            }
        };
        if got != expected {
            wrong.push(format!("{}:\n--- expected\n{expected}--- got\n{got}", folder.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

#[test]
fn there_is_a_bad_folder_for_each_refusal() -> Tried {
    assert!(folders()?.len() >= 84, "the refusals have gone missing");
    Ok(())
}
