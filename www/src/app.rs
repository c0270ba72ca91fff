//! The one component of the live pages, for writing them beforehand and for the browser.
//!
//! It shows one page or another, so that what was entered on one is there on the next. Everything that happens in the page is heard here, once, by the id and the `data-do` of what it happens to.
//! It is a component with messages and not one with hooks: each hook is some 2 kB of wasm.

use crate::browse::{self, Browse};
use crate::browser::{self, Click, Place};
use crate::clock;
use crate::components::copy_button::Copied;
use crate::components::error_summary;
use crate::date_text::Part;
use crate::deciding::{self, Deciding, Matter};
use crate::fields::Field;
use crate::form::{Action, Form, child_name, event_name};
use crate::page::Page;
use crate::pages::deadlines::{self, Worked};
use crate::pages::decisions;
use crate::pages::families;
use crate::pages::{self, Showing};
use crate::sheet::{self, Cause, Sheet};
use chrono::NaiveDate;
use engine::{Moment, Which};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use yew::platform::spawn_local;
use yew::prelude::*;

/// How long after the last change a screen reader is told, in milliseconds.
const QUIET: u32 = 1_000;

/// The pages that somebody does something on.
#[derive(Debug)]
pub(crate) struct App {
    page: Page,
    form: Form,
    worked: Worked,
    sheet: Sheet,
    deciding: Deciding,
    browse: Browse,
    /// Whether the page shown is another than the one the reader has been brought to.
    moved: bool,
    /// Where on it the reader is to be.
    place: Option<Place>,
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
    moving: Vec<EventListener>,
    leaving: Option<EventListener>,
}

/// The page to start with.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct Start {
    /// The page.
    pub(crate) page: Page,
}

/// What somebody does, by what it changes.
#[derive(Debug)]
pub(crate) enum Act {
    /// What was entered.
    Form(Action),
    /// The checklist.
    Sheet(sheet::Action),
    /// The answers to a decision's questions.
    Deciding(deciding::Action),
    /// What is looked for among the rules.
    Browse(browse::Action),
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
    /// The reader has gone back or forth: the address names another page.
    /// With where the reader was on it.
    Moved(Option<String>),
    /// Something was done on the page.
    Act(Act),
    /// The form's own button was pressed, or the key that stands for it.
    Submitted,
    /// Something was copied: its id, whether the browser took it, the text.
    Copied(String, bool, String),
}

impl Component for App {
    type Message = Message;
    type Properties = Start;

    fn create(context: &Context<Self>) -> Self {
        let page = context.props().page;
        let form = Self::empty_form(page);
        let worked = Worked::out(&form, None);
        Self {
            page,
            form,
            worked,
            sheet: Sheet::default(),
            deciding: Deciding::default(),
            browse: Browse::default(),
            moved: false,
            place: None,
            live: false,
            today: None,
            announcement: String::new(),
            quiet: None,
            focused: 0,
            coming_back: None,
            moving: Vec::new(),
            leaving: None,
        }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        let act = match message {
            Message::TakenOver => {
                self.live = true;
                self.today = clock::today();
                if let Page::Rules(procedure) = self.page {
                    self.browse.open(procedure);
                }
                for it in browser::typed() {
                    self.act(it);
                }
                self.work_out(context, &Cause::Else);
                if browser::pressed_early() {
                    context.link().send_message(Message::Submitted);
                }
                // A document's rules stand there already, and drawing hundreds again takes long enough to be felt.
                return !matches!(self.page, Page::Rules(_)) || !self.browse.shows_all();
            }
            Message::Moved(place) => match browser::here() {
                // A place in the same page is the browser's own business.
                Some(page) if page.is_live() && page != self.page => {
                    self.place = place.map(Place::Left);
                    self.show(context, page);
                    return true;
                }
                Some(_) | None => return false,
            },
            Message::Back => {
                let today = clock::today();
                if today == self.today {
                    return false;
                }
                self.today = today;
                self.work_out(context, &Cause::Else);
                return true;
            }
            Message::Tell => {
                let announcement = self.announcement();
                // Drawn again only where there is something new: a document's rules take long enough to be felt.
                let is_new = announcement != self.announcement;
                self.announcement = announcement;
                return is_new;
            }
            Message::Clicked(click) => self.click(context, click),
            Message::Act(act) => Some(act),
            Message::Submitted => {
                self.go_on();
                Some(Act::Form(Action::Show))
            }
            Message::Copied(id, taken, text) => {
                let copied = if taken { Copied::Taken } else { Copied::Refused };
                Some(Act::Form(Action::Copied(id, copied, text)))
            }
        };
        let Some(act) = act else { return true };
        let cause = self.cause(&act);
        self.act(act);
        self.work_out(context, &cause);
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let link = context.link();
        let page = pages::draw(self.page, &self.showing());
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
                    Message::Submitted
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
            let (moved, clicked) = (context.link().clone(), context.link().clone());
            self.moving = browser::on_moving(
                move |place| moved.send_message(Message::Moved(place)),
                move |click| clicked.send_message(Message::Clicked(click)),
            );
            context.link().send_message(Message::TakenOver);
        }
        if self.live {
            self.fill_dates();
            for (choice, list) in browse::Choice::ALL {
                browser::choose(list, self.browse.chosen(choice));
            }
        }
        if std::mem::take(&mut self.moved) {
            browser::arrive(self.page, self.place.take());
        }
        // It falls back to nothing where the form is emptied.
        let before = std::mem::replace(&mut self.focused, self.form.shown);
        if self.focused > before {
            browser::focus(&self.onward());
        }
    }
}

