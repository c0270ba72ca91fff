//! Families' pages on paper, in large print, on a small screen, in text of twice the size, and by the keyboard alone.

use anyhow::{Context as _, Result, ensure};
use engine::Reader;
use serde_json::json;
use thirtyfour::bidi::modules::browsing_context::Viewport;
use thirtyfour::{By, Key};

use crate::browser::{Browser, Switches};
use crate::family::{self, for_families, gap_is, sentence_of_late_years, shared, show};
use crate::keyboard::{tab_to, tab_to_words};
use crate::paper::{joined, sheets};
use crate::viewport;
use crate::visit::{Failed, Visit, in_both, run};

/// A window in which text of twice the size has as much room as on a small screen.
const HALF: Viewport = Viewport { width: 640, height: 800 };

/// A guide with dates on it. Back from Wednesday 14 May 2031: 13, 12 and 9 May are days 1 to 3; the bank holiday was on
/// the 5th.
async fn with_dates(visit: &Visit) -> Result<()> {
    visit.open(&family::path("york")).await?;
    show(visit, "14 5 2031").await?;
    let date = sentence_of_late_years(&["Friday 9 May 2031"])?;
    gap_is(visit, "reports", "reports-to-family-3wd", &date).await
}

/// Presses one of the buttons that print, and keeps the browser from printing.
async fn press_to_print(visit: &Visit, words: &str) -> Result<()> {
    visit.evaluate("void (window.printed = 0, window.print = () => printed++)").await?;
    visit.press(words).await?;
    ensure!(visit.evaluate("printed").await? == 1, "`{words}` does not print");
    Ok(())
}

/// Shows the page as it goes to paper. Chromium alone can.
async fn as_on_paper(visit: &Visit) -> Result<()> {
    let print = json!({ "media": "print" });
    visit.driver.cdp().send_raw("Emulation.setEmulatedMedia", print).await?;
    visit.drawn().await
}

in_both! {
    /// The guide whole, help first, with its dates; nothing to press, to fill in or to follow.
    async fn the_guide_is_on_paper(visit) {
        with_dates(visit).await?;
        press_to_print(visit, "Print this guide").await?;
        let paper = joined(&sheets(visit).await?);
        let families = shared()?;
        let titles = families.steps.iter().map(|it| it.title);
        let help = families.help.iter().filter(|it| it.shown_to.contains(&Reader::Parents));
        let numbers = help.map(|it| it.number);
        let cards = families.cards.iter().map(|it| it.title);
        for words in titles.chain(numbers).chain(cards) {
            ensure!(paper.contains(words), "`{words}` is not on paper:\n{paper}");
        }
        for words in ["Friday 9 May 2031", "It is not known if this guide", "At least 3 working days"] {
            ensure!(paper.contains(words), "`{words}` is not on paper:\n{paper}");
        }
        let (help, heading) = (paper.find("Help now"), paper.find("Guide for parents: York"));
        ensure!(help.is_some() && help < heading, "help is at {help:?}, the heading at {heading:?}");
        for control in [
            "Exit this page", "Show my dates", "Take the date away", "What day is the meeting?", "Print this guide",
            "Print a small card", "Large print", "On this page", "Leaving quickly", "Skip to main content",
            "What leaving quickly does", "Look up your dates", "There is a problem",
        ] {
            ensure!(!paper.contains(control), "`{control}` is on paper:\n{paper}");
        }
        Ok(())
    }
}

in_both! {
    /// Who reads it on paper reads too that it is no legal advice.
    async fn the_guide_says_on_paper_that_it_is_no_legal_advice(visit) {
        visit.open(&family::path("york")).await?;
        let paper = joined(&sheets(visit).await?);
        ensure!(paper.contains("This is not legal advice"), "it does not:\n{paper}");
        Ok(())
    }
}

