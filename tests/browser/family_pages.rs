//! What every families' page holds, with scripts and without: help first, each word of a guide, little said to others.

use anyhow::{Context as _, Result, ensure};
use engine::{Basis, Guide, HelpLine, Procedure, Reader, Say, StateKind};
use thirtyfour::By;

use crate::family::{TITLE, for_families, guides, lines, path, shared, show};
use crate::family_dates::{NEW_YEAR, gaps_are};
use crate::leaving::AWAY;
use crate::visit::{Visit, in_both};

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

/// What the page's main part says, in one line; also where no script runs.
async fn reads(visit: &Visit) -> Result<String> {
    Ok(one_line(&visit.driver.find(By::Tag("main")).await?.text().await?))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
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
        only_these_stand(visit, "form:has(#large-print), #large-print").await
    }
}

in_both! {
    /// Printing needs scripts, and no module.
    async fn no_control_is_dead_without_webassembly(visit, NoWasm) {
        only_these_stand(visit, "form:has(#large-print), #large-print, [data-print]").await?;
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
