//! One limit: its date or dates, and behind it everything that it rests on.

use super::asking::Asking;
use super::counting::counting;
use super::view::{self, Dated};
use crate::components::copy_button::{CopyButton, copy_button};
use crate::components::details::{SMALL, open_details};
use crate::components::link::open_jump;
use crate::date_text::Part;
use crate::fields::{Field, Kept};
use crate::form::Answer;
use crate::markup::Markup;
use crate::rule_words;
use crate::words::capital;
use engine::{Deadline, Worked};

/// A limit, and the answer that it is part of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limit<'a> {
    pub(super) answer: &'a Answer,
    pub(super) deadline: &'a Deadline,
}

impl Limit<'_> {
    /// Draws it.
    pub(super) fn draw(self, to: &mut Markup, asking: &Asking<'_>) {
        let Self { answer, deadline } = self;
        let (procedure, rule) = (answer.procedure, deadline.rule);
        let (id, title) = (view::limit_id(deadline), view::title(procedure, deadline));
        to.open("li", "app-limit");
        to.set_to("id", &[&id]);
        to.set_to("key", &[&id]);
        to.tell("h4", "govuk-heading-s app-limit__title", &[&title]);
        to.row();
        for it in view::dates(deadline) {
            to.open("p", "app-limit__date");
            to.say(&[it.key, " "]);
            time(to, &it);
            to.close();
        }
        to.close();
        let standing = view::standing(answer, deadline);
        to.tell("p", "govuk-body-s app-limit__who", &[&capital(procedure.doer(rule)), &standing]);
        marks(to, &view::marks(answer, deadline));
        to.words("p", "govuk-body-s app-limit__text", rule.text);
        let source = rule_words::source(procedure, rule.source);
        let basis = capital(&view::basis(deadline));
        to.tell(
            "p",
            "govuk-body-s app-limit__basis",
            &[&basis, ". ", rule_words::strength(rule.strength), " ", &source, "."],
        );
        let readings = view::supported_first(deadline);
        self.counts(to, asking, &readings, &id);
        self.unclear(to, &readings);
        self.bending(to);
        self.happened(to, asking, &title);
        copy_button(
            to,
            &CopyButton {
                id: &id,
                label: "Copy the reason",
                about: &title,
                class: "app-link-button",
                outcome: asking.form.copied(&id),
            },
        );
        to.close();
    }

    /// One count, or each reading's.
    fn counts(self, to: &mut Markup, asking: &Asking<'_>, readings: &[(usize, &Worked)], id: &str) {
        to.row();
        for &(at, reading) in readings {
            let id = ["count-", id, "-", &at.to_string()].concat();
            let label =
                if readings.len() > 1 { [": ", &reading.label].concat() } else { String::new() };
            counting(to, self.answer, reading, &id, &label, asking.form.shows_count(&id));
        }
        to.close();
    }

    /// Why it can be read in more than one way, and each reading.
    fn unclear(self, to: &mut Markup, readings: &[(usize, &Worked)]) {
        to.row();
        if let Some(unclear) = self.deadline.timescale.unclear {
            let ways = readings.len().to_string();
            if readings.len() > 1 {
                open_details(to, SMALL, &["Why there are ", &ways, " ways to read this"], false);
            } else {
                open_details(to, SMALL, &["What the document leaves open"], false);
            }
            to.words("p", "govuk-body-s", unclear);
            to.open("ul", "govuk-list app-readings");
            for &(_, reading) in readings.iter().filter(|_| readings.len() > 1) {
                to.open("li", "");
                to.tell("strong", "", &[&capital(&reading.label)]);
                to.text(": ");
                time(to, &view::dated("", reading.due));
                to.say(&[&view::rests_on(self.answer, reading)]);
                to.close();
            }
            to.close();
            to.close_both();
        }
        to.close();
    }

    /// What to do where it is going to be missed.
    fn bending(self, to: &mut Markup) {
        let procedure = self.answer.procedure;
        let mut rules = procedure.bending(self.deadline.rule.id).peekable();
        to.row();
        if rules.peek().is_some() {
            open_details(to, SMALL, &["If it is going to be missed"], false);
            to.open("ul", "govuk-list app-readings");
            for rule in rules {
                to.open("li", "");
                to.text(rule.text);
                let (who, source) =
                    (capital(procedure.doer(rule)), rule_words::source(procedure, rule.source));
                let strength = rule_words::strength(rule.strength);
                to.tell(
                    "span",
                    "app-limit__source",
                    &[" ", &who, ". ", strength, " ", &source, "."],
                );
                to.close();
            }
            to.close();
            to.close_both();
        }
        to.close();
    }

    /// "It happened on …", or the way to the event whose date says so.
    fn happened(self, to: &mut Markup, asking: &Asking<'_>, title: &str) {
        let deadline = self.deadline;
        to.row();
        if deadline.standing.is_some() && !deadline.anchor.assumed {
            match deadline.timescale.holds {
                Some(event) if deadline.held.is_none() => {
                    to.open("p", "govuk-body-s app-limit__held");
                    open_jump(to, "govuk-link", &Field::Event(event, 0).part_id(Part::Day));
                    to.say(&["Give the date of the ", self.answer.procedure.event_name(event)]);
                    to.close();
                    to.text(" when it is booked or held.");
                    to.close();
                }
                None if deadline.occurrence.is_none_or(|it| it == 1) => {
                    open_details(to, SMALL, &["It happened on …"], false);
                    let legend = ["It happened on: ", title].concat();
                    asking.date(to, Field::Happened(Kept::of(deadline)), &legend, "", false);
                    to.close_both();
                }
                Some(_) | None => {}
            }
        }
        to.close();
    }
}

fn marks(to: &mut Markup, marks: &[String]) {
    to.row();
    if !marks.is_empty() {
        to.open("ul", "govuk-list app-limit__marks");
        for it in marks {
            to.tell("li", "", &[it]);
        }
        to.close();
    }
    to.close();
}

fn time(to: &mut Markup, date: &Dated) {
    to.open("time", "");
    to.set_to("datetime", &[&date.machine]);
    to.say(&[&date.words]);
    to.close();
}
