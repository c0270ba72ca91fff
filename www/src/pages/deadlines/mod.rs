//! Dates in, limits out.

mod asking;
pub(crate) mod browser;
mod count;
mod counting;
mod date_field;
mod keeping;
mod limit;
mod results;
mod view;

use crate::app::Place;
use crate::clock;
use crate::components::error_summary::{self, ErrorSummary, Problem};
use crate::components::link::Link;
use crate::dom;
use crate::form::{Action, Answer, FieldError, Form, FormHandle};
use crate::page::Page;
use asking::ChoiceErrors;
use chrono::NaiveDate;
use date_field::Errors;
use gloo::timers::callback::Timeout;
use limit::Shared;
use results::Results;
use std::rc::Rc;
use view::View;
use yew::prelude::*;

/// How long after the last change a screen reader is told, in milliseconds.
const QUIET: u32 = 1_000;

/// What the form comes to: worked out once for each change.
#[derive(Debug)]
struct Worked {
    answer: Option<(Shared, Rc<View>)>,
    errors: Errors,
}

fn work_out(form: &Form, today: Option<NaiveDate>) -> Worked {
    let (answer, errors) = form.answer(today);
    let with_view = |answer: Answer| {
        let view = view::view(&answer);
        (Shared(Rc::new(answer)), Rc::new(view))
    };
    Worked { answer: answer.map(with_view), errors: Rc::new(errors) }
}

/// The page on dates.
#[component]
pub(crate) fn Deadlines() -> Html {
    let (Some(form), Some(place)) = (use_context::<FormHandle>(), use_context::<Place>()) else {
        return Html::default();
    };
    let today = use_today();
    let worked = use_memo(((*form).clone(), today), |(form, today)| work_out(form, *today));
    let choice_errors = choice_errors(&form);
    let problems = problems(&form, &choice_errors, &worked.errors);
    use_asking_before_leaving(form.is_unkept());
    use_focus_after_showing(form.shown, !problems.is_empty(), worked.answer.is_some());
    let announcement = use_announcement(worked.answer.as_ref().map(|(_, view)| view.announcement.clone()));
    let asked = form.asked();
    let onpaste = {
        let dispatch = form.dispatcher();
        Callback::from(move |event: Event| {
            if let Some(action) = browser::pasted(&event) {
                dispatch.dispatch(action);
            }
        })
    };
    let onsubmit = {
        let dispatch = form.dispatcher();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            dispatch.dispatch(Action::Show);
        })
    };
    html! {
        <ContextProvider<Errors> context={worked.errors.clone()}>
            { (form.shown > 0 && !problems.is_empty()).then(|| html! { <ErrorSummary {problems} /> }).unwrap_or_default() }
            <h1 class="govuk-heading-l" tabindex="-1">{ Page::Deadlines.heading() }</h1>
            <div class="app-screen-only">
                { no_module() }
                <p class="govuk-body-l app-measure">
                    { "A limit is the longest it may take. Risk decides how soon." }
                </p>
                <p class="govuk-body app-measure">
                    { "Choose the document, enter the dates you know, and see each limit with its count. Do not enter \
                       names. Not legal advice. " }
                    <Link to={Page::About}>{ "How dates are counted" }</Link>
                </p>
            </div>
            <div class="app-columns">
                <form class="app-columns__form app-screen-only" id={browser::FORM} novalidate={true} autocomplete="off" {onsubmit} {onpaste}>
                    { form.pasted.as_ref().map(keeping::pasted).unwrap_or_default() }
                    { asking::document(&form, place.live, &choice_errors) }
                    <h2 class="govuk-heading-m">{ "The dates you know" }</h2>
                    <p class="govuk-hint">{ "Leave out what you do not know. If you kept a line of dates, paste it into any box." }</p>
                    { asking::dates(&form, &asked) }
                    { asking::circumstances(&form, &asked).unwrap_or_default() }
                    { asking::counting(&form).unwrap_or_default() }
                    <div class="govuk-button-group">
                        <button type="submit" class="govuk-button">{ "Show the dates" }</button>
                        { (!form.is_empty()).then(|| clear(&form)).unwrap_or_default() }
                    </div>
                    { keeping::keeping(&form).unwrap_or_default() }
                </form>
                <div class="app-columns__results">
                    { results(&form, &worked, today) }
                </div>
            </div>
            <div role="status" class="govuk-visually-hidden" id="announcement">{ announcement }</div>
        </ContextProvider<Errors>>
    }
}

