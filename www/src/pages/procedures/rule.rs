//! One rule as the document has it: what it says, of whom, how strongly, where, and what is unclear about it.

use crate::components::details::{SMALL, open_details};
use crate::markup::Markup;
use crate::rule_words;
use crate::words::capital;
use engine::{Procedure, Rule, Timescale, Unclear};

/// A rule in the list of its document. Its id is its address, and so is the id of every rule that it covers.
pub(super) fn rule(to: &mut Markup, procedure: &'static Procedure, rule: &'static Rule) {
    to.open("li", "app-rule");
    to.set("id", rule.id);
    to.set("key", rule.id);
    for id in rule.covers {
        to.open("span", "");
        to.set("id", id);
        to.close();
    }
    if let Some(title) = rule.title {
        to.words("h3", "govuk-heading-s app-rule__title", title);
    }
    to.words("p", "govuk-body app-rule__text", rule.text);
    to.open("p", "govuk-body-s app-rule__foot");
    let condition = rule_words::only_if(rule.when);
    if !condition.is_empty() {
        to.say(&[&condition, " "]);
    }
    let kind = rule_words::kind_words(rule.kind);
    to.say(&[kind, ". ", &rule_words::footing(procedure, rule), " "]);
    to.open("a", "govuk-link");
    to.set_to("href", &["#", rule.id]);
    to.text("Link to this rule");
    to.heard(&[": ", rule.name()]);
    to.close_both();
    if let Some(timescale) = &rule.timescale {
        readings(to, timescale);
    }
    for it in procedure.unclear_about(rule.id) {
        unclear(to, it);
    }
    to.close();
}

/// Why a time can be read in more than one way, and how.
pub(super) fn readings(to: &mut Markup, timescale: &Timescale) {
    if let Some(why) = timescale.unclear {
        open_details(to, SMALL, &["What is unclear about this time"], false);
        to.words("p", "govuk-body-s", why);
        to.open("ul", "govuk-list govuk-list--bullet");
        for way in timescale.ways() {
            to.tell("li", "", &[&capital(&way)]);
        }
        to.close();
        to.close_both();
    }
}

fn unclear(to: &mut Markup, unclear: &'static Unclear) {
    open_details(to, SMALL, &["What is unclear here"], false);
    ways(to, unclear);
    to.close_both();
}

/// What is unclear, and the ways in which it can be read.
pub(crate) fn ways(to: &mut Markup, unclear: &'static Unclear) {
    to.words("p", "govuk-body-s", unclear.text);
    to.words("p", "govuk-body-s app-ways", "It can be read as:");
    to.open("ul", "govuk-list govuk-list--bullet");
    for reading in unclear.readings {
        to.words("li", "", reading);
    }
    to.close();
}
