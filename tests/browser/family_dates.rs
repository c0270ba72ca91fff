//! A parent's whole way: from the first page to the dates around one meeting.
//!
//! Every date was counted by hand with the bank holidays in view; the comment says how. None was taken from the program.

use anyhow::{Context as _, Result, bail, ensure};
use thirtyfour::{By, Key};

use crate::early::open_and_hold;
use crate::family::{
    MEETING, TITLE, gap, gap_is, go_to_the_form, guides, path, sentence, shared, show,
};
use crate::privacy::asks;
use crate::storage;
use crate::visit::{Visit, in_both};

/// A gap for a date: the step that it stands at, its rule, and the one date that belongs there, or the first and the
/// last.
pub(crate) type Gap = (&'static str, &'static str, &'static [&'static str]);

/// York, for a meeting on Tuesday 29 December 2026. 25 and 28 Dec (for Boxing Day) and 1 Jan are bank holidays.
const CHRISTMAS: [Gap; 6] = [
    // Back: 24, 23 and 22 Dec are days 1 to 3.
    ("reports", "reports-to-family-3wd", &["Tuesday 22 December 2026"]),
    // Before the meeting, and no more is said: the day before, whatever day that is.
    ("reports", "sw-go-through-assessment", &["Monday 28 December 2026"]),
    ("afterwards", "outline-plan-1wd", &["Wednesday 30 December 2026"]),
    // 30 and 31 Dec are days 1 and 2, 4 to 8 Jan 3 to 7, 11 to 13 Jan 8 to 10.
    ("if-a-plan", "core-group-first-10wd", &["Wednesday 13 January 2027"]),
    // On from there: 14 and 15 Jan are 11 and 12, 18 to 20 Jan 13 to 15.
    ("afterwards", "record-15wd", &["Wednesday 20 January 2027"]),
    // Months end on the same day of the month, though this one is Easter Monday.
    ("if-a-plan", "first-review-3-months", &["Monday 29 March 2027"]),
];

/// York, for a meeting on Thursday 7 January 2027.
pub(crate) const NEW_YEAR: [Gap; 5] = [
    // Back: 6, 5 and 4 Jan are days 1 to 3.
    ("reports", "reports-to-family-3wd", &["Monday 4 January 2027"]),
    ("afterwards", "outline-plan-1wd", &["Friday 8 January 2027"]),
    // 8 Jan is day 1, 11 to 15 Jan 2 to 6, 18 to 21 Jan 7 to 10.
    ("if-a-plan", "core-group-first-10wd", &["Thursday 21 January 2027"]),
    // On from there: 22 Jan is 11, 25 to 28 Jan 12 to 15.
    ("afterwards", "record-15wd", &["Thursday 28 January 2027"]),
    ("if-a-plan", "first-review-3-months", &["Wednesday 7 April 2027"]),
];

/// Every area, for a meeting on Tuesday 30 March 2027: 26 March is Good Friday, 29 March Easter Monday.
///
/// Back in working days, 25 March is day 1, 24 March 2, 23 March 3; in days of the calendar 29, 28 and 27 March are.
/// On in working days, 31 March to 2 April are days 1 to 3, 5 to 9 April 4 to 8, 12 and 13 April 9 and 10, 14 to 16
/// April 11 to 13, 19 and 20 April 14 and 15.
const EASTER: [(&str, &[Gap]); 5] = [
    (
        "york",
        &[
            ("reports", "reports-to-family-3wd", &["Tuesday 23 March 2027"]),
            ("if-a-plan", "core-group-first-10wd", &["Tuesday 13 April 2027"]),
            ("afterwards", "record-15wd", &["Tuesday 20 April 2027"]),
            ("if-a-plan", "first-review-3-months", &["Wednesday 30 June 2027"]),
        ],
    ),
    (
        "stoke-on-trent",
        &[
            ("reports", "sw-report-to-family-2wd", &["Wednesday 24 March 2027"]),
            // "Two days" and no more: working days first, days of the calendar last.
            (
                "reports",
                "agency-report-to-family-2days",
                &["Wednesday 24 March 2027", "Sunday 28 March 2027"],
            ),
            ("afterwards", "main-decisions-1wd", &["Wednesday 31 March 2027"]),
            ("if-a-plan", "core-group-first-10wd", &["Tuesday 13 April 2027"]),
            ("afterwards", "minutes-15wd", &["Tuesday 20 April 2027"]),
            ("if-a-plan", "first-review-3-months", &["Wednesday 30 June 2027"]),
        ],
    ),
    ("cumbria", &[("if-a-plan", "core-group-first-10wd", &["Tuesday 13 April 2027"])]),
    (
        "middlesbrough",
        &[
            (
                "reports",
                "report-to-family-3-days",
                &["Tuesday 23 March 2027", "Saturday 27 March 2027"],
            ),
            // One day, of either sort.
            ("afterwards", "outcome-notice-1-day", &["Wednesday 31 March 2027"]),
            ("afterwards", "initial-minutes-10wd", &["Tuesday 13 April 2027"]),
        ],
    ),
    (
        "redcar-and-cleveland",
        &[
            (
                "reports",
                "report-to-family-3-days-icpc",
                &["Tuesday 23 March 2027", "Saturday 27 March 2027"],
            ),
            ("reports", "reports-before-day", &["Thursday 25 March 2027", "Monday 29 March 2027"]),
            ("if-a-plan", "first-review-3-months", &["Wednesday 30 June 2027"]),
        ],
    ),
];

