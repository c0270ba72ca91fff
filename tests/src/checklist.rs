//! A worked case of a checklist, and every way in which the program's list differs from it.

use crate::answer::{corrections, differ, owned};
use crate::given;
use engine::{Checklist, Event, Facts, Item, Procedure, Question, Role};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A story, and what has to be on somebody's list.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct List {
    /// What a practitioner would call it.
    pub about: String,
    /// Whose list it is; everybody's where left out.
    pub role: Option<String>,
    /// Event → its dates.
    #[serde(default)]
    pub events: BTreeMap<String, Vec<String>>,
    /// What is so.
    #[serde(default)]
    pub circumstances: Vec<String>,
    /// What the case calls a child → the child.
    #[serde(default)]
    pub children: BTreeMap<String, Child>,
    /// The day the question is asked.
    pub as_of: Option<String>,
    /// `working` or `calendar`.
    pub days_mean: Option<String>,
    /// Rule → how it stands on the list, on the agenda or in what a paper holds.
    #[serde(default)]
    pub there: BTreeMap<String, There>,
    /// Rule → why it stands on none of them.
    #[serde(default)]
    pub not_there: BTreeMap<String, String>,
    /// Whether the list holds no more than `there`; the agenda and what papers hold are not meant.
    #[serde(default)]
    pub nothing_else: bool,
}

/// A child of the conference.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Child {
    /// In years.
    pub age: Option<u8>,
    /// What is so of this child alone.
    #[serde(default)]
    pub circumstances: Vec<String>,
}

/// How a rule stands on a list. What is left out must not be.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct There {
    /// Where the document says so, and how a date was counted, for whoever checks it.
    pub why: String,
    /// Its date, or the first of several.
    pub due: Option<String>,
    /// The latest reading of that date; the same as `due` where left out.
    pub latest: Option<String>,
    /// Its other dates, in order.
    #[serde(default)]
    pub also: Vec<String>,
    /// Events, any one of which would give it a date.
    #[serde(default)]
    pub waits_for: Vec<String>,
    /// What has to turn out so for it to apply.
    #[serde(default, rename = "if")]
    pub provided: Vec<String>,
    /// The children it is done for, each once.
    #[serde(default, rename = "for")]
    pub children: Vec<String>,
}

/// Works a list out and says, as corrections, where it differs from the case.
///
/// # Errors
///
/// The corrections, or what in the case itself cannot be understood.
pub fn check(procedure: &'static Procedure, case: &List) -> Result<(), String> {
    for rule in case.there.keys().chain(case.not_there.keys()) {
        check_named(procedure, rule)?;
    }
    let children = children(case)?;
    let facts = facts(procedure, case, children)?;
    let role = case.role.as_deref().map(role).transpose()?;
    let schedule = engine::schedule(procedure, &facts);
    let list = engine::checklist(&schedule, &facts, role);
    corrections(|text| compare(text, case, &list))
}

/// A slip in a rule's id would make "not there" true for nothing.
fn check_named(procedure: &Procedure, id: &str) -> Result<(), String> {
    match procedure.rules.iter().find(|it| it.id == id) {
        None => Err(format!("{} has no rule called {id}", procedure.name)),
        Some(rule) if rule.kind.list() == engine::List::Nowhere => {
            Err(format!("{id} is of kind {}, which stands on no list", rule.kind.id()))
        }
        Some(_) => Ok(()),
    }
}

fn role(id: &str) -> Result<Role, String> {
    Role::from_id(id).ok_or_else(|| format!("{id} is not a role"))
}

fn facts(
    procedure: &Procedure,
    case: &List,
    children: Vec<engine::Child>,
) -> Result<Facts, String> {
    let question = Question {
        events: given::events(&case.events)?,
        circumstances: given::circumstances(&case.circumstances)?,
        children,
        as_of: case.as_of.as_deref().map(given::day).transpose()?,
        days_mean: given::days_mean(case.days_mean.as_deref())?,
        ..Question::default()
    };
    question.facts(procedure).map_err(|error| format!("the facts were refused: {error}"))
}

