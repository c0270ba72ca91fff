//! Dates in, limits out.

mod asking;
mod count;
mod counting;
mod keeping;
mod limit;
mod results;
mod view;

use crate::app::Place;
use crate::components::error_summary::{Problem, error_summary};
use crate::components::link::text_link;
use crate::components::link_button::link_button;
use crate::date_text::Part;
use crate::documents;
use crate::fields::Field;
use crate::form::{Answer, FieldError, Form};
use crate::page::Page;
use asking::Asking;
use chrono::NaiveDate;
use results::results;
use view::View;
use yew::prelude::*;

/// The id of the results' heading.
pub(crate) const RESULTS: &str = "results";

/// What the form comes to: worked out once for each change.
#[derive(Debug)]
pub(crate) struct Worked {
    /// The answer, where there is one.
    pub(crate) answer: Option<Answer>,
    view: Option<View>,
    errors: Vec<FieldError>,
    /// Everything to mend before the dates are whole, in the order of the page.
    pub(crate) problems: Vec<Problem>,
}

/// What the page shows.
#[derive(Debug)]
pub(crate) struct Showing<'a> {
    /// What was entered.
    pub(crate) form: &'a Form,
    /// What it comes to.
    pub(crate) worked: &'a Worked,
    /// Where the reader is.
    pub(crate) place: &'a Place,
    /// Today, where the page knows it.
    pub(crate) today: Option<NaiveDate>,
    /// What a screen reader is told.
    pub(crate) announcement: String,
}

impl Worked {
    /// What the form comes to on a day.
    pub(crate) fn out(form: &Form, today: Option<NaiveDate>) -> Self {
        let (answer, errors) = form.answer(today);
        Self { view: answer.as_ref().map(view::view), problems: problems(form, &errors), answer, errors }
    }

    /// What a screen reader is told when it has changed.
    pub(crate) fn announcement(&self) -> Option<String> {
        self.view.as_ref().map(|it| it.announcement.clone())
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
pub(crate) fn deadlines(showing: &Showing<'_>) -> Html {
    let Showing { form, worked, place, .. } = showing;
    let asking = Asking { form, errors: &worked.errors, live: place.live };
    let summary = (form.shown > 0 && !worked.problems.is_empty()).then(|| error_summary(worked.problems.clone()));
    let clear = (!form.is_empty()).then(|| link_button("clear", String::new(), "Clear the form", None));
    html! {
        <>
            { summary.unwrap_or_default() }
            <h1 class="govuk-heading-l" tabindex="-1">{ Page::Deadlines.heading() }</h1>
            <div class="app-screen-only">
                { no_module() }
                <p class="govuk-body-l app-measure">{ "A limit is the longest it may take. Risk decides how soon." }</p>
                <p class="govuk-body app-measure">
                    { "Choose the document, enter the dates you know, and see each limit with its count. Do not enter \
                       names. Not legal advice. " }
                    { text_link(place, Page::About, "How dates are counted") }
                </p>
            </div>
            <div class="app-columns">
                <form class="app-columns__form app-screen-only" id={crate::browser::FORM} novalidate={true} autocomplete="off">
                    { form.pasted.as_ref().map(keeping::pasted).unwrap_or_default() }
                    { asking.document() }
                    <h2 class="govuk-heading-m">{ "The dates you know" }</h2>
                    <p class="govuk-hint">
                        { "Leave out what you do not know. If you kept a line of dates, paste it into any box." }
                    </p>
                    { asking.dates() }
                    { asking.circumstances().unwrap_or_default() }
                    { asking.counting().unwrap_or_default() }
                    <div class="govuk-button-group">
                        <button type="submit" class="govuk-button">{ "Show the dates" }</button>
                        { clear.unwrap_or_default() }
                    </div>
                    { keeping::keeping(form).unwrap_or_default() }
                </form>
                <div class="app-columns__results">{ answer(showing, &asking) }</div>
            </div>
            <div role="status" class="govuk-visually-hidden" id="announcement">{ showing.announcement.clone() }</div>
        </>
    }
}

/// The results, or why there are none yet.
fn answer(showing: &Showing<'_>, asking: &Asking<'_>) -> Html {
    let (Some(answer), Some(view)) = (&showing.worked.answer, &showing.worked.view) else {
        let words = if showing.form.document.is_none() {
            "Choose a document and enter a date. The limits appear here as you type."
        } else if showing.form.asks_purpose() {
            "Say why you are using a document that has been replaced. The limits then appear here."
        } else {
            "These dates cannot stand together, so nothing is worked out from them. What to check stands beside them."
        };
        return html! { <p class="govuk-inset-text app-nothing-yet">{ words }</p> };
    };
    let left_out = (!showing.worked.errors.is_empty()).then(|| {
        html! { <p class="govuk-inset-text">{ "A date that is incomplete or wrong is left out here. See the form." }</p> }
    });
    html! {
        <>
            { left_out.unwrap_or_default() }
            { results(answer, view, asking, showing.today) }
            <div class="app-screen-only">
                <button type="button" class="govuk-button govuk-button--secondary" data-do="print">{ "Print these dates" }</button>
            </div>
        </>
    }
}

/// The first input of the form.
pub(crate) fn first_input(form: &Form) -> String {
    if form.document.is_none() {
        let first = documents::all().first().map_or("", |it| it.id);
        return [asking::DOCUMENT, "-", first].concat();
    }
    form.asked().first().map(|it| Field::Event(it.event, 0).part_id(Part::Day)).unwrap_or_default()
}

/// Everything to mend, in the order of the page.
fn problems(form: &Form, errors: &[FieldError]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut add = |input: String, message: &str| problems.push(Problem { input, message: message.to_owned() });
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
        add(first_input(form), "Enter a date that you know");
    }
    problems
}

/// What stands here where WebAssembly or scripts are off: hidden until the loader or the styles show it.
fn no_module() -> Html {
    html! {
        <div class="govuk-inset-text app-no-module" hidden={true}>
            <h2 class="govuk-heading-m">{ "This browser will not count the dates" }</h2>
            <p class="govuk-body">
                { "Counting needs scripts and WebAssembly, and one of them is switched off here. Some organisations \
                   switch WebAssembly off for safety. Nothing you enter on this page will be worked out." }
            </p>
            <p class="govuk-body">
                { "What still works: the documents and their state, how each sort of limit is counted, and what this \
                   guide cannot know. Another browser or another device may be able to count." }
            </p>
        </div>
    }
}
