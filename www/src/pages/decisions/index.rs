//! The way to each decision.

use crate::components::link::{link_beside, link_to};
use crate::documents;
use crate::markup::Markup;
use crate::page::Page;
use crate::words::list;
use engine::Topic;

/// The page.
pub(crate) fn index(to: &mut Markup) {
    to.tell("h1", "govuk-heading-l", &[&Page::Decisions.heading()]);
    to.words(
        "p",
        "govuk-body-l app-measure",
        "You have a question that somebody else decides. Answer what you know; see what your area’s document says, \
         who decides, by when, and what to bring.",
    );
    to.words(
        "p",
        "govuk-body app-measure",
        "Nothing is scored, and nobody is kept out of a room by a web page. Not legal advice.",
    );
    to.open("dl", "govuk-summary-list");
    for topic in documents::decisions() {
        decision(to, topic);
    }
    to.close();
    to.open("p", "govuk-body");
    link_beside(
        to,
        Page::Decisions,
        Page::Tables,
        "Every table of questions and answers, as a picture and in words",
    );
    to.close();
}

fn decision(to: &mut Markup, topic: &'static Topic) {
    let (mut speaks, mut silent) = (Vec::new(), Vec::new());
    for procedure in documents::all() {
        let has = procedure.decision(topic.id).is_some();
        if has { &mut speaks } else { &mut silent }.push(procedure.name.to_owned());
    }
    to.open("div", "govuk-summary-list__row");
    to.open("dt", "govuk-summary-list__key");
    link_to(to, Page::Decisions, Page::Decision(topic), "", topic.title);
    to.close();
    to.open("dd", "govuk-summary-list__value");
    to.say(&["In the documents of ", &list(&speaks), "."]);
    if !silent.is_empty() {
        let verb = if silent.len() == 1 { " does not say." } else { " do not say." };
        to.say(&[" ", &list(&silent), verb]);
    }
    to.close_both();
}
