//! "Show the count": worked out only while it stands open.

use super::count::{Cell, CountView, Mark, Month, count};
use crate::components::link_button::open_button;
use crate::form::Answer;
use crate::markup::Markup;
use crate::words::capital;
use engine::Worked;

/// A line that opens onto the numbered days of a reading.
pub(super) fn counting(
    to: &mut Markup,
    answer: &Answer,
    reading: &Worked,
    id: &str,
    label: &str,
    open: bool,
) {
    to.open("div", "app-counting");
    to.set_to("key", &[id]);
    open_button(to, "app-link-button app-toggle", "count", id);
    to.set("aria-expanded", if open { "true" } else { "false" });
    to.set_to("aria-controls", &[id]);
    to.say(&["Show the count", label]);
    to.close();
    to.open("div", "app-counting__shown");
    to.set_to("id", &[id]);
    if open {
        shown(to, answer, reading);
    }
    to.close_both();
}

fn shown(to: &mut Markup, answer: &Answer, reading: &Worked) {
    let limbs = if reading.limbs.is_empty() {
        std::slice::from_ref(reading)
    } else {
        reading.limbs.as_slice()
    };
    for limb in limbs {
        let event = answer.procedure.event_name(limb.anchor.event);
        to.tell(
            "p",
            "govuk-body-s",
            &[&capital(&limb.basis), ": ", &engine::words::moment(limb.due)],
        );
        draw(to, &count(&limb.count(&answer.facts), limb.unit(), event));
    }
}

fn draw(to: &mut Markup, view: &CountView) {
    to.open("div", "app-count");
    to.open("div", "app-count__months");
    for it in &view.months {
        month(to, it);
    }
    to.close();
    to.open("ol", "govuk-list app-count__list");
    for day in &view.days {
        to.open("li", if day.counted { "" } else { "app-count__day--skipped" });
        to.open("time", "");
        to.set_to("datetime", &[&day.machine]);
        to.say(&[&day.date]);
        to.close();
        to.say(&[": ", &day.what]);
        to.close();
    }
    to.close_both();
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

fn month(to: &mut Markup, month: &Month) {
    to.open("div", "app-month");
    to.open("table", "app-month__table");
    to.tell("caption", "app-month__title", &[&month.title]);
    to.open("thead", "");
    to.open("tr", "");
    for (short, long) in WEEKDAYS {
        to.open("th", "");
        to.set("scope", "col");
        to.set("abbr", long);
        to.text(short);
        to.close();
    }
    to.close_both();
    to.open("tbody", "");
    for week in &month.weeks {
        to.open("tr", "");
        for it in week {
            cell(to, it.as_ref());
        }
        to.close();
    }
    to.close_both();
    to.row();
    if !month.notes.is_empty() {
        to.tell("p", "app-month__notes", &["Not counted: ", &month.notes.join("; ")]);
    }
    to.close_both();
}

fn cell(to: &mut Markup, cell: Option<&Cell>) {
    let Some(Cell { day, mark }) = cell else {
        to.open("td", "");
        to.close();
        return;
    };
    to.open(
        "td",
        match mark {
            Mark::Outside => "app-month__day--outside",
            Mark::Start => "app-month__day--start",
            Mark::Number(_) => "app-month__day--counted",
            Mark::Last(_) => "app-month__day--last",
            Mark::Skipped(_) => "app-month__day--skipped",
        },
    );
    to.tell("span", "app-month__date", &[&day.to_string()]);
    to.open("span", "app-month__mark");
    match mark {
        Mark::Outside => {}
        Mark::Start => to.text("start"),
        Mark::Number(number) | Mark::Last(number) => {
            to.heard(&[" counted as "]);
            to.say(&[&number.to_string()]);
        }
        Mark::Skipped(why) => to.heard(&[" not counted: ", why]),
    }
    to.close_both();
}
