//! "Show the count": worked out only while it stands open.

use super::count::{Cell, CountView, Day, Mark, Month, count};
use crate::form::Answer;
use crate::words::capital;
use engine::Worked;
use yew::prelude::*;

/// A line that opens onto the numbered days of a reading.
pub(super) fn counting(answer: &Answer, reading: &Worked, id: &str, summary: String, open: bool) -> Html {
    let shown = open.then(|| shown(answer, reading));
    let class = if open { "app-counting" } else { "app-counting app-counting--closed" };
    html! {
        <div {class} key={id.to_owned()}>
            <button type="button" class="app-link-button app-toggle" aria-expanded={if open { "true" } else { "false" }} aria-controls={id.to_owned()} data-do="count" data-at={id.to_owned()}>
                { summary }
            </button>
            <div id={id.to_owned()} class="app-counting__shown">{ shown.unwrap_or_default() }</div>
        </div>
    }
}

fn shown(answer: &Answer, reading: &Worked) -> Html {
    let limbs = if reading.limbs.is_empty() { std::slice::from_ref(reading) } else { reading.limbs.as_slice() };
    let draw_limb = |limb: &Worked| {
        let event = answer.procedure.event_name(limb.anchor.event);
        let view = count(&limb.count(&answer.facts), limb.unit(), event);
        html! {
            <>
                <p class="govuk-body-s">{ capital(&limb.basis) }{ ": " }<strong>{ engine::words::moment(limb.due) }</strong></p>
                { draw(view) }
            </>
        }
    };
    limbs.iter().map(draw_limb).collect()
}

fn draw(view: CountView) -> Html {
    html! {
        <div class="app-count">
            <div class="app-count__months">{ for view.months.into_iter().map(month) }</div>
            <ol class="govuk-list app-count__list">{ for view.days.into_iter().map(day) }</ol>
        </div>
    }
}

fn day(day: Day) -> Html {
    let class = if day.counted { "app-count__day" } else { "app-count__day app-count__day--skipped" };
    html! { <li {class}><time datetime={day.machine}>{ day.date }</time>{ ": " }{ day.what }</li> }
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

fn month(month: Month) -> Html {
    let weekdays = WEEKDAYS.iter().map(|(short, long)| html! { <th scope="col" abbr={*long}>{ *short }</th> });
    let week = |week: Vec<Option<Cell>>| html! { <tr>{ for week.into_iter().map(cell) }</tr> };
    let notes = (!month.notes.is_empty()).then(|| {
        html! { <p class="app-month__notes">{ "Not counted: " }{ month.notes.join("; ") }</p> }
    });
    html! {
        <div class="app-month">
            <table class="app-month__table">
                <caption class="app-month__title">{ month.title }</caption>
                <thead><tr>{ for weekdays }</tr></thead>
                <tbody>{ for month.weeks.into_iter().map(week) }</tbody>
            </table>
            { notes.unwrap_or_default() }
        </div>
    }
}

fn cell(cell: Option<Cell>) -> Html {
    let Some(Cell { day, mark }) = cell else { return html! { <td></td> } };
    let (class, spoken, seen) = match mark {
        Mark::Outside => ("app-month__day app-month__day--outside", String::new(), String::new()),
        Mark::Start => ("app-month__day app-month__day--start", String::new(), "start".to_owned()),
        Mark::Number(number) => ("app-month__day app-month__day--counted", "counted as ".to_owned(), number.to_string()),
        Mark::Last(number) => ("app-month__day app-month__day--last", "counted as ".to_owned(), number.to_string()),
        Mark::Skipped(why) => ("app-month__day app-month__day--skipped", ["not counted: ", &why].concat(), String::new()),
    };
    html! {
        <td {class}>
            <span class="app-month__date">{ day.to_string() }</span>
            <span class="app-month__mark">
                <span class="govuk-visually-hidden">{ spoken }</span>{ seen }
            </span>
        </td>
    }
}
