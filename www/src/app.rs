//! The one component, for the page written beforehand and for the page in the browser.
//!
//! Everything that happens in a page is heard here, once, by the id and the `data-do` of what it happens to.

use crate::browser::{self, Click};
use crate::clock;
use crate::components::copy_button::Copied;
use crate::components::error_summary;
use crate::components::frame::frame;
use crate::date_text::Part;
use crate::form::{Action, Form};
use crate::page::Page;
use crate::pages::about::about;
use crate::pages::deadlines::{self, Worked, deadlines};
use crate::pages::home::home;
use crate::pages::not_found::not_found;
use chrono::NaiveDate;
use engine::Moment;
use gloo::timers::callback::Timeout;
use yew::platform::spawn_local;
use yew::prelude::*;

/// How long after the last change a screen reader is told, in milliseconds.
const QUIET: u32 = 1_000;

/// Where the reader is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Place {
    /// The page shown.
    pub(crate) page: Page,
    /// What leads from the page's address to the site's root.
    pub(crate) root: String,
    /// Whether the page has been taken over: false in the first rendering, true from its first effect on.
    pub(crate) live: bool,
}

/// What the root component is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The page at this address.
    pub page: Page,
    /// The site's root, for the page that stands at any address; the others find their own.
    #[prop_or_default]
    pub root: Option<AttrValue>,
}

/// The whole site.
#[component]
pub fn App(props: &AppProps) -> Html {
    let page = use_state_eq(|| props.page);
    let form = use_reducer_eq(Form::default);
    let live = use_taking_over(&form);
    let today = use_today();
    let worked = use_memo(((*form).clone(), today), |(form, today)| Worked::out(form, *today));
    let announcement = use_announcement(worked.announcement());
    use_history(&page);
    use_title(*page, form.shown > 0 && !worked.problems.is_empty());
    use_asking_before_leaving(form.is_unkept());
    use_focus_after_showing(form.shown, !worked.problems.is_empty(), worked.answer.is_some());

    let root = props.root.as_ref().map_or_else(|| page.to_root(), ToString::to_string);
    let place = Place { page: *page, root, live };
    let onclick = {
        let (page, form, worked, root) = (page.clone(), form.clone(), worked.clone(), place.root.clone());
        Callback::from(move |event: MouseEvent| {
            if let Some(click) = browser::clicked(&event) {
                act(click, &event, &page, &form, &worked, &root);
            }
        })
    };
    let dispatch = form.dispatcher();
    let onchange = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| {
            if let Some(action) = browser::changed(&event) {
                dispatch.dispatch(action);
            }
        })
    };
    let oninput = onchange.reform(|event: InputEvent| event.into());
    let onfocusout = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: FocusEvent| {
            if let Some(field) = browser::left(&event) {
                dispatch.dispatch(Action::Leave(field));
            }
        })
    };
    let onpaste = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| {
            if let Some(action) = browser::pasted(&event) {
                dispatch.dispatch(action);
            }
        })
    };
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        dispatch.dispatch(Action::Show);
    });
    let body = match *page {
        Page::Home => home(&place),
        Page::Deadlines => deadlines(&deadlines::Showing { form: &form, worked: &worked, place: &place, today, announcement }),
        Page::About => about(),
        Page::NotFound => not_found(&place),
    };
    html! {
        <div class="app" {onclick} {onchange} {oninput} {onfocusout} {onpaste} {onsubmit}>{ frame(&place, body) }</div>
    }
}

