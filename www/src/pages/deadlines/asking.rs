//! The form: the document, the dates known, what else is so, how the area counts.

use crate::components::checkbox::{checkbox, open_checkboxes, open_revealed};
use crate::components::date_input::{DateInput, Today, date_input};
use crate::components::details::{LARGE, open_details};
use crate::components::group::open_group;
use crate::components::link_button::link_button;
use crate::components::radios::Radios;
use crate::documents;
use crate::fields::{self, Asked, Field};
use crate::form::{self, FieldError, Form, Purpose};
use crate::markup::Markup;
use crate::words::{capital, list};
use calendar::CountFrom;
use engine::{Circumstance, DaysMean, Event, Procedure, Unbooked};

/// The name of the radios for the document.
pub(super) const DOCUMENT: &str = "document";
/// The name of the radios for why a replaced document is used.
pub(crate) const PURPOSE: &str = "purpose";
/// Said where no document is chosen.
pub(crate) const CHOOSE_DOCUMENT: &str = "Choose the document you are working from";
/// Said where nobody has said why a replaced document is used.
pub(crate) const SAY_WHY: &str = "Say why you are using a document that has been replaced";

const NOT_SAID: &str = "not-said";

/// What a conference decides about a plan: asked as one question, not as ticks.
const DECISIONS: [Circumstance; 2] = [Circumstance::PlanMade, Circumstance::NoPlan];

/// What the form is drawn from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asking<'a> {
    /// What was entered.
    pub(crate) form: &'a Form,
    /// What is wrong with it.
    pub(crate) errors: &'a [FieldError],
    /// Whether the page has been taken over.
    pub(crate) live: bool,
}

