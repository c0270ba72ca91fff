//! What the checklist says: words decided here, in plain functions, and laid out elsewhere.

use crate::fields::label;
use crate::form::Form;
use crate::pages::deadlines::view::{dates, title};
use crate::sheet::{Sheet, box_of};
use engine::{Child, Circumstance, Deadline, Item, Procedure};

/// Everything that was said to be so, in words.
pub(super) fn said(form: &Form) -> Vec<String> {
    let mut said = Vec::new();
    for it in Circumstance::ALL {
        let of_children = it.is_of_one_child() && !form.children.is_empty();
        if form.holds(*it) && !of_children {
            said.push(label(*it).to_owned());
        }
    }
    said
}

/// ", 12 years old, the child will come to the conference".
pub(super) fn child_in_words(child: &Child) -> String {
    let mut words = match child.age {
        Some(1) => ", 1 year old".to_owned(),
        Some(age) => [", ", &age.to_string(), " years old"].concat(),
        None => String::new(),
    };
    for it in &child.circumstances {
        words.push_str(", ");
        words.push_str(&label(*it).to_ascii_lowercase());
    }
    words
}

/// An item's dates, each in a line: "By Thursday 7 January 2027", with whose date it is where there are several.
pub(crate) fn dated(procedure: &Procedure, item: &Item<'_>) -> Vec<String> {
    let several = item.dates.len() > 1;
    let mut lines = Vec::new();
    for deadline in &item.dates {
        lines.push(one(procedure, deadline, several));
    }
    lines
}

fn one(procedure: &Procedure, deadline: &Deadline, several: bool) -> String {
    let words: Vec<String> =
        dates(deadline).iter().map(|it| [it.key, " ", &it.words].concat()).collect();
    let words = words.join(". ");
    if several { [&title(procedure, deadline), ": ", &words].concat() } else { words }
}

/// What an item still waits for: "Its date waits for the due date".
pub(super) fn waits(procedure: &Procedure, item: &Item<'_>) -> String {
    let mut names: Vec<&str> = Vec::new();
    for event in &item.needs {
        let name = procedure.event_name(*event);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if names.is_empty() {
        return String::new();
    }
    ["Its date waits for the ", &names.join(" or the "), "."].concat()
}

/// The ids of an item's boxes: one, or one for each child it is done for.
pub(super) fn boxes(item: &Item<'_>) -> Vec<String> {
    if item.children.is_empty() {
        return vec![["tick-", item.rule.id].concat()];
    }
    let id = ["tick-", item.rule.id].concat();
    item.children.iter().map(|place| box_of(&id, *place)).collect()
}

/// "12 of 31 marked".
pub(super) fn marked(sheet: &Sheet, items: &[&Item<'_>]) -> String {
    let (mut ticked, mut all) = (0_usize, 0_usize);
    for item in items {
        for id in boxes(item) {
            all += 1;
            ticked += usize::from(sheet.is_ticked(&id));
        }
    }
    [&ticked.to_string(), " of ", &all.to_string(), " marked"].concat()
}