in_both! {
    /// Of every page help is on paper.
    async fn help_is_on_paper_of_every_page(visit) {
        for page in for_families()? {
            visit.open(&page.path).await?;
            let paper = joined(&sheets(visit).await?);
            for words in ["Help now", "In danger now: 999", "Numbers seen in "] {
                ensure!(paper.contains(words), "/{}: no `{words}`:\n{paper}", page.path);
            }
            for control in ["Skip to main content", "Leaving quickly", "What leaving quickly does"] {
                ensure!(!paper.contains(control), "/{}: `{control}`:\n{paper}", page.path);
            }
        }
        Ok(())
    }
}

/// Nothing that is to be pressed, filled in or followed to another page has a place on paper.
#[test]
fn no_control_is_on_paper() -> Result<(), Failed> {
    run(Browser::Chromium, Switches::AllOn, async |visit| {
        with_dates(visit).await?;
        as_on_paper(visit).await?;
        let controls = "form, input, label, button, header, nav, .govuk-skip-link, .govuk-exit-this-page, \
            .app-no-module";
        let controls = visit.driver.find_all(By::Css(controls)).await?;
        ensure!(controls.len() > 10, "only {} controls", controls.len());
        for it in controls {
            ensure!(!it.is_displayed().await?, "{} is on paper", it.outer_html().await?);
        }
        let help = visit.driver.find(By::Css(".app-help")).await?;
        ensure!(help.is_displayed().await?, "help is not on paper");
        Ok(())
    })
}

in_both! {
    /// Two dates and two questions on one sheet. Afterwards the guide prints again.
    async fn the_card_holds_two_dates_and_two_questions(visit) {
        with_dates(visit).await?;
        press_to_print(visit, "Print a small card").await?;
        let prints = "document.documentElement.dataset.prints ?? ''";
        ensure!(visit.evaluate(prints).await? == "card", "it does not print the card");
        let card = sheets(visit).await?;
        ensure!(card.len() == 1, "{} sheets", card.len());
        let card = joined(&card);
        for words in card_words()? {
            ensure!(card.contains(&words), "`{words}` is not on the card:\n{card}");
        }
        for words in ["Help now", "999", "parent", "meeting", "York", "legal", "report", "On paper", "Large print"] {
            ensure!(!card.contains(words), "`{words}` is on the card:\n{card}");
        }
        visit.evaluate("void dispatchEvent(new Event('afterprint'))").await?;
        ensure!(visit.evaluate(prints).await? == "", "the next print is a card too");
        let guide = joined(&sheets(visit).await?);
        ensure!(guide.contains("Guide for parents: York"), "{guide}");
        Ok(())
    }
}

/// What stands on the card of York's guide: the day, the day for the reports, two questions.
fn card_words() -> Result<Vec<String>> {
    let mut words =
        vec!["Wednesday 14 May 2031".to_owned(), sentence_of_late_years(&["Friday 9 May 2031"])?];
    words.extend(shared()?.small_card.iter().map(|it| (*it).to_owned()));
    ensure!(words.len() == 4, "{words:?}");
    Ok(words)
}

in_both! {
    /// Whoever finds the card cannot tell from it what it is about: it has no heading, and no word in its margins.
    async fn the_card_says_nothing_else(visit) {
        with_dates(visit).await?;
        press_to_print(visit, "Print a small card").await?;
        let card = joined(&sheets(visit).await?);
        let expected = card_words()?.join(" ");
        ensure!(card == expected, "the card says:\n{card}\nand not:\n{expected}");
        Ok(())
    }
}

/// With no date put in, the card has lines to write dates on.
#[test]
fn an_empty_card_has_lines_to_write_on() -> Result<(), Failed> {
    run(Browser::Chromium, Switches::AllOn, async |visit| {
        visit.open(&family::path("york")).await?;
        press_to_print(visit, "Print a small card").await?;
        as_on_paper(visit).await?;
        let lines = visit
            .evaluate(
                "[...document.querySelectorAll('.app-card > :empty')].filter(it => \
                 it.checkVisibility() && it.clientHeight >= 12 && \
                 parseFloat(getComputedStyle(it).borderBottomWidth) >= 1).length",
            )
            .await?;
        ensure!(lines == 2, "{lines} lines");
        Ok(())
    })
}

