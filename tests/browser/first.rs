//! A page as it first stands: whole before the module, silent when it takes over.

use anyhow::ensure;
use thirtyfour::By;

use crate::pages;
use crate::site::Site;
use crate::storage;
use crate::viewport;
use crate::visit::in_both;

in_both! {
    /// Each page stands, and the module takes over where there is one, without a word in the console.
    async fn hydrates_silently(visit) {
        for page in pages::all()? {
            visit.open(&page.path).await?;
            ensure!(visit.driver.find_all(By::Tag("h1")).await?.len() == 1, "/{}: one h1", page.path);
            let said = visit.console.lines().await?;
            ensure!(said.is_empty(), "/{} said: {said:#?}", page.path);
        }
        Ok(())
    }
}

in_both! {
    /// Everything a page needs comes from where the page came from.
    async fn no_request_leaves_the_origin(visit) {
        for page in pages::all()? {
            visit.open(&page.path).await?;
        }
        let made = visit.requests.made()?;
        ensure!(made.iter().any(|it| it.ends_with("_bg.wasm")), "the module was not loaded: {made:#?}");
        let home = visit.site.url("");
        let away: Vec<_> = made.iter().filter(|it| !it.starts_with(&home)).collect();
        ensure!(away.is_empty(), "{away:#?}");
        Ok(())
    }
}

in_both! {
    /// Looking leaves nothing behind.
    async fn nothing_is_stored(visit) {
        for page in pages::all()? {
            visit.open(&page.path).await?;
            let held = storage::held(visit).await?;
            ensure!(held.is_empty(), "/{}: {held}", page.path);
        }
        Ok(())
    }
}

in_both! {
    async fn a_small_screen_is_wide_enough(visit) {
        viewport::set(visit, viewport::SMALL).await?;
        for page in pages::all()? {
            visit.open(&page.path).await?;
            let wide = viewport::too_wide(visit).await?;
            ensure!(wide.is_empty(), "/{}: {wide}", page.path);
        }
        Ok(())
    }
}

in_both! {
    /// With scripts off each page has its heading, its text and its way to the others.
    async fn reads_without_scripts(visit, NoScripts) {
        for page in pages::all()? {
            visit.load(&page.path).await?;
            let headings = visit.driver.find_all(By::Tag("h1")).await?;
            ensure!(headings.len() == 1, "/{}: {} h1", page.path, headings.len());
            let main = visit.driver.find(By::Tag("main")).await?.text().await?;
            ensure!(main.split_whitespace().count() > 20, "/{} says only: {main}", page.path);
        }
        Ok(())
    }
}

in_both! {
    /// An address that is not there says so, in words and to programs.
    async fn an_unknown_address_says_so(visit) {
        visit.load("nowhere/at/all").await?;
        let heading = visit.driver.find(By::Tag("h1")).await?.text().await?;
        ensure!(heading.contains("no page"), "{heading}");
        // So deep down, its styles still come, and its links lead out.
        let styles = visit.evaluate("document.styleSheets[0].cssRules.length").await?;
        ensure!(styles.as_u64() > Some(100), "{styles} rules of style");
        visit.follow("The first page of this guide").await?;
        visit.arrives("Child protection conferences: dates and who does what by when").await
    }
}

in_both! {
    /// The site need not stand at a host's root: every way in it is relative.
    async fn stands_in_a_folder_too(visit) {
        let site = Site::in_a_folder()?;
        visit.driver.goto(site.url("deadlines/")).await?;
        visit.taken_over().await?;
        visit.document("York").await?;
        visit.enter("Strategy meeting", "14 12 2026").await?;
        visit.limit_is("icpc-15wd-last-strategy", &["By Thursday 7 January 2027"]).await?;
        // From page to page as well.
        visit.go("Procedures").await?;
        visit.follow("York: every rule of the document").await?;
        let address = visit.driver.current_url().await?;
        ensure!(address.as_str() == site.url("procedures/york/"), "at {address}");
        let home = site.url("");
        let made = visit.requests.made()?;
        let away: Vec<_> = made.iter().filter(|it| !it.starts_with(&home)).collect();
        ensure!(away.is_empty(), "{away:#?}");
        for link in visit.driver.find_all(By::Css("a[href]")).await? {
            let leads_to = link.prop("href").await?.unwrap_or_default();
            ensure!(leads_to.starts_with(&home), "a link leads to {leads_to}");
        }
        Ok(())
    }
}
