//! The texts of a procedure.

use super::Area;
use crate::words::not_said;
use engine::{Effect, Rule};

/// As many words as a text may have.
const LONGEST: usize = 40;

/// Texts that say nothing.
pub fn empty_texts(area: Area) -> Vec<String> {
    let empty = all(area).into_iter().filter(|(_, text)| text.trim().is_empty());
    empty.map(|(place, _)| format!("{}: {place} is empty", area.id)).collect()
}

/// Rules whose text has more words than a list can bear.
pub fn long_texts(area: Area) -> Vec<String> {
    let mut wrong = Vec::new();
    for rule in area.rules {
        let words = rule.text.split_whitespace().count();
        if words > LONGEST {
            wrong
                .push(format!("{}: {} has {words} words; {LONGEST} is the most", area.id, rule.id));
        }
    }
    wrong
}

/// Words that would blame, decide or frighten.
pub fn words_not_said(area: Area) -> Vec<String> {
    let found = |(place, text): (String, &'static str)| {
        not_said(text).into_iter().map(move |it| format!("{}: {place}: {it}", area.id))
    };
    all(area).into_iter().flat_map(found).collect()
}

/// Every text of a procedure but its document's own titles and headings, with where it stands.
fn all(area: Area) -> Vec<(String, &'static str)> {
    let mut texts: Vec<_> = area.rules.iter().flat_map(of_rule).collect();
    for unclear in area.unclear {
        let lines = std::iter::once(&unclear.text).chain(unclear.readings);
        texts.extend(lines.map(|text| (format!("unclear {}", unclear.id), *text)));
    }
    let left_out = area.not_covered.iter();
    texts.extend(left_out.map(|it| (format!("not covered: {}", it.topic), it.text)));
    texts.extend(
        area.titles.iter().map(|(role, title)| (format!("title of {}", role.id()), *title)),
    );
    texts.extend(
        area.event_names.iter().map(|(event, name)| (format!("name of {}", event.id()), *name)),
    );
    texts.push(("what was seen of its state".to_owned(), area.state.evidence));
    texts
}

fn of_rule(rule: &'static Rule) -> Vec<(String, &'static str)> {
    let mut texts = vec![("text", rule.text), ("section", rule.source.section)];
    texts.extend(rule.title.map(|it| ("title", it)));
    texts.extend(rule.known_as.map(|it| ("known-as", it)));
    texts.extend(rule.invites.map(|it| ("invites", it)));
    if let Some(timescale) = &rule.timescale {
        texts.extend(timescale.unclear.map(|it| ("unclear", it)));
        if let Effect::CutOff { consequence, .. } = timescale.effect {
            texts.push(("consequence", consequence));
        }
        for reading in timescale.readings {
            let reasons = reading.favoured.as_ref().map(|it| it.because);
            let said = [reading.label, reading.supported_by, reasons];
            texts.extend(said.into_iter().flatten().map(|it| ("reading", it)));
        }
    }
    texts.into_iter().map(|(key, text)| (format!("{}, {key}", rule.id), text)).collect()
}
