//! GOV.UK Frontend's date input, with a time where an event has one, and a way to say "today".

use super::group::open_group;
use super::link_button::link_button;
use crate::date_text::{DateText, Part};
use crate::markup::Markup;

/// A date input.
#[derive(Debug)]
pub(crate) struct DateInput<'a> {
    /// The id of the group; each part's is this with `-day`, `-month`, `-year` or `-time` after it.
    pub(crate) id: &'a str,
    /// What date it is.
    pub(crate) legend: &'a str,
    /// More about it.
    pub(crate) hint: &'static str,
    /// What stands in it.
    pub(crate) text: &'a DateText,
    /// Whether the page has been taken over: until then the inputs keep what is typed into them.
    pub(crate) live: bool,
    /// Whether its time of day is asked too.
    pub(crate) with_time: bool,
    /// What is wrong with it, and the parts that it is about.
    pub(crate) error: Option<(&'a str, &'a [Part])>,
    /// Whether it can be taken away.
    pub(crate) can_go: bool,
    /// Whether today can be given at a click.
    pub(crate) today: Today,
}

/// Whether today is offered as a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Today {
    /// It is.
    Offered,
    /// It would make no sense.
    NotOffered,
}

/// A date, in three parts and perhaps a time.
pub(crate) fn date_input(to: &mut Markup, input: &DateInput<'_>) {
    let &DateInput { id, legend, hint, .. } = input;
    open_group(to, id, legend, hint, input.error.map_or("", |(message, _)| message));
    to.open("div", "govuk-date-input");
    for it in Part::ALL {
        to.row();
        if it != Part::Time || input.with_time {
            part(to, input, it);
        }
        to.close();
    }
    to.close();
    to.open("div", "app-date-actions");
    to.row();
    if input.today == Today::Offered {
        link_button(to, "today", id, &["Today"], &[" as the date: ", legend]);
    }
    to.close();
    to.row();
    if input.can_go {
        link_button(to, "remove", id, &["Remove"], &[" ", legend]);
    }
    to.close_both();
    to.close_both();
}

fn part(to: &mut Markup, input: &DateInput<'_>, part: Part) {
    let (label, class, mode) = match part {
        Part::Day => ("Day", "govuk-input govuk-date-input__input govuk-input--width-2", "numeric"),
        Part::Month => {
            ("Month", "govuk-input govuk-date-input__input govuk-input--width-2", "text")
        }
        Part::Year => {
            ("Year", "govuk-input govuk-date-input__input govuk-input--width-4", "numeric")
        }
        Part::Time => {
            ("Time, if known", "govuk-input govuk-date-input__input govuk-input--width-4", "text")
        }
    };
    let id = [input.id, "-", part.id()].concat();
    to.open("div", "govuk-date-input__item");
    to.open("div", "govuk-form-group");
    to.open("label", "govuk-label govuk-date-input__label");
    to.set_to("for", &[&id]);
    to.text(label);
    to.close();
    to.open("input", class);
    to.set_to("id", &[&id]);
    to.set_to("name", &[&id]);
    to.set("type", "text");
    to.set("inputmode", mode);
    to.set("autocomplete", "off");
    to.set("spellcheck", "false");
    // The styles mark what is invalid.
    if input.error.is_some_and(|(_, parts)| parts.contains(&part)) {
        to.set("aria-invalid", "true");
    }
    if input.live {
        to.value(input.text.part(part));
    }
    to.close();
    to.close_both();
}
