//! Every place where a document contradicts itself or can be read in more than one way.

use super::rule::{readings, ways};
use crate::components::link::link_to;
use crate::components::link_button::open_button;
use crate::components::provenance;
use crate::markup::Markup;
use crate::page::Page;
use crate::rule_words::source;
use engine::{Procedure, Rule};

/// The page: a list that can be sent to whoever answers for the document.
pub(crate) fn unclear(to: &mut Markup, procedure: &'static Procedure) {
    let page = Page::Unclear(procedure);
    to.tell("h1", "govuk-heading-l", &[&page.heading()]);
    provenance::document(to, procedure, "this list");
    to.words(
        "p",
        "govuk-body app-measure",
        "Each can be read in more than one way. Which one is meant is for the area’s safeguarding partnership to say.",
    );
    to.words("h2", "govuk-heading-m", "Words");
    to.open("ol", "govuk-list app-unclear");
    for it in procedure.unclear {
        to.open("li", "app-rule");
        to.set("id", it.id);
        ways(to, it);
        let rules: Vec<&Rule> = it.rules.iter().filter_map(|id| procedure.rule(id)).collect();
        for rule in rules {
            touched(to, procedure, page, rule);
        }
        to.close();
    }
    to.close();
    to.words("h2", "govuk-heading-m", "Times");
    to.open("ol", "govuk-list app-unclear");
    for rule in procedure.rules {
        if let Some(timescale) = rule.timescale.as_ref().filter(|it| it.unclear.is_some()) {
            to.open("li", "app-rule");
            to.set("id", rule.id);
            readings(to, timescale);
            touched(to, procedure, page, rule);
            to.close();
        }
    }
    to.close();
    to.open("div", "app-screen-only app-live-only");
    open_button(to, "govuk-button govuk-button--secondary", "print", "");
    to.text("Print this list");
    to.close_both();
}

fn touched(to: &mut Markup, procedure: &'static Procedure, here: Page, rule: &Rule) {
    to.open("p", "govuk-body-s app-rule__foot");
    link_to(to, here, Page::Rules(procedure), rule.id, rule.name());
    to.say(&[" (", &source(procedure, rule.source), ")"]);
    to.close();
}