/// Middlesbrough, for a meeting on Thursday 25 March 2027, the day before Good Friday.
const GOOD_FRIDAY: [Gap; 3] = [
    // Back, 24, 23 and 22 March are days 1 to 3, whichever days are meant.
    ("reports", "report-to-family-3-days", &["Monday 22 March 2027"]),
    // "One day": of the calendar, Good Friday; a working day, the Tuesday after Easter Monday.
    ("afterwards", "outcome-notice-1-day", &["Friday 26 March 2027", "Tuesday 30 March 2027"]),
    // 30 March to 2 April are days 1 to 4, 5 to 9 April 5 to 9, Monday 12 April is 10.
    ("afterwards", "initial-minutes-10wd", &["Monday 12 April 2027"]),
];

/// Each gap has its date, or its two.
pub(crate) async fn gaps_are(visit: &Visit, gaps: &[Gap]) -> Result<()> {
    for &(step, rule, dates) in gaps {
        gap_is(visit, step, rule, &sentence(dates)?).await?;
    }
    Ok(())
}

/// The page for practitioners has the same dates.
async fn limits_are(visit: &Visit, gaps: &[Gap]) -> Result<()> {
    for &(_, rule, dates) in gaps {
        let limit = match dates {
            [date] => vec![format!("By {date}")],
            [first, last] => {
                vec![format!("Aim for {first}"), format!("Late on every reading after {last}")]
            }
            _ => bail!("neither one date nor two: {dates:?}"),
        };
        let limit: Vec<&str> = limit.iter().map(String::as_str).collect();
        visit.limit_is(rule, &limit).await?;
    }
    Ok(())
}

/// What stands in all gaps for dates together.
async fn filled(visit: &Visit) -> Result<String> {
    let read =
        "[...document.querySelectorAll('[data-date-of]')].map(it => it.textContent).join('')";
    Ok(visit.evaluate(read).await?.as_str().unwrap_or_default().to_owned())
}

in_both! {
    /// From the first page, with nothing asked but the day of the meeting.
    async fn from_the_first_page_to_the_dates(visit) {
        visit.open("").await?;
        visit.follow("Guides for parents, young people, and those asked to stay away").await?;
        visit.arrives("Guide for parents").await?;
        visit.follow("York").await?;
        visit.arrives("Guide for parents: York").await?;
        visit.says("You should get the reports before the meeting.").await?;
        ensure!(filled(visit).await?.is_empty(), "{}", filled(visit).await?);
        go_to_the_form(visit).await?;
        visit.taken_over().await?;
        show(visit, "29 12 2026").await?;
        gaps_are(visit, &CHRISTMAS).await?;
        visit.focus_is("results").await?;
        visit.says("Your dates are on this page now").await
    }
}

in_both! {
    /// What each area's document sets, where it is clear one date, where it is not the first and the last.
    async fn across_easter_in_every_area(visit) {
        for (area, gaps) in EASTER {
            visit.open(&path(area)).await?;
            show(visit, "30 3 2027").await?;
            gaps_are(visit, gaps).await.context(area)?;
        }
        Ok(())
    }
}

in_both! {
    /// A parent and a social worker look at the same dates.
    async fn the_same_dates_as_on_the_page_for_practitioners(visit) {
        let meetings: [(&str, &str, &[Gap]); 3] = [
            ("york", "7 1 2027", &NEW_YEAR),
            ("york", "29 12 2026", &CHRISTMAS),
            ("middlesbrough", "25 3 2027", &GOOD_FRIDAY),
        ];
        for (area, date, gaps) in meetings {
            visit.open(&path(area)).await?;
            show(visit, date).await?;
            gaps_are(visit, gaps).await.context(area)?;
            visit.open("deadlines/").await?;
            let procedure = procedures::find(area).context(area)?;
            visit.under_document(procedure.name).await?;
            visit.enter("Initial Child Protection Conference", date).await?;
            limits_are(visit, gaps).await.context(area)?;
        }
        Ok(())
    }
}

