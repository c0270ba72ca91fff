//! The one thing that a guide for parents asks: the day of the meeting; and the words for the dates that follow.

use crate::browser::FORM;
use crate::components::date_input::{DateInput, Today, date_input};
use crate::components::error_summary::error_summary;
use crate::components::link_button::link_button;
use crate::fields::Field;
use crate::form::Answer;
use crate::markup::Markup;
use crate::pages::Showing;
use calendar::Basis;
use chrono::NaiveDate;
use engine::{Deadline, Event, Limit, Which, words};

/// The form with the one date.
pub(crate) fn asking(to: &mut Markup, showing: &Showing<'_>) {
    let field = Field::Event(Event::InitialConference, 0);
    let form = showing.form;
    let is_shown = form.shown > 0;
    let problem = showing.worked.problems.first().filter(|_| is_shown);
    to.row();
    if problem.is_some() {
        error_summary(to, &showing.worked.problems);
    }
    to.close();
    to.open("form", "app-screen-only app-live-only");
    to.set("id", FORM);
    to.set("novalidate", "");
    to.set("autocomplete", "off");
    let error = showing.worked.error(field).filter(|_| form.shows_errors(field));
    date_input(
        to,
        &DateInput {
            id: &field.id(),
            legend: "What day is the meeting?",
            hint: "For example, 27 3 2027",
            text: &form.text(field),
            live: showing.live,
            with_time: false,
            error,
            can_go: false,
            today: Today::NotOffered,
        },
    );
    to.open("div", "govuk-button-group");
    to.open("button", "govuk-button");
    to.set("type", "submit");
    to.text("Show my dates");
    to.close();
    to.row();
    if !form.has_no_date() {
        link_button(to, "clear", "", &["Take the date away"], &[]);
    }
    to.close_both();
    to.close();
    to.open("p", "govuk-body");
    to.set("id", crate::pages::deadlines::RESULTS);
    to.set("tabindex", "-1");
    let meeting = |it: &Answer| it.facts.date(Event::InitialConference, Which::Last);
    to.text(if showing.worked.answer.as_ref().and_then(meeting).is_none() {
        ""
    } else {
        "Your dates are on this page now, each at its own step."
    });
    to.close();
}

/// What is said of a date, by the page's own sentences: `sentence` finds the one of a name.
pub(crate) fn date_words(
    deadline: &Deadline,
    today: Option<NaiveDate>,
    sentence: &dyn Fn(&str) -> Option<String>,
) -> String {
    let (first, last) = (deadline.due, deadline.latest);
    let name = match deadline.limit {
        Limit::NotBefore => "not-before",
        Limit::NoLaterThan if first == last => "date",
        Limit::NoLaterThan => "dates",
    };
    let last_words = words::moment(last);
    let said = sentence(name).unwrap_or_default();
    let said = said.replace("{first}", &words::moment(first));
    let mut said = said.replace("{last}", &last_words).replace("{date}", &last_words);
    let may_change = match deadline.holidays {
        Basis::Published => None,
        Basis::WorkedOut => sentence("may-change"),
    };
    let has_passed = today.is_some_and(|today| last.date < today);
    for more in [may_change, sentence("passed").filter(|_| has_passed)].into_iter().flatten() {
        said.push(' ');
        said.push_str(&more);
    }
    said
}
