//! The items of a checklist: by stage, each with its date, its strength, its source and a box to tick.

use super::view;
use crate::components::link::link_to_rule;
use crate::form::Answer;
use crate::markup::Markup;
use crate::page::Page;
use crate::pages::Showing;
use crate::rule_words;
use engine::{Item, Paper, Stage};

/// What one role does, by stage.
pub(super) fn by_role(to: &mut Markup, showing: &Showing<'_>, answer: &Answer) {
    let list = showing.sheet.list(answer);
    let shown: Vec<&Item<'_>> =
        list.items.iter().filter(|it| showing.sheet.view.shows(it)).collect();
    total(to, showing, &shown);
    to.row();
    for &stage in Stage::ALL {
        let here: Vec<&Item<'_>> =
            shown.iter().copied().filter(|it| it.rule.stage == stage).collect();
        if !here.is_empty() {
            section(to, showing, answer, (stage.id(), rule_words::stage_words(stage)), &here);
        }
    }
    to.close();
}

/// The lists for whoever takes the minutes: the agenda, and what the minutes hold.
pub(super) fn minutes(to: &mut Markup, showing: &Showing<'_>, answer: &Answer) {
    let list = showing.sheet.list(answer);
    let agenda: Vec<&Item<'_>> = list.agenda.iter().collect();
    let minutes: Vec<&Item<'_>> =
        list.contents.iter().filter(|it| it.rule.papers.contains(&Paper::Minutes)).collect();
    section(to, showing, answer, ("agenda", "The agenda"), &agenda);
    let paper = Paper::Minutes;
    section(to, showing, answer, (paper.id(), rule_words::paper_words(paper)), &minutes);
}

/// What each paper holds. What several papers hold alike stands once, under all their names.
pub(super) fn contents(to: &mut Markup, showing: &Showing<'_>, answer: &Answer) {
    let list = showing.sheet.list(answer);
    let mut sets: Vec<&[Paper]> = Vec::new();
    for &paper in Paper::ALL {
        for item in list.contents.iter().filter(|it| it.rule.papers.first() == Some(&paper)) {
            if !sets.contains(&item.rule.papers) {
                sets.push(item.rule.papers);
            }
        }
    }
    to.row();
    for papers in sets {
        let here: Vec<&Item<'_>> =
            list.contents.iter().filter(|it| it.rule.papers == papers).collect();
        let key = papers.iter().map(|it| it.id()).collect::<Vec<_>>().concat();
        let names: Vec<&str> = papers.iter().map(|it| rule_words::paper_words(*it)).collect();
        section(to, showing, answer, (&key, &names.join("; ")), &here);
    }
    to.close();
}

fn total(to: &mut Markup, showing: &Showing<'_>, shown: &[&Item<'_>]) {
    to.open("p", "govuk-body");
    if shown.is_empty() {
        to.text("Nothing in this part of the list. Try “All of it”.");
    } else {
        to.say(&[&view::marked(showing.sheet, shown), "."]);
    }
    to.close();
}

/// A heading with its items: the heading's key and its words.
fn section(
    to: &mut Markup,
    showing: &Showing<'_>,
    answer: &Answer,
    (key, words): (&str, &str),
    items: &[&Item<'_>],
) {
    to.open("section", "app-stage");
    to.set_to("key", &[key]);
    to.tell("h3", "govuk-heading-m app-stage__title", &[words]);
    to.row();
    if items.is_empty() {
        to.words("p", "govuk-body", rule_words::SILENT);
    } else {
        to.tell("p", "govuk-hint", &[&view::marked(showing.sheet, items)]);
        to.open("ul", "govuk-list app-items");
        for it in items {
            item(to, showing, answer, it);
        }
        to.close();
    }
    to.close_both();
}

fn item(to: &mut Markup, showing: &Showing<'_>, answer: &Answer, item: &Item<'_>) {
    let (procedure, rule) = (answer.procedure, item.rule);
    to.open("li", "app-item");
    to.set_to("id", &["item-", rule.id]);
    to.set("key", rule.id);
    to.open("div", "govuk-checkboxes govuk-checkboxes--small");
    let boxes = view::boxes(item);
    match boxes.as_slice() {
        [only] if item.children.is_empty() => tick(to, showing, only, rule.name()),
        several => {
            to.words("p", "govuk-body app-item__text", rule.name());
            for (id, place) in several.iter().zip(&item.children) {
                let child = showing.form.children.get(*place);
                tick(to, showing, id, &child.map(|it| it.label(*place)).unwrap_or_default());
            }
        }
    }
    to.close();
    to.row();
    for it in view::dated(procedure, item) {
        to.tell("p", "app-item__date", &[&it]);
    }
    to.close();
    to.open("p", "govuk-body-s app-item__foot");
    to.row();
    if rule.title.is_some() {
        to.say(&[rule.text, " "]);
    }
    to.close();
    to.say(&[&view::waits(procedure, item), " ", &rule_words::only_if(&item.provided), " "]);
    to.say(&[&rule_words::footing(procedure, rule), " "]);
    link_to_rule(to, Page::Checklist, procedure, rule);
    to.close_both();
}

fn tick(to: &mut Markup, showing: &Showing<'_>, id: &str, label: &str) {
    to.open("div", "govuk-checkboxes__item");
    to.open("input", "govuk-checkboxes__input");
    to.set_to("id", &[id]);
    to.set("type", "checkbox");
    to.checked(showing.sheet.is_ticked(id));
    to.close();
    to.open("label", "govuk-label govuk-checkboxes__label");
    to.set_to("for", &[id]);
    to.say(&[label]);
    to.close_both();
}
