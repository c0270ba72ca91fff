//! What an area says on the topics on which all are compared.

use super::Area;
use engine::{Procedure, Topic};

/// Cells that show one rule twice: its id stands twice, or with one that it covers, or the topic has two cells.
pub fn spoken_of_twice(area: Area, topics: &[Topic]) -> Vec<String> {
    let mut wrong = Vec::new();
    for topic in topics {
        let mut seen = Vec::new();
        for rule in area.on(topic.id) {
            if seen.contains(&rule.id) {
                wrong.push(format!("{}: {} names {} twice", area.id, topic.id, rule.id));
            }
            seen.push(rule.id);
        }
    }
    wrong
}

/// Topics that no area speaks of: there is nothing to set side by side.
pub fn not_spoken_of(areas: &'static [Procedure], topics: &[Topic]) -> Vec<String> {
    let open = topics.iter().filter(|it| areas.iter().all(|area| area.on(it.id).next().is_none()));
    open.map(|it| format!("no area speaks of {}", it.id)).collect()
}

/// Topics that an area speaks of and is said to leave out.
pub fn spoken_of_and_left_out(area: Area, topics: &[Topic]) -> Vec<String> {
    let both = topics
        .iter()
        .filter(|it| area.on(it.id).next().is_some() && area.silent_on(it.id).is_some());
    both.map(|it| format!("{}: {} is spoken of and said to be left out", area.id, it.id)).collect()
}
