//! What all families' pages share: the site's own words, not taken from any document.

use crate::comparison::Topic;
use crate::vocabulary::{Event, Role};

/// What all families' pages share.
#[derive(Debug)]
pub struct Families {
    /// Sentences that stand on many pages.
    pub sentences: Sentences,
    /// What parents call each event that a time is counted from.
    pub events: &'static [(Event, &'static str)],
    /// The steps of the guide, with their headings for parents, in order.
    pub steps: &'static [Topic],
    /// Where to find help.
    pub help: &'static [HelpLine],
    /// What to say.
    pub cards: &'static [Card],
    /// Questions to take to the meeting.
    pub questions: &'static [&'static str],
    /// The words of the field, explained.
    pub words: &'static [Term],
    /// Pages of plain words.
    pub pages: &'static [PlainPage],
}

/// A help line. In danger first; everything else in the order in which it is shown.
#[derive(Debug)]
pub struct HelpLine {
    /// Its id.
    pub id: &'static str,
    /// Who answers, or what it is for.
    pub name: &'static str,
    /// The number.
    pub number: &'static str,
    /// More about it; empty where there is nothing to add.
    pub text: &'static str,
    /// When it is open; empty where that was not seen.
    pub hours: &'static str,
    /// The month in which the number was seen, as `2026-11`.
    pub checked: &'static str,
    /// The pages that show it.
    pub shown_to: &'static [Reader],
}

/// What somebody may say, and what to do if the answer is no.
#[derive(Debug)]
pub struct Card {
    /// Its id.
    pub id: &'static str,
    /// What it is for.
    pub title: &'static str,
    /// To say on the phone.
    pub say: &'static str,
    /// To send.
    pub send: &'static str,
    /// To whom.
    pub to: &'static [Role],
    /// What to do if they say no.
    pub no: &'static str,
    /// The step of the guide that it belongs to.
    pub step: &'static str,
}

/// A word of the field, explained.
#[derive(Debug)]
pub struct Term {
    /// The word.
    pub term: &'static str,
    /// What it means.
    pub means: &'static str,
}

/// A page of plain words.
#[derive(Debug)]
pub struct PlainPage {
    /// Its id, and its folder's name.
    pub id: &'static str,
    /// Its title: it stands in the browser's history, so it says little.
    pub title: &'static str,
    /// Its parts.
    pub parts: &'static [Part],
}

/// A part of a page of plain words.
#[derive(Debug)]
pub struct Part {
    /// Its heading; empty for a first part without one.
    pub heading: &'static str,
    /// Its paragraphs.
    pub text: &'static [&'static str],
    /// What is listed after them.
    pub list: &'static [&'static str],
}