/// Does what a click asks for.
fn act(
    click: Click,
    event: &MouseEvent,
    page: &UseStateHandle<Page>,
    form: &UseReducerHandle<Form>,
    worked: &Worked,
    root: &str,
) {
    match click {
        Click::Visit(to) => {
            if browser::visit(root, to) {
                event.prevent_default();
                page.set(to);
            }
        }
        Click::Go(input) => {
            event.prevent_default();
            browser::focus(&input);
        }
        Click::Today(field) => {
            if let Some(today) = clock::today() {
                form.dispatch(Action::Fill(field, Moment::day(today)));
            }
        }
        Click::Add(field) => {
            form.dispatch(Action::Add(field));
            browser::focus_soon(field.part_id(Part::Day));
        }
        Click::Remove(field) => {
            form.dispatch(Action::Remove(field));
            browser::focus_soon(field.before().part_id(Part::Day));
        }
        Click::Clear => {
            form.dispatch(Action::Clear);
            browser::focus_soon(deadlines::first_input(&Form::default()));
        }
        Click::Print => browser::print(),
        Click::Count(id) => form.dispatch(Action::Count(id)),
        Click::Copy(id) => {
            let Some(text) = worked.text_to_copy(&id, form) else { return };
            let dispatch = form.dispatcher();
            spawn_local(async move {
                let copied = if browser::copy(&text).await { Copied::Taken } else { Copied::Refused };
                dispatch.dispatch(Action::Copied(id, copied, text));
            });
        }
    }
}

/// Whether the page has been taken over. What was typed before is read first, and only then do the inputs
/// follow the state.
#[hook]
fn use_taking_over(form: &UseReducerHandle<Form>) -> bool {
    let live = use_state_eq(|| false);
    let (set_live, dispatch) = (live.clone(), form.dispatcher());
    use_effect_with((), move |()| {
        dispatch.dispatch(Action::Typed(browser::typed()));
        set_live.set(true);
    });
    *live
}

/// Today, from the first effect on.
#[hook]
fn use_today() -> Option<NaiveDate> {
    let today = use_state_eq(|| None);
    let set_today = today.clone();
    use_effect_with((), move |()| {
        set_today.set(clock::today());
        let listener = browser::on_return(move || set_today.set(clock::today()));
        move || drop(listener)
    });
    *today
}

/// Follows the back and forward buttons, and arrives at a page as a browser does.
#[hook]
fn use_history(page: &UseStateHandle<Page>) {
    let first = **page;
    let set_page = page.clone();
    use_effect_with((), move |()| {
        let listener = browser::follow_history(first, move |to| set_page.set(to));
        move || drop(listener)
    });
    let came_from = use_mut_ref(|| first);
    use_effect_with(first, move |page| {
        if came_from.replace(*page) != *page {
            browser::arrive();
        }
    });
}

/// The title in the browser's tab says where the reader is, and that something is to be mended.
#[hook]
fn use_title(page: Page, has_errors: bool) {
    use_effect_with((page, has_errors), |(page, has_errors)| {
        let prefix = if *has_errors { "Error: " } else { "" };
        browser::set_title(&[prefix, &page.title()].concat());
    });
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
fn use_focus_after_showing(shown: u32, has_problems: bool, answered: bool) {
    use_effect_with(shown, move |shown| {
        if *shown > 0 && has_problems {
            browser::focus(error_summary::ID);
        } else if *shown > 0 && answered {
            browser::focus(deadlines::RESULTS);
        }
    });
}

/// What a screen reader is told: once, when the changes have come to rest.
#[hook]
fn use_announcement(text: Option<String>) -> String {
    let told = use_state_eq(String::new);
    let set_told = told.clone();
    use_effect_with(text, move |text| {
        let text = text.clone().unwrap_or_default();
        let timeout = Timeout::new(QUIET, move || set_told.set(text));
        move || drop(timeout)
    });
    (*told).clone()
}

/// Takes over the page that stands in the document.
#[cfg(feature = "hydrate")]
pub(crate) fn hydrate() {
    let document = web_sys::window().and_then(|it| it.document());
    let Some(root) = document.and_then(|it| it.get_element_by_id("app")) else { return };
    let page = root.get_attribute("data-page").map_or(Page::Home, |path| Page::at(&path));
    yew::Renderer::<App>::with_root_and_props(root, AppProps { page, root: None }).hydrate();
}
