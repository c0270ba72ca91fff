//! Several documents on the same topics: what each says, where they differ, what one does not say.

use crate::browse::Choice;
use crate::components::checkbox::{Ticked, checkbox_early, open_checkboxes};
use crate::components::group::open_group;
use crate::components::link::link_to_rule;
use crate::components::select::Select;
use crate::documents;
use crate::markup::Markup;
use crate::page::Page;
use crate::pages::Showing;
use crate::pages::deadlines::view;
use crate::rule_words::{SILENT, short_strength};
use crate::words::{capital, list};
use engine::{Length, Procedure, Rule, Schedule, Topic};

/// The page.
pub(crate) fn side_by_side(to: &mut Markup, showing: &Showing<'_>) {
    to.tell("h1", "govuk-heading-l", &[&Page::SideBySide.heading()]);
    to.words(
        "p",
        "govuk-body-l app-measure",
        "Pick two areas or more and a topic. With dates entered on the page for dates, each area’s dates stand here too.",
    );
    filter(to, showing);
    let shown: Vec<Column> = documents::all()
        .iter()
        .filter(|it| showing.browse.shows(it))
        .map(|procedure| Column {
            procedure,
            schedule: showing.form.under(procedure, showing.today),
        })
        .collect();
    to.row();
    if shown.len() < 2 {
        to.words("p", "govuk-inset-text", "Pick two areas or more.");
    } else {
        let chosen = showing.browse.chosen(Choice::Topic);
        for it in documents::topics() {
            if chosen.is_empty() || chosen == it.id {
                topic(to, it, &shown);
            }
        }
    }
    to.close();
}

/// One area's column.
struct Column {
    procedure: &'static Procedure,
    /// Its dates, where the dates entered can stand together under its document.
    schedule: Option<Schedule>,
}

fn filter(to: &mut Markup, showing: &Showing<'_>) {
    let browse = showing.browse;
    to.open("form", "app-screen-only app-live-only");
    to.set("id", crate::browser::FORM);
    to.set("autocomplete", "off");
    open_group(to, "areas", "Areas", "", "");
    open_checkboxes(to);
    for it in documents::all() {
        let shown = if showing.live { Ticked::Since(browse.shows(it)) } else { Ticked::AtFirst };
        checkbox_early(to, &["area-", it.id].concat(), it.name, "", shown);
    }
    to.close();
    to.close_both();
    let chosen = browse.chosen(Choice::Topic);
    let select = Select { id: "filter-topic", label: "Topic", all: "Every topic", chosen };
    select.open(to);
    for it in documents::topics() {
        select.choice(to, it.id, it.title);
    }
    Select::close(to);
    to.close();
}

fn topic(to: &mut Markup, topic: &'static Topic, columns: &[Column]) {
    to.open("section", "app-topic");
    to.set("id", topic.id);
    to.set("key", topic.id);
    to.words("h2", "govuk-heading-m", topic.title);
    let differs = differs(topic, columns);
    if !differs.is_empty() {
        to.tell("p", "govuk-body", &[&differs]);
    }
    to.open("dl", "app-sides");
    for column in columns {
        side(to, topic, column);
    }
    to.close_both();
}

/// What one area says, or that it does not.
fn side(to: &mut Markup, topic: &Topic, column: &Column) {
    let procedure = column.procedure;
    to.open("div", "app-side");
    to.words("dt", "app-side__area", procedure.name);
    let mut rules = procedure.on(topic.id).peekable();
    if rules.peek().is_none() {
        to.open("dd", "app-side__text");
        to.text(procedure.silent_on(topic.id).unwrap_or(SILENT));
        to.close();
    }
    for rule in rules {
        to.open("dd", "app-side__text");
        says(to, column, rule);
        to.close();
    }
    to.close();
}

fn says(to: &mut Markup, column: &Column, rule: &'static Rule) {
    let procedure = column.procedure;
    to.say(&[rule.text, " "]);
    let schedule = column.schedule.iter().flat_map(|it| &it.deadlines);
    for deadline in
        schedule.filter(|it| it.rule.id == rule.id && it.occurrence.is_none_or(|it| it == 1))
    {
        for it in view::dates(deadline) {
            to.tell("strong", "app-side__date", &[it.key, " ", &it.words, ". "]);
        }
    }
    let who = capital(procedure.doer(rule));
    to.open("span", "app-side__foot");
    to.say(&[&who, ". ", short_strength(rule.strength), ". "]);
    if rule.timescale.as_ref().is_some_and(|it| it.unclear.is_some())
        || procedure.unclear_about(rule.id).next().is_some()
    {
        to.text("Unclear in the document. ");
    }
    link_to_rule(to, Page::SideBySide, procedure, rule);
    to.close();
}

/// Who says nothing, and where those who do differ in how strongly they put it or in the time they set.
fn differs(topic: &Topic, columns: &[Column]) -> String {
    let mut silent = Vec::new();
    for Column { procedure, .. } in columns {
        if procedure.on(topic.id).next().is_none() {
            silent.push(procedure.name.to_owned());
        }
    }
    let mut words = Vec::new();
    let times = grouped(topic, columns, time);
    if times.len() > 1 {
        words.push(["They differ in time: ", &in_words(&times), "."].concat());
    }
    let strengths = grouped(topic, columns, |it| Some(short_strength(it.strength).to_owned()));
    if strengths.len() > 1 {
        words.push(["They differ in strength: ", &in_words(&strengths), "."].concat());
    }
    if !silent.is_empty() {
        let verb = if silent.len() == 1 { " does not say." } else { " do not say." };
        words.push([&list(&silent), verb].concat());
    }
    words.join(" ")
}

/// What is the same in several areas, with their names.
type Groups = Vec<(String, Vec<String>)>;

/// The areas by what `of` makes of the first of their rules that it makes something of.
fn grouped(topic: &Topic, columns: &[Column], of: fn(&Rule) -> Option<String>) -> Groups {
    let mut groups = Groups::new();
    for Column { procedure, .. } in columns {
        let Some(what) = procedure.on(topic.id).find_map(of) else { continue };
        let name = procedure.name.to_owned();
        match groups.iter_mut().find(|it| it.0 == what) {
            Some((_, names)) => names.push(name),
            None => groups.push((what, vec![name])),
        }
    }
    groups
}

fn in_words(groups: &Groups) -> String {
    let each: Vec<String> =
        groups.iter().map(|(what, names)| [what, " in ", &list(names)].concat()).collect();
    each.join("; ")
}

/// The length of time that a rule sets, as its document puts it.
fn time(rule: &Rule) -> Option<String> {
    let timescale = rule.timescale.as_ref()?;
    timescale.readings.iter().find_map(|it| it.clock.length()).map(Length::words)
}
