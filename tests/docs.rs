//! What the documents say of the project is held against the project.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

type Tried = Result<(), Box<dyn Error>>;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(file: &str) -> Result<String, Box<dyn Error>> {
    Ok(fs::read_to_string(root().join(file)).map_err(|it| format!("{file}: {it}"))?)
}

#[test]
fn architecture_names_exactly_the_crates_there_are() -> Tried {
    let text = read("ARCHITECTURE.md")?;
    let mut named: Vec<_> =
        text.split('`').filter_map(|it| it.strip_prefix("crates/")).map(str::to_owned).collect();
    let folders = fs::read_dir(root().join("crates"))?;
    let mut there: Vec<_> =
        folders.filter_map(|it| it.ok()?.file_name().into_string().ok()).collect();
    named.sort();
    named.dedup();
    there.sort();
    assert_eq!(named, there);
    Ok(())
}

#[test]
fn the_readme_lists_every_document_with_its_state() -> Tried {
    let text = read("README.md")?;
    for procedure in procedures::all() {
        let edition =
            [procedure.document.version, procedure.document.published].into_iter().flatten();
        let state = match procedure.state.kind {
            engine::StateKind::InUse => "in use",
            engine::StateKind::Replaced => "replaced",
            engine::StateKind::NotKnown => "not known",
        };
        let row = text.lines().find(|it| it.starts_with(&format!("| {} |", procedure.name)));
        let row =
            row.ok_or_else(|| format!("{} is not in the table", procedure.name))?.to_lowercase();
        for part in edition.chain([procedure.document.title, state]) {
            assert!(row.contains(&part.to_lowercase()), "{row} does not say {part}");
        }
    }
    Ok(())
}

#[test]
fn the_rule_and_the_case_in_the_readme_are_real() -> Tried {
    let readme = read("README.md")?;
    let blocks: Vec<_> =
        readme.split("```toml\n").skip(1).filter_map(|it| it.split("```").next()).collect();
    let data = fs::read_to_string(root().join("crates/procedures/data/york/reports.toml"))?;
    let [rule, case] = blocks.as_slice() else {
        return Err("the README has a rule and a case".into());
    };
    assert!(
        data.contains(rule.trim()),
        "the rule in the README is not the one in york/reports.toml"
    );
    let file: tests::case::File = toml::from_str(case)?;
    let york = procedures::find("york").ok_or("York is gone")?;
    for case in &file.case {
        tests::answer::check(york, case)?;
    }
    Ok(())
}

#[test]
fn links_between_the_documents_lead_somewhere() -> Tried {
    for file in [
        "README.md",
        "CONTRIBUTING.md",
        "ARCHITECTURE.md",
        "tests/README.md",
        "crates/procedures/data/README.md",
    ] {
        let text = read(file)?;
        let folder = root().join(file).parent().map(Path::to_path_buf).unwrap_or_default();
        let targets = text.split("](").skip(1).filter_map(|it| it.split(')').next());
        for target in targets.filter(|it| !it.starts_with("http")) {
            assert!(folder.join(target).exists(), "{file} links to {target}, which is not there");
        }
    }
    Ok(())
}
