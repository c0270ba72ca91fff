//! The guide for parents, as an area's rule files write it.

use crate::problem::Problem;
use crate::table::{Table, leak_all};
use engine::{Basis, Rule, Say, Step, Unclear};

/// A step, and where it stands.
pub(crate) struct PlacedStep {
    pub(crate) step: Step,
    pub(crate) file: String,
    pub(crate) line: usize,
}

impl PlacedStep {
    fn problem(&self, what: String) -> Problem {
        Problem { file: self.file.clone(), line: self.line, what }
    }
}

/// Reads one `[[step]]`.
pub(crate) fn step(table: &Table<'_, '_>) -> PlacedStep {
    let says: Vec<Say> = table.tables("say").iter().filter_map(say).collect();
    let step = Step { id: table.text("id"), says: leak_all(says) };
    if step.says.is_empty() {
        table.complain("say something at this step, if only that the document is silent");
    }
    table.finish();
    PlacedStep { step, file: table.file(), line: table.line() }
}

fn say(table: &Table<'_, '_>) -> Option<Say> {
    let rules = leak_all(table.texts("rules").into_iter().map(|(_, it)| it).collect());
    let (text, silent) = (table.maybe_text("text"), table.maybe_text("silent"));
    let (unclear, about) = (table.maybe_text("unclear"), table.maybe_text("about"));
    let (called, ask) = (table.maybe_text("called"), table.maybe_text("ask"));
    let said = [
        text.map(|it| (Basis::Rules(rules), it)),
        silent.map(|it| (Basis::Silent, it)),
        unclear.zip(about).map(|(id, about)| (Basis::Unclear(id), about)),
    ];
    let [(basis, text)] = *said.into_iter().flatten().collect::<Vec<_>>() else {
        table.complain("give one of `text` with `rules`, `silent`, or `unclear` with `about`");
        table.finish();
        return None;
    };
    if matches!(basis, Basis::Rules([])) {
        table.complain("name the rules that this rests on in `rules`");
    }
    if !matches!(basis, Basis::Rules(_)) && !rules.is_empty() {
        table.complain("`rules` goes with `text` alone");
    }
    if !matches!(basis, Basis::Unclear(_)) && about.is_some() {
        table.complain("`about` goes with `unclear` alone");
    }
    if !matches!(basis, Basis::Rules(_)) && ask.is_none() {
        table.complain(
            "where the document leaves something open, give the sentence to ask with in `ask`",
        );
    }
    for text in [Some(text), called, ask].into_iter().flatten() {
        if let Some(time) = time_in(text) {
            table.complain(format!(
                "`{time}`: a time stands in a rule alone; name the rule, and its time is shown"
            ));
        }
    }
    table.finish();
    Some(Say { basis, text, called, ask })
}

/// Everything wrong with an area's guide: rules that are not there, a step that is no step, is missing or stands twice
/// or out of order.
pub(crate) fn check(
    steps: &[PlacedStep],
    order: &[&str],
    rules: &[&Rule],
    unclear: &[&Unclear],
) -> Vec<Problem> {
    let Some(last) = steps.last() else { return Vec::new() };
    let mut problems = Vec::new();
    for placed in steps {
        let whats = placed.step.says.iter().flat_map(|it| unknown(it, rules, unclear));
        problems.extend(whats.map(|it| placed.problem(it)));
    }
    let ids: Vec<&str> = steps.iter().map(|it| it.step.id).collect();
    if ids != order {
        let whole = order.join(", ");
        problems.push(
            last.problem(format!(
                "the steps are to be these, each once and in this order: {whole}"
            )),
        );
    }
    problems
}

fn unknown(say: &Say, rules: &[&Rule], unclear: &[&Unclear]) -> Vec<String> {
    let rule = |id: &str| rules.iter().find(|it| it.id == id || it.covers.contains(&id));
    match say.basis {
        Basis::Rules(ids) => {
            let not_there = ids.iter().filter(|id| rule(id).is_none());
            let mut problems: Vec<String> = not_there
                .map(|id| {
                    format!(
                        "`{id}` in `rules` is not a rule here; use the id of one in this folder"
                    )
                })
                .collect();
            let times = ids.iter().filter_map(|id| rule(id)?.timescale.as_ref()).count();
            problems.extend(misnamed(times, say.called).map(str::to_owned));
            problems
        }
        Basis::Silent => Vec::new(),
        Basis::Unclear(id) => {
            let of_time = rule(id)
                .and_then(|it| it.timescale.as_ref())
                .is_some_and(|it| it.unclear.is_some());
            let is_there = of_time || unclear.iter().any(|it| it.id == id);
            let what = || {
                format!(
                    "`{id}` in `unclear` is nothing unclear here; use the id of an [[unclear]] or of a timescale that has one"
                )
            };
            (!is_there).then(what).into_iter().collect()
        }
    }
}

/// What is wrong with what a text calls its time.
fn misnamed(times: usize, called: Option<&str>) -> Option<&'static str> {
    match (times, called) {
        (0, Some(_)) => Some("`called` names the time of a rule, and none of `rules` sets one"),
        (1, None) => Some("one of `rules` sets a time: say in `called` what it is for"),
        (0, None) | (1, Some(_)) => None,
        _ => Some("several of `rules` set a time: give each a text of its own"),
    }
}

const NUMBERS: [&str; 16] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "fifteen", "sixteen", "twenty", "thirty",
];
const UNITS: [&str; 6] = ["minute", "hour", "day", "week", "month", "year"];
/// "A week" is a time; "a day" may be any day.
const ONES: [&str; 3] = ["a", "an", "next"];

/// A length of time that stands in a text: "three working days".
fn time_in(text: &str) -> Option<String> {
    let words: Vec<String> = text
        .split(|it: char| !it.is_alphanumeric())
        .filter(|it| !it.is_empty())
        .map(str::to_lowercase)
        .collect();
    (1..=words.len()).find_map(|end| words.get(..end).and_then(time_at_the_end))
}

fn time_at_the_end(words: &[String]) -> Option<String> {
    let is_number = |it: &str| NUMBERS.contains(&it) || it.chars().all(|it| it.is_ascii_digit());
    let is_unit = |it: &str| UNITS.contains(&it.strip_suffix('s').unwrap_or(it));
    let is_kind = |it: &str| matches!(it, "working" | "calendar");
    match words {
        [.., unit] if unit == "fortnight" => Some(unit.clone()),
        [.., number, kind, unit] if is_number(number) && is_kind(kind) && is_unit(unit) => {
            Some([number, " ", kind, " ", unit].concat())
        }
        [.., number, unit] if is_number(number) && is_unit(unit) => {
            Some([number, " ", unit].concat())
        }
        [.., one, unit] if ONES.contains(&one.as_str()) && is_unit(unit) && unit != "day" => {
            Some([one, " ", unit].concat())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::time_in;

    #[test]
    fn a_time_is_found_wherever_it_stands() {
        assert_eq!(
            time_in("You get it three working days before.").as_deref(),
            Some("three working days")
        );
        assert_eq!(time_in("Come 15 minutes early").as_deref(), Some("15 minutes"));
        assert_eq!(time_in("It takes two weeks").as_deref(), Some("two weeks"));
        assert_eq!(time_in("Half an hour before").as_deref(), Some("an hour"));
        assert_eq!(time_in("It may be a fortnight.").as_deref(), Some("fortnight"));
    }

    #[test]
    fn other_numbers_are_no_times() {
        for text in [
            "The law calls it a section 47 enquiry.",
            "Ring 999 on any day.",
            "Ask for a day that suits you.",
        ] {
            assert_eq!(time_in(text), None);
        }
    }
}
