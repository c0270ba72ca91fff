//! From page to page without leaving the module: what was entered stays, and all else is as if the page
//! had been loaded.

use anyhow::{Context as _, Result, ensure};
use thirtyfour::{By, Key};

use crate::pages;
use crate::visit::{Visit, in_both};

const DATES: &str = "Work out the dates for a child protection conference";
const CHECKLIST: &str = "Checklist for a child protection conference";
const CHILD: &str = "Will the child come?";

/// Marks the document, so that it is known again: a page that is loaded has no mark.
async fn mark(visit: &Visit) -> Result<()> {
    visit.evaluate("void (window.marked = true)").await?;
    Ok(())
}

async fn is_marked(visit: &Visit) -> Result<bool> {
    Ok(visit.evaluate("window.marked === true").await? == true)
}

/// The page is at its address, with its title, marked in the navigation if it stands there; the reader is
/// at its start, with the keyboard and with a screen reader.
async fn stands(visit: &Visit, path: &str) -> Result<()> {
    let page = pages::all()?.into_iter().find(|it| it.path == path).context("no such page")?;
    let address = visit.driver.current_url().await?;
    ensure!(address.as_str() == visit.site.url(path), "at {address}, not at /{path}");
    ensure!(
        visit.driver.title().await? == page.title,
        "/{path} is titled {}",
        visit.driver.title().await?
    );
    ensure!(page.title.starts_with(&visit.heading().await?), "/{path} has another heading");
    let current = "[...document.querySelectorAll('[aria-current]')].map(it => it.href).join(' ')";
    let current = visit.evaluate(current).await?;
    let expected = match path {
        "deadlines/" | "checklist/" | "decisions/" | "procedures/" => visit.site.url(path),
        _ => String::new(),
    };
    ensure!(current == expected.as_str(), "/{path}: {current} is marked in the navigation");
    let active =
        "[...document.querySelectorAll('[class*=item--active] a')].map(it => it.href).join(' ')";
    ensure!(
        visit.evaluate(active).await? == expected.as_str(),
        "/{path}: another item is drawn as current"
    );
    Ok(())
}

/// The reader is at the start of the page: nothing of it is above the window, and the next Tab leads into it.
async fn at_its_start(visit: &Visit, path: &str) -> Result<()> {
    ensure!(
        visit.focus().await? == "main-content",
        "/{path}: the focus is on {}",
        visit.focus().await?
    );
    let top = "document.querySelector('h1').getBoundingClientRect().top";
    let top = visit.evaluate(top).await?.as_f64().context("no place")?;
    ensure!((0.0..600.0).contains(&top), "/{path}: the heading is at {top}");
    Ok(())
}

in_both! {
    /// Through all of them, back and forth again: nothing is loaded, and what was entered stays.
    async fn every_way_keeps_what_was_entered(visit) {
        visit.open("deadlines/").await?;
        visit.document("York").await?;
        visit.enter("Strategy meeting", "14 12 2026").await?;
        mark(visit).await?;
        let before = visit.requests.made()?;
        visit.go("Checklist").await?;
        visit.arrives(CHECKLIST).await?;
        stands(visit, "checklist/").await?;
        at_its_start(visit, "checklist/").await?;
        visit.says("Strategy meeting: Monday 14 December 2026").await?;
        visit.select("role", "chair").await?;
        visit.go("Decisions").await?;
        stands(visit, "decisions/").await?;
        at_its_start(visit, "decisions/").await?;
        visit.follow(CHILD).await?;
        stands(visit, "decisions/child-attendance/").await?;
        at_its_start(visit, "decisions/child-attendance/").await?;
        visit.pick("wish-no").await?;
        visit.go("Procedures").await?;
        stands(visit, "procedures/").await?;
        at_its_start(visit, "procedures/").await?;
        visit.follow("York: every rule of the document").await?;
        stands(visit, "procedures/york/").await?;
        at_its_start(visit, "procedures/york/").await?;
        visit.select("filter-kind", "right").await?;
        visit.follow("What is unclear in this document").await?;
        stands(visit, "procedures/york/unclear/").await?;
        at_its_start(visit, "procedures/york/unclear/").await?;
        visit.go("Procedures").await?;
        visit.follow("The documents side by side").await?;
        stands(visit, "procedures/side-by-side/").await?;
        at_its_start(visit, "procedures/side-by-side/").await?;
        for path in ["procedures/", "procedures/york/unclear/", "procedures/york/"] {
            visit.driver.back().await?;
            visit.drawn().await?;
            stands(visit, path).await?;
        }
        ensure!(visit.value("filter-kind").await? == "right", "what was looked for is lost");
        for path in ["procedures/", "decisions/child-attendance/", "decisions/", "checklist/", "deadlines/"] {
            visit.driver.back().await?;
            visit.drawn().await?;
            stands(visit, path).await?;
        }
        ensure!(visit.entered("Strategy meeting").await? == "14 12 2026", "the date is lost");
        visit.driver.forward().await?;
        visit.drawn().await?;
        stands(visit, "checklist/").await?;
        ensure!(visit.value("role").await? == "chair", "the role is lost");
        ensure!(is_marked(visit).await?, "a page was loaded");
        let made = visit.requests.made()?;
        let more = made.get(before.len()..).context("requests were forgotten")?;
        ensure!(more.is_empty(), "{more:#?}");
        let said = visit.console.lines().await?;
        ensure!(said.is_empty(), "the console says: {said:#?}");
        Ok(())
    }
}