in_both! {
    /// Larger letters take more sheets.
    async fn large_print_takes_more_paper(visit) {
        visit.open(&family::path("york")).await?;
        let before = sheets(visit).await?.len();
        visit.tick("large-print").await?;
        let after = sheets(visit).await?.len();
        ensure!(after > before, "{before} sheets, and {after} in large print");
        visit.tick("large-print").await?;
        let again = sheets(visit).await?.len();
        ensure!(again == before, "{before} sheets, and {again} when it is taken back");
        Ok(())
    }
}

/// What there is to read on a guide, each sort of text once.
const SORTS: &str = "h1, h2, h3, .app-help li, .app-help__foot, .app-document .govuk-body, .app-family__step > .govuk-body, \
    .app-when__time, .app-when__date, .app-ask, .app-source, .app-say dt, .app-say dd, .app-family__questions li, \
    .app-family__words dt, .app-family__words dd";

/// On paper too, all that is to be read is larger, and nothing smaller than 16 points: "large print" is that at least.
#[test]
fn large_print_enlarges_all_text_on_paper() -> Result<(), Failed> {
    run(Browser::Chromium, Switches::AllOn, async |visit| {
        with_dates(visit).await?;
        as_on_paper(visit).await?;
        let sizes = format!(
            "'{SORTS}'.split(', ').map(sort => \
             sort + '|' + parseFloat(getComputedStyle(document.querySelector('main ' + sort)).fontSize)).join('\\n')"
        );
        let before = visit.evaluate(&sizes).await?;
        // The label is not on paper, so that nobody can click it there.
        visit.evaluate("void (document.getElementById('large-print').checked = true)").await?;
        visit.drawn().await?;
        let after = visit.evaluate(&sizes).await?;
        let small = smaller(before.as_str().context("sizes")?, after.as_str().context("sizes")?)?;
        ensure!(small.is_empty(), "no larger, or too small (in pixels):\n{}", small.join("\n"));
        Ok(())
    })
}

/// Each sort of text that did not grow by a quarter at least, or is smaller than 16 points: 21.3 pixels.
fn smaller(before: &str, after: &str) -> Result<Vec<String>> {
    let size = |line: &str| -> Result<u32> {
        let (_, size) = line.rsplit_once('|').context("no size")?;
        // In tenths of a pixel, cut off: enough here, and whole.
        let (whole, part) = size.split_once('.').unwrap_or((size, "0"));
        Ok(whole.parse::<u32>()? * 10 + part.get(..1).unwrap_or("0").parse::<u32>()?)
    };
    let mut small = Vec::new();
    for (before, after) in before.lines().zip(after.lines()) {
        let (was, is) = (size(before)?, size(after)?);
        if is * 4 < was * 5 || is < 213 {
            small.push(format!("{before}, then {after}"));
        }
    }
    Ok(small)
}

in_both! {
    /// 320 pixels: with dates, with an error, in large print, nothing scrolls sideways.
    async fn a_small_screen_is_wide_enough(visit) {
        viewport::set(visit, viewport::SMALL).await?;
        for page in for_families()? {
            visit.open(&page.path).await?;
            let wide = viewport::too_wide(visit).await?;
            ensure!(wide.is_empty(), "/{}: {wide}", page.path);
        }
        visit.open(&family::path("york")).await?;
        show(visit, "31 2 2027").await?;
        visit.says("must be a real date").await?;
        let wide = viewport::too_wide(visit).await?;
        ensure!(wide.is_empty(), "an error: {wide}");
        with_dates(visit).await?;
        let wide = viewport::too_wide(visit).await?;
        ensure!(wide.is_empty(), "dates: {wide}");
        visit.tick("large-print").await?;
        let wide = viewport::too_wide(visit).await?;
        ensure!(wide.is_empty(), "large print: {wide}");
        Ok(())
    }
}

