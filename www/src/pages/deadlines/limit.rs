//! One limit: its date or dates, and behind it everything that it rests on.

use super::counting::Counting;
use super::date_field::DateField;
use super::view::{Dated, LimitView, ReadingView, RuleView};
use crate::components::copy_button::CopyButton;
use crate::date_text::Part;
use crate::dom;
use crate::fields::Field;
use crate::form::Answer;
use std::ops::Deref;
use std::rc::Rc;
use yew::prelude::*;

/// An answer, shared between the components that draw it.
#[derive(Debug, Clone)]
pub(crate) struct Shared(pub(crate) Rc<Answer>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Shared {
    type Target = Answer;

    fn deref(&self) -> &Answer {
        &self.0
    }
}

/// What a limit is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct LimitProps {
    /// Its words.
    pub(crate) view: LimitView,
    /// The answer that it is part of.
    pub(crate) answer: Shared,
}

/// One limit.
#[component]
pub(crate) fn LimitItem(props: &LimitProps) -> Html {
    let view = &props.view;
    html! {
        <li class="app-limit" id={view.id.clone()}>
            <h4 class="govuk-heading-s app-limit__title">{ &view.title }</h4>
            { view.dates.iter().map(date).collect::<Html>() }
            <p class="govuk-body-s app-limit__who">
                { &view.who }
                { view.standing.as_ref().map(|it| html! { <>{ ". " }<span class="app-limit__standing">{ it }{ "." }</span></> }).unwrap_or_default() }
            </p>
            if !view.marks.is_empty() {
                <ul class="govuk-list app-limit__marks">{ for view.marks.iter().map(|it| html! { <li>{ it }</li> }) }</ul>
            }
            <p class="govuk-body-s app-limit__basis">
                { &view.basis }{ ". " }{ view.strength }{ " " }<span class="app-limit__source">{ &view.source }{ "." }</span>
            </p>
            { counts(props) }
            { unclear(view).unwrap_or_default() }
            { bending(view).unwrap_or_default() }
            { happened(view).unwrap_or_default() }
            <div class="app-limit__copy">
                <CopyButton id={[&view.id, "-reason"].concat()} label="Copy the reason" about={AttrValue::from(view.title.clone())} text={view.because.clone()} />
            </div>
        </li>
    }
}

fn date(dated: &Dated) -> Html {
    html! {
        <p class="app-limit__date">
            <span class="app-limit__key">{ dated.key }</span>{ " " }
            <time datetime={dated.machine.clone()}>{ &dated.words }</time>
        </p>
    }
}

/// One count, or each reading's.
fn counts(props: &LimitProps) -> Html {
    let view = &props.view;
    let several = view.readings.len() > 1;
    let one = |reading: &ReadingView| {
        let summary = if several {
            ["Show the count: ", &reading.label].concat()
        } else {
            "Show the count".to_owned()
        };
        html! { <Counting answer={props.answer.clone()} deadline={view.at} reading={reading.at} {summary} /> }
    };
    view.readings.iter().map(one).collect::<Html>()
}

fn unclear(view: &LimitView) -> Option<Html> {
    let unclear = view.unclear?;
    let summary = match view.readings.len() {
        0 | 1 => "What the document leaves open".to_owned(),
        ways => ["Why there are ", &ways.to_string(), " ways to read this"].concat(),
    };
    Some(html! {
        <details class="govuk-details app-disclosure">
            <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{ summary }</span></summary>
            <div class="govuk-details__text">
                <p class="govuk-body-s">{ unclear }</p>
                if view.readings.len() > 1 {
                    <ul class="govuk-list app-readings">{ for view.readings.iter().map(reading) }</ul>
                }
            </div>
        </details>
    })
}

fn reading(reading: &ReadingView) -> Html {
    html! {
        <li>
            <strong>{ &reading.label }</strong>{ ": " }
            <time datetime={reading.date.machine.clone()}>{ &reading.date.words }</time>{ "." }
            { reading.lines.as_ref().map(|it| html! { <>{ " It rests on " }{ it }{ "." }</> }).unwrap_or_default() }
            { reading.support.as_ref().map(|it| html! { <>{ " " }<strong>{ "Other lines support this reading:" }</strong>{ " " }{ *it }</> }).unwrap_or_default() }
            { reading.impossible.as_ref().map(|it| html! { <>{ " " }{ it }</> }).unwrap_or_default() }
        </li>
    }
}

fn bending(view: &LimitView) -> Option<Html> {
    (!view.bending.is_empty()).then(|| {
        html! {
            <details class="govuk-details app-disclosure">
                <summary class="govuk-details__summary">
                    <span class="govuk-details__summary-text">{ "If it is going to be missed" }</span>
                </summary>
                <div class="govuk-details__text">
                    <ul class="govuk-list app-readings">{ for view.bending.iter().map(rule) }</ul>
                </div>
            </details>
        }
    })
}

fn rule(rule: &RuleView) -> Html {
    html! {
        <li>
            <strong>{ rule.title }</strong>{ ". " }{ rule.text }{ " " }
            <span class="app-limit__source">{ &rule.who }{ ". " }{ rule.strength }{ " " }{ &rule.source }{ "." }</span>
        </li>
    }
}

fn happened(view: &LimitView) -> Option<Html> {
    if let Some((event, name)) = &view.holds {
        let input = Field::Event(*event, 0).part_id(Part::Day);
        let href = ["#", &input].concat();
        let onclick = Callback::from(move |click: MouseEvent| {
            click.prevent_default();
            dom::open_around(&input);
            dom::focus(&input, None);
        });
        return Some(html! {
            <p class="govuk-body-s app-limit__held">
                <a class="govuk-link" {href} {onclick}>{ ["Give the date of the ", name].concat() }</a>
                { " when it is booked or held." }
            </p>
        });
    }
    view.asks_happened.then(|| {
        html! {
            <details class="govuk-details app-disclosure">
                <summary class="govuk-details__summary">
                    <span class="govuk-details__summary-text">{ "It happened on …" }</span>
                </summary>
                <div class="govuk-details__text">
                    <DateField field={Field::Happened(view.rule)} legend={["It happened on: ", &view.title].concat()} />
                </div>
            </details>
        }
    })
}
