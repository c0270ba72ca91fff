//! A button that puts a sentence on the clipboard, and shows it where the browser will not.

use super::link_button::open_button;
use crate::markup::Markup;

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
    pub(crate) id: &'a str,
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
pub(crate) fn copy_button(to: &mut Markup, button: &CopyButton<'_>) {
    to.open("div", "app-copy");
    open_button(to, button.class, "copy", button.id);
    to.text(button.label);
    to.heard(&[": ", button.about]);
    to.close();
    to.open("span", "app-copy__outcome");
    to.set("role", "status");
    to.text(match button.outcome {
        Some((Copied::Taken, _)) => "Copied. Some machines keep or share what is copied.",
        Some((Copied::Refused, _)) => {
            "This browser does not let the page copy. Select the words and copy them."
        }
        None => "",
    });
    to.close();
    to.row();
    if let Some((Copied::Refused, text)) = button.outcome {
        to.tell("p", "app-line", &[text]);
    }
    to.close_both();
}
