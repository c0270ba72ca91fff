//! Dates in, limits out.

pub(crate) mod asking;
mod count;
mod counting;
mod keeping;
mod limit;
pub(crate) mod results;
pub(crate) mod view;

use crate::browser::FORM;
use crate::components::error_summary::{Problem, error_summary};
use crate::components::link::link_beside;
use crate::components::link_button::{link_button, open_button};
use crate::date_text::Part;
use crate::documents;
use crate::fields::Field;
use crate::form::{Answer, Asks, FieldError, Form};
use crate::markup::Markup;
use crate::page::Page;
use crate::pages::Showing;
use asking::Asking;
use chrono::NaiveDate;
use engine::Event;
use results::results;

/// The id of the results' heading.
pub(crate) const RESULTS: &str = "results";

/// What the form comes to: worked out once for each change.
#[derive(Debug)]
pub(crate) struct Worked {
    /// The answer, where there is one.
    pub(crate) answer: Option<Answer>,
    errors: Vec<FieldError>,
    /// Everything to mend before the dates are whole, in the order of the page.
    pub(crate) problems: Vec<Problem>,
}

impl Worked {
    /// What the form comes to on a day.
    pub(crate) fn out(form: &Form, today: Option<NaiveDate>) -> Self {
        let (answer, errors) = form.answer(today);
        Self { problems: problems(form, &errors), answer, errors }
    }

    /// What is wrong with one date, and with which parts of it.
    pub(crate) fn error(&self, field: Field) -> Option<(&str, &[Part])> {
        let error = self.errors.iter().find(|it| it.field == field);
        error.map(|it| (&*it.message, &*it.parts))
    }

    /// What a screen reader is told when it has changed.
    pub(crate) fn announcement(&self) -> Option<String> {
        self.answer
            .as_ref()
            .map(|it| view::announcement(it.schedule.deadlines.len(), it.schedule.waiting.len()))
    }

    /// The text that a copy button means.
    pub(crate) fn text_to_copy(&self, id: &str, form: &Form) -> Option<String> {
        if id == keeping::LINE {
            return Some(form.line().write());
        }
        let answer = self.answer.as_ref()?;
        let deadline = answer.schedule.deadlines.iter().find(|it| view::limit_id(it) == id)?;
        Some(answer.schedule.because(deadline, &answer.facts))
    }
}

/// The page on dates.
pub(crate) fn deadlines(to: &mut Markup, showing: &Showing<'_>) {
    let Showing { form, worked, live, .. } = *showing;
    let asking = Asking { form, errors: &worked.errors, live };
    to.row();
    if form.shown > 0 && !worked.problems.is_empty() {
        error_summary(to, &worked.problems);
    }
    to.close();
    to.tell("h1", "govuk-heading-l", &[&Page::Deadlines.heading()]);
    introduction(to);
    to.open("div", "app-columns");
    asked(to, &asking);
    to.open("div", "app-columns__results");
    answer(to, showing, &asking);
    to.close_both();
}

fn introduction(to: &mut Markup) {
    to.open("div", "app-screen-only");
    to.words(
        "p",
        "govuk-body-l app-measure",
        "A limit is the longest it may take. Risk decides how soon.",
    );
    to.open("p", "govuk-body app-measure");
    to.text(
        "Choose the document, enter the dates you know, and see each limit with its count. Do not enter names. Not \
         legal advice. ",
    );
    link_beside(to, Page::Deadlines, Page::About, "How dates are counted");
    to.close_both();
}

fn asked(to: &mut Markup, asking: &Asking<'_>) {
    let form = asking.form;
    to.open("form", "app-columns__form app-screen-only");
    to.set("id", FORM);
    to.set("novalidate", "");
    to.set("autocomplete", "off");
    to.row();
    if let Some(pasted) = &form.pasted {
        keeping::pasted(to, pasted);
    }
    to.close();
    asking.document(to);
    to.words("h2", "govuk-heading-m", "The dates you know");
    to.words(
        "p",
        "govuk-hint",
        "Leave out what you do not know. If you kept a line of dates, paste it into any box.",
    );
    asking.dates(to);
    asking.circumstances(to);
    asking.counting(to);
    to.open("div", "govuk-button-group");
    to.open("button", "govuk-button");
    to.set("type", "submit");
    to.text("Show the dates");
    to.close();
    to.row();
    if !form.is_empty() {
        link_button(to, "clear", "", &["Clear the form"], &[]);
    }
    to.close_both();
    to.row();
    if !form.is_empty() {
        keeping::keeping(to, form);
    }
    to.close_both();
}

/// The results, or why there are none yet.
fn answer(to: &mut Markup, showing: &Showing<'_>, asking: &Asking<'_>) {
    let Some(answer) = &showing.worked.answer else {
        let why = if showing.form.document.is_none() {
            "Choose a document and enter a date. The limits appear here as you type."
        } else if showing.form.asks_purpose() {
            "Say why you are using a document that has been replaced. The limits then appear here."
        } else {
            "These dates cannot stand together, so nothing is worked out from them. What to check stands beside them."
        };
        to.words("p", "govuk-inset-text app-nothing-yet", why);
        return;
    };
    to.row();
    if !showing.worked.errors.is_empty() {
        to.words(
            "p",
            "govuk-inset-text",
            "A date that is incomplete or wrong is left out here. See the form.",
        );
    }
    to.close();
    results(to, answer, asking, showing.today);
    to.open("div", "app-screen-only");
    open_button(to, "govuk-button govuk-button--secondary", "print", "");
    to.text("Print these dates");
    to.close_both();
}

/// The first input of the form.
pub(crate) fn first_input(form: &Form) -> String {
    if form.asks() == Asks::TheMeeting {
        return Field::Event(Event::InitialConference, 0).part_id(Part::Day);
    }
    if form.document.is_none() {
        let first = documents::all().first().map_or("", |it| it.id);
        return [asking::DOCUMENT, "-", first].concat();
    }
    form.asked().first().map(|it| Field::Event(it.event, 0).part_id(Part::Day)).unwrap_or_default()
}

/// Everything to mend, in the order of the page.
fn problems(form: &Form, errors: &[FieldError]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut add = |input: String, message: &str| {
        problems.push(Problem { input, message: message.to_owned() });
    };
    if form.document.is_none() {
        add(first_input(form), asking::CHOOSE_DOCUMENT);
    }
    if form.asks_purpose() {
        add([asking::PURPOSE, "-learn"].concat(), asking::SAY_WHY);
    }
    for error in errors {
        add(error.field.part_id(error.part), &error.message);
    }
    if form.document.is_some() && form.has_no_date() {
        add(
            first_input(form),
            match form.asks() {
                Asks::Everything => "Enter a date that you know",
                Asks::TheMeeting => "Enter the day of the meeting",
            },
        );
    }
    problems
}
