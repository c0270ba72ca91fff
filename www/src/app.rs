//! The one component of the live page, for writing it beforehand and for the browser.
//!
//! Everything that happens in the page is heard here, once, by the id and the `data-do` of what it happens to.
//! It is a component with messages and not one with hooks: each hook is some 2 kB of wasm.

use crate::browser::{self, Click};
use crate::clock;
use crate::components::copy_button::Copied;
use crate::components::error_summary;
use crate::date_text::Part;
use crate::form::{Action, Form};
use crate::page::Page;
use crate::pages::deadlines::{self, Showing, Worked, deadlines};
use chrono::NaiveDate;
use engine::Moment;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use yew::platform::spawn_local;
use yew::prelude::*;

/// How long after the last change a screen reader is told, in milliseconds.
const QUIET: u32 = 1_000;

/// The page on dates: the one that somebody does something on.
#[derive(Debug)]
pub(crate) struct App {
    form: Form,
    worked: Worked,
    /// Whether the page has been taken over: false in the first rendering, true from its first effect on.
    live: bool,
    /// Today, from the first effect on.
    today: Option<NaiveDate>,
    /// What a screen reader is told, and the wait before it is told anew.
    announcement: String,
    quiet: Option<Timeout>,
    /// How often "Show the dates" had been pressed when the focus was last moved for it.
    focused: u32,
    coming_back: Option<EventListener>,
    leaving: Option<EventListener>,
}

/// What the page hears.
#[derive(Debug)]
pub(crate) enum Message {
    /// The page has been taken over.
    TakenOver,
    /// The reader has come back to the tab: it may be another day.
    Back,
    /// A screen reader may be told now.
    Tell,
    /// Something was clicked.
    Clicked(Click),
    /// Something was done to the form.
    Act(Action),
    /// Something was copied: its id, whether the browser took it, the text.
    Copied(String, bool, String),
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(_: &Context<Self>) -> Self {
        let form = Form::default();
        let worked = Worked::out(&form, None);
        Self {
            form,
            worked,
            live: false,
            today: None,
            announcement: String::new(),
            quiet: None,
            focused: 0,
            coming_back: None,
            leaving: None,
        }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        let action = match message {
            Message::TakenOver => {
                self.live = true;
                self.today = clock::today();
                Some(Action::Typed(browser::typed()))
            }
            Message::Back => {
                let today = clock::today();
                if today == self.today {
                    return false;
                }
                self.today = today;
                self.work_out(context);
                return true;
            }
            Message::Tell => {
                self.announcement = self.worked.announcement().unwrap_or_default();
                return true;
            }
            Message::Clicked(click) => self.click(context, click),
            Message::Act(action) => Some(action),
            Message::Copied(id, taken, text) => {
                let copied = if taken { Copied::Taken } else { Copied::Refused };
                Some(Action::Copied(id, copied, text))
            }
        };
        let Some(action) = action else { return false };
        self.form.act(action);
        self.work_out(context);
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let link = context.link();
        let page = deadlines(&Showing {
            form: &self.form,
            worked: &self.worked,
            live: self.live,
            today: self.today,
            announcement: &self.announcement,
        });
        // What an event means is read while it happens: afterwards it can be neither read nor stopped.
        html! {
            <div
                onclick={link.batch_callback(|event: MouseEvent| browser::clicked(&event).map(Message::Clicked))}
                onchange={link.batch_callback(|event: Event| browser::changed(&event).map(Message::Act))}
                oninput={link.batch_callback(|event: InputEvent| browser::changed(&event).map(Message::Act))}
                onfocusout={link.batch_callback(|event: FocusEvent| browser::left(&event).map(Message::Act))}
                onpaste={link.batch_callback(|event: Event| browser::pasted(&event).map(Message::Act))}
                onsubmit={link.callback(|event: SubmitEvent| {
                    event.prevent_default();
                    Message::Act(Action::Show)
                })}
            >
                { page }
            </div>
        }
    }

    fn rendered(&mut self, context: &Context<Self>, is_first: bool) {
        if is_first {
            let link = context.link().clone();
            self.coming_back = browser::on_return(move || link.send_message(Message::Back));
            context.link().send_message(Message::TakenOver);
        }
        if self.form.shown > self.focused {
            self.focused = self.form.shown;
            if !self.worked.problems.is_empty() {
                browser::focus(error_summary::ID);
            } else if self.worked.answer.is_some() {
                browser::focus(deadlines::RESULTS);
            }
        }
    }
}

impl App {
    /// What follows from a change: the dates, the title, what is asked before leaving, what is told and when.
    fn work_out(&mut self, context: &Context<Self>) {
        self.worked = Worked::out(&self.form, self.today);
        let has_errors = self.form.shown > 0 && !self.worked.problems.is_empty();
        let title = Page::Deadlines.title();
        browser::set_title(&if has_errors { ["Error: ", &title].concat() } else { title });
        if self.form.is_unkept() != self.leaving.is_some() {
            self.leaving =
                if self.leaving.is_some() { None } else { browser::ask_before_leaving() };
        }
        let link = context.link().clone();
        self.quiet = Some(Timeout::new(QUIET, move || link.send_message(Message::Tell)));
    }

    /// Does what a click asks for; what of that is the form's is handed back.
    fn click(&self, context: &Context<Self>, click: Click) -> Option<Action> {
        match click {
            Click::Go(input) => {
                browser::focus(&input);
                None
            }
            Click::Today(field) => self.today.map(|today| Action::Fill(field, Moment::day(today))),
            Click::Add(field) => {
                browser::focus_soon(field.part_id(Part::Day));
                Some(Action::Add(field))
            }
            Click::Remove(field) => {
                browser::focus_soon(field.before().part_id(Part::Day));
                Some(Action::Remove(field))
            }
            Click::Clear => {
                browser::focus_soon(deadlines::first_input(&Form::default()));
                Some(Action::Clear)
            }
            Click::Print => {
                browser::print();
                None
            }
            Click::Count(id) => Some(Action::Count(id)),
            Click::Copy(id) => {
                let text = self.worked.text_to_copy(&id, &self.form)?;
                let link = context.link().clone();
                spawn_local(async move {
                    let taken = browser::copy(&text).await;
                    link.send_message(Message::Copied(id, taken, text));
                });
                None
            }
        }
    }
}

/// Takes over the page that stands in the document.
#[cfg(feature = "hydrate")]
pub(crate) fn hydrate() {
    let document = web_sys::window().and_then(|it| it.document());
    if let Some(root) = document.and_then(|it| it.get_element_by_id("app")) {
        yew::Renderer::<App>::with_root(root).hydrate();
    }
}
