//! The form: the document, the dates known, what else is so, how the area counts.

use super::date_field::DateField;
use crate::components::checkbox::Checkbox;
use crate::components::radios::{Choice, Radios};
use crate::date_text::Part;
use crate::documents;
use crate::dom;
use crate::fields::{self, Asked, Field};
use crate::form::{self, Action, FormHandle, Purpose};
use crate::words::{capital, list};
use calendar::CountFrom;
use engine::{Circumstance, DaysMean, Event, Procedure, Unbooked};
use yew::prelude::*;

/// The name of the radios for the document.
pub(crate) const DOCUMENT: &str = "document";
/// The name of the radios for why a replaced document is used.
pub(crate) const PURPOSE: &str = "purpose";

/// What the page says is wrong with the choice of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct ChoiceErrors {
    /// No document is chosen.
    pub(crate) document: Option<&'static str>,
    /// Nobody has said why a replaced one is used.
    pub(crate) purpose: Option<&'static str>,
}

/// Which document, and for a replaced one why.
pub(crate) fn document(form: &FormHandle, live: bool, errors: &ChoiceErrors) -> Html {
    let choices = documents::all().iter().map(|it| Choice {
        value: it.id.into(),
        label: documents::short_name(it).into(),
        hint: Some(documents::state(it).into()),
        reveals: documents::is_replaced(it).then(|| purpose(form, it, live, errors)),
    });
    let dispatch = form.dispatcher();
    let onchoose = Callback::from(move |id: String| {
        if let Some(procedure) = documents::find(&id) {
            dispatch.dispatch(Action::Document(procedure.id));
        }
    });
    html! {
        <Radios
            name={DOCUMENT}
            legend="Which document are you working from?"
            choices={choices.collect::<Vec<_>>()}
            chosen={form.document.map(AttrValue::Static)}
            error={errors.document.map(AttrValue::Static)}
            {live}
            {onchoose}
        />
    }
}

/// The one question that is asked about a replaced document.
fn purpose(form: &FormHandle, procedure: &Procedure, live: bool, errors: &ChoiceErrors) -> Html {
    let dispatch = form.dispatcher();
    let onchoose = Callback::from(move |value: String| {
        let purpose = if value == "learn" { Purpose::Learn } else { Purpose::LookBack };
        dispatch.dispatch(Action::Purpose(purpose));
    });
    let chosen = form.purpose.map(|it| match it {
        Purpose::Learn => "learn",
        Purpose::LookBack => "look-back",
    });
    html! {
        <Radios
            name={PURPOSE}
            legend={["The ", procedure.name, " document has been replaced. Why are you using it?"].concat()}
            hint="For a child today, use the current procedures."
            choices={vec![
                Choice::new("learn", "To learn"),
                Choice::new("look-back", "To look back at a case of that time"),
            ]}
            chosen={chosen.map(AttrValue::Static)}
            error={errors.purpose.map(AttrValue::Static)}
            {live}
            {onchoose}
        />
    }
}

/// The dates known, those after the conference behind a line of their own.
pub(crate) fn dates(form: &FormHandle, asked: &[Asked]) -> Html {
    let plain = |it: &&Asked| it.under.is_none();
    let early = asked.iter().filter(plain).filter(|it| !fields::is_later(it.event));
    let later: Vec<&Asked> = asked.iter().filter(plain).filter(|it| fields::is_later(it.event)).collect();
    let given = later.iter().filter(|it| !form.moments(it.event).is_empty()).count();
    let summary = match given {
        0 => "Dates after the conference".to_owned(),
        given => ["Dates after the conference (", &given.to_string(), " given)"].concat(),
    };
    html! {
        <>
            { early.enumerate().map(|(at, it)| event(form, it, at == 0)).collect::<Html>() }
            if !later.is_empty() {
                <details class="govuk-details" open={form.pasted.is_some() && given > 0}>
                    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{ summary }</span></summary>
                    <div class="govuk-details__text">
                        { decided(form).unwrap_or_default() }
                        { later.iter().map(|it| event(form, it, false)).collect::<Html>() }
                    </div>
                </details>
            }
            { set_aside(form).unwrap_or_default() }
        </>
    }
}