fn children(case: &List) -> Result<Vec<engine::Child>, String> {
    let child = |it: &Child| {
        Ok(engine::Child { age: it.age, circumstances: given::circumstances(&it.circumstances)? })
    };
    case.children.values().map(child).collect()
}

fn compare(text: &mut String, case: &List, list: &Checklist<'_>) {
    let all: Vec<&Item<'_>> = list.items.iter().chain(&list.agenda).chain(&list.contents).collect();
    let find = |id: &str| all.iter().find(|it| it.rule.id == id);
    for (id, expected) in &case.there {
        match find(id) {
            Some(item) => compare_item(text, case, expected, item),
            None => differ(text, id, &"there", &"not there"),
        }
    }
    for id in case.not_there.keys() {
        differ(text, id, &"not there", &find(id).map_or("not there", |_| "there"));
    }
    let others = list.items.iter().filter(|it| !case.there.contains_key(it.rule.id));
    for item in others.filter(|_| case.nothing_else) {
        differ(text, item.rule.id, &"not there: nothing else is", &"there");
    }
}

fn compare_item(text: &mut String, case: &List, expected: &There, item: &Item<'_>) {
    let id = item.rule.id;
    let dates: Vec<String> = item.dates.iter().map(|it| it.due.to_string()).collect();
    let all: Vec<String> = expected.due.iter().chain(&expected.also).cloned().collect();
    differ(text, &format!("{id}: due"), &all, &dates);
    let latest = expected.latest.as_ref().or(expected.due.as_ref());
    let got = item.dates.first().map(|it| it.latest.to_string());
    differ(text, &format!("{id}: latest"), &latest, &got.as_ref());
    let needs: Vec<&str> = item.needs.iter().copied().map(Event::id).collect();
    differ(text, &format!("{id}: waits for"), &expected.waits_for, &owned(&needs));
    let provided: Vec<&str> = item.provided.iter().map(|it| it.id()).collect();
    differ(text, &format!("{id}: if"), &expected.provided, &owned(&provided));
    let names: Vec<&String> = case.children.keys().collect();
    let mut meant: Vec<&String> = expected.children.iter().collect();
    meant.sort();
    let got: Vec<&String> =
        item.children.iter().filter_map(|place| names.get(*place)).copied().collect();
    differ(text, &format!("{id}: for"), &meant, &got);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn corrected(case: &str, words: &[&str]) {
        let case: List = toml::from_str(case).unwrap();
        let wrong = check(procedures::find("york").unwrap(), &case).unwrap_err();
        for word in words {
            assert!(wrong.contains(word), "{wrong:?} does not say {word:?}");
        }
    }

    #[test]
    fn a_date_that_differs_is_corrected() {
        let case = r#"
            about = "A report a day late"
            events = { initial-conference = ["2026-10-22"] }
            there.reports-to-family-3wd = { due = "2026-10-20", why = "" }
        "#;
        corrected(case, &["reports-to-family-3wd: due", "2026-10-20", "2026-10-19"]);
    }

    #[test]
    fn what_is_left_out_must_not_be() {
        let case = r#"
            about = "A girl, and a plan that may be made"
            children = { girl = { age = 12 } }
            there.child-copy-of-plan = { why = "" }
            there.first-review-3-months = { why = "" }
        "#;
        let words = ["plan: if", "plan: for", "girl", "months: waits for", "initial-conference"];
        corrected(case, &words);
    }

    #[test]
    fn an_item_that_is_or_is_not_there_is_corrected() {
        let case = r#"
            about = "Nobody needs an interpreter"
            role = "parent"
            there.interpreter-offered = { why = "" }
            not-there.right-to-supporter = ""
        "#;
        corrected(case, &["interpreter-offered", "right-to-supporter"]);
        let alone = "about = \"Everything else\"\nrole = \"parent\"\nnothing-else = true";
        corrected(alone, &["right-to-supporter", "nothing else is"]);
    }

    #[test]
    fn a_slip_in_an_id_is_no_proof() {
        let slip = "about = \"A slip\"\nnot-there.interpreter-ofered = \"\"";
        corrected(slip, &["York has no rule called interpreter-ofered"]);
        let test = "about = \"A test\"\nnot-there.child-under-10 = \"\"";
        corrected(test, &["child-under-10 is of kind criterion"]);
    }
}
