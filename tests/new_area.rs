//! CONTRIBUTING's recipe for another area, followed with an invented one, in a folder of its own, to its schedule.

use engine::{
    Circumstance, Event, Facts, Guide, Kind, Moment, Paper, Procedure, Question, Reader, Recipient,
    Role, Stage, Status, Strength, Take,
};
use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::PathBuf;
use tests::case::File;
use tests::{answer, decision};
use xtask::{new_area, workspace};

type Tried<T = ()> = Result<T, Box<dyn Error>>;

/// What marks a line that has to be filled in.
const BLANK: &str = "# fill in";

/// A part of the invented document, in a file of its own. "Days" and no more: two readings.
const MINUTES: &str = r#"# Minutes of the conference.

[[rule]]
id = "minutes-20-days"
kind = "timescale"
who = "administrator"
stage = "records"
strength = "must"
title = "Send the minutes"
text = "Send the minutes to everybody who was asked, within twenty days of the conference."
clock = { within = "20 days", after = "initial-conference" }
unclear = "Line 40 says twenty days and does not say whether they are working days."
papers = ["minutes"]
to = ["mother", "father", "agencies"]
source = { section = "4 Minutes", lines = [40, 41] }
"#;

/// Counted on paper with the bank holidays of spring 2026.
const MINUTES_CASE: &str = r#"
[[case]]
about = "A conference in April, minutes in May"
events = { initial-conference = ["2026-04-21"] }
expect.minutes-20-days = { due = "2026-05-11", latest = "2026-05-20", why = "By the calendar nine days to 30 April and eleven in May. In working days 22 to 24 April are 1 to 3, 27 April to 1 May 4 to 8; 4 May is the early May holiday; 5 to 8 May are 9 to 12, 11 to 15 May 13 to 17, 18 to 20 May 18 to 20" }
waiting = ["initial-conference-15wd"]
"#;

/// An area in a folder of its own, which goes when the test ends.
struct Area {
    root: PathBuf,
    id: &'static str,
}

impl Area {
    /// What `cargo xtask new-area` writes.
    fn started(id: &'static str) -> Tried<Self> {
        let root = std::env::temp_dir().join(format!("new-area-{id}-{}", std::process::id()));
        let area = Self { root, id };
        new_area::write(&area.root, id)?;
        Ok(area)
    }

    fn rules(&self) -> PathBuf {
        self.root.join("crates/procedures/data").join(self.id)
    }

    fn cases(&self) -> PathBuf {
        self.root.join("tests/cases").join(self.id)
    }

    /// Each rule file's name and text.
    fn rule_files(&self) -> Tried<Vec<(PathBuf, String)>> {
        let with_text = |file: PathBuf| {
            let text = fs::read_to_string(self.rules().join(&file))?;
            Ok((file, text))
        };
        workspace::files(&self.rules())?.into_iter().map(with_text).collect()
    }

    /// Fills in every blank, as from a document of 60 lines.
    fn fill_in(&self) -> Tried {
        for (file, text) in self.rule_files()? {
            let filled: Vec<_> = text.lines().map(filled_in).collect();
            fs::write(self.rules().join(file), filled.join("\n"))?;
        }
        Ok(())
    }

    /// Gives the area's own title for a role.
    fn title(&self, title: &str) -> Tried {
        let file = self.rules().join("procedure.toml");
        let text = fs::read_to_string(&file)?;
        let (before, behind) = text.split_once("[titles]\n").ok_or("[titles] is gone")?;
        Ok(fs::write(file, [before, "[titles]\n", title, behind].concat())?)
    }

    /// Adds a part of the document, and a case that goes with it.
    fn state(&self, file: &str, rules: &str, cases: &str) -> Tried {
        fs::write(self.rules().join(file), rules)?;
        Ok(fs::write(self.cases().join(file), cases)?)
    }

    fn read(&self) -> Result<&'static rulefile::Area, Vec<rulefile::Problem>> {
        let data = workspace::root().join("crates/procedures/data");
        let topics = rulefile::topics(&data.join("topics.toml"))?;
        let decisions = rulefile::topics(&data.join("decisions.toml"))?;
        let steps = rulefile::families(&data.join("families.toml"))?.steps;
        let lists = rulefile::Lists { topics: &topics, decisions: &decisions, steps };
        Ok(Box::leak(Box::new(rulefile::read(&self.rules(), &lists)?)))
    }
}