/// Every date of one event.
fn event(form: &FormHandle, asked: &Asked, is_first: bool) -> Html {
    let procedure = form.procedure();
    let name = form::event_name(procedure, asked.event);
    let several = asked.several && procedure.is_some();
    let count = form.count(Field::Event(asked.event, 0));
    let hint = |at: u8| match () {
        () if at > 0 => None,
        () if is_first => Some("For example, 27 3 2026. You can paste a whole date into any of the boxes."),
        () if asked.recurring && several => Some("If there have been several, give the first and the last."),
        () if asked.recurring => Some("If there have been several, give the last."),
        () => None,
    };
    let field = |at: u8| {
        let field = Field::Event(asked.event, at);
        let legend = capital(&form::name(procedure, field));
        let remove = (at > 0).then(|| remove(form, field, &legend));
        html! {
            <DateField key={field.id()} {field} {legend} hint={hint(at).map(AttrValue::Static)} with_time={asked.time}>
                { remove.unwrap_or_default() }
            </DateField>
        }
    };
    html! {
        <div class="app-event" key={asked.event.id()}>
            { (0..count).map(field).collect::<Html>() }
            { several.then(|| add(form, Field::Event(asked.event, count), &["Add another ", &name].concat())).unwrap_or_default() }
            { (asked.event == Event::StrategyDiscussion && form.asks_which_began()).then(|| began(form)).unwrap_or_default() }
        </div>
    }
}

fn add(form: &FormHandle, field: Field, words: &str) -> Html {
    let dispatch = form.dispatcher();
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.dispatch(Action::Add(field));
        dom::focus_soon(field.part_id(Part::Day));
    });
    html! { <p class="app-add"><button type="button" class="app-link-button" {onclick}>{ words }</button></p> }
}

fn remove(form: &FormHandle, field: Field, name: &str) -> Html {
    let dispatch = form.dispatcher();
    let before = match field {
        Field::Event(event, at) => Field::Event(event, at.saturating_sub(1)),
        Field::Closure(at) => Field::Closure(at.saturating_sub(1)),
        Field::Happened(_) => field,
    };
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.dispatch(Action::Remove(field));
        dom::focus_soon(before.part_id(Part::Day));
    });
    html! {
        <button type="button" class="app-link-button" {onclick}>
            { "Remove" }<span class="govuk-visually-hidden">{ [" ", name].concat() }</span>
        </button>
    }
}

/// Which of several discussions began the enquiry.
fn began(form: &FormHandle) -> Html {
    let name = form::event_name(form.procedure(), Event::StrategyDiscussion);
    let mut choices: Vec<Choice> = form
        .moments(Event::StrategyDiscussion)
        .into_iter()
        .map(|(at, moment)| Choice::new(at.to_string(), engine::words::day(moment.date)))
        .collect();
    choices.push(Choice::new("not-said", "Not sure: take the first"));
    let dispatch = form.dispatcher();
    let onchoose = Callback::from(move |value: String| dispatch.dispatch(Action::Began(value.parse().ok())));
    let chosen = form.began.map_or(AttrValue::Static("not-said"), |at| at.to_string().into());
    html! {
        <Radios
            name="began"
            legend={["Which ", &name, " began the section 47 enquiry?"].concat()}
            {choices}
            chosen={Some(chosen)}
            live={true}
            {onchoose}
        />
    }
}

/// What the conference decided, where limits turn on it.
fn decided(form: &FormHandle) -> Option<Html> {
    let offered = form.procedure().map(fields::circumstances)?;
    let turns = [Circumstance::PlanMade, Circumstance::NoPlan].iter().any(|it| offered.contains(it));
    turns.then(|| {
        let dispatch = form.dispatcher();
        let onchoose = Callback::from(move |value: String| {
            dispatch.dispatch(Action::Decided(Circumstance::from_id(&value)));
        });
        let chosen = [Circumstance::PlanMade, Circumstance::NoPlan].into_iter().find(|it| form.holds(*it));
        html! {
            <Radios
                name="decided"
                legend="What did the conference decide?"
                choices={vec![
                    Choice::new("not-said", "Not held yet, or not known"),
                    Choice::new(Circumstance::PlanMade.id(), fields::label(Circumstance::PlanMade)),
                    Choice::new(Circumstance::NoPlan.id(), fields::label(Circumstance::NoPlan)),
                ]}
                chosen={Some(AttrValue::Static(chosen.map_or("not-said", Circumstance::id)))}
                live={true}
                {onchoose}
            />
        }
    })
}

/// Dates that were given and do not count now: nothing is lost, and nothing is hidden.
fn set_aside(form: &FormHandle) -> Option<Html> {
    let aside = form.set_aside();
    (!aside.is_empty()).then(|| {
        let names: Vec<String> = aside.iter().map(|it| form::event_name(form.procedure(), *it)).collect();
        html! {
            <p class="govuk-hint">
                { ["Kept but not used, because no rule asks for it now: ", &list(&names), "."].concat() }
            </p>
        }
    })
}

