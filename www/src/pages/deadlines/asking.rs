//! The form: the document, the dates known, what else is so, how the area counts.

use crate::components::checkbox::{Checkbox, checkbox};
use crate::components::date_input::{DateInput, date_input};
use crate::components::details::{Size, details};
use crate::components::link_button::link_button;
use crate::components::radios::{Choice, Radios, radios};
use crate::documents;
use crate::fields::{self, Asked, Field};
use crate::form::{self, FieldError, Form, Purpose};
use crate::words::{capital, list};
use calendar::CountFrom;
use engine::{Circumstance, DaysMean, Event, Procedure, Unbooked};
use yew::prelude::*;

/// The name of the radios for the document.
pub(super) const DOCUMENT: &str = "document";
/// The name of the radios for why a replaced document is used.
pub(super) const PURPOSE: &str = "purpose";
/// Said where no document is chosen.
pub(super) const CHOOSE_DOCUMENT: &str = "Choose the document you are working from";
/// Said where nobody has said why a replaced document is used.
pub(super) const SAY_WHY: &str = "Say why you are using a document that has been replaced";

const NOT_SAID: &str = "not-said";

/// What the form is drawn from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asking<'a> {
    /// What was entered.
    pub(super) form: &'a Form,
    /// What is wrong with it.
    pub(super) errors: &'a [FieldError],
    /// Whether the page has been taken over.
    pub(super) live: bool,
}

