//! One folder or file for each page. Those that only say something are written beforehand and never run.

#[cfg(feature = "prerender")]
pub(crate) mod about;
#[cfg(feature = "prerender")]
pub(crate) mod blank;
pub(crate) mod checklist;
#[cfg(feature = "prerender")]
pub(crate) mod dates;
pub(crate) mod deadlines;
pub(crate) mod decisions;
pub(crate) mod families;
#[cfg(feature = "prerender")]
pub(crate) mod home;
#[cfg(feature = "prerender")]
pub(crate) mod not_found;
pub(crate) mod procedures;

use crate::browse::Browse;
use crate::deciding::Deciding;
use crate::form::Form;
use crate::markup::Markup;
use crate::page::Page;
use crate::sheet::Sheet;
use chrono::NaiveDate;
use deadlines::Worked;
use yew::prelude::*;

/// What a page shows.
#[derive(Debug)]
pub(crate) struct Showing<'a> {
    /// What was entered.
    pub(crate) form: &'a Form,
    /// What it comes to.
    pub(crate) worked: &'a Worked,
    /// The state of the checklist.
    pub(crate) sheet: &'a Sheet,
    /// What is answered to the questions of decisions.
    pub(crate) deciding: &'a Deciding,
    /// What is looked for among the rules.
    pub(crate) browse: &'a Browse,
    /// Whether the page has been taken over: false in the first rendering, true from its first effect on.
    pub(crate) live: bool,
    /// Today, where the page knows it.
    pub(crate) today: Option<NaiveDate>,
    /// What a screen reader is told.
    pub(crate) announcement: &'a str,
}

/// A page on which somebody does something, and where a screen reader is told what it did.
pub(crate) fn draw(page: Page, showing: &Showing<'_>) -> Html {
    let mut to = Markup::default();
    to.open("div", "");
    to.set_to("key", &["page-", &page.path()]);
    match page {
        Page::Deadlines => deadlines::deadlines(&mut to, showing),
        Page::Checklist => checklist::draw(&mut to, showing),
        Page::Procedures => procedures::index(&mut to),
        Page::Rules(procedure) => procedures::rules(&mut to, showing, procedure),
        Page::Unclear(procedure) => procedures::unclear(&mut to, procedure),
        Page::Decisions => decisions::index(&mut to),
        Page::Decision(topic) => decisions::draw(&mut to, showing, topic),
        Page::Family(_) => families::asking(&mut to, showing),
        Page::SideBySide => procedures::side_by_side(&mut to, showing),
        // Written beforehand, and never taken over.
        Page::Home
        | Page::Families
        | Page::Plain(_)
        | Page::DateTables
        | Page::Dates(_)
        | Page::Blanks
        | Page::Blank(..)
        | Page::BlankMinutes(_)
        | Page::Tables
        | Page::Table(..)
        | Page::About
        | Page::NotFound => {}
    }
    to.close();
    to.open("div", "govuk-visually-hidden");
    to.set("role", "status");
    to.set("id", "announcement");
    to.say(&[showing.announcement]);
    to.close();
    to.finish()
}
