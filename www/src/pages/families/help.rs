//! The strip of help lines: first on every families' page, on the screen and on paper.

use engine::{Families, HelpLine, Reader};
use yew::prelude::*;

/// The help lines for whoever reads the page.
pub(super) fn help(families: &'static Families, reader: Reader) -> Html {
    let shown = families.help.iter().filter(|it| it.shown_to.contains(&reader));
    let (first, rest): (Vec<&HelpLine>, Vec<&HelpLine>) =
        shown.partition(|it| it.first_for.contains(&reader));
    let mut months: Vec<&str> = families.help.iter().map(|it| it.checked).collect();
    months.sort_unstable();
    let checked = families.sentences.help_checked.replace("{month}", &month(months.first()));
    html! {
        <section class="app-help" aria-labelledby="help">
            <h2 class="govuk-heading-s" id="help">{ families.sentences.help }</h2>
            <ul class="govuk-list app-help__lines">
                { for first.into_iter().chain(rest).map(line) }
            </ul>
            <p class="govuk-body-s app-help__foot">{ families.sentences.own_words }{ " " }{ checked }</p>
        </section>
    }
}

fn line(line: &HelpLine) -> Html {
    let tel = ["tel:", &line.number.replace(' ', "")].concat();
    html! {
        <li>
            <strong>{ line.name }{ ": " }<a class="govuk-link app-help__number" href={tel}>{ line.number }</a></strong>
            if !line.hours.is_empty() { { ", " }{ line.hours } }
            { ". " }{ line.text }
        </li>
    }
}

/// "November 2026" for "2026-11".
fn month(checked: Option<&&str>) -> String {
    let Some((year, month)) = checked.and_then(|it| it.split_once('-')) else {
        return String::new();
    };
    let month0 = month.parse::<u32>().unwrap_or_default().saturating_sub(1);
    [engine::words::month(month0), " ", year].concat()
}
