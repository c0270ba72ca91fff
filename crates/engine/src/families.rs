//! What all families' pages share: the site's own words, not taken from any document.

use crate::clock::Anchor;
use crate::comparison::Topic;
use crate::vocabulary::{Event, Reader, Role};

/// What all families' pages share.
#[derive(Debug, Default)]
pub struct Families {
    /// Sentences that stand on many pages.
    pub sentences: Sentences,
    /// What parents call each event that a time is counted from.
    pub events: &'static [(Event, &'static str)],
    /// What they call one of several.
    pub one_of_several: &'static [(Anchor, &'static str)],
    /// The steps of the guide, with their headings for parents, in order.
    pub steps: &'static [Topic],
    /// Where to find help.
    pub help: &'static [HelpLine],
    /// What the site itself adds to a step.
    pub advice: &'static [Advice],
    /// What to say.
    pub cards: &'static [Card],
    /// What stands on the small card under the dates: nobody can tell from it what it is about.
    pub small_card: &'static [&'static str],
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
    /// Whose pages show it.
    pub shown_to: &'static [Reader],
    /// On whose pages it stands before all others.
    pub first_for: &'static [Reader],
}

/// What the site itself adds to a step of every area's guide, in its own words.
#[derive(Debug)]
pub struct Advice {
    /// The step of the guide that it belongs to.
    pub step: &'static str,
    /// What it says.
    pub part: Part,
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

/// Sentences that stand on many pages. `{…}` is what is put in.
#[derive(Debug, Default)]
pub struct Sentences {
    /// Before the list of areas.
    pub choose: &'static str,
    /// Where each guide comes from.
    pub made_from: &'static str,
    /// For whoever lives in another area.
    pub elsewhere: &'static str,
    /// The document says nothing: `{what}`.
    pub silent: &'static str,
    /// The document is unclear: `{what}`.
    pub unclear: &'static str,
    /// Before the sentence to ask with.
    pub ask: &'static str,
    /// A date that can be read in two ways: `{first}`, `{last}`.
    pub dates: &'static str,
    /// One date: `{date}`.
    pub date: &'static str,
    /// A date before which nothing happens: `{date}`.
    pub not_before: &'static str,
    /// Said of a date that has gone by.
    pub passed: &'static str,
    /// Said of a date that counts with bank holidays which nobody has announced yet.
    pub may_change: &'static str,
    /// Said of a date that is not known.
    pub no_date: &'static str,
    /// What to do with the one date that is asked for.
    pub enter: &'static str,
    /// That nothing is kept.
    pub kept: &'static str,
    /// That one can ask again.
    pub again: &'static str,
    /// Before whom to say it to.
    pub who: &'static str,
    /// Before what to say on the phone.
    pub say: &'static str,
    /// Before what to send.
    pub send: &'static str,
    /// Before what to do if they say no.
    pub if_no: &'static str,
    /// Before printing.
    pub paper: &'static str,
    /// That it is not legal advice.
    pub legal: &'static str,
    /// Whose words the site's own are.
    pub own_words: &'static str,
    /// The area has replaced its guide.
    pub replaced: &'static str,
    /// Nobody knows whether the guide is in use.
    pub state_not_known: &'static str,
    /// Over the help lines.
    pub help: &'static str,
    /// When the numbers were seen: `{month}`.
    pub help_checked: &'static str,
    /// The way to the page for young people.
    pub young_people: &'static str,
    /// The way to the page for whoever was asked to stay away.
    pub stay_away: &'static str,
    /// The way to the page on leaving quickly.
    pub leaving: &'static str,
}
