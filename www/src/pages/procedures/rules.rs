//! Every rule of one document, in the document's order, and a way to look for some of them.

use super::rule::rule;
use crate::browse::{Browse, Choice, TEXT};
use crate::components::link::link_to;
use crate::components::link_button::link_button;
use crate::components::provenance;
use crate::components::select::Select;
use crate::markup::Markup;
use crate::page::Page;
use crate::pages::Showing;
use crate::pages::deadlines::results::not_covered;
use crate::rule_words::{kind_words, stage_words};
use crate::words::capital;
use engine::{Kind, Procedure, Role, Stage};

/// The page.
pub(crate) fn rules(to: &mut Markup, showing: &Showing<'_>, procedure: &'static Procedure) {
    let page = Page::Rules(procedure);
    to.tell("h1", "govuk-heading-l", &[&page.heading()]);
    provenance::document(to, procedure, "these rules");
    to.open("p", "govuk-body app-measure");
    to.text("In this guide’s own words and the document’s order, each with the section and lines it stands in. ");
    link_to(to, page, Page::Unclear(procedure), "", "What is unclear in this document");
    to.close();
    filter(to, showing, procedure);
    let browse = showing.browse;
    let found = procedure.rules.iter().filter(|it| browse.finds(procedure, it)).count();
    to.open("p", "govuk-body app-found");
    to.set("role", "status");
    let all = procedure.rules.len();
    to.say(&[&found.to_string(), " of ", &all.to_string(), " rules shown."]);
    to.close();
    to.row();
    let mut section = "";
    for it in procedure.rules.iter().filter(|it| browse.finds(procedure, it)) {
        if it.source.section != section {
            if !section.is_empty() {
                to.close_both();
            }
            section = it.source.section;
            to.open("section", "app-rules");
            to.words("h2", "govuk-heading-m", section);
            to.open("ol", "govuk-list");
        }
        rule(to, procedure, it);
    }
    if !section.is_empty() {
        to.close_both();
    }
    to.close();
    not_covered(to, procedure, "h2");
}

fn filter(to: &mut Markup, showing: &Showing<'_>, procedure: &'static Procedure) {
    let browse = showing.browse;
    to.open("form", "app-filter app-screen-only app-live-only");
    to.set("id", crate::browser::FORM);
    to.set("role", "search");
    to.set("aria-label", "Find rules");
    to.set("autocomplete", "off");
    words(to, showing);
    kinds(to, browse, procedure);
    roles(to, browse, procedure);
    stages(to, browse, procedure);
    link_button(to, "clear-filter", "", &["Show every rule"], &[]);
    to.close();
}

fn words(to: &mut Markup, showing: &Showing<'_>) {
    to.open("div", "govuk-form-group app-filter__item");
    to.open("label", "govuk-label");
    to.set("for", TEXT);
    to.text("Words in it");
    to.close();
    to.open("input", "govuk-input");
    to.set("id", TEXT);
    to.set("type", "text");
    if showing.live {
        to.value(showing.browse.text());
    }
    to.close_both();
}

fn kinds(to: &mut Markup, browse: &Browse, procedure: &Procedure) {
    let chosen = browse.chosen(Choice::Kind);
    let select = Select { id: "filter-kind", label: "Sort of rule", all: "All sorts", chosen };
    select.open(to);
    for &kind in Kind::ALL {
        if procedure.rules.iter().any(|it| it.kind == kind) {
            select.choice(to, kind.id(), kind_words(kind));
        }
    }
    Select::close(to);
}

fn roles(to: &mut Markup, browse: &Browse, procedure: &Procedure) {
    let chosen = browse.chosen(Choice::Role);
    let select = Select { id: "filter-role", label: "Who", all: "Everybody", chosen };
    select.open(to);
    for &role in Role::ALL {
        if procedure.rules.iter().any(|it| it.falls_to(role)) {
            select.choice(to, role.id(), &capital(procedure.title(role)));
        }
    }
    Select::close(to);
}

fn stages(to: &mut Markup, browse: &Browse, procedure: &Procedure) {
    let chosen = browse.chosen(Choice::Stage);
    let select =
        Select { id: "filter-stage", label: "Part of the process", all: "All parts", chosen };
    select.open(to);
    for &stage in Stage::ALL {
        if procedure.rules.iter().any(|it| it.stage == stage) {
            select.choice(to, stage.id(), stage_words(stage));
        }
    }
    Select::close(to);
}
