//! What somebody in one role has to do, may do or may ask for, under these facts.

mod asking;
mod items;
mod papers;
mod view;

use super::Showing;
use super::deadlines::RESULTS;
use crate::components::link::link_to;
use crate::components::link_button::open_button;
use crate::components::provenance;
use crate::fields::capital_name;
use crate::form::{Answer, child_name};
use crate::markup::Markup;
use crate::page::Page;
use crate::sheet::View;
use crate::words::capital;

pub(crate) use asking::{ROLE, VIEW};
pub(crate) use view::dated;

/// The page with the checklist.
pub(crate) fn draw(to: &mut Markup, showing: &Showing<'_>) {
    to.tell("h1", "govuk-heading-l", &[&Page::Checklist.heading()]);
    to.open("div", "app-screen-only");
    to.words(
        "p",
        "govuk-body-l app-measure",
        "Who does what, under the document you work from. Ticks stay on this page and go when you close it.",
    );
    to.words(
        "p",
        "govuk-body app-measure",
        "Do not enter names. It decides nothing: people do. Not legal advice.",
    );
    to.close();
    to.open("div", "app-columns");
    asking::asking(to, showing);
    to.open("div", "app-columns__results");
    to.row();
    match &showing.worked.answer {
        Some(answer) => results(to, showing, answer),
        None => nothing_yet(to, showing),
    }
    to.close();
    to.close_both();
}

fn nothing_yet(to: &mut Markup, showing: &Showing<'_>) {
    let why = if showing.form.document.is_none() {
        "Choose a document. The list appears here."
    } else if showing.form.asks_purpose() {
        "Say why you are using a document that has been replaced. The list then appears here."
    } else {
        "The dates entered cannot stand together. Mend them on the page for dates, and the list appears here."
    };
    to.words("p", "govuk-inset-text app-nothing-yet", why);
}

fn results(to: &mut Markup, showing: &Showing<'_>, answer: &Answer) {
    heading(to, showing, answer);
    let needs_role = showing.sheet.view.is_by_role() && showing.sheet.role.is_none();
    to.row();
    if needs_role {
        to.words("p", "govuk-inset-text app-nothing-yet", "Choose a role. Its list appears here.");
    } else {
        match showing.sheet.view {
            View::Papers => papers::papers(to, answer.procedure),
            View::Minutes => items::minutes(to, showing, answer),
            View::Contents => items::contents(to, showing, answer),
            View::WithDate | View::Before | View::At | View::After | View::All => {
                news(to, showing);
                items::by_role(to, showing, answer);
            }
        }
        to.open("div", "app-screen-only");
        open_button(to, "govuk-button govuk-button--secondary", "print", "");
        to.text("Print this sheet");
        to.close_both();
    }
    to.close();
}

/// Whose list it is, the document and its state, and on paper everything that the form would show.
fn heading(to: &mut Markup, showing: &Showing<'_>, answer: &Answer) {
    let procedure = answer.procedure;
    let sheet = showing.sheet;
    to.open("h2", "govuk-heading-l");
    to.set("id", RESULTS);
    to.set("tabindex", "-1");
    let role = sheet.role.filter(|_| sheet.view.is_by_role());
    match role {
        Some(role) => to.say(&[&capital(procedure.title(role)), ": ", sheet.view.name()]),
        None => to.text(sheet.view.name()),
    }
    to.close();
    provenance::document(to, procedure, "this list");
    provenance::made(to, showing.today);
    on_paper(to, showing, answer);
}

/// What the form shows on the screen, in words for the print.
fn on_paper(to: &mut Markup, showing: &Showing<'_>, answer: &Answer) {
    let form = showing.form;
    to.open("div", "app-print-only");
    to.open("ul", "govuk-list govuk-list--bullet");
    for (event, at) in form.line().events {
        to.tell(
            "li",
            "",
            &[&capital_name(answer.procedure, event), ": ", &engine::words::moment(at)],
        );
    }
    for so in view::said(form) {
        to.tell("li", "", &[&so]);
    }
    for (place, child) in form.children().iter().enumerate() {
        to.tell("li", "", &[&child_name(place), &view::child_in_words(child)]);
    }
    to.close_both();
}

/// What the last change did to the list.
fn news(to: &mut Markup, showing: &Showing<'_>) {
    to.row();
    if !showing.sheet.news.is_empty() {
        to.open("div", "govuk-inset-text app-news app-screen-only");
        for it in &showing.sheet.news {
            to.tell("p", "govuk-body", &[it]);
        }
        to.close();
    }
    to.close();
}

/// Leads to the page for dates, within the module.
fn link_to_dates(to: &mut Markup, words: &str) {
    link_to(to, Page::Checklist, Page::Deadlines, "", words);
}
