//! A parent's whole way: from the first page to the dates around one meeting, with scripts and without; and what
//! every families' page holds.
//!
//! Every date here was counted by hand with the bank holidays in view; the comment says how. None was taken from the
//! program.

use anyhow::{Context as _, Result, bail, ensure};
use engine::{Basis, Families, Guide, HelpLine, Procedure, Reader, Say, StateKind};
use futures_util::StreamExt as _;
use serde_json::json;
use thirtyfour::bidi::RequestId;
use thirtyfour::bidi::events::BeforeRequestSent;
use thirtyfour::bidi::modules::network::InterceptPhase;
use thirtyfour::{By, Key};

use crate::leaving::AWAY;
use crate::pages::{self, Page};
use crate::storage;
use crate::visit::{Visit, in_both};

/// The legend of the one date that a guide asks for.
pub(crate) const MEETING: &str = "What day is the meeting?";

/// What every families' page is called in the browser: it stays in its history.
const TITLE: &str = "Guide for parents";

/// The steps of every guide, in the order of the process.
const STEPS: [&str; 18] = [
    "what-led-here",
    "invitation",
    "reports",
    "who-is-there",
    "bringing-someone",
    "help-to-take-part",
    "cannot-come",
    "meeting-the-chair",
    "on-the-day",
    "asked-to-leave",
    "your-child",
    "the-decision",
    "if-a-plan",
    "if-no-plan",
    "afterwards",
    "if-you-disagree",
    "unborn-baby",
    "moving",
];

/// The areas that have put something else in the place of their document. Of the other two nobody knows.
const REPLACED: [&str; 3] = ["cumbria", "middlesbrough", "stoke-on-trent"];

/// A gap for a date: the step that it stands at, its rule, and the one date that belongs there, or the first and the
/// last.
type Gap = (&'static str, &'static str, &'static [&'static str]);

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
const NEW_YEAR: [Gap; 5] = [
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

/// Whoever chairs, as each area's document calls them.
const CHAIRS: [(&str, &str); 5] = [
    ("cumbria", "Independent Reviewing Officer"),
    ("middlesbrough", "Independent Reviewing Officer"),
    ("redcar-and-cleveland", "Conference Chair"),
    ("stoke-on-trent", "Conference and Review Manager"),
    ("york", "Independent Reviewing Officer"),
];

/// Times as each area's document sets them, in words.
const TIMES: [(&str, &str); 8] = [
    ("york", "At least 3 working days before the meeting."),
    ("york", "within 15 working days of the meeting."),
    ("stoke-on-trent", "At least 2 working days before the meeting."),
    ("cumbria", "Within 10 working days of the meeting."),
    ("middlesbrough", "At least 3 days before the meeting."),
    ("middlesbrough", "Within 10 working days of the meeting."),
    ("redcar-and-cleveland", "At least 3 days before the meeting."),
    ("redcar-and-cleveland", "Within 3 months of the meeting."),
];

/// The words that all families' pages share.
pub(crate) fn shared() -> Result<&'static Families> {
    procedures::families().context("there are no words for families")
}

/// Every area with its guide.
fn guides() -> impl Iterator<Item = (&'static Procedure, &'static Guide)> {
    procedures::all().iter().filter_map(|it| Some((it, procedures::guide(it)?)))
}

/// The path of an area's guide.
pub(crate) fn path(area: &str) -> String {
    format!("families/{area}/")
}

/// Every families' page.
pub(crate) fn for_families() -> Result<Vec<Page>> {
    let mut pages = pages::all()?;
    pages.retain(|it| it.path.starts_with("families/"));
    ensure!(pages.len() == guides().count() + 4, "{pages:?}");
    Ok(pages)
}

/// Puts in the day of the meeting and asks for the dates.
pub(crate) async fn show(visit: &Visit, date: &str) -> Result<()> {
    visit.enter(MEETING, date).await?;
    visit.press("Show my dates").await
}

/// What a guide says of one date, or of a first and a last.
pub(crate) fn sentence(dates: &[&str]) -> Result<String> {
    let sentences = &shared()?.sentences;
    match dates {
        [date] => Ok(sentences.date.replace("{date}", date)),
        [first, last] => Ok(sentences.dates.replace("{first}", first).replace("{last}", last)),
        _ => bail!("neither one date nor two: {dates:?}"),
    }
}

/// What stands in the gap for a rule's date at a step.
async fn gap(visit: &Visit, step: &str, rule: &str) -> Result<String> {
    let read = format!("document.querySelector('#{step} [data-date-of={rule}]').textContent");
    let read = visit.evaluate(&read).await.with_context(|| format!("{rule} at {step}"))?;
    Ok(read.as_str().unwrap_or_default().to_owned())
}