in_both! {
    /// A time that counts from another day than the meeting's has a sentence in the place of its date.
    async fn a_date_that_is_not_known_says_so(visit) {
        visit.open(&path("york")).await?;
        show(visit, "7 1 2027").await?;
        gaps_are(visit, &NEW_YEAR).await?;
        let not_known = shared()?.sentences.no_date;
        gap_is(visit, "what-led-here", "icpc-15wd-last-strategy", not_known).await?;
        gap_is(visit, "if-a-plan", "core-group-every-6-weeks", not_known).await
    }
}

in_both! {
    /// Each error is said in words and takes the focus; what was typed stays to be mended; mended, it works.
    async fn a_bad_date_is_said_and_nothing_is_lost(visit) {
        visit.open(&path("york")).await?;
        for (date, why) in [("31 2 2027", "must be a real date"), ("7 1 2011", "must be from")] {
            show(visit, date).await?;
            visit.says("There is a problem").await?;
            visit.says(why).await?;
            visit.focus_is("error-summary").await?;
            ensure!(visit.entered(MEETING).await? == date, "{}", visit.entered(MEETING).await?);
            ensure!(visit.driver.title().await? == "Error: Guide for parents", "{date}");
        }
        show(visit, "26 2 2027").await?;
        // Back from Friday: 25, 24 and 23 Feb are days 1 to 3.
        let date = sentence(&["Tuesday 23 February 2027"])?;
        gap_is(visit, "reports", "reports-to-family-3wd", &date).await?;
        visit.focus_is("results").await?;
        let errors = By::Css(".govuk-error-summary, .govuk-error-message");
        ensure!(visit.driver.find_all(errors).await?.is_empty(), "an error stands there still");
        ensure!(visit.driver.title().await? == TITLE, "{}", visit.driver.title().await?);
        Ok(())
    }
}

in_both! {
    async fn nothing_put_in_is_said(visit) {
        visit.open(&path("york")).await?;
        visit.press("Show my dates").await?;
        visit.says("There is a problem").await?;
        visit.says("Enter the day of the meeting").await?;
        visit.focus_is("error-summary").await?;
        ensure!(filled(visit).await?.is_empty(), "{}", filled(visit).await?);
        show(visit, "7 1 2027").await?;
        gaps_are(visit, &NEW_YEAR).await
    }
}

in_both! {
    /// From what is said of an error a link leads to a box that is there.
    async fn an_error_leads_to_its_box(visit) {
        let astray = "[...document.querySelectorAll('.govuk-error-summary a')]\
            .filter(it => !document.getElementById(it.hash.slice(1))).map(it => it.hash).join(' ')";
        for (area, _) in guides() {
            visit.open(&path(area.id)).await?;
            visit.press("Show my dates").await?;
            visit.says("There is a problem").await?;
            let found = visit.evaluate(astray).await?;
            ensure!(found == "", "{}, nothing put in: {found} is not on the page", area.id);
            show(visit, "31 2 2027").await?;
            visit.says("must be a real date").await?;
            let found = visit.evaluate(astray).await?;
            ensure!(found == "", "{}, no real date: {found} is not on the page", area.id);
            visit.driver.find(By::Css(".govuk-error-summary a")).await?.click().await?;
            visit.focus_is("initial-conference-day").await?;
        }
        Ok(())
    }
}

in_both! {
    async fn the_date_can_be_taken_away(visit) {
        visit.open(&path("york")).await?;
        show(visit, "7 1 2027").await?;
        gaps_are(visit, &NEW_YEAR).await?;
        visit.press("Take the date away").await?;
        visit.soon("every gap is empty", async || {
            Ok(filled(visit).await?.is_empty().then_some(()))
        })
        .await?;
        ensure!(visit.entered(MEETING).await? == "  ", "{}", visit.entered(MEETING).await?);
        let text = visit.text().await?;
        for gone in ["Take the date away", "Your dates are on this page now", "There is a problem"] {
            ensure!(!text.contains(gone), "`{gone}` is there still");
        }
        Ok(())
    }
}

in_both! {
    /// The button that was pressed goes: the keyboard goes on at the date.
    async fn taking_it_away_keeps_the_place_of_the_keyboard(visit) {
        visit.open(&path("york")).await?;
        show(visit, "7 1 2027").await?;
        gaps_are(visit, &NEW_YEAR).await?;
        visit.press("Take the date away").await?;
        visit.focus_is("initial-conference-day").await
    }
}

