//! What is clicked, and what that asks for.

use super::moving::followed;
use crate::fields::Field;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, MouseEvent};

/// What a click on something with `data-do` asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Click {
    /// The input of this id.
    Go(String),
    /// Today, in this date.
    Today(Field),
    /// One more date of this sort.
    Add(Field),
    /// This date taken away.
    Remove(Field),
    /// An empty form.
    Clear,
    /// The browser's print window.
    Print,
    /// The count of this id opened, or closed.
    Count(String),
    /// What has this id on the clipboard.
    Copy(String),
    /// One more child told apart.
    AddChild,
    /// This child taken away.
    RemoveChild(usize),
    /// The question of this id, to answer it again.
    Question(String),
    /// Every rule again.
    ClearFilter,
    /// Another page of the module: its path, the place in it, and what the link stands in here.
    To(String, String, Option<String>),
}

/// What a click asks for.
pub(crate) fn clicked(event: &MouseEvent) -> Option<Click> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    if let Some(link) = element.closest("a[href]").ok()?
        && !link.has_attribute("data-do")
    {
        return followed(event, &link);
    }
    let target = element.closest("[data-do]").ok()??;
    let at = target.get_attribute("data-at").unwrap_or_default();
    let click = match &*target.get_attribute("data-do")? {
        "go" => Click::Go(at),
        "today" => Click::Today(Field::from_id(&at)?),
        "add" => Click::Add(Field::from_id(&at)?),
        "remove" => Click::Remove(Field::from_id(&at)?),
        "clear" => Click::Clear,
        "print" => Click::Print,
        "count" => Click::Count(at),
        "copy" => Click::Copy(at),
        "add-child" => Click::AddChild,
        "remove-child" => Click::RemoveChild(at.parse().ok()?),
        "question" => Click::Question(at),
        "clear-filter" => Click::ClearFilter,
        _ => return None,
    };
    if target.has_attribute("href") {
        if !is_plain(event) {
            return None;
        }
        event.prevent_default();
    }
    Some(click)
}

/// Whether a click is meant for this tab: a link opened in a new one is the browser's own business.
pub(super) fn is_plain(event: &MouseEvent) -> bool {
    event.button() == 0
        && !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key())
}
