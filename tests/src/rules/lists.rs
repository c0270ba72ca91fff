//! Whether a rule ever stands on a list, and where.

use super::{Area, facts, ids_of};
use engine::{Age, Checklist, Child, Circumstance, Item, List, Question, Role, Rule};

/// Rules that no circumstances show on the list of whoever must follow them.
///
/// With just its own circumstances a rule is there, without children and with one whom it fits; a rule that another
/// one takes the place of has to be there with one more circumstance.
pub fn never_shown(area: Area) -> Vec<String> {
    let mut wrong = Vec::new();
    for rule in area.rules.iter().filter(|it| it.kind.list() != List::Nowhere) {
        for (named, child) in [("no child", None), ("a child", Some(fitting(rule)))] {
            if is_shown(area, rule, &[], child.as_ref()) {
                continue;
            }
            let replaceable = area.rules.iter().any(|it| it.instead_of.contains(&rule.id));
            let shown_with = |it: &Circumstance| is_shown(area, rule, &[*it], child.as_ref());
            if !replaceable || !Circumstance::ALL.iter().any(shown_with) {
                let when = ids_of(rule.when);
                wrong.push(format!(
                    "{}: {} is on no list of {} when [{when}] and {named} is named",
                    area.id,
                    rule.id,
                    rule.who.id()
                ));
            }
        }
    }
    wrong
}

/// A child of whom everything is so that the rule asks of one.
fn fitting(rule: &Rule) -> Child {
    let age = match rule.each_child {
        Some(Age::From(years)) => years,
        Some(Age::Under(years)) => years.saturating_sub(1),
        Some(Age::Any) | None => 5,
    };
    let circumstances = rule.when.iter().copied().filter(|it| it.is_of_one_child()).collect();
    Child { age: Some(age), circumstances }
}

fn is_shown(area: Area, rule: &Rule, also: &[Circumstance], child: Option<&Child>) -> bool {
    let of_all = rule.when.iter().filter(|it| child.is_none() || !it.is_of_one_child());
    let circumstances: Vec<_> = of_all.chain(also).copied().collect();
    let question = Question {
        circumstances,
        children: child.cloned().into_iter().collect(),
        ..Question::default()
    };
    let Ok(facts) = question.facts(area) else { return false };
    let schedule = engine::schedule(area, &facts);
    let list = engine::checklist(&schedule, &facts, Some(rule.who));
    let place = |it: &Item<'_>| it.rule.id == rule.id;
    all(&list).any(place)
}

fn all<'a>(list: &'a Checklist<'a>) -> impl Iterator<Item = &'a Item<'a>> {
    list.items.iter().chain(&list.agenda).chain(&list.contents)
}

/// Lists that leave the order of the process, or within it the document's.
pub fn out_of_order(area: Area) -> Vec<String> {
    let mut wrong = Vec::new();
    let Some(facts) = facts(area, &[], &[]) else { return wrong };
    let schedule = engine::schedule(area, &facts);
    for role in Role::ALL {
        let list = engine::checklist(&schedule, &facts, Some(*role));
        let key =
            |it: &Item<'_>| (it.rule.stage, it.rule.source.lines.first, it.rule.source.lines.last);
        for pair in list.items.windows(2) {
            if let [one, next] = pair
                && key(next) < key(one)
            {
                wrong.push(format!("{}: {} after {}", area.id, next.rule.id, one.rule.id));
            }
        }
    }
    wrong
}
