//! What an area says on the topics on which all are compared.

use super::Area;
use engine::Topic;

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

/// Topics that an area neither speaks of nor is said to leave out.
pub fn not_spoken_of(area: Area, topics: &[Topic]) -> Vec<String> {
    let open = topics
        .iter()
        .filter(|it| area.on(it.id).next().is_none() && area.silent_on(it.id).is_none());
    open.map(|it| format!("{}: nothing stands on {}", area.id, it.id)).collect()
}