impl App {
    /// A guide for parents asks for no document: it is one.
    fn empty_form(page: Page) -> Form {
        if let Page::Family(procedure) = page { Form::of_guide(procedure) } else { Form::default() }
    }

    /// Puts the dates into the gaps that a guide for parents has for them.
    fn fill_dates(&self) {
        let Page::Family(procedure) = self.page else { return };
        let facts = self.worked.answer.as_ref().map(|it| &it.facts);
        let given = facts
            .and_then(|it| Some((it, it.date(engine::Event::InitialConference, Which::Last)?)));
        let words = given.map(|(facts, meeting)| {
            move |id: &str, sentence: &dyn Fn(&str) -> Option<String>| {
                if id == "meeting" {
                    return Some(engine::words::day(meeting.date));
                }
                let deadline = engine::first_date(procedure, procedure.rule(id)?, facts)?;
                // A date that leans on one not given, or that a birth may still make earlier, would say too much.
                let is_firm = deadline.readings.iter().all(|it| it.could_be_earlier.is_none());
                let is_known = is_firm && !deadline.anchor.assumed;
                is_known.then(|| families::date_words(&deadline, self.today, sentence))
            }
        });
        browser::fill_dates(words.as_ref());
    }

    fn showing(&self) -> Showing<'_> {
        Showing {
            form: &self.form,
            worked: &self.worked,
            sheet: &self.sheet,
            deciding: &self.deciding,
            browse: &self.browse,
            live: self.live,
            today: self.today,
            announcement: &self.announcement,
        }
    }

    fn act(&mut self, act: Act) {
        match act {
            Act::Form(Action::Clear) => {
                self.form = Self::empty_form(self.page);
                self.sheet = Sheet::default();
                self.deciding = Deciding::default();
            }
            Act::Form(Action::RemoveChild(place)) => {
                self.form.act(Action::RemoveChild(place));
                self.sheet.forget_child(place);
            }
            Act::Form(action) => {
                // Documents ask questions of the same names: where somebody is among them is of one document.
                if matches!((&action, self.page), (Action::Document(_), Page::Decision(_))) {
                    self.deciding.turn();
                    self.form.shown = 0;
                }
                self.form.act(action);
            }
            Act::Sheet(action) => self.sheet.act(action),
            Act::Deciding(action) => {
                let matter = self.matter();
                self.deciding.act(matter, &action);
                if let (Some(matter), Some(answer)) = (matter, &self.worked.answer) {
                    self.deciding.forgive(matter, &answer.facts);
                }
            }
            Act::Browse(action) => self.browse.act(action),
        }
    }

    /// Why what somebody does may change the checklist.
    fn cause(&self, act: &Act) -> Cause {
        let so = |circumstance, so: bool| {
            let label = crate::fields::label(circumstance).to_ascii_lowercase();
            if so { Cause::Said(label) } else { Cause::Unsaid(label) }
        };
        match act {
            Act::Form(Action::Circumstance(it, on) | Action::ChildIs(_, it, on)) => so(*it, *on),
            Act::Form(Action::Decided(Some(it))) => so(*it, true),
            Act::Form(Action::ChildAge(place, _)) => {
                Cause::Said(["the age of ", &child_name(*place)].concat())
            }
            Act::Form(
                Action::Type(Field::Event(event, _), ..) | Action::Fill(Field::Event(event, _), _),
            ) => Cause::Since(event_name(self.form.procedure(), *event)),
            Act::Form(Action::AddChild | Action::RemoveChild(_)) => {
                Cause::Said("the children that are told apart".to_owned())
            }
            Act::Form(_) | Act::Sheet(_) | Act::Deciding(_) | Act::Browse(_) => Cause::Else,
        }
    }

    /// The decision on the page, where the chosen document has it.
    fn matter(&self) -> Option<Matter> {
        let Page::Decision(topic) = self.page else { return None };
        decisions::matter(&self.form, topic)
    }

    /// Goes on from the question on the page.
    fn go_on(&mut self) {
        if let (Some(matter), Some(answer)) = (self.matter(), &self.worked.answer) {
            self.deciding.go_on(matter, &answer.facts);
        }
    }

    /// The text that a copy button means.
    fn text_to_copy(&self, id: &str) -> Option<String> {
        if let Page::Decision(topic) = self.page {
            return decisions::request(&self.showing(), topic);
        }
        self.worked.text_to_copy(id, &self.form)
    }

    /// Whether there is something to mend on the page, once its button has been pressed.
    fn has_errors(&self) -> bool {
        let has_problems = if let Page::Decision(topic) = self.page {
            !decisions::problems(&self.showing(), topic).is_empty()
        } else {
            matches!(self.page, Page::Deadlines | Page::Family(_))
                && !self.worked.problems.is_empty()
        };
        has_problems && self.form.shown > 0
    }

    /// Where the reader goes once the form's button has been pressed.
    fn onward(&self) -> String {
        if self.has_errors() {
            return error_summary::ID.to_owned();
        }
        let next = if let Page::Decision(topic) = self.page {
            decisions::next_question(&self.showing(), topic)
        } else {
            None
        };
        next.unwrap_or_else(|| deadlines::RESULTS.to_owned())
    }

    /// Shows another page, with what was entered on this one.
    fn show(&mut self, context: &Context<Self>, page: Page) {
        self.page = page;
        if let Page::Rules(procedure) = page {
            self.browse.open(procedure);
        }
        self.moved = true;
        self.deciding.turn();
        self.form.shown = 0;
        self.focused = 0;
        self.work_out(context, &Cause::Else);
    }

    /// What a screen reader is told once it is quiet.
    fn announcement(&self) -> String {
        match self.page {
            Page::Deadlines => self.worked.announcement().unwrap_or_default(),
            Page::Checklist => self.sheet.news.join(" "),
            Page::Decision(topic) => {
                decisions::announcement(&self.showing(), topic).unwrap_or_default()
            }
            Page::Home
            | Page::Procedures
            | Page::Rules(_)
            | Page::Unclear(_)
            | Page::SideBySide
            | Page::Decisions
            | Page::Tables
            | Page::Table(..)
            | Page::Families
            | Page::Family(_)
            | Page::Plain(_)
            | Page::DateTables
            | Page::Dates(_)
            | Page::Blanks
            | Page::Blank(..)
            | Page::BlankMinutes(_)
            | Page::About
            | Page::NotFound => String::new(),
        }
    }

    /// What follows from a change: the dates, the list, the title, what is asked before leaving, what is told
    /// and when.
    fn work_out(&mut self, context: &Context<Self>, cause: &Cause) {
        self.worked = Worked::out(&self.form, self.today);
        self.sheet.take_in(self.worked.answer.as_ref(), cause);
        let title = self.page.title();
        browser::set_title(&if self.has_errors() { ["Error: ", &title].concat() } else { title });
        // Nothing may stand in the way of somebody who leaves a families' page.
        let asks = self.form.is_unkept() && !self.page.is_for_families();
        if asks != self.leaving.is_some() {
            self.leaving =
                if self.leaving.is_some() { None } else { browser::ask_before_leaving() };
        }
        let link = context.link().clone();
        self.quiet = Some(Timeout::new(QUIET, move || link.send_message(Message::Tell)));
    }

    /// Does what a click asks for; what of that is the form's is handed back.
    fn click(&mut self, context: &Context<Self>, click: Click) -> Option<Act> {
        Some(Act::Form(match click {
            Click::Go(input) => {
                browser::focus(&input);
                return None;
            }
            Click::To(path, at, from) => {
                browser::go(&path, from);
                self.show(context, Page::from_path(&path)?);
                if !at.is_empty() {
                    // The rule that a link leads to is there, whatever was looked for before.
                    self.browse.act(browse::Action::Clear);
                    self.place = Some(Place::Named(at));
                }
                return None;
            }
            Click::Today(field) => Action::Fill(field, Moment::day(self.today?)),
            Click::Add(field) => {
                browser::focus_soon(field.part_id(Part::Day));
                Action::Add(field)
            }
            Click::Remove(field) => {
                browser::focus_soon(field.before().part_id(Part::Day));
                Action::Remove(field)
            }
            Click::Clear => {
                browser::focus_soon(deadlines::first_input(&Self::empty_form(self.page)));
                Action::Clear
            }
            Click::Print => {
                browser::print();
                return None;
            }
            Click::AddChild => {
                browser::focus_soon(
                    ["child-", &self.form.children.len().to_string(), "-age"].concat(),
                );
                Action::AddChild
            }
            Click::Question(id) => {
                let ask = self.matter()?.decision.asks.iter().find(|it| it.id == id)?;
                browser::focus_soon(decisions::input_of(ask));
                return Some(Act::Deciding(deciding::Action::Change(id)));
            }
            Click::RemoveChild(place) => Action::RemoveChild(place),
            Click::ClearFilter => {
                browser::focus_soon(browse::TEXT.to_owned());
                return Some(Act::Browse(browse::Action::Clear));
            }
            Click::Count(id) => Action::Count(id),
            Click::Copy(id) => {
                let text = self.text_to_copy(&id)?;
                let link = context.link().clone();
                spawn_local(async move {
                    let taken = browser::copy(&text).await;
                    link.send_message(Message::Copied(id, taken, text));
                });
                return None;
            }
        }))
    }
}

/// Takes over the page that stands in the document.
#[cfg(feature = "hydrate")]
pub(crate) fn hydrate() {
    let document = web_sys::window().and_then(|it| it.document());
    let root = document.and_then(|it| it.get_element_by_id("app"));
    if let (Some(root), Some(page)) = (root, browser::here()) {
        yew::Renderer::<App>::with_root_and_props(root, Start { page }).hydrate();
    }
}
