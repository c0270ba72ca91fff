//! What a caller is told when something cannot be answered.

use js_sys::{Error, Reflect};
use serde::Serialize;
use wasm_bindgen::JsValue;

/// Why something cannot be answered, in words that say what to mend.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Refusal {
    code: &'static str,
    field: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    other_field: Option<&'static str>,
    message: String,
}

/// A refusal that stands in a list of answers.
#[derive(Debug, Serialize)]
pub(crate) struct Problem {
    error: Refusal,
}

impl Problem {
    pub(crate) const fn new(error: Refusal) -> Self {
        Self { error }
    }
}

impl Refusal {
    pub(crate) fn new(code: &'static str, field: &str, message: String) -> Self {
        Self { code, field: field.to_owned(), other_field: None, message }
    }

    /// The same, with the place where it is.
    pub(crate) fn at(self, place: &str) -> Self {
        Self { message: format!("{place}: {}", self.message), ..self }
    }

    /// A word that is not one of a closed list, which may be empty.
    pub(crate) fn unknown<'a>(
        code: &'static str,
        field: &str,
        written: &str,
        what: &str,
        known: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let known = known.into_iter().collect::<Vec<_>>().join(", ");
        let mend = match known.as_str() {
            "" => "leave it out".to_owned(),
            known => format!("use one of {known}"),
        };
        let message = if written.is_empty() {
            format!("{field}: empty text is not {what}; {mend}")
        } else {
            format!("{} is not {what}; {mend}", quoted(written))
        };
        Self::new(code, field, message)
    }
}

impl From<engine::Error> for Refusal {
    fn from(error: engine::Error) -> Self {
        Self {
            code: error.code(),
            field: error.field().to_owned(),
            other_field: error.other_field(),
            message: error.to_string(),
        }
    }
}

/// A real `Error`, with the code and the fields beside its message.
impl From<Refusal> for JsValue {
    fn from(refusal: Refusal) -> Self {
        let error = Error::new(&refusal.message);
        let extra = [
            ("code", Some(refusal.code)),
            ("field", Some(refusal.field.as_str())),
            ("otherField", refusal.other_field),
        ];
        for (key, value) in extra {
            if let Some(value) = value {
                // An error that was just made takes every property.
                let _ = Reflect::set(&error, &Self::from_str(key), &Self::from_str(value));
            }
        }
        error.into()
    }
}

/// What somebody wrote, in quotation marks, and not more of it than helps.
pub(crate) fn quoted(written: &str) -> String {
    const ENOUGH: usize = 60;
    let start: String = written.chars().take(ENOUGH).collect();
    let more = if start.len() < written.len() { "…" } else { "" };
    format!("\u{201c}{start}{more}\u{201d}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_there_is_nothing_to_choose_from_it_is_to_be_left_out() {
        let of = |known: &[&str]| {
            let known = known.iter().copied();
            Refusal::unknown("unknown-field", "wish", "wish", "a field of answers", known).message
        };
        let start = "\u{201c}wish\u{201d} is not a field of answers";
        assert_eq!(of(&["age", "who"]), format!("{start}; use one of age, who"));
        assert_eq!(of(&[]), format!("{start}; leave it out"));
    }

    #[test]
    fn a_long_text_is_cut_between_characters() {
        assert_eq!(quoted("york"), "\u{201c}york\u{201d}");
        assert_eq!(quoted(&"é".repeat(70)), format!("\u{201c}{}…\u{201d}", "é".repeat(60)));
    }
}