/// What else is so, with the dates that each thing brings.
pub(crate) fn circumstances(form: &FormHandle, asked: &[Asked]) -> Option<Html> {
    let offered = form.procedure().map(fields::circumstances)?;
    let ticks: Vec<Circumstance> = offered
        .into_iter()
        .filter(|it| !matches!(it, Circumstance::PlanMade | Circumstance::NoPlan))
        .collect();
    let tick = |circumstance: &Circumstance| {
        let circumstance = *circumstance;
        let dispatch = form.dispatcher();
        let ontick = Callback::from(move |so| dispatch.dispatch(Action::Circumstance(circumstance, so)));
        let under: Vec<&Asked> = asked.iter().filter(|it| it.under == Some(circumstance)).collect();
        let reveals = if under.is_empty() {
            Html::default()
        } else {
            under.iter().map(|it| event(form, it, false)).collect::<Html>()
        };
        html! {
            <Checkbox id={["so-", circumstance.id()].concat()} label={fields::label(circumstance)} ticked={form.holds(circumstance)} {ontick}>
                { reveals }
            </Checkbox>
        }
    };
    (!ticks.is_empty()).then(|| {
        html! {
            <div class="govuk-form-group">
                <fieldset class="govuk-fieldset" aria-describedby="so-hint">
                    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{ "What else is so?" }</legend>
                    <div class="govuk-hint" id="so-hint">{ "Tick what applies. Some limits turn on it." }</div>
                    <div class="govuk-checkboxes govuk-checkboxes--small">{ for ticks.iter().map(tick) }</div>
                </fieldset>
            </div>
        }
    })
}

/// How the area counts, what "days" means, when the office is shut, what is not booked.
pub(crate) fn counting(form: &FormHandle) -> Option<Html> {
    let procedure = form.procedure()?;
    let closures = form.count(Field::Closure(0));
    let closure = |at: u8| {
        let field = Field::Closure(at);
        let legend = capital(&form::name(Some(procedure), field));
        let remove = (at > 0).then(|| remove(form, field, &legend));
        html! { <DateField key={field.id()} {field} {legend}>{ remove.unwrap_or_default() }</DateField> }
    };
    let dispatch = form.dispatcher();
    let onassume = Callback::from(move |so| {
        dispatch.dispatch(Action::Unbooked(if so { Unbooked::AssumeLatest } else { Unbooked::Wait }));
    });
    Some(html! {
        <>
            <details class="govuk-details">
                <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{ "How your area counts" }</span></summary>
                <div class="govuk-details__text">
                    { count_from(form) }
                    { fields::has_bare_days(procedure).then(|| days_mean(form)).unwrap_or_default() }
                </div>
            </details>
            <details class="govuk-details">
                <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{ "Days your office is shut" }</span></summary>
                <div class="govuk-details__text">
                    <p class="govuk-hint">
                        { "Beside weekends and bank holidays. They never make a limit later. They move dates that are \
                           counted backwards, and the last working day before a limit, earlier." }
                    </p>
                    { (0..closures).map(closure).collect::<Html>() }
                    { add(form, Field::Closure(closures), "Add another day") }
                </div>
            </details>
            <div class="govuk-form-group">
                <div class="govuk-checkboxes govuk-checkboxes--small">
                    <Checkbox
                        id="assume-latest"
                        label="Show what would follow if what is not booked were held on the last day allowed"
                        hint="Not a plan and not a booking. Risk decides how soon."
                        ticked={form.unbooked == Unbooked::AssumeLatest}
                        ontick={onassume}
                    />
                </div>
            </div>
        </>
    })
}

fn count_from(form: &FormHandle) -> Html {
    let dispatch = form.dispatcher();
    let onchoose = Callback::from(move |value: String| {
        let count_from = if value == "same-day" { CountFrom::SameDay } else { CountFrom::NextDay };
        dispatch.dispatch(Action::CountFrom(count_from));
    });
    let chosen = match form.count_from {
        CountFrom::NextDay => "next-day",
        CountFrom::SameDay => "same-day",
    };
    html! {
        <Radios
            name="count-from"
            legend="Which day is day 1?"
            hint="The document does not say."
            choices={vec![
                Choice::new("next-day", "The next day that counts (the event’s own day is day 0)"),
                Choice::new("same-day", "The event’s own day"),
            ]}
            chosen={Some(AttrValue::Static(chosen))}
            live={true}
            {onchoose}
        />
    }
}

fn days_mean(form: &FormHandle) -> Html {
    let dispatch = form.dispatcher();
    let onchoose = Callback::from(move |value: String| dispatch.dispatch(Action::DaysMean(DaysMean::from_id(&value))));
    html! {
        <Radios
            name="days-mean"
            legend="Where the document says “days” and no more, what does your area mean?"
            choices={vec![
                Choice::new(DaysMean::Working.id(), "Working days"),
                Choice::new(DaysMean::Calendar.id(), "Every day"),
                Choice::new("not-said", "Not sure: show both"),
            ]}
            chosen={Some(AttrValue::Static(form.days_mean.map_or("not-said", DaysMean::id)))}
            live={true}
            {onchoose}
        />
    }
}