/// Waits until the gap for a rule's date says so. Whether it says too that the date has gone by depends on the day on
/// which the test runs.
pub(crate) async fn gap_is(visit: &Visit, step: &str, rule: &str, words: &str) -> Result<()> {
    let gone = [words, " ", shared()?.sentences.passed].concat();
    let mut last = String::new();
    let said = visit
        .soon(&format!("{rule} at {step} says `{words}`"), async || {
            last = gap(visit, step, rule).await?;
            Ok((last == words || last == gone).then_some(()))
        })
        .await;
    said.with_context(|| format!("it says `{last}`"))
}

/// Each gap has its date, or its two.
async fn gaps_are(visit: &Visit, gaps: &[Gap]) -> Result<()> {
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

/// Whether the page would ask before it is left.
async fn asks(visit: &Visit) -> Result<bool> {
    let asked = "!dispatchEvent(new Event('beforeunload', { cancelable: true }))";
    Ok(visit.evaluate(asked).await? == true)
}

/// Goes to the form as a reader does: a guide loads its module only then.
pub(crate) async fn go_to_the_form(visit: &Visit) -> Result<()> {
    Ok(visit.date_box(MEETING, "Day").await?.click().await?)
}

/// Opens a guide, goes to its form and holds the module back; the request that waits.
pub(crate) async fn open_and_hold(visit: &Visit, path: &str) -> Result<RequestId> {
    let module = json!({ "type": "pattern", "pathname": "/assets/www_bg.wasm" });
    let phase = vec![InterceptPhase::BeforeRequestSent];
    let held = visit.bidi.network().add_intercept(phase, Some(vec![module])).await?;
    let mut sent = visit.bidi.subscribe::<BeforeRequestSent>().await?;
    visit.load(path).await?;
    go_to_the_form(visit).await?;
    let waiting = visit
        .soon("the module is asked for", async || {
            let event = sent.next().await.context("no more events")?;
            Ok(event.is_blocked.then_some(event.request.id))
        })
        .await?;
    // Only this one request is held.
    held.remove().await?;
    Ok(waiting)
}

/// What the page's main part says, in one line; also where no script runs.
async fn reads(visit: &Visit) -> Result<String> {
    Ok(one_line(&visit.driver.find(By::Tag("main")).await?.text().await?))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What an expression comes to that joins lines.
async fn lines(visit: &Visit, expression: &str) -> Result<Vec<String>> {
    let read = visit.evaluate(expression).await?;
    Ok(read.as_str().unwrap_or_default().lines().map(str::to_owned).collect())
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
        visit.follow("The reports").await?;
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

/// What a guide tells, as the page puts it.
fn told(say: &Say) -> Result<String> {
    let sentences = &shared()?.sentences;
    Ok(match say.basis {
        Basis::Rules(_) => say.text.to_owned(),
        Basis::Silent => sentences.silent.replace("{what}", say.text),
        Basis::Unclear(_) => sentences.unclear.replace("{what}", say.text),
    })
}

/// Everything that a guide says, but for times.
fn every_word(guide: &Guide) -> Result<Vec<String>> {
    let families = shared()?;
    let mut words = Vec::new();
    for say in guide.steps.iter().flat_map(|it| it.says) {
        words.push(told(say)?);
        words.extend(say.ask.map(str::to_owned));
    }
    for part in families.advice.iter().map(|it| &it.part) {
        words.push(part.heading.to_owned());
        words.extend(part.text.iter().chain(part.list).map(|it| (*it).to_owned()));
    }
    for card in families.cards {
        words.extend([card.title, card.say, card.send, card.no].map(str::to_owned));
    }
    words.extend(families.questions.iter().map(|it| (*it).to_owned()));
    words.extend(families.words.iter().flat_map(|it| [it.term, it.means]).map(str::to_owned));
    Ok(words)
}

/// How many times a guide has to tell: each rule with a time, as often as something rests on it.
fn times(procedure: &Procedure, guide: &Guide) -> usize {
    let rules = guide.steps.iter().flat_map(|it| it.says).flat_map(Say::rules);
    rules.filter_map(|id| procedure.rule(id)).filter(|it| it.timescale.is_some()).count()
}

in_both! {
    /// Without scripts a guide is whole but for the dates: words, times, what to say, questions.
    async fn every_word_stands_without_scripts(visit, NoScripts) {
        for (procedure, guide) in guides() {
            visit.load(&path(procedure.id)).await?;
            let text = reads(visit).await?;
            for words in every_word(guide)? {
                ensure!(text.contains(&one_line(&words)), "{}: not there: {words}", procedure.id);
            }
            for (_, time) in TIMES.iter().filter(|(area, _)| *area == procedure.id) {
                let there = text.to_lowercase().contains(&time.to_lowercase());
                ensure!(there, "{}: not there: {time}", procedure.id);
            }
            let told = visit.driver.find_all(By::Css(".app-when__time")).await?;
            let expected = times(procedure, guide);
            ensure!(told.len() == expected, "{}: {} of {expected} times", procedure.id, told.len());
            for time in told {
                ensure!(time.text().await?.len() > 10, "{}: a time without words", procedure.id);
            }
        }
        Ok(())
    }
}

/// Who reads a families' page.
fn reader(path: &str) -> Reader {
    match path {
        "families/young-people/" => Reader::YoungPeople,
        "families/asked-to-stay-away/" => Reader::AskedToStayAway,
        _ => Reader::Parents,
    }
}

/// The help lines for whoever reads a page, in their order.
fn help_lines(path: &str) -> Result<Vec<&'static HelpLine>> {
    let reader = reader(path);
    let shown = shared()?.help.iter().filter(|it| it.shown_to.contains(&reader));
    let (mut lines, rest): (Vec<_>, Vec<_>) = shown.partition(|it| it.first_for.contains(&reader));
    lines.extend(rest);
    ensure!(lines.len() > 1, "/{path} has no help lines");
    Ok(lines)
}

in_both! {
    /// Without scripts too, help comes first: who answers, when, and every number to be pressed.
    async fn help_stands_first_without_scripts(visit, NoScripts) {
        for page in for_families()? {
            visit.load(&page.path).await?;
            let help = visit.driver.find(By::Css("main > .app-help:first-child")).await;
            let help = help.with_context(|| format!("/{} does not begin with help", page.path))?;
            let text = one_line(&help.text().await?);
            for line in help_lines(&page.path)? {
                for words in [line.name, line.number, line.hours, line.text] {
                    ensure!(text.contains(words), "/{}: not there: {words}", page.path);
                }
                let tel = format!("a[href='tel:{}']", line.number.replace(' ', ""));
                let number = help.find(By::Css(tel)).await.with_context(|| page.path.clone())?;
                ensure!(number.is_displayed().await?, "/{}: {}", page.path, line.number);
            }
        }
        Ok(())
    }
}

/// From every guide a link leads to its area's table of dates, where the page itself cannot work them out.
async fn a_table_stands_in(visit: &Visit) -> Result<()> {
    for (procedure, _) in guides() {
        visit.load(&path(procedure.id)).await?;
        let link = visit.driver.find(By::Css(".app-no-module a")).await?;
        visit
            .soon(&format!("{}: the link to the table is there", procedure.id), async || {
                Ok(link.is_displayed().await?.then_some(()))
            })
            .await?;
        link.scroll_into_view().await?;
        link.click().await?;
        let heading = format!("{}: tables of dates", procedure.name);
        visit
            .soon(&format!("the heading is `{heading}`"), async || {
                // While one page makes way for another there is none.
                Ok((visit.heading().await.unwrap_or_default() == heading).then_some(()))
            })
            .await?;
        let address = visit.driver.current_url().await?;
        let expected = visit.site.url(&format!("dates/{}/", procedure.id));
        ensure!(address.as_str() == expected, "at {address}");
        let cell = visit.driver.find(By::Css("main table td")).await;
        cell.with_context(|| format!("{}: no table", procedure.id))?;
    }
    Ok(())
}

in_both! {
    async fn a_table_stands_in_without_scripts(visit, NoScripts) {
        a_table_stands_in(visit).await
    }
}

in_both! {
    async fn a_table_stands_in_without_webassembly(visit, NoWasm) {
        a_table_stands_in(visit).await
    }
}

/// Nothing asks to be filled in or pressed that would do nothing: of all controls, `working` do something.
async fn only_these_stand(visit: &Visit, working: &str) -> Result<()> {
    for (procedure, _) in guides() {
        visit.load(&path(procedure.id)).await?;
        let dead = format!("main :is(form, input, select, button, [data-do]):not({working})");
        let dead = visit.driver.find_all(By::Css(dead)).await?;
        ensure!(dead.len() > 4, "{} never has a control", procedure.id);
        for control in dead {
            let name = control.outer_html().await?;
            visit
                .soon(&format!("this is gone from {}: {name}", procedure.id), async || {
                    Ok((!control.is_displayed().await?).then_some(()))
                })
                .await?;
        }
    }
    Ok(())
}

in_both! {
    /// Large print is the styles' own doing.
    async fn no_control_is_dead_without_scripts(visit, NoScripts) {
        only_these_stand(visit, "#large-print").await
    }
}

in_both! {
    /// Printing needs scripts, and no module.
    async fn no_control_is_dead_without_webassembly(visit, NoWasm) {
        only_these_stand(visit, "#large-print, [data-print]").await?;
        let print = visit.driver.find(By::Css("[data-print=guide]")).await?;
        ensure!(print.is_displayed().await?, "there is no way to print");
        Ok(())
    }
}

in_both! {
    /// Help is the first thing of every page's main part, each with its number; the page's name says little, also once
    /// the module is here, and no description says more.
    async fn every_page_begins_with_help_and_says_little(visit) {
        for page in for_families()? {
            visit.open(&page.path).await?;
            let numbers = lines(
                visit,
                "[...document.querySelectorAll('main > .app-help:first-child a')]\
                 .map(it => it.innerText + ' ' + it.getAttribute('href')).join('\\n')",
            )
            .await?;
            let expected: Vec<String> = help_lines(&page.path)?
                .iter()
                .map(|it| format!("{} tel:{}", it.number, it.number.replace(' ', "")))
                .collect();
            ensure!(numbers == expected, "/{}: {numbers:?}", page.path);
            // A young person is first shown the line for young people, everybody else the one for danger.
            let is_young = page.path == "families/young-people/";
            let first = if is_young { "0800 1111 " } else { "999 " };
            ensure!(numbers.first().is_some_and(|it| it.starts_with(first)), "/{}", page.path);
            ensure!(page.title == TITLE, "/{} is titled {}", page.path, page.title);
            let title = visit.driver.title().await?;
            ensure!(title == TITLE, "/{} is titled {title}", page.path);
            let more = By::Css("meta[name=description], meta[property], meta[name=keywords]");
            ensure!(visit.driver.find_all(more).await?.is_empty(), "/{}: described", page.path);
        }
        Ok(())
    }
}

in_both! {
    /// The pages stand apart: no way leads from them to the practitioners' pages, but to a table where nothing else
    /// works.
    async fn no_way_leads_to_the_practitioners_pages(visit) {
        for page in for_families()? {
            visit.open(&page.path).await?;
            let links = lines(
                visit,
                "[...document.querySelectorAll('a[href]')].filter(it => !it.closest('.app-no-module'))\
                 .map(it => it.href).join('\\n')",
            )
            .await?;
            let home = visit.site.url("families/");
            let mut others = links.clone();
            others.retain(|it| !it.starts_with(&home) && !it.starts_with("tel:") && it != AWAY);
            ensure!(others.is_empty() && links.len() > 8, "/{}: {others:?} of {links:?}", page.path);
            for link in visit.driver.find_all(By::Css(".app-no-module a")).await? {
                ensure!(!link.is_displayed().await?, "/{}: a table without need", page.path);
            }
        }
        Ok(())
    }
}

in_both! {
    /// No box offers what was typed before, to whoever types next; nothing is there to be saved as a file.
    async fn nothing_is_offered_again_or_saved(visit) {
        for page in for_families()? {
            visit.open(&page.path).await?;
            let offered = visit
                .evaluate(
                    "[...document.querySelectorAll('form, input, select, textarea')]\
                     .filter(it => (it.getAttribute('autocomplete') ?? it.form?.getAttribute('autocomplete')) !== 'off').map(it => it.id).join(' ')",
                )
                .await?;
            ensure!(offered == "", "/{}: {offered}", page.path);
            let files = "a[download], a[href*='.ics' i], a[href*='.pdf' i], a[href^='data:'], a[href^='blob:'], \
                a[href^='webcal:'], a[href^='mailto:'], a[target]";
            let files = visit.driver.find_all(By::Css(files)).await?;
            ensure!(files.is_empty(), "/{}: {files:?}", page.path);
        }
        // Nor once dates stand on the page.
        visit.open(&path("york")).await?;
        show(visit, "7 1 2027").await?;
        gaps_are(visit, &NEW_YEAR).await?;
        let links = visit.driver.find_all(By::Css("#app a, .app-family__step a")).await?;
        ensure!(links.is_empty(), "{links:?}");
        Ok(())
    }
}

in_both! {
    /// Every step of the process in its order, in the list of what is on the page and further down.
    async fn every_guide_has_its_steps(visit) {
        let titles: Vec<&str> = shared()?.steps.iter().map(|it| it.title).collect();
        let steps = STEPS.iter().zip(&titles).map(|(id, title)| format!("{id}|{title}"));
        let expected: Vec<String> = steps.collect();
        ensure!(expected.len() == STEPS.len() && titles.len() == STEPS.len(), "{titles:?}");
        for (procedure, _) in guides() {
            visit.load(&path(procedure.id)).await?;
            let steps = lines(
                visit,
                "[...document.querySelectorAll('.app-family__step')]\
                 .map(it => it.id + '|' + it.querySelector('h2').textContent).join('\\n')",
            )
            .await?;
            ensure!(steps == expected, "{}: {steps:#?}", procedure.id);
            let listed = lines(
                visit,
                "[...document.querySelectorAll('nav[aria-labelledby=contents] a')]\
                 .map(it => it.getAttribute('href').slice(1) + '|' + it.textContent).join('\\n')",
            )
            .await?;
            ensure!(listed == expected, "{}: listed are {listed:#?}", procedure.id);
        }
        Ok(())
    }
}

in_both! {
    /// Which document a guide is made from, and that it is not, or may not be, in use.
    async fn every_guide_says_how_its_document_stands(visit) {
        let sentences = &shared()?.sentences;
        for (procedure, _) in guides() {
            visit.load(&path(procedure.id)).await?;
            let is_replaced = REPLACED.contains(&procedure.id);
            let kind = if is_replaced { StateKind::Replaced } else { StateKind::NotKnown };
            ensure!(procedure.state.kind == kind, "{} has changed", procedure.id);
            let state = if is_replaced { sentences.replaced } else { sentences.state_not_known };
            let said = visit.driver.find(By::Css(".app-family .app-document")).await?;
            let said = one_line(&said.text().await?);
            ensure!(said.contains(procedure.document.title), "{}: {said}", procedure.id);
            ensure!(said.contains(state), "{}: {said}", procedure.id);
        }
        Ok(())
    }
}

in_both! {
    /// What to say stands at its step, with the area's own names for those to say it to.
    async fn every_guide_has_its_cards(visit) {
        let families = shared()?;
        for (procedure, _) in guides() {
            visit.load(&path(procedure.id)).await?;
            let cards = lines(
                visit,
                "[...document.querySelectorAll('.app-say')].map(it => it.closest('.app-family__step').id + '|' + \
                 [...it.querySelectorAll('h3, dt, dd')].map(it => it.textContent).join(' ')).join('\\n')",
            )
            .await?;
            ensure!(cards.len() == families.cards.len(), "{}: {cards:#?}", procedure.id);
            for card in families.cards {
                let start = format!("{}|{} ", card.step, card.title);
                let here = cards.iter().find(|it| it.starts_with(&start));
                let here = here.with_context(|| format!("{}: no {start}", procedure.id))?;
                let to: Vec<&str> = card.to.iter().map(|it| procedure.title(*it)).collect();
                let to = format!("{} {}", families.sentences.who, to.join(", "));
                for words in [card.say, card.send, card.no, families.sentences.again, to.as_str()] {
                    ensure!(here.contains(words), "{}: `{words}` is not in {here}", procedure.id);
                }
            }
            let (_, chair) = CHAIRS.iter().find(|(area, _)| *area == procedure.id).context("no chair")?;
            ensure!(cards.iter().all(|it| it.contains(chair)), "{}: {cards:#?}", procedure.id);
        }
        Ok(())
    }
}

in_both! {
    /// Each place leads to its guide, also under the names that places have now.
    async fn every_place_leads_to_its_guide(visit) {
        visit.load("families/").await?;
        let links = lines(
            visit,
            "[...document.querySelectorAll('.app-family__areas a')]\
             .map(it => it.textContent + '|' + it.href).join('\\n')",
        )
        .await?;
        for (place, area) in [
            ("Cumberland", "cumbria"),
            ("Westmorland and Furness", "cumbria"),
            ("Cumbria", "cumbria"),
            ("Middlesbrough", "middlesbrough"),
            ("Redcar and Cleveland", "redcar-and-cleveland"),
            ("Stoke-on-Trent", "stoke-on-trent"),
            ("York", "york"),
        ] {
            let expected = format!("{place}|{}", visit.site.url(&path(area)));
            ensure!(links.contains(&expected), "no {expected} in {links:#?}");
        }
        ensure!(links.len() == 7, "{links:#?}");
        Ok(())
    }
}