/// Today, from the first effect on.
#[hook]
fn use_today() -> Option<NaiveDate> {
    let today = use_state_eq(|| None);
    {
        let today = today.clone();
        use_effect_with((), move |()| {
            today.set(clock::today());
            let listener = browser::on_return(move || today.set(clock::today()));
            move || drop(listener)
        });
    }
    *today
}

/// Asks before somebody leaves with dates that they have not copied.
#[hook]
fn use_asking_before_leaving(unkept: bool) {
    use_effect_with(unkept, |unkept| {
        let listener = unkept.then(browser::ask_before_leaving);
        move || drop(listener)
    });
}

/// After "Show the dates": to what is to be mended, else to the dates.
#[hook]
fn use_focus_after_showing(shown: u32, problems: bool, answered: bool) {
    use_effect_with(shown, move |shown| {
        if *shown > 0 {
            if problems {
                dom::focus(error_summary::ID, None);
            } else if answered {
                dom::focus("results", None);
            }
        }
    });
}

/// What a screen reader is told: once, when the changes have come to rest.
#[hook]
fn use_announcement(text: Option<String>) -> String {
    let told = use_state_eq(String::new);
    {
        let told = told.clone();
        use_effect_with(text, move |text| {
            let text = text.clone().unwrap_or_default();
            let timeout = Timeout::new(QUIET, move || told.set(text));
            move || drop(timeout)
        });
    }
    (*told).clone()
}

fn choice_errors(form: &Form) -> ChoiceErrors {
    let shown = form.shown > 0;
    ChoiceErrors {
        document: (shown && form.document.is_none()).then_some("Choose the document you are working from"),
        purpose: (shown && form.asks_purpose()).then_some("Say why you are using a document that has been replaced"),
    }
}

/// Everything to mend, in the order of the page.
fn problems(form: &Form, choice: &ChoiceErrors, errors: &[FieldError]) -> Vec<Problem> {
    let first = |name: &str, value: &str, message: &'static str| Problem {
        input: [name, "-", value].concat().into(),
        group: name.to_owned().into(),
        message: message.into(),
    };
    let mut problems = Vec::new();
    if let (Some(message), Some(document)) = (choice.document, crate::documents::all().first()) {
        problems.push(first(asking::DOCUMENT, document.id, message));
    }
    problems.extend(choice.purpose.map(|message| first(asking::PURPOSE, "learn", message)));
    let of_field = |error: &FieldError| Problem {
        input: error.field.part_id(error.part).into(),
        group: error.field.id().into(),
        message: error.message.clone().into(),
    };
    problems.extend(errors.iter().map(of_field));
    if form.has_no_date() && problems.is_empty() {
        let first = form.asked().first().map(|it| crate::fields::Field::Event(it.event, 0));
        problems.extend(first.map(|field| Problem {
            input: field.part_id(crate::date_text::Part::Day).into(),
            group: field.id().into(),
            message: "Enter a date that you know".into(),
        }));
    }
    problems
}

fn clear(form: &FormHandle) -> Html {
    let dispatch = form.dispatcher();
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.dispatch(Action::Clear);
        dom::focus_soon([asking::DOCUMENT, "-", crate::documents::all().first().map_or("", |it| it.id)].concat());
    });
    html! { <button type="button" class="app-link-button" {onclick}>{ "Clear the form" }</button> }
}

fn results(form: &Form, worked: &Worked, today: Option<NaiveDate>) -> Html {
    let Some((answer, view)) = &worked.answer else {
        let words = if form.document.is_none() {
            "Choose a document and enter a date. The limits appear here as you type."
        } else if form.asks_purpose() {
            "Say why you are using a document that has been replaced. The limits then appear here."
        } else {
            "These dates cannot stand together, so nothing is worked out from them. What to check stands beside them."
        };
        return html! { <p class="govuk-inset-text app-nothing-yet">{ words }</p> };
    };
    let onclick = Callback::from(|_: MouseEvent| browser::print());
    html! {
        <>
            { (!worked.errors.is_empty()).then(|| html! {
                <p class="govuk-inset-text">{ "A date that is incomplete or wrong is left out here. See the form." }</p>
            }).unwrap_or_default() }
            <Results answer={answer.clone()} view={view.clone()} today={today.map(|it| AttrValue::from(engine::words::day(it)))} />
            <div class="app-screen-only">
                <button type="button" class="govuk-button govuk-button--secondary" {onclick}>{ "Print these dates" }</button>
            </div>
        </>
    }
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