in_both! {
    /// A page that is reached from another says what it says when it is loaded.
    async fn reads_as_when_it_is_loaded(visit) {
        visit.open("procedures/").await?;
        for (words, then) in [
            ("Dates", ""),
            ("Checklist", ""),
            ("Decisions", ""),
            ("Decisions", CHILD),
            ("Procedures", "York: every rule of the document"),
            ("Procedures", "York: what is unclear in the document"),
            ("Procedures", "The documents side by side"),
        ] {
            visit.go(words).await?;
            if !then.is_empty() {
                visit.follow(then).await?;
            }
            let reached = visit.text().await?;
            let address = visit.driver.current_url().await?;
            visit.driver.goto(address.as_str()).await?;
            visit.taken_over().await?;
            let loaded = visit.text().await?;
            let differs = loaded.lines().zip(reached.lines()).find(|(loaded, reached)| loaded != reached);
            ensure!(differs.is_none(), "{address}: loaded and reached: {differs:#?}");
            let (loaded, reached) = (loaded.lines().count(), reached.lines().count());
            ensure!(loaded == reached, "{address}: {loaded} lines loaded, {reached} reached");
            visit.open("procedures/").await?;
        }
        Ok(())
    }
}

in_both! {
    /// Wherever somebody is by then, every link leads to a page that is there.
    async fn links_lead_to_pages_from_everywhere(visit) {
        let there: Vec<String> = pages::all()?.iter().map(|it| visit.site.url(&it.path)).collect();
        visit.open("checklist/").await?;
        for words in ["Procedures", "Dates", "Decisions"] {
            visit.go(words).await?;
            lead_to(visit, &there).await?;
        }
        visit.follow(CHILD).await?;
        visit.under_document("York").await?;
        visit.answer(&[&["wish-no"], &["asked-both"]]).await?;
        lead_to(visit, &there).await?;
        visit.go("Procedures").await?;
        lead_to(visit, &there).await?;
        visit.follow("York: what is unclear in the document").await?;
        lead_to(visit, &there).await?;
        visit.go("Procedures").await?;
        visit.follow("York: every rule of the document").await?;
        lead_to(visit, &there).await?;
        visit.go("Procedures").await?;
        visit.follow("The documents side by side").await?;
        lead_to(visit, &there).await
    }
}

async fn lead_to(visit: &Visit, there: &[String]) -> Result<()> {
    let links =
        "[...document.querySelectorAll('a[href]')].map(it => it.href.split('#')[0]).join(' ')";
    let links = visit.evaluate(links).await?;
    let here = visit.driver.current_url().await?;
    for link in links.as_str().context("no links")?.split(' ') {
        ensure!(there.iter().any(|it| it == link), "{here}: a link leads to {link}");
    }
    Ok(())
}

in_both! {
    /// Pages that are words alone are loaded as ever.
    async fn other_pages_are_loaded(visit) {
        for (words, heading) in [
            ("About", "About this guide"),
            ("Home", "Child protection conferences: dates and who does what by when"),
        ] {
            visit.open("checklist/").await?;
            mark(visit).await?;
            visit.go(words).await?;
            visit.arrives(heading).await?;
            ensure!(!is_marked(visit).await?, "{words} was not loaded");
        }
        visit.go("Checklist").await?;
        visit.arrives(CHECKLIST).await?;
        visit.taken_over().await
    }
}

