//! Words of the closed lists that nothing uses, and circumstances that change nothing.

use super::{Area, facts};
use engine::{
    Checklist, Circumstance, Effect, Event, Item, Kind, Paper, Procedure, Recipient, Role, Rule,
    Stage, Strength, Which,
};

/// Words that no rule of any area uses.
pub fn unused(areas: &'static [Procedure]) -> Vec<String> {
    let rules: Vec<&Rule> = areas.iter().flat_map(|it| it.rules).collect();
    let any = |uses: &dyn Fn(&Rule) -> bool| rules.iter().any(|it| uses(it));
    let mut wrong = Vec::new();
    let mut need = |is_used: bool, list: &str, id: &str| {
        if !is_used {
            wrong.push(format!("no rule uses the {list} {id}"));
        }
    };
    for it in Role::ALL {
        need(any(&|rule| rule.falls_to(*it) || decides(rule) == Some(*it)), "role", it.id());
    }
    for it in Circumstance::ALL {
        need(any(&|rule| rule.when.contains(it)), "circumstance", it.id());
    }
    for it in Event::ALL {
        need(any(&|rule| names(rule, *it)), "event", it.id());
    }
    for it in Kind::ALL {
        need(any(&|rule| rule.kind == *it), "kind", it.id());
    }
    for it in Stage::ALL {
        need(any(&|rule| rule.stage == *it), "stage", it.id());
    }
    for it in Strength::ALL {
        need(any(&|rule| rule.strength == *it), "strength", it.id());
    }
    for it in Paper::ALL {
        need(any(&|rule| rule.papers.contains(it)), "paper", it.id());
    }
    for it in Recipient::ALL {
        need(any(&|rule| rule.to.contains(it)), "recipient", it.id());
    }
    wrong
}

fn decides(rule: &Rule) -> Option<Role> {
    match rule.timescale.as_ref()?.effect {
        Effect::CutOff { decides, .. } => decides,
        Effect::Duty => None,
    }
}

fn names(rule: &Rule, event: Event) -> bool {
    let anchors =
        rule.timescale.iter().flat_map(|it| it.readings).flat_map(|it| it.clock.anchors());
    // Which discussion began the enquiry is told by the date of that event.
    let told_by = |which| matches!(which, Which::BeganEnquiry | Which::Second);
    let counted = anchors
        .into_iter()
        .any(|it| it.event == event || event == Event::Section47Discussion && told_by(it.which));
    let timed = rule.timescale.as_ref();
    let other = timed.is_some_and(|it| it.also_for.contains(&event) || it.holds == Some(event));
    counted || other || rule.until == Some(event)
}

/// Circumstances with which no area's lists or dates differ from those without.
pub fn without_effect(areas: &'static [Procedure]) -> Vec<String> {
    let changes = |it: &&Circumstance| areas.iter().any(|area| changes_something(area, **it));
    let idle = Circumstance::ALL.iter().filter(|it| !changes(it));
    idle.map(|it| format!("{} changes nothing in any area", it.id())).collect()
}

/// Whether it does by itself, or beside whatever else a rule asks for that asks for it.
fn changes_something(area: Area, circumstance: Circumstance) -> bool {
    let asking = area.rules.iter().filter(|it| it.when.contains(&circumstance));
    let beside =
        asking.map(|it| it.when.iter().copied().filter(|it| *it != circumstance).collect());
    beside.chain([Vec::new()]).any(|others: Vec<Circumstance>| {
        let with: Vec<_> = others.iter().copied().chain([circumstance]).collect();
        let (without, with) = (answer(area, &others), answer(area, &with));
        without.is_some() && with.is_some() && without != with
    })
}

/// Everybody's list, what else stands beside it, and every limit, by their ids.
fn answer(
    area: Area,
    circumstances: &[Circumstance],
) -> Option<Vec<(&'static str, Vec<Circumstance>)>> {
    let facts = facts(area, &[], circumstances)?;
    let schedule = engine::schedule(area, &facts);
    let Checklist { items, agenda, contents } = engine::checklist(&schedule, &facts, None);
    let shown = |it: Item<'_>| (it.rule.id, it.provided);
    let mut all: Vec<_> = [items, agenda, contents].into_iter().flatten().map(shown).collect();
    all.extend(schedule.waiting.iter().map(|it| (it.rule.id, Vec::new())));
    Some(all)
}
