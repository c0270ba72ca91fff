//! What can only be seen with the whole folder in view: ids, lines past the end, titles that are missing.

use crate::decision::PlacedDecision;
use crate::problem::Problem;
use crate::procedure::Header;
use crate::rule::{Placed, all_lines};
use crate::unclear::PlacedUnclear;
use crate::{Lists, Part, proof, topics, walkthrough};
use engine::{Decider, Effect, Role, Rule, Unclear};
use std::collections::BTreeMap;

/// Everything wrong between the files of one folder.
pub(crate) fn check(header: &Header, whole: &Part, lists: &Lists<'_>) -> Vec<Problem> {
    let rules = &whole.rules;
    let mut problems = duplicate_ids(rules);
    problems.extend(whole.unclear.iter().flat_map(|it| unknown_rules(it, rules)));
    problems.extend(whole.decisions.iter().flat_map(|it| proof::prove(it, lists.decisions)));
    problems.extend(whole.decisions.iter().flat_map(|it| unknown_in_decision(it, whole)));
    let own_or_covered =
        |id: &str| rules.iter().any(|it| own_and_covered(&it.rule).any(|it| it == id));
    let cells = whole.cells.iter();
    problems.extend(cells.flat_map(|it| topics::check(it, lists.topics, own_or_covered)));
    let order: Vec<&str> = lists.steps.iter().map(|it| it.id).collect();
    let known: Vec<&Rule> = rules.iter().map(|it| &it.rule).collect();
    let unclear: Vec<&Unclear> = whole.unclear.iter().map(|it| &it.unclear).collect();
    problems.extend(walkthrough::check(&whole.steps, &order, &known, &unclear));
    for placed in rules {
        let whats = unknown_ids(placed, rules)
            .chain(lines_past_the_end(placed, header.document.lines))
            .chain(missing_titles(&placed.rule, header))
            .chain(bent_by_itself(&placed.rule));
        problems.extend(whats.map(|what| at(placed, what)));
    }
    for placed in &whole.decisions {
        let decision = &placed.decision;
        let deciders = decision.rows.iter().map(|it| it.decided_by).chain([decision.decided_by]);
        let named = deciders.flatten().filter_map(|it| match it {
            Decider::Role(role) => Some(role),
            Decider::Body(_) => None,
        });
        problems.extend(untitled(named, header).map(|what| placed.problem(what)));
    }
    problems
}

fn at(placed: &Placed, what: String) -> Problem {
    Problem { file: placed.file.clone(), line: placed.line, what }
}

fn own_and_covered(rule: &Rule) -> impl Iterator<Item = &'static str> {
    std::iter::once(rule.id).chain(rule.covers.iter().copied())
}

fn duplicate_ids(rules: &[Placed]) -> Vec<Problem> {
    let mut seen: BTreeMap<&str, &Placed> = BTreeMap::new();
    let mut problems = Vec::new();
    for placed in rules {
        for id in own_and_covered(&placed.rule) {
            match seen.get(id) {
                Some(first) => problems.push(at(
                    placed,
                    format!(
                        "the id `{id}` is used already, at {}:{}; a rule stands once",
                        first.file, first.line
                    ),
                )),
                None => {
                    seen.insert(id, placed);
                }
            }
        }
    }
    problems
}

fn unknown_ids<'a>(placed: &'a Placed, rules: &'a [Placed]) -> impl Iterator<Item = String> + 'a {
    let rule = &placed.rule;
    let timed = |id: &str| rules.iter().any(|it| it.rule.id == id && it.rule.timescale.is_some());
    let named = rule.bends.iter().map(|id| ("bends", id));
    let named = named.chain(rule.dated_by.iter().map(|id| ("dated-by", id)));
    let untimed = named.filter(move |(_, id)| !timed(id)).map(|(key, id)| {
        format!("`{id}` in `{key}` is not a timescale here; use the id of one in this folder")
    });
    let unknown = rule.instead_of.iter().filter(|id| !is_rule(id, rules));
    untimed.chain(unknown.map(|id| not_a_rule(id, "instead-of")))
}

fn is_rule(id: &str, rules: &[Placed]) -> bool {
    rules.iter().any(|it| it.rule.id == id)
}

fn not_a_rule(id: &str, key: &str) -> String {
    format!("`{id}` in `{key}` is not a rule here; use the id of one in this folder")
}

fn unknown_rules(unclear: &PlacedUnclear, rules: &[Placed]) -> Vec<Problem> {
    let unknown = unclear.unclear.rules.iter().filter(|id| !is_rule(id, rules));
    let problem = |id: &&str| Problem {
        file: unclear.file.clone(),
        line: unclear.line,
        what: not_a_rule(id, "rules"),
    };
    unknown.map(problem).collect()
}

/// Ids in a decision that name no rule, or nothing unclear.
fn unknown_in_decision(placed: &PlacedDecision, whole: &Part) -> Vec<Problem> {
    let decision = &placed.decision;
    let of_rows = decision
        .rows
        .iter()
        .flat_map(|it| [("rules", it.rules), ("steps", it.steps), ("records", it.records)]);
    let of_answers = decision.asks.iter().flat_map(|it| it.answers).map(|it| ("rules", it.rules));
    let apart = decision
        .apart
        .iter()
        .flat_map(|it| [("instead", it.instead), ("heard", it.heard), ("told", it.told)]);
    let lists = of_rows.chain(of_answers).chain(apart);
    let named = lists.flat_map(|(key, ids)| ids.iter().map(move |id| (key, id)));
    let rules = named.filter(|(_, id)| !is_rule(id, &whole.rules));
    let is_unclear = |id: &str| whole.unclear.iter().any(|it| it.unclear.id == id);
    let unclear = decision.asks.iter().flat_map(|it| it.unclear).filter(|id| !is_unclear(id));
    let whats = rules.map(|(key, id)| not_a_rule(id, key)).chain(unclear.map(|id| {
        format!("`{id}` in `unclear` is nothing unclear here; use the id of an [[unclear]] in this folder")
    }));
    whats.map(|what| placed.problem(what)).collect()
}

fn lines_past_the_end(placed: &Placed, end: u16) -> impl Iterator<Item = String> {
    let past = all_lines(&placed.rule).into_iter().filter(move |it| it.last > end);
    past.map(move |it| format!("line {} is past the document's end, which is line {end}", it.last))
}

fn missing_titles(rule: &Rule, header: &Header) -> impl Iterator<Item = String> {
    let decides = rule.timescale.as_ref().and_then(|it| match it.effect {
        Effect::CutOff { decides, .. } => decides,
        Effect::Duty => None,
    });
    let doer = rule.known_as.is_none().then_some(rule.who);
    untitled(doer.into_iter().chain(decides), header)
}

fn untitled(roles: impl Iterator<Item = Role>, header: &Header) -> impl Iterator<Item = String> {
    let mut without: Vec<Role> = Vec::new();
    for role in roles {
        let is_titled = header.titles.iter().any(|(it, _)| *it == role);
        if !is_titled && !without.contains(&role) {
            without.push(role);
        }
    }
    without.into_iter().map(|it| {
        format!("`{}` has no title; give the area's own under [titles] in procedure.toml", it.id())
    })
}

fn bent_by_itself(rule: &Rule) -> Option<String> {
    let itself = rule.bends.contains(&rule.id) || rule.instead_of.contains(&rule.id);
    itself.then(|| format!("`{}` names itself; name another rule", rule.id))
}
