//! Who gets which paper: people by papers, in each cell what the document says, or that it is silent.

use crate::markup::Markup;
use crate::rule_words::{paper_words, recipient_words, short_strength};
use crate::words::capital;
use engine::{Paper, Procedure, Recipient, Rule};

/// The papers of the table.
const PAPERS: [Paper; 6] = [
    Paper::Invitation,
    Paper::SocialWorkerReport,
    Paper::AgencyReport,
    Paper::Outcome,
    Paper::Plan,
    Paper::Minutes,
];

/// The people whom a document may leave out of the table: they stand in it only where it has a word on them.
const WHERE_NAMED: [Recipient; 7] = [
    Recipient::KeptOut,
    Recipient::Advocate,
    Recipient::Chair,
    Recipient::Police,
    Recipient::Health,
    Recipient::School,
    Recipient::CoreGroup,
];

/// The table, and above it what to check before any paper goes out.
pub(super) fn papers(to: &mut Markup, procedure: &'static Procedure) {
    to.open("div", "govuk-inset-text");
    to.words(
        "p",
        "govuk-body",
        "Before any paper goes out, check that no address, school, phone number or other detail that must be kept \
         from somebody stands on any page, any list of names, any envelope or any message header.",
    );
    to.words("p", "govuk-body-s", "These are this guide’s own words, not the document’s.");
    to.close();
    to.words(
        "p",
        "govuk-body",
        "“Does not say” means that this document does not say. It does not mean that there is no rule. Ask whoever \
         sends the papers out.",
    );
    to.open("section", "app-grid");
    to.set("tabindex", "0");
    to.set("aria-label", "Who gets which paper");
    to.open("table", "govuk-table app-grid__table");
    to.open("thead", "govuk-table__head");
    to.open("tr", "govuk-table__row");
    header(to, "col", "Who");
    for paper in PAPERS {
        header(to, "col", paper_words(paper));
    }
    to.close_both();
    to.open("tbody", "govuk-table__body");
    for (names, recipient) in rows(procedure) {
        to.open("tr", "govuk-table__row");
        header(to, "row", &names);
        for paper in PAPERS {
            cell(to, procedure, paper, &on(procedure, paper, recipient));
        }
        to.close();
    }
    to.close();
    to.close_both();
}

/// The rows: people about whom every cell says the same stand in one.
fn rows(procedure: &'static Procedure) -> Vec<(String, Recipient)> {
    let cells = |of: Recipient| PAPERS.map(|paper| ids(&on(procedure, paper, of)));
    let mut rows: Vec<(String, Recipient)> = Vec::new();
    for &recipient in Recipient::ALL {
        let here = cells(recipient);
        let is_silent = here.iter().all(Vec::is_empty);
        if is_silent && WHERE_NAMED.contains(&recipient) {
            continue;
        }
        let same = rows.iter_mut().find(|(_, other)| !is_silent && cells(*other) == here);
        match same {
            Some((names, _)) => {
                names.push_str(" and ");
                names.push_str(&recipient_words(recipient).to_ascii_lowercase());
            }
            None => rows.push((recipient_words(recipient).to_owned(), recipient)),
        }
    }
    rows
}

fn ids(rules: &[&'static Rule]) -> Vec<&'static str> {
    rules.iter().map(|it| it.id).collect()
}

/// What the document says of one paper and one person; of an agency, what it says of each agency too.
fn on(procedure: &'static Procedure, paper: Paper, recipient: Recipient) -> Vec<&'static Rule> {
    let is_agency = matches!(recipient, Recipient::Police | Recipient::Health | Recipient::School);
    let gets = |rule: &Rule| {
        rule.to.contains(&recipient) || is_agency && rule.to.contains(&Recipient::Agencies)
    };
    let rules = procedure.rules.iter();
    rules.filter(|it| it.papers.contains(&paper) && gets(it)).collect()
}

fn header(to: &mut Markup, scope: &'static str, words: &str) {
    to.open("th", "govuk-table__header");
    to.set("scope", scope);
    to.say(&[words]);
    to.close();
}

fn cell(to: &mut Markup, procedure: &'static Procedure, paper: Paper, rules: &[&'static Rule]) {
    to.open("td", "govuk-table__cell");
    to.words("span", "app-grid__paper", paper_words(paper));
    if rules.is_empty() {
        to.text("Does not say");
    }
    for rule in rules {
        let who = capital(procedure.doer(rule));
        let strength = short_strength(rule.strength);
        to.tell("p", "govuk-body-s", &[rule.text, " ", &who, ". ", strength, "."]);
    }
    to.close();
}