in_both! {
    /// Long past, in an area where the count is clear and in one where it is not; and far ahead.
    async fn a_date_that_has_gone_by_says_so(visit) {
        let passed = shared()?.sentences.passed;
        visit.open(&path("york")).await?;
        show(visit, "5 1 2022").await?;
        // Back from Wednesday: 4 Jan is day 1; 3 Jan is a bank holiday, for New Year's Day; 31 and 30 Dec are 2
        // and 3.
        let words = sentence(&["Thursday 30 December 2021"])?;
        gap_is(visit, "reports", "reports-to-family-3wd", &words).await?;
        let said = gap(visit, "reports", "reports-to-family-3wd").await?;
        ensure!(said == format!("{words} {passed}"), "{said}");
        // 6 and 7 Jan are days 1 and 2, 10 to 14 Jan 3 to 7, 17 to 21 Jan 8 to 12, 24 to 26 Jan 13 to 15.
        let said = gap(visit, "afterwards", "record-15wd").await?;
        ensure!(said == format!("{} {passed}", sentence(&["Wednesday 26 January 2022"])?), "{said}");
        show(visit, "16 5 2090").await?;
        let ahead = visit.soon("the dates are those of 2090", async || {
            let said = gap(visit, "reports", "reports-to-family-3wd").await?;
            Ok(said.contains("2090").then_some(said))
        })
        .await?;
        ensure!(!ahead.contains(passed), "{ahead}");

        visit.open(&path("redcar-and-cleveland")).await?;
        show(visit, "5 1 2022").await?;
        // In working days as above; in days of the calendar 4, 3 and 2 Jan.
        let words = sentence(&["Thursday 30 December 2021", "Sunday 2 January 2022"])?;
        gap_is(visit, "reports", "report-to-family-3-days-icpc", &words).await?;
        let said = gap(visit, "reports", "report-to-family-3-days-icpc").await?;
        ensure!(said == format!("{words} {passed}"), "{said}");
        Ok(())
    }
}

in_both! {
    /// Whatever is put in, pressed and taken away: nothing is asked of the site, nothing is kept, nobody is held
    /// back.
    async fn nothing_is_sent_kept_or_asked(visit) {
        visit.open(&path("york")).await?;
        let before = visit.requests.made()?;
        show(visit, "31 2 2027").await?;
        visit.says("must be a real date").await?;
        ensure!(!asks(visit).await?, "it asks before it is left, with a wrong date");
        show(visit, "7 1 2027").await?;
        gaps_are(visit, &NEW_YEAR).await?;
        ensure!(!asks(visit).await?, "it asks before it is left, with a date");
        visit.tick("large-print").await?;
        let held = storage::held(visit).await?;
        ensure!(held.is_empty(), "{held}");
        let address = visit.driver.current_url().await?;
        ensure!(address.as_str() == visit.site.url("families/york/"), "{address}");
        visit.press("Take the date away").await?;
        let made = visit.requests.made()?;
        let more = made.get(before.len()..).context("requests were forgotten")?;
        ensure!(more.is_empty(), "{more:#?}");
        let said = visit.console.lines().await?;
        ensure!(said.is_empty(), "the console says: {said:#?}");
        Ok(())
    }
}

in_both! {
    /// A guide is read whole without the module: whoever puts no date in does not pay for it.
    async fn the_module_waits_for_the_form(visit) {
        visit.load(&path("york")).await?;
        visit.follow("Being asked to come").await?;
        visit.tick("large-print").await?;
        let made = visit.requests.made()?;
        ensure!(!made.iter().any(|it| it.ends_with("_bg.wasm")), "the module is here: {made:#?}");
        go_to_the_form(visit).await?;
        visit.taken_over().await?;
        let made = visit.requests.made()?;
        ensure!(made.iter().any(|it| it.ends_with("_bg.wasm")), "the module never came: {made:#?}");
        Ok(())
    }
}

in_both! {
    /// A slow connection: the date can be put in before the module is here, and nothing is lost.
    async fn what_was_typed_early_is_kept(visit) {
        let module = open_and_hold(visit, &path("york")).await?;
        visit.enter(MEETING, "7 1 2027").await?;
        // Enter goes nowhere yet, and puts no date into the address.
        visit.key(Key::Enter).await?;
        let address = visit.driver.current_url().await?;
        ensure!(address.as_str() == visit.site.url("families/york/"), "{address}");
        visit.bidi.network().continue_request(module).await?;
        visit.taken_over().await?;
        ensure!(visit.entered(MEETING).await? == "7 1 2027", "{}", visit.entered(MEETING).await?);
        gaps_are(visit, &NEW_YEAR).await
    }
}
