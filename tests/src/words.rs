//! Words that stand in nothing that the site says.

/// What would blame, decide or frighten. Whole words, in any case.
const NOT_SAID: [&str; 16] = [
    "overdue",
    "breach",
    "breached",
    "non-compliant",
    "failed to",
    "refused",
    "hostile",
    "perpetrator",
    "victim",
    "registration",
    "register",
    "your case",
    "at risk",
    "must attend",
    "compliance",
    "score",
];

/// What no families' page says either: it would decide something, or it is the services' own talk. Nor does anybody
/// speak there as the council does.
const NOT_SAID_TO_FAMILIES: [&str; 10] = [
    "excluded",
    "concern",
    "concerns",
    "harm event",
    "safeguarding",
    "we",
    "us",
    "our",
    "ours",
    "ourselves",
];

/// Names of offices and groups, in which such a word stands.
const NAMES: [&str; 3] =
    ["Safeguarding Unit", "Safeguarding Children Board", "Safeguarding Children Partnership"];

/// Each of the words that stands in a text, with what stands around it.
///
/// ```
/// assert_eq!(tests::words::not_said("The score is in the registry").len(), 1);
/// assert!(tests::words::not_said("scores, registers and perpetrators").is_empty());
/// ```
pub fn not_said(text: &str) -> Vec<String> {
    find(text, &NOT_SAID)
}

/// Each of the words that stands in a text for families and has no place there, with what stands around it.
///
/// ```
/// use tests::words::not_said_to_families;
/// assert_eq!(not_said_to_families("We score our concerns").len(), 4);
/// assert!(not_said_to_families("The Safeguarding Unit asks you. You owe nobody an hour.").is_empty());
/// ```
pub fn not_said_to_families(text: &str) -> Vec<String> {
    let text = NAMES.iter().fold(text.to_owned(), |text, name| text.replace(name, ""));
    [find(&text, &NOT_SAID), find(&text, &NOT_SAID_TO_FAMILIES)].concat()
}

fn find(text: &str, not_said: &[&str]) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let lower = words.join(" ").to_lowercase();
    let mut found = Vec::new();
    for word in not_said {
        for (at, _) in lower.match_indices(*word) {
            let before = lower.get(..at).and_then(|it| it.chars().next_back());
            let after = lower.get(at + word.len()..).and_then(|it| it.chars().next());
            let whole = ![before, after].into_iter().flatten().any(char::is_alphanumeric);
            if whole {
                let around = lower.get(at.saturating_sub(60)..).unwrap_or(&lower);
                let around: String = around.chars().take(140).collect();
                found.push(format!("`{word}` in … {around} …"));
            }
        }
    }
    found
}
