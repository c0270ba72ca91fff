//! Sources and their state, how dates are counted, privacy, accessibility, limits.

use crate::components::frame::Place;
use crate::documents;
use crate::page::Page;
use engine::Procedure;
use yew::prelude::*;

/// What somebody who has to rely on a date, or to question one, needs to know about the site.
pub(crate) fn about(place: &Place) -> Html {
    html! {
        <div class="app-measure">
            <h1 class="govuk-heading-xl">{ Page::About.heading() }</h1>
            <p class="govuk-body">
                { "This guide states the rules of five areas’ written procedures for child protection conferences, and \
                   works out their dates. \
                   It was made by nobody official: no council, safeguarding partnership or government department \
                   made it, pays for it or has approved it. It is not legal advice and it is not a record." }
            </p>
            { sources() }
            { counting() }
            { unclear() }
            { privacy() }
            { accessibility(place) }
            { limits() }
        </div>
    }
}

fn sources() -> Html {
    html! {
        <>
            <h2 class="govuk-heading-l" id="sources">{ "The documents and their state" }</h2>
            <p class="govuk-body">
                { "Each rule was written down from the text of one document, in this guide’s own words, and carries \
                   the section and the lines it comes from. Lines are counted from the first line of the text that \
                   was used. Whether a document is still in use was looked up on public pages, some of them in \
                   stored copies; your area’s own word comes before what is said here." }
            </p>
            { for documents::all().iter().map(source) }
        </>
    }
}

fn source(procedure: &'static Procedure) -> Html {
    let row = |key: &'static str, value: Html| {
        html! {
            <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">{ key }</dt>
                <dd class="govuk-summary-list__value">{ value }</dd>
            </div>
        }
    };
    let document = &procedure.document;
    html! {
        <>
            <h3 class="govuk-heading-m">{ procedure.name }</h3>
            <dl class="govuk-summary-list">
                { row("Document", html! { { documents::full_title(procedure) } }) }
                { document.review_due.map(|it| row("Review was due", html! { { it } })).unwrap_or_default() }
                { row("State", html! { { documents::state(procedure) } }) }
                { row("What was seen", html! { { procedure.state.evidence } }) }
            </dl>
        </>
    }
}

fn counting() -> Html {
    html! {
        <>
            <h2 class="govuk-heading-l" id="counting">{ "How dates are counted" }</h2>
            <dl class="govuk-summary-list">
                { method("A working day", "Monday to Friday, less the bank holidays of England and Wales. None of the five documents says what a working day is.") }
                { method("So many working days after", "The event’s own day is day 0 and the next working day is day 1. No document says so; some areas call the event’s own day day 1. You can choose that, and the page and the print then say that you chose it.") }
                { method("So many working days before", "The event’s day is day 0, and the count goes back from it.") }
                { method("“Days” and no more", "Two readings: working days, and every day. Both are shown unless you say which your area means.") }
                { method("Weeks, months, years", "By the calendar. Where a month is too short the date moves back to its last day: three months from 30 November is 28 February.") }
                { method("A limit on a weekend or bank holiday", "The limit stays as it is. The last working day before it stands beside it.") }
                { method("Weeks of pregnancy", "Counted back from the due date, which is 40 weeks. “By 16 weeks” may mean 16 weeks + 0 days or 16 weeks + 6 days, so both are shown.") }
                { method("Whichever is earlier", "Both are shown, and the earlier one rules.") }
                { method("Days your office is shut", "They never make a limit later. They bring forward the last working day before a limit, and they move dates that are counted backwards earlier.") }
                { method("Bank holidays", "The published ones, from 2012, with their one-off moves. Past the last year published they are worked out from the law’s pattern, and each date that leans on one of those is marked provisional. Dates before 2012 and after 2100 are not counted.") }
            </dl>
        </>
    }
}

fn method(what: &'static str, how: &'static str) -> Html {
    html! {
        <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{ what }</dt>
            <dd class="govuk-summary-list__value">{ how }</dd>
        </div>
    }
}

fn unclear() -> Html {
    html! {
        <>
            <h2 class="govuk-heading-l" id="unclear">{ "Where a document is unclear" }</h2>
            <p class="govuk-body">
                { "Where a document can be read in more than one way, every reading is worked out. “Aim for” is the \
                   earliest of them: by then it is in time however the document is read. “Late on every reading \
                   after” is the latest. Where other lines of the document support one reading, the page says \
                   which lines and what they say." }
            </p>
            <p class="govuk-body">
                { "Where a document says nothing, the page says that it says nothing. That does not mean there is \
                   no rule: national guidance or a newer local procedure may have one. Ask your safeguarding unit." }
            </p>
        </>
    }
}

fn privacy() -> Html {
    html! {
        <>
            <h2 class="govuk-heading-l" id="privacy">{ "Privacy" }</h2>
            <p class="govuk-body">
                { "There is no server behind this guide and no account. It sets no cookies, uses no storage in your \
                   browser, and loads nothing from anywhere else. What you type stays in the page’s memory and is \
                   gone when you close or reload it. A page opened in a new tab starts empty." }
            </p>
            <p class="govuk-body">
                { "No name is asked for and none is needed. “Copy my dates” puts one line of dates on your \
                   clipboard, which some machines keep and share between devices. Paste it into your own record, \
                   not into a chat." }
            </p>
            <p class="govuk-body">
                { "The pages for families have one link that leads elsewhere: “Exit this page”, to a weather page, \
                   which is not told where you came from. What is entered on a page for families is on no other \
                   page, and the page is emptied when it is left." }
            </p>
        </>
    }
}

fn accessibility(place: &Place) -> Html {
    html! {
        <>
            <h2 class="govuk-heading-l" id="accessibility">{ "Accessibility" }</h2>
            <p class="govuk-body">
                { "The pages are meant to work with a keyboard alone, with a screen reader, at 400% zoom, on a screen \
                   320 pixels wide, in the dark, in high contrast, printed, and without motion. Every page is checked \
                   against the Web Content Accessibility Guidelines 2.2, level AA, by a program, in two browsers, in \
                   light, in dark and in few colours. No reader who \
                   relies on these things has tested them yet." }
            </p>
            <p class="govuk-body">
                { "Counting needs WebAssembly, which some organisations switch off. Without it every rule can still \
                   be read; dates can be looked up in " }
                { place.text_link(Page::DateTables, "tables of dates") }
                { " for the two years from the day on which the site was built; and there are " }
                { place.text_link(Page::Blanks, "blank checklists") }
                { " to print and tick by hand." }
            </p>
        </>
    }
}

fn limits() -> Html {
    html! {
        <>
            <h2 class="govuk-heading-l" id="limits">{ "What it cannot know" }</h2>
            <ul class="govuk-list govuk-list--bullet">
                <li>{ "A limit is the longest something may take. How soon a child needs it depends on risk, which no page can see." }</li>
                <li>{ "Whether something was done. A date that has gone by “has passed”, until you say that it happened." }</li>
                <li>{ "Whether your area has changed its procedures since the document was written." }</li>
                <li>{ "What a court has ordered, and when an order really ends." }</li>
                <li>{ "What is right for this child. A date that is in time can still be too late." }</li>
            </ul>
        </>
    }
}
