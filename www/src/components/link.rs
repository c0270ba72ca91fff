//! A link within the site. Every one is relative, so that the site works in any folder of any host.

use crate::markup::Markup;
use crate::page::Page;
use engine::{Procedure, Rule};

/// The address of a page, from one whose way to the site's root is `root`.
pub(crate) fn href(root: &str, to: Page) -> String {
    match [root, &to.path()].concat() {
        empty if empty.is_empty() => "./".to_owned(),
        href => href,
    }
}

/// Leads to another page, or a place in it, without leaving the module: what was entered stays.
pub(crate) fn link_to(to: &mut Markup, here: Page, there: Page, at: &str, words: &str) {
    to.open("a", "govuk-link");
    let hash = if at.is_empty() { "" } else { "#" };
    to.set_to("href", &[&href(&here.to_root(), there), hash, at]);
    to.say(&[words]);
    to.close();
}

/// Leads to a rule's own address.
pub(crate) fn link_to_rule(
    to: &mut Markup,
    here: Page,
    procedure: &'static Procedure,
    rule: &Rule,
) {
    to.open("a", "govuk-link");
    to.set_to("href", &[&href(&here.to_root(), Page::Rules(procedure)), "#", rule.id]);
    to.text("The rule");
    to.heard(&[": ", rule.name()]);
    to.close();
}

/// Leads to another page and leaves this one open, with what was typed into it.
pub(crate) fn link_beside(to: &mut Markup, here: Page, there: Page, words: &'static str) {
    to.open("a", "govuk-link");
    to.set_to("href", &[&href(&here.to_root(), there)]);
    to.set("target", "_blank");
    to.set("rel", "noopener");
    to.text(words);
    to.text(" (opens in a new tab)");
    to.close();
}

/// Opens a link to an input of this page.
pub(crate) fn open_jump(to: &mut Markup, class: &'static str, input: &str) {
    to.open("a", class);
    to.set_to("href", &["#", input]);
    to.set("data-do", "go");
    to.set_to("data-at", &[input]);
}