impl Asking<'_> {
    /// Which document, and for a replaced one why.
    pub(crate) fn document(&self, to: &mut Markup) {
        let is_missing = self.form.shown > 0 && self.form.document.is_none();
        let error = if is_missing { CHOOSE_DOCUMENT } else { "" };
        let chosen = self.form.document.unwrap_or_default();
        let radios =
            Radios::open(to, DOCUMENT, "Which document are you working from?", "", error, chosen);
        for it in documents::all() {
            radios.live(self.live).choice(
                to,
                it.id,
                &documents::short_name(it),
                &documents::short_state(it),
            );
            to.row();
            if chosen == it.id && documents::is_replaced(it) {
                Radios::open_revealed(to);
                self.purpose(to, it);
                to.close();
            }
            to.close();
        }
        Radios::close(to);
    }

    /// The one question that is asked about a replaced document.
    fn purpose(&self, to: &mut Markup, procedure: &Procedure) {
        let legend =
            ["The ", procedure.name, " document has been replaced. Why are you using it?"].concat();
        let error = if self.form.shown > 0 && self.form.asks_purpose() { SAY_WHY } else { "" };
        let chosen = match self.form.purpose {
            Some(Purpose::Learn) => "learn",
            Some(Purpose::LookBack) => "look-back",
            None => "",
        };
        let hint = "For a child today, use the current procedures.";
        let radios = Radios::open(to, PURPOSE, &legend, hint, error, chosen);
        radios.choice(to, "learn", "To learn", "");
        radios.choice(to, "look-back", "To look back at a case of that time", "");
        Radios::close(to);
    }

    /// One date.
    pub(super) fn date(
        &self,
        to: &mut Markup,
        field: Field,
        legend: &str,
        hint: &'static str,
        with_time: bool,
    ) {
        let text = self.form.text(field);
        let error = self
            .errors
            .iter()
            .find(|it| it.field == field)
            .filter(|_| self.form.shows_errors(field));
        date_input(
            to,
            &DateInput {
                id: &field.id(),
                legend,
                hint,
                with_time: with_time || !text.time.is_empty(),
                text: &text,
                live: self.live,
                error: error.map(|it| (&*it.message, &*it.parts)),
                can_go: field.before() != field,
                today: Today::Offered,
            },
        );
    }

    /// The dates known, those after the conference behind a line of their own.
    pub(super) fn dates(&self, to: &mut Markup) {
        let asked = self.form.asked();
        let mut hint = "For example, 27 3 2026. You can paste a whole date into any of the boxes.";
        let (mut later, mut given) = (0_usize, 0_usize);
        to.row();
        for it in asked.iter().filter(|it| it.under.is_none()) {
            if fields::is_later(it.event) {
                later += 1;
                given += usize::from(!self.form.moments(it.event).is_empty());
            } else {
                self.event(to, *it, hint);
                hint = "";
            }
        }
        to.close();
        to.row();
        if later > 0 {
            let given_words = given.to_string();
            let summary: &[&str] = match given {
                0 => &["Dates after the conference"],
                _ => &["Dates after the conference (", &given_words, " given)"],
            };
            open_details(to, LARGE, summary, self.form.pasted.is_some() && given > 0);
            self.decided(to);
            to.row();
            for it in asked.iter().filter(|it| it.under.is_none() && fields::is_later(it.event)) {
                self.event(to, *it, "");
            }
            to.close();
            to.close_both();
        }
        to.close();
        self.set_aside(to);
    }

    /// Every date of one event.
    fn event(&self, to: &mut Markup, asked: Asked, first_hint: &'static str) {
        let procedure = self.form.procedure();
        let name = form::event_name(procedure, asked.event);
        let several = asked.several && procedure.is_some();
        let count = self.form.count(Field::Event(asked.event, 0));
        let mut hint = match (asked.recurring, several) {
            _ if !first_hint.is_empty() => first_hint,
            (true, true) => "If there have been several, give the first and the last.",
            (true, false) => "If there have been several, give the last.",
            (false, _) => "",
        };
        to.open("div", "app-event");
        to.set("key", asked.event.id());
        to.row();
        for at in 0..count {
            let field = Field::Event(asked.event, at);
            self.date(to, field, &capital(&form::name(procedure, field)), hint, asked.time);
            hint = "";
        }
        to.close();
        to.row();
        if several {
            add(to, Field::Event(asked.event, count), &["Add another ", &name]);
        }
        to.close();
        to.row();
        if asked.event == Event::StrategyDiscussion && self.form.asks_which_began() {
            self.began(to, &name);
        }
        to.close_both();
    }

    /// Which of several discussions began the enquiry.
    fn began(&self, to: &mut Markup, name: &str) {
        let legend = ["Which ", name, " began the section 47 enquiry?"].concat();
        let chosen = self.form.began.map_or_else(|| NOT_SAID.to_owned(), |at| at.to_string());
        let radios = Radios::open(to, "began", &legend, "", "", &chosen);
        for (at, moment) in self.form.moments(Event::StrategyDiscussion) {
            radios.choice(to, &at.to_string(), &engine::words::day(moment.date), "");
        }
        radios.choice(to, NOT_SAID, "Not sure: take the first", "");
        Radios::close(to);
    }

    /// What the conference decided, where limits turn on it.
    pub(crate) fn decided(&self, to: &mut Markup) {
        let offered = self.form.procedure().map(fields::circumstances).unwrap_or_default();
        to.row();
        if DECISIONS.iter().any(|it| offered.contains(it)) {
            let chosen = DECISIONS
                .into_iter()
                .find(|it| self.form.holds(*it))
                .map_or(NOT_SAID, Circumstance::id);
            let radios =
                Radios::open(to, "decided", "What did the conference decide?", "", "", chosen);
            radios.choice(to, NOT_SAID, "Not held yet, or not known", "");
            for it in DECISIONS {
                radios.choice(to, it.id(), fields::label(it), "");
            }
            Radios::close(to);
        }
        to.close();
    }

    /// Dates that were given and do not count now: nothing is lost, and nothing is hidden.
    fn set_aside(&self, to: &mut Markup) {
        let mut names = Vec::new();
        for it in self.form.set_aside() {
            names.push(form::event_name(self.form.procedure(), it));
        }
        to.row();
        if !names.is_empty() {
            to.tell(
                "p",
                "govuk-hint",
                &["Kept but not used, because no rule asks for it now: ", &list(&names), "."],
            );
        }
        to.close();
    }

    /// What else is so, with the dates that each thing brings.
    pub(super) fn circumstances(&self, to: &mut Markup) {
        let asked = self.form.asked();
        let mut offered = self.form.procedure().map(fields::circumstances).unwrap_or_default();
        offered.retain(|it| !DECISIONS.contains(it));
        to.row();
        if !offered.is_empty() {
            open_group(
                to,
                "so",
                "What else is so?",
                "Tick what applies. Some limits turn on it.",
                "",
            );
            open_checkboxes(to);
            for so in offered {
                let is_so = self.form.holds(so);
                checkbox(to, &["so-", so.id()].concat(), fields::label(so), "", is_so);
                to.row();
                if is_so && asked.iter().any(|it| it.under == Some(so)) {
                    open_revealed(to);
                    for it in asked.iter().filter(|it| it.under == Some(so)) {
                        self.event(to, *it, "");
                    }
                    to.close();
                }
                to.close();
            }
            to.close();
            to.close_both();
        }
        to.close();
    }

    /// How the area counts, what "days" means, when the office is shut, what is not booked.
    pub(super) fn counting(&self, to: &mut Markup) {
        to.row();
        if let Some(procedure) = self.form.procedure() {
            open_details(to, LARGE, &["How your area counts"], false);
            self.count_from(to);
            to.row();
            if fields::has_bare_days(procedure) {
                self.days_mean(to);
            }
            to.close();
            to.close_both();
            open_details(to, LARGE, &["Days your office is shut"], false);
            self.closures(to);
            to.close_both();
            to.open("div", "govuk-form-group");
            open_checkboxes(to);
            checkbox(
                to,
                "assume-latest",
                "Show what would follow if what is not booked were held on the last day allowed",
                "Not a plan and not a booking. Risk decides how soon.",
                self.form.unbooked == Unbooked::AssumeLatest,
            );
            to.close_both();
        }
        to.close();
    }

    fn closures(&self, to: &mut Markup) {
        let count = self.form.count(Field::Closure(0));
        to.words(
            "p",
            "govuk-hint",
            "Beside weekends and bank holidays. They never make a limit later. They move dates that are counted \
             backwards, and the last working day before a limit, earlier.",
        );
        to.row();
        for at in 0..count {
            let field = Field::Closure(at);
            self.date(to, field, &capital(&form::name(None, field)), "", false);
        }
        to.close();
        add(to, Field::Closure(count), &["Add another day"]);
    }

    fn count_from(&self, to: &mut Markup) {
        let chosen = match self.form.count_from {
            CountFrom::NextDay => "next-day",
            CountFrom::SameDay => "same-day",
        };
        let hint = "The document does not say.";
        let radios = Radios::open(to, "count-from", "Which day is day 1?", hint, "", chosen);
        radios.choice(
            to,
            "next-day",
            "The next day that counts (the event’s own day is day 0)",
            "",
        );
        radios.choice(to, "same-day", "The event’s own day", "");
        Radios::close(to);
    }

    fn days_mean(&self, to: &mut Markup) {
        let legend = "Where the document says “days” and no more, what does your area mean?";
        let chosen = self.form.days_mean.map_or(NOT_SAID, DaysMean::id);
        let radios = Radios::open(to, "days-mean", legend, "", "", chosen);
        radios.choice(to, DaysMean::Working.id(), "Working days", "");
        radios.choice(to, DaysMean::Calendar.id(), "Every day", "");
        radios.choice(to, NOT_SAID, "Not sure: show both", "");
        Radios::close(to);
    }
}

fn add(to: &mut Markup, field: Field, words: &[&str]) {
    to.open("p", "app-add");
    link_button(to, "add", &field.id(), words, &[]);
    to.close();
}
