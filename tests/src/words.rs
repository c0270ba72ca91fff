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

/// Each of the words that stands in a text, with what stands around it.
///
/// ```
/// assert_eq!(tests::words::not_said("The score is in the registry").len(), 1);
/// assert!(tests::words::not_said("scores, registers and perpetrators").is_empty());
/// ```
pub fn not_said(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let lower = words.join(" ").to_lowercase();
    let mut found = Vec::new();
    for word in NOT_SAID {
        for (at, _) in lower.match_indices(word) {
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