impl Asking<'_> {
    /// Which document, and for a replaced one why.
    pub(super) fn document(&self) -> Html {
        let choices = documents::all().iter().map(|it| Choice {
            value: it.id.to_owned(),
            label: documents::short_name(it),
            hint: Some(documents::state(it)),
            reveals: documents::is_replaced(it).then(|| self.purpose(it)),
        });
        radios(Radios {
            name: DOCUMENT,
            legend: "Which document are you working from?".to_owned(),
            hint: None,
            choices: choices.collect(),
            chosen: self.form.document,
            live: self.live,
            error: (self.form.shown > 0 && self.form.document.is_none()).then_some(CHOOSE_DOCUMENT),
        })
    }

    /// The one question that is asked about a replaced document.
    fn purpose(&self, procedure: &Procedure) -> Html {
        radios(Radios {
            name: PURPOSE,
            legend: ["The ", procedure.name, " document has been replaced. Why are you using it?"].concat(),
            hint: Some("For a child today, use the current procedures."),
            choices: vec![
                Choice::new("learn", "To learn"),
                Choice::new("look-back", "To look back at a case of that time"),
            ],
            chosen: self.form.purpose.map(|it| match it {
                Purpose::Learn => "learn",
                Purpose::LookBack => "look-back",
            }),
            live: self.live,
            error: (self.form.shown > 0 && self.form.asks_purpose()).then_some(SAY_WHY),
        })
    }

    /// One date.
    pub(super) fn date(&self, field: Field, legend: &str, hint: Option<&'static str>, with_time: bool, more: Html) -> Html {
        let text = self.form.text(field);
        let error = self.errors.iter().find(|it| it.field == field).filter(|_| self.form.shows_errors(field));
        date_input(DateInput {
            id: field.id(),
            legend,
            hint,
            with_time: with_time || !text.time.is_empty(),
            text: &text,
            live: self.live,
            error: error.map(|it| (&*it.message, &*it.parts)),
            more,
        })
    }

    /// The dates known, those after the conference behind a line of their own.
    pub(super) fn dates(&self) -> Html {
        let asked = self.form.asked();
        let plain = || asked.iter().filter(|it| it.under.is_none());
        let is_given = |it: &&Asked| !self.form.moments(it.event).is_empty();
        let early = plain().filter(|it| !fields::is_later(it.event)).enumerate();
        let later = || plain().filter(|it| fields::is_later(it.event));
        let given = later().filter(is_given).count();
        let summary = match given {
            0 => "Dates after the conference".to_owned(),
            given => ["Dates after the conference (", &given.to_string(), " given)"].concat(),
        };
        let later = (later().next().is_some()).then(|| {
            let inside = html! {
                <>
                    { self.decided().unwrap_or_default() }
                    { later().map(|it| self.event(it, None)).collect::<Html>() }
                </>
            };
            details(Size::Large, summary, self.form.pasted.is_some() && given > 0, inside)
        });
        let first = Some("For example, 27 3 2026. You can paste a whole date into any of the boxes.");
        html! {
            <>
                { early.map(|(at, it)| self.event(it, first.filter(|_| at == 0))).collect::<Html>() }
                { later.unwrap_or_default() }
                { self.set_aside().unwrap_or_default() }
            </>
        }
    }

    /// Every date of one event.
    fn event(&self, asked: &Asked, hint: Option<&'static str>) -> Html {
        let procedure = self.form.procedure();
        let name = form::event_name(procedure, asked.event);
        let several = asked.several && procedure.is_some();
        let count = self.form.count(Field::Event(asked.event, 0));
        let hint = hint.or(match (asked.recurring, several) {
            (true, true) => Some("If there have been several, give the first and the last."),
            (true, false) => Some("If there have been several, give the last."),
            (false, _) => None,
        });
        let field = |at: u8| {
            let field = Field::Event(asked.event, at);
            let legend = capital(&form::name(procedure, field));
            let more = if at > 0 { remove(field, &legend) } else { Html::default() };
            self.date(field, &legend, hint.filter(|_| at == 0), asked.time, more)
        };
        let add = several.then(|| add(Field::Event(asked.event, count), ["Add another ", &name].concat()));
        let began = (asked.event == Event::StrategyDiscussion && self.form.asks_which_began()).then(|| self.began());
        html! {
            <div class="app-event" key={asked.event.id()}>
                { (0..count).map(field).collect::<Html>() }
                { add.unwrap_or_default() }
                { began.unwrap_or_default() }
            </div>
        }
    }

    /// Which of several discussions began the enquiry.
    fn began(&self) -> Html {
        let name = form::event_name(self.form.procedure(), Event::StrategyDiscussion);
        let discussions = self.form.moments(Event::StrategyDiscussion).into_iter();
        let mut choices: Vec<Choice> =
            discussions.map(|(at, moment)| Choice::new(&at.to_string(), &engine::words::day(moment.date))).collect();
        choices.push(Choice::new(NOT_SAID, "Not sure: take the first"));
        let began = self.form.began.map(|at| at.to_string());
        radios(Radios {
            name: "began",
            legend: ["Which ", &name, " began the section 47 enquiry?"].concat(),
            hint: None,
            choices,
            chosen: Some(began.as_deref().unwrap_or(NOT_SAID)),
            live: true,
            error: None,
        })
    }

    /// What the conference decided, where limits turn on it.
    fn decided(&self) -> Option<Html> {
        let offered = self.form.procedure().map(fields::circumstances)?;
        let turns = DECISIONS.iter().any(|it| offered.contains(it));
        let chosen = DECISIONS.into_iter().find(|it| self.form.holds(*it));
        let mut choices = vec![Choice::new(NOT_SAID, "Not held yet, or not known")];
        choices.extend(DECISIONS.iter().map(|it| Choice::new(it.id(), fields::label(*it))));
        turns.then(|| {
            radios(Radios {
                name: "decided",
                legend: "What did the conference decide?".to_owned(),
                hint: None,
                choices,
                chosen: Some(chosen.map_or(NOT_SAID, Circumstance::id)),
                live: true,
                error: None,
            })
        })
    }

    /// Dates that were given and do not count now: nothing is lost, and nothing is hidden.
    fn set_aside(&self) -> Option<Html> {
        let aside = self.form.set_aside();
        let names: Vec<String> = aside.iter().map(|it| form::event_name(self.form.procedure(), *it)).collect();
        let words = ["Kept but not used, because no rule asks for it now: ", &list(&names), "."].concat();
        (!aside.is_empty()).then(|| html! { <p class="govuk-hint">{ words }</p> })
    }

    /// What else is so, with the dates that each thing brings.
    pub(super) fn circumstances(&self) -> Option<Html> {
        let asked = self.form.asked();
        let offered = self.form.procedure().map(fields::circumstances)?;
        let tick = |so: Circumstance| {
            let under: Vec<Html> = asked.iter().filter(|it| it.under == Some(so)).map(|it| self.event(it, None)).collect();
            checkbox(Checkbox {
                id: ["so-", so.id()].concat(),
                label: fields::label(so),
                hint: None,
                ticked: self.form.holds(so),
                reveals: (!under.is_empty()).then(|| under.into_iter().collect()),
            })
        };
        let ticks: Vec<Html> = offered.into_iter().filter(|it| !DECISIONS.contains(it)).map(tick).collect();
        (!ticks.is_empty()).then(|| {
            html! {
                <div class="govuk-form-group">
                    <fieldset class="govuk-fieldset" aria-describedby="so-hint">
                        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{ "What else is so?" }</legend>
                        <div class="govuk-hint" id="so-hint">{ "Tick what applies. Some limits turn on it." }</div>
                        <div class="govuk-checkboxes govuk-checkboxes--small">{ for ticks }</div>
                    </fieldset>
                </div>
            }
        })
    }

    /// How the area counts, what "days" means, when the office is shut, what is not booked.
    pub(super) fn counting(&self) -> Option<Html> {
        let procedure = self.form.procedure()?;
        let days_mean = fields::has_bare_days(procedure).then(|| self.days_mean());
        let how = html! { <>{ self.count_from() }{ days_mean.unwrap_or_default() }</> };
        let assume = checkbox(Checkbox {
            id: "assume-latest".to_owned(),
            label: "Show what would follow if what is not booked were held on the last day allowed",
            hint: Some("Not a plan and not a booking. Risk decides how soon."),
            ticked: self.form.unbooked == Unbooked::AssumeLatest,
            reveals: None,
        });
        Some(html! {
            <>
                { details(Size::Large, "How your area counts", false, how) }
                { details(Size::Large, "Days your office is shut", false, self.closures(procedure)) }
                <div class="govuk-form-group">
                    <div class="govuk-checkboxes govuk-checkboxes--small">{ assume }</div>
                </div>
            </>
        })
    }

    fn closures(&self, procedure: &Procedure) -> Html {
        let count = self.form.count(Field::Closure(0));
        let closure = |at: u8| {
            let field = Field::Closure(at);
            let legend = capital(&form::name(Some(procedure), field));
            let more = if at > 0 { remove(field, &legend) } else { Html::default() };
            self.date(field, &legend, None, false, more)
        };
        html! {
            <>
                <p class="govuk-hint">
                    { "Beside weekends and bank holidays. They never make a limit later. They move dates that are \
                       counted backwards, and the last working day before a limit, earlier." }
                </p>
                { (0..count).map(closure).collect::<Html>() }
                { add(Field::Closure(count), "Add another day".to_owned()) }
            </>
        }
    }

    fn count_from(&self) -> Html {
        radios(Radios {
            name: "count-from",
            legend: "Which day is day 1?".to_owned(),
            hint: Some("The document does not say."),
            choices: vec![
                Choice::new("next-day", "The next day that counts (the event’s own day is day 0)"),
                Choice::new("same-day", "The event’s own day"),
            ],
            chosen: Some(match self.form.count_from {
                CountFrom::NextDay => "next-day",
                CountFrom::SameDay => "same-day",
            }),
            live: true,
            error: None,
        })
    }

    fn days_mean(&self) -> Html {
        radios(Radios {
            name: "days-mean",
            legend: "Where the document says “days” and no more, what does your area mean?".to_owned(),
            hint: None,
            choices: vec![
                Choice::new(DaysMean::Working.id(), "Working days"),
                Choice::new(DaysMean::Calendar.id(), "Every day"),
                Choice::new(NOT_SAID, "Not sure: show both"),
            ],
            chosen: Some(self.form.days_mean.map_or(NOT_SAID, DaysMean::id)),
            live: true,
            error: None,
        })
    }
}

/// What a conference decides about a plan: asked as one question, not as ticks.
const DECISIONS: [Circumstance; 2] = [Circumstance::PlanMade, Circumstance::NoPlan];

fn add(field: Field, words: String) -> Html {
    html! { <p class="app-add">{ link_button("add", field.id(), words, None) }</p> }
}

fn remove(field: Field, name: &str) -> Html {
    link_button("remove", field.id(), "Remove", Some(name))
}
