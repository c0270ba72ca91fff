//! Ids by which rules, cells and what is unclear name one another.

use super::Area;
use engine::Rule;

/// Ids that name nothing in the area, or a rule of the wrong sort.
pub fn not_in_the_area(area: Area) -> Vec<String> {
    let mut wrong: Vec<_> = area.rules.iter().flat_map(|rule| of_rule(area, rule)).collect();
    for unclear in area.unclear {
        let unknown = unclear.rules.iter().filter(|id| find(area, id).is_none());
        wrong.extend(unknown.map(|id| format!("{}: unclear {} names {id}", area.id, unclear.id)));
    }
    for cell in area.cells {
        let unknown = cell.rules.iter().filter(|id| area.rule(id).is_none());
        wrong.extend(unknown.map(|id| format!("{}: topic {} names {id}", area.id, cell.topic)));
    }
    wrong
}

fn of_rule(area: Area, rule: &Rule) -> Vec<String> {
    let timed = |id: &str| find(area, id).is_some_and(|it| it.timescale.is_some());
    let timescales = [("dated-by", rule.dated_by), ("bends", rule.bends)];
    let untimed = timescales
        .into_iter()
        .flat_map(|(key, ids)| ids.iter().filter(|id| !timed(id)).map(move |id| (key, *id)));
    let unknown = rule.instead_of.iter().filter(|id| find(area, id).is_none());
    untimed
        .chain(unknown.map(|id| ("instead-of", *id)))
        .map(|(key, id)| format!("{}: {} names {id} in {key}", area.id, rule.id))
        .collect()
}

fn find(area: Area, id: &str) -> Option<&'static Rule> {
    area.rules.iter().find(|it| it.id == id)
}
