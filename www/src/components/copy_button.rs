//! A button that puts a sentence on the clipboard, and shows it where the browser will not.

use yew::prelude::*;

/// What came of copying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Copied {
    /// The browser took it.
    Taken,
    /// The browser does not let the page copy.
    Refused,
}

/// A copy button.
#[derive(Debug)]
pub(crate) struct CopyButton<'a> {
    /// The id of what is copied.
    pub(crate) id: String,
    /// The button's words.
    pub(crate) label: &'static str,
    /// What tells it from other buttons of the same words.
    pub(crate) about: &'a str,
    /// The button's classes.
    pub(crate) class: &'static str,
    /// What came of copying it last, and the text.
    pub(crate) outcome: Option<(Copied, &'a str)>,
}

/// Draws it.
pub(crate) fn copy_button(button: CopyButton<'_>) -> Html {
    let CopyButton { id, label, about, class, outcome } = button;
    let words = match outcome {
        Some((Copied::Taken, _)) => "Copied. Some machines keep or share what is copied.",
        Some((Copied::Refused, _)) => "This browser does not let the page copy. Select the words and copy them.",
        None => "",
    };
    let by_hand = outcome.filter(|(copied, _)| *copied == Copied::Refused).map(|(_, text)| {
        html! { <p class="app-line">{ text.to_owned() }</p> }
    });
    html! {
        <div class="app-copy">
            <button type="button" {class} data-do="copy" data-at={id}>
                { label }<span class="govuk-visually-hidden">{ [": ", about].concat() }</span>
            </button>
            <span role="status" class="app-copy__outcome">{ words }</span>
            { by_hand.unwrap_or_default() }
        </div>
    }
}