impl Drop for Area {
    fn drop(&mut self) {
        // A folder that stays behind in the system's own place for such folders harms nobody.
        let _ = fs::remove_dir_all(&self.root);
    }
}

fn filled_in(line: &str) -> String {
    if !line.contains(BLANK) {
        return line.to_owned();
    }
    line.replace("section = \"\", lines = []", "section = \"2 Times\", lines = [12, 14]")
        .replace("lines = \"\"", "lines = 60")
        .replace("= \"\"", "= \"In the area's own words.\"")
}

fn told(problems: &[rulefile::Problem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// The steps of the recipe.
fn recipe() -> Tried<String> {
    let text = fs::read_to_string(workspace::root().join("CONTRIBUTING.md"))?;
    let from = text.split_once("\n## Add an area\n").ok_or("CONTRIBUTING has no recipe")?.1;
    Ok(from.split_once("\n## ").map_or(from, |(recipe, _)| recipe).to_owned())
}

/// What stands between backticks.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

#[test]
fn the_recipe_names_commands_and_files_that_there_are() -> Tried {
    let area = Area::started("exampleshire")?;
    let recipe = recipe()?;
    let commands = fs::read_to_string(workspace::root().join("crates/xtask/src/main.rs"))?;
    let named: Vec<_> = code(&recipe).filter_map(|it| it.strip_prefix("cargo xtask ")).collect();
    assert!(named.contains(&"new-area exampleshire"), "{named:?}");
    for command in named.iter().filter_map(|it| it.split(' ').next()) {
        assert!(commands.contains(&format!("\n  {command} ")), "`cargo xtask` has no {command}");
    }
    for file in code(&recipe).filter(|it| it.contains('/')) {
        let place = if file.contains(area.id) { area.root.clone() } else { workspace::root() };
        assert!(place.join(file).exists(), "the recipe names {file}, which is not there");
    }
    for file in area.rule_files()?.iter().map(|(file, _)| file.display().to_string()) {
        let named = recipe.contains(&format!("`{file}`")) || recipe.contains(&format!("/{file}`"));
        assert!(named, "the recipe does not say what {file} is for");
    }
    Ok(())
}

#[test]
fn the_readme_beside_the_rule_files_gives_every_word() -> Tried {
    let readme = fs::read_to_string(workspace::root().join("crates/procedures/data/README.md"))?;
    let given: BTreeSet<_> = code(&readme).collect();
    let mut words: Vec<_> = Event::ALL.iter().map(|it| it.id()).collect();
    words.extend(Circumstance::ALL.iter().map(|it| it.id()));
    words.extend(Role::ALL.iter().map(|it| it.id()));
    words.extend(Stage::ALL.iter().map(|it| it.id()));
    words.extend(Strength::ALL.iter().map(|it| it.id()));
    words.extend(Kind::ALL.iter().map(|it| it.id()));
    words.extend(Paper::ALL.iter().map(|it| it.id()));
    words.extend(Recipient::ALL.iter().map(|it| it.id()));
    words.extend(Reader::ALL.iter().map(|it| it.id()));
    words.extend(Take::ALL.iter().map(|it| it.id()));
    words.extend(Status::ALL.iter().map(|it| it.id()));
    let missing: Vec<_> = words.iter().filter(|it| !given.contains(*it)).collect();
    assert!(missing.is_empty(), "the README does not give {missing:?}");
    Ok(())
}

/// What else is refused follows from a blank: [`an_area_needs_no_rust`] fills in these lines and no other.
#[test]
fn a_starter_is_refused_at_each_of_its_blanks() -> Tried {
    let area = Area::started("blankshire")?;
    let mut blanks = BTreeSet::new();
    for (file, text) in area.rule_files()? {
        let marked = text.lines().zip(1_usize..).filter(|(line, _)| line.contains(BLANK));
        blanks.extend(marked.map(|(_, line)| (format!("{}/{}", area.id, file.display()), line)));
    }
    let problems = area.read().err().ok_or("the starter could be published as it is")?;
    let refused: BTreeSet<_> = problems.iter().map(|it| (it.file.clone(), it.line)).collect();
    let passed: Vec<_> = blanks.difference(&refused).collect();
    assert!(passed.is_empty(), "blanks that could be published: {passed:?}\n{}", told(&problems));
    Ok(())
}

#[test]
fn an_area_needs_no_rust() -> Tried {
    let area = Area::started("vale-of-nowhere")?;
    area.fill_in()?;
    area.title("administrator = \"minute-taker\"\n")?;
    area.state("minutes.toml", MINUTES, MINUTES_CASE)?;
    let rulefile::Area { procedure, guide } = area.read().map_err(|it| told(&it))?;
    assert_eq!((procedure.id, procedure.name), ("vale-of-nowhere", "Vale of Nowhere"));
    cases_hold(&area, procedure)?;
    checklist_holds(procedure)?;
    guide_holds(procedure, guide)?;
    let said: Vec<_> = procedure.on("conference-limit").map(|it| it.id).collect();
    assert_eq!(said, ["initial-conference-15wd"]);
    assert!(procedure.silent_on("quorum").is_some());
    assert!(procedure.decision("parents-attendance").is_some());
    assert_eq!(procedure.unclear_about("initial-conference-15wd").count(), 1);
    Ok(())
}

/// Every case's dates, counted on paper, are the schedule's.
fn cases_hold(area: &Area, procedure: &'static Procedure) -> Tried {
    let files = workspace::files(&area.cases())?;
    assert_eq!(files.len(), 2);
    for file in files {
        let file: File = toml::from_str(&fs::read_to_string(area.cases().join(file))?)?;
        for case in &file.case {
            answer::check(procedure, case).map_err(|it| format!("{}:{it}", case.about))?;
        }
        for case in &file.decision {
            decision::check(procedure, case).map_err(|it| format!("{}:{it}", case.about))?;
        }
    }
    Ok(())
}

/// The social worker's list has the report with its date, the interpreter with the same, and not the minutes.
fn checklist_holds(procedure: &'static Procedure) -> Tried {
    let facts = facts(procedure)?;
    let schedule = engine::schedule(procedure, &facts);
    let list = engine::checklist(&schedule, &facts, Some(Role::SocialWorker));
    let due =
        |it: &engine::Item<'_>| it.dates.iter().map(|it| it.due.to_string()).collect::<String>();
    let items: Vec<_> = list.items.iter().map(|it| (it.rule.id, due(it))).collect();
    let expected =
        ["report-to-family-3wd", "report-interpreted"].map(|it| (it, "2026-04-16".to_owned()));
    assert_eq!(items, expected);
    assert!(list.contents.iter().all(|it| it.rule.kind == Kind::Content));
    assert_eq!(list.contents.len(), 1);
    Ok(())
}

/// The guide for parents has every step, with the date of the one rule that it rests on.
fn guide_holds(procedure: &'static Procedure, guide: &'static Guide) -> Tried {
    let families = procedures::families().ok_or("nothing is shared")?;
    let steps = families.steps.iter().map(|it| it.id);
    assert!(guide.steps.iter().map(|it| it.id).eq(steps), "{:?}", guide.steps);
    let walked = engine::walkthrough(procedure, guide, &facts(procedure)?);
    let told = walked.steps.iter().flat_map(|(_, told)| told);
    let dates = told.flat_map(|it| &it.dates).map(|it| (it.rule.id, it.due.to_string()));
    let expected = [("report-to-family-3wd", "2026-04-16".to_owned())];
    assert_eq!(dates.collect::<Vec<_>>(), expected);
    Ok(())
}

fn facts(procedure: &Procedure) -> Tried<Facts> {
    let held = Moment::parse("2026-04-21").ok_or("a date")?;
    let question = Question {
        events: vec![(Event::InitialConference, held)],
        circumstances: vec![Circumstance::Interpreter],
        ..Question::default()
    };
    Ok(question.facts(procedure)?)
}
