//! "Show the count": worked out only when it is opened.

use super::count::{CountView, Day, Mark, Month, count};
use super::limit::Shared;
use yew::prelude::*;
use web_sys::HtmlElement;
use wasm_bindgen::JsCast as _;

/// What a count is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct CountingProps {
    /// The answer that holds it.
    pub(crate) answer: Shared,
    /// Which deadline.
    pub(crate) deadline: usize,
    /// Which of its readings.
    pub(crate) reading: usize,
    /// The line that opens it.
    pub(crate) summary: AttrValue,
}

/// A line that opens onto the numbered days.
#[component]
pub(crate) fn Counting(props: &CountingProps) -> Html {
    let open = use_state_eq(|| false);
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |event: Event| {
            let details = event.target().and_then(|it| it.dyn_into::<HtmlElement>().ok());
            open.set(details.is_some_and(|it| it.has_attribute("open")));
        })
    };
    html! {
        <details class="govuk-details app-disclosure" {ontoggle}>
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{ &props.summary }</span>
            </summary>
            <div class="govuk-details__text">
                if *open {
                    { shown(props).unwrap_or_default() }
                }
            </div>
        </details>
    }
}

fn shown(props: &CountingProps) -> Option<Html> {
    let answer = &props.answer;
    let reading = answer.schedule.deadlines.get(props.deadline)?.readings.get(props.reading)?;
    let limbs = if reading.limbs.is_empty() { std::slice::from_ref(reading) } else { reading.limbs.as_slice() };
    let drawn = limbs.iter().map(|limb| {
        let event = answer.procedure.event_name(limb.anchor.event);
        let view = count(&limb.count(&answer.facts), limb.unit(), event);
        html! {
            <>
                <p class="govuk-body-s">{ crate::words::capital(&limb.basis) }{ ": " }<strong>{ engine::words::moment(limb.due) }</strong></p>
                { draw(&view) }
            </>
        }
    });
    Some(drawn.collect())
}

fn draw(view: &CountView) -> Html {
    html! {
        <div class="app-count">
            if !view.months.is_empty() {
                <div class="app-count__months">{ for view.months.iter().map(month) }</div>
            }
            <ol class="govuk-list app-count__list">{ for view.days.iter().map(day) }</ol>
        </div>
    }
}

fn day(day: &Day) -> Html {
    let class = if day.counted { "app-count__day" } else { "app-count__day app-count__day--skipped" };
    html! {
        <li {class}><time datetime={day.machine.clone()}>{ &day.date }</time>{ ": " }{ &day.what }</li>
    }
}

const WEEKDAYS: [(&str, &str); 7] = [
    ("Mon", "Monday"),
    ("Tue", "Tuesday"),
    ("Wed", "Wednesday"),
    ("Thu", "Thursday"),
    ("Fri", "Friday"),
    ("Sat", "Saturday"),
    ("Sun", "Sunday"),
];

fn month(month: &Month) -> Html {
    html! {
        <div class="app-month">
            <table class="app-month__table">
                <caption class="app-month__title">{ &month.title }</caption>
                <thead>
                    <tr>{ for WEEKDAYS.iter().map(|(short, long)| html! { <th scope="col" abbr={*long}>{ *short }</th> }) }</tr>
                </thead>
                <tbody>
                    { for month.weeks.iter().map(|week| html! {
                        <tr>{ for week.iter().map(|cell| cell.as_ref().map_or_else(|| html! { <td></td> }, |it| draw_cell(it.day, &it.mark))) }</tr>
                    }) }
                </tbody>
            </table>
            if !month.notes.is_empty() {
                <p class="app-month__notes">{ "Not counted: " }{ month.notes.join("; ") }</p>
            }
        </div>
    }
}

fn draw_cell(day: u32, mark: &Mark) -> Html {
    let (class, words) = match mark {
        Mark::Outside => ("app-month__day app-month__day--outside", Html::default()),
        Mark::Start => ("app-month__day app-month__day--start", html! { <span class="app-month__mark">{ "start" }</span> }),
        Mark::Number(number) => ("app-month__day app-month__day--counted", numbered(*number)),
        Mark::Last(number) => ("app-month__day app-month__day--last", numbered(*number)),
        Mark::Skipped(why) => (
            "app-month__day app-month__day--skipped",
            html! { <><span class="app-month__mark" aria-hidden="true">{ "–" }</span><span class="govuk-visually-hidden">{ ["not counted: ", why].concat() }</span></> },
        ),
    };
    html! { <td {class}><span class="app-month__date">{ day.to_string() }</span>{ " " }{ words }</td> }
}

fn numbered(number: u16) -> Html {
    html! { <span class="app-month__mark"><span class="govuk-visually-hidden">{ "counted as " }</span>{ number.to_string() }</span> }
}