in_both! {
    /// Text of twice the size, as some readers set their browser: nothing scrolls sideways, and nothing is cut off.
    async fn text_of_twice_the_size_fits(visit) {
        viewport::set(visit, HALF).await?;
        for page in for_families()? {
            visit.open(&page.path).await?;
            let before = visit.evaluate(BODY_SIZE).await?;
            visit.evaluate("void (document.documentElement.style.fontSize = '200%')").await?;
            visit.drawn().await?;
            let after = visit.evaluate(BODY_SIZE).await?;
            let (was, is) = (before.as_u64().context("a size")?, after.as_u64().context("a size")?);
            ensure!(is >= was * 2, "/{}: text of {was} px has {is} px", page.path);
            let wide = viewport::too_wide(visit).await?;
            ensure!(wide.is_empty(), "/{}: {wide}", page.path);
            let cut = visit.evaluate(CUT).await?;
            ensure!(cut == "", "/{}: cut off: {cut}", page.path);
        }
        Ok(())
    }
}

/// How large the words of the page are, in whole pixels.
const BODY_SIZE: &str =
    "Math.round(parseFloat(getComputedStyle(document.querySelector('main .govuk-body')).fontSize))";

/// What hides a part of its words. What is hidden from all but screen readers does so on purpose.
const CUT: &str = "[...document.querySelectorAll('body *')].filter(it => \
    ['hidden', 'clip'].includes(getComputedStyle(it).overflowX) && it.scrollWidth > it.clientWidth + 1 && \
    !it.closest('.govuk-visually-hidden, .govuk-skip-link')).map(it => it.className).slice(0, 5).join(', ')";

in_both! {
    /// The way past the navigation, the way out, the date, the button, large print, printing: all by keys.
    async fn the_whole_way_by_keys_alone(visit) {
        visit.load(&family::path("york")).await?;
        visit.key(Key::Tab).await?;
        ensure!(visit.focus().await? == "govuk-skip-link", "{}", visit.focus().await?);
        visit.key(Key::Tab).await?;
        let stop = visit.focus().await?;
        ensure!(stop.contains("govuk-js-exit-this-page-skiplink"), "{stop}");
        // On through the navigation and the exit's button to the numbers of the help lines.
        tab_to_words(visit, "999").await?;
        tab_to(visit, "initial-conference-day").await?;
        for number in ["14", "5", "2031"] {
            visit.type_here(number).await?;
            visit.key(Key::Tab).await?;
        }
        visit.taken_over().await?;
        tab_to_words(visit, "Show my dates").await?;
        visit.key(Key::Enter).await?;
        visit.focus_is("results").await?;
        // As above: back from Wednesday 14 May.
        let date = sentence_of_late_years(&["Friday 9 May 2031"])?;
        gap_is(visit, "reports", "reports-to-family-3wd", &date).await?;
        tab_to(visit, "large-print").await?;
        visit.type_here(" ").await?;
        ensure!(visit.driver.find(By::Id("large-print")).await?.is_selected().await?, "not ticked");
        visit.evaluate("void (window.printed = 0, window.print = () => printed++)").await?;
        tab_to_words(visit, "Print a small card").await?;
        visit.key(Key::Enter).await?;
        ensure!(visit.evaluate("printed").await? == 1, "Enter does not print");
        Ok(())
    }
}

in_both! {
    /// Enter in a box does what the button does; the first stop leads past everything to the page's words.
    async fn enter_in_a_box_shows_the_dates(visit) {
        visit.open(&family::path("york")).await?;
        visit.key(Key::Tab).await?;
        visit.key(Key::Enter).await?;
        tab_to(visit, "initial-conference-day").await?;
        for (number, then) in [("14", Key::Tab), ("5", Key::Tab), ("2031", Key::Enter)] {
            visit.type_here(number).await?;
            visit.key(then).await?;
        }
        visit.focus_is("results").await?;
        let date = sentence_of_late_years(&["Friday 9 May 2031"])?;
        gap_is(visit, "reports", "reports-to-family-3wd", &date).await
    }
}
