//! One limit: its date or dates, and behind it everything that it rests on.

use super::asking::Asking;
use super::counting::counting;
use super::view::{Dated, LimitView, ReadingView, RuleView};
use crate::components::copy_button::{CopyButton, copy_button};
use crate::components::details::{Size, details};
use crate::date_text::Part;
use crate::fields::Field;
use crate::form::Answer;
use yew::prelude::*;

/// One limit.
pub(super) fn limit(view: &LimitView, answer: &Answer, asking: &Asking<'_>) -> Html {
    let standing = view.standing.as_ref().map(|it| [". ", it, "."].concat());
    let marks = (!view.marks.is_empty()).then(|| {
        html! { <ul class="govuk-list app-limit__marks">{ for view.marks.iter().map(|it| html! { <li>{ it.clone() }</li> }) }</ul> }
    });
    let copy = copy_button(CopyButton {
        id: view.id.clone(),
        label: "Copy the reason",
        about: &view.title,
        class: "app-link-button",
        outcome: asking.form.copied(&view.id),
    });
    html! {
        <li class="app-limit" id={view.id.clone()} key={view.id.clone()}>
            <h4 class="govuk-heading-s app-limit__title">{ view.title.clone() }</h4>
            { view.dates.iter().map(date).collect::<Html>() }
            <p class="govuk-body-s app-limit__who">
                { view.who.clone() }<span class="app-limit__standing">{ standing.unwrap_or_default() }</span>
            </p>
            { marks.unwrap_or_default() }
            <p class="govuk-body-s app-limit__basis">
                { [&view.basis, ". ", view.strength, " ", &view.source, "."].concat() }
            </p>
            { counts(view, answer, asking) }
            { unclear(view).unwrap_or_default() }
            { bending(view).unwrap_or_default() }
            { happened(view, asking).unwrap_or_default() }
            { copy }
        </li>
    }
}

fn date(dated: &Dated) -> Html {
    html! {
        <p class="app-limit__date">
            <span class="app-limit__key">{ dated.key }</span>{ " " }<time datetime={dated.machine.clone()}>{ dated.words.clone() }</time>
        </p>
    }
}

/// One count, or each reading's.
fn counts(view: &LimitView, answer: &Answer, asking: &Asking<'_>) -> Html {
    let one = |reading: &ReadingView| {
        let worked = answer.schedule.deadlines.get(view.at)?.readings.get(reading.at)?;
        let id = ["count-", &view.id, "-", &reading.at.to_string()].concat();
        let summary = match view.readings.len() {
            0 | 1 => "Show the count".to_owned(),
            _ => ["Show the count: ", &reading.label].concat(),
        };
        Some(counting(answer, worked, &id, summary, asking.form.shows_count(&id)))
    };
    view.readings.iter().filter_map(one).collect()
}

fn unclear(view: &LimitView) -> Option<Html> {
    let unclear = view.unclear?;
    let summary = match view.readings.len() {
        0 | 1 => "What the document leaves open".to_owned(),
        ways => ["Why there are ", &ways.to_string(), " ways to read this"].concat(),
    };
    let readings = (view.readings.len() > 1).then(|| {
        html! { <ul class="govuk-list app-readings">{ for view.readings.iter().map(reading) }</ul> }
    });
    let inside = html! { <><p class="govuk-body-s">{ unclear }</p>{ readings.unwrap_or_default() }</> };
    Some(details(Size::Small, summary, false, inside))
}

fn reading(reading: &ReadingView) -> Html {
    let mut rest = String::new();
    if let Some(lines) = &reading.lines {
        rest.push_str(&[" It rests on ", lines, "."].concat());
    }
    if let Some(support) = reading.support {
        rest.push_str(&[" Other lines support this reading: ", support].concat());
    }
    if let Some(impossible) = &reading.impossible {
        rest.push_str(&[" ", impossible].concat());
    }
    html! {
        <li>
            <strong>{ reading.label.clone() }</strong>{ ": " }
            <time datetime={reading.date.machine.clone()}>{ reading.date.words.clone() }</time>{ "." }{ rest }
        </li>
    }
}

fn bending(view: &LimitView) -> Option<Html> {
    (!view.bending.is_empty()).then(|| {
        let inside = html! { <ul class="govuk-list app-readings">{ for view.bending.iter().map(rule) }</ul> };
        details(Size::Small, "If it is going to be missed", false, inside)
    })
}

fn rule(rule: &RuleView) -> Html {
    let source = [&rule.who, ". ", rule.strength, " ", &rule.source, "."].concat();
    html! {
        <li><strong>{ rule.title }</strong>{ ". " }{ rule.text }{ " " }<span class="app-limit__source">{ source }</span></li>
    }
}

fn happened(view: &LimitView, asking: &Asking<'_>) -> Option<Html> {
    if let Some((event, name)) = &view.holds {
        let input = Field::Event(*event, 0).part_id(Part::Day);
        let words = ["Give the date of the ", name].concat();
        return Some(html! {
            <p class="govuk-body-s app-limit__held">
                <a class="govuk-link" href={["#", &input].concat()} data-do="go" data-at={input}>{ words }</a>
                { " when it is booked or held." }
            </p>
        });
    }
    view.asks_happened.then(|| {
        let legend = ["It happened on: ", &view.title].concat();
        let inside = asking.date(Field::Happened(view.rule), &legend, None, false, Html::default());
        details(Size::Small, "It happened on …", false, inside)
    })
}