in_both! {
    /// Somebody who asks for a new tab gets one, and this one stays as it is.
    async fn a_new_tab_is_the_browsers_business(visit) {
        visit.open("checklist/").await?;
        visit.document("York").await?;
        for link in [
            "//nav//a[normalize-space()='Procedures']",
            "//main//a[normalize-space()='Enter or change dates']",
        ] {
            let link = visit.driver.find(By::XPath(link)).await?;
            link.scroll_into_view().await?;
            let click = visit.driver.action_chain().key_down(Key::Control).click_element(&link);
            click.key_up(Key::Control).perform().await?;
            visit.drawn().await?;
            stands(visit, "checklist/").await?;
        }
        visit.soon("there are two more tabs", async || {
            Ok((visit.driver.windows().await?.len() == 3).then_some(()))
        })
        .await
    }
}

in_both! {
    /// From far down a list to a rule and back: the reader is where they were.
    async fn back_is_where_one_was(visit) {
        visit.checklist("York", "social-worker", "all").await?;
        let item = "document.querySelector('#tick-child-explanation').closest('li')";
        visit.evaluate(&format!("{item}.querySelector('a').scrollIntoView({{ block: 'center' }})")).await?;
        visit.drawn().await?;
        visit.evaluate(&format!("{item}.querySelector('a').click()")).await?;
        visit.drawn().await?;
        stands_at(visit, "child-explanation").await?;
        visit.driver.back().await?;
        visit.arrives(CHECKLIST).await?;
        stands_at(visit, "tick-child-explanation").await?;
        // With the keyboard too: the next stop is in sight, not at the top of the page.
        visit.key(Key::Tab).await?;
        let next = "(() => {
          const next = document.activeElement;
          const top = next.getBoundingClientRect().top;
          const is_in_sight = next.closest('.app-items') && top > -1 && top < innerHeight;
          return is_in_sight ? '' : `${next.outerHTML.slice(0, 80)} at ${top}`;
        })()";
        let next = visit.evaluate(next).await?;
        ensure!(next == "", "Tab leads to {next}");
        Ok(())
    }
}

/// What has this id is in the window.
pub(crate) async fn stands_at(visit: &Visit, id: &str) -> Result<()> {
    let place = format!(
        "(() => {{
          const box = document.getElementById('{id}')?.getBoundingClientRect();
          return box ? `${{box.top >= -1 && box.top < innerHeight - 20}} ${{box.top}}` : 'missing';
        }})()"
    );
    let mut last = String::new();
    let seen = visit
        .soon(&format!("{id} is in the window"), async || {
            let seen = visit.evaluate(&place).await?;
            seen.as_str().unwrap_or_default().clone_into(&mut last);
            Ok(last.starts_with("true").then_some(()))
        })
        .await;
    seen.with_context(|| format!("it is at {last}"))?;
    // And it stays there: nothing above it grows any more.
    visit.drawn().await?;
    ensure!(
        visit.evaluate(&place).await?.as_str().is_some_and(|it| it.starts_with("true")),
        "{id} moved away"
    );
    Ok(())
}

in_both! {
    /// The way past the navigation leads past it and does nothing else.
    async fn skipping_the_navigation_changes_nothing(visit) {
        visit.open("deadlines/").await?;
        visit.document("York").await?;
        visit.enter("Strategy meeting", "31 2 2026").await?;
        visit.press("Show the dates").await?;
        visit.says("must be a real date").await?;
        let skip = visit.driver.find(By::Css(".govuk-skip-link")).await?;
        skip.send_keys(Key::Enter + "").await?;
        visit.drawn().await?;
        visit.says("must be a real date").await?;
        ensure!(visit.heading().await? == DATES);
        ensure!(visit.driver.title().await?.starts_with("Error: "), "the title says nothing of the error");
        ensure!(visit.driver.find_all(By::Id("error-summary")).await?.len() == 1, "the summary is gone");
        Ok(())
    }
}

in_both! {
    /// Somebody else at the machine comes back to a page that was reached from another, and it is empty.
    async fn elsewhere_and_back_shows_nothing(visit) {
        visit.open("deadlines/").await?;
        visit.document("York").await?;
        visit.enter("Strategy meeting", "14 12 2026").await?;
        visit.go("Checklist").await?;
        visit.says("Strategy meeting: Monday 14 December 2026").await?;
        visit.load("about/").await?;
        visit.driver.back().await?;
        visit.taken_over().await?;
        visit.arrives(CHECKLIST).await?;
        ensure!(visit.driver.find_all(By::Css("input:checked")).await?.is_empty(), "a document is chosen");
        visit.go("Dates").await?;
        visit.arrives(DATES).await?;
        ensure!(visit.entered("Strategy discussion").await? == "  ", "the date is there");
        Ok(())
    }
}
