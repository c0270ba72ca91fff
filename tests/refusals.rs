//! Rule files that must be refused: each folder of `bad/` with the exact words of its refusal in `refusal.txt`.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

type Tried = Result<(), Box<dyn Error>>;

fn folders() -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let bad = Path::new(env!("CARGO_MANIFEST_DIR")).join("bad");
    let mut folders =
        fs::read_dir(bad)?.map(|it| Ok(it?.path())).collect::<Result<Vec<_>, Box<dyn Error>>>()?;
    folders.sort();
    Ok(folders)
}

#[test]
fn every_bad_folder_is_refused_in_its_own_words() -> Tried {
    let mut wrong = Vec::new();
    for folder in folders()? {
        let expected = fs::read_to_string(folder.join("refusal.txt"))?;
        let got = match rulefile::read(&folder) {
            Ok(procedure) => format!("{} was accepted\n", procedure.id),
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
    assert!(folders()?.len() >= 20, "the refusals have gone missing");
    Ok(())
}
