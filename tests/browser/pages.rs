//! The site's pages, as they were built: a page that is added is looked at without being named here.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use engine::{Role, Rule};
use xtask::workspace;

/// A page that a reader can go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Page {
    /// Its folder under the site's root: empty for the first page, else with a slash at the end.
    pub(crate) path: String,
    /// What stands in the browser's title.
    pub(crate) title: String,
    /// Whether the module takes it over.
    pub(crate) is_live: bool,
}

/// Every page but the one for addresses that are not there.
pub(crate) fn all() -> Result<Vec<Page>> {
    let site = workspace::site();
    let mut pages = Vec::new();
    for file in workspace::files(&site)? {
        let name = file.to_str().context("a file's name is no text")?;
        let Some(path) = name.strip_suffix("index.html") else { continue };
        let html = fs::read_to_string(site.join(&file))?;
        let title = html.split("<title>").nth(1).and_then(|it| it.split("</title>").next());
        pages.push(Page {
            path: path.to_owned(),
            title: title.with_context(|| format!("{name} has no title"))?.replace("&amp;", "&"),
            is_live: html.contains("/start.js\"></script>"),
        });
    }
    ensure!(pages.len() > 3, "only {} pages in {}", pages.len(), site.display());
    Ok(pages)
}

/// The pages that the module takes over.
pub(crate) fn live() -> Result<Vec<Page>> {
    let mut pages = all()?;
    pages.retain(|it| it.is_live);
    Ok(pages)
}

#[test]
fn every_document_has_its_pages() -> Result<()> {
    let mut expected: Vec<(String, bool)> =
        [("", false), ("about/", false), ("deadlines/", true), ("checklist/", true)]
            .map(|(path, is_live)| (path.to_owned(), is_live))
            .into();
    expected.push(("decisions/".to_owned(), true));
    expected.push(("decisions/tables/".to_owned(), false));
    let mut decisions: Vec<&str> =
        procedures::all().iter().flat_map(|it| it.decisions).map(|it| it.id).collect();
    decisions.sort_unstable();
    decisions.dedup();
    assert_eq!(decisions.len(), 12, "{decisions:?}");
    for id in decisions {
        expected.push((format!("decisions/{id}/"), true));
        let speak = procedures::all().iter().filter(|it| it.decision(id).is_some());
        expected.extend(speak.map(|it| (format!("decisions/{id}/{}/", it.id), false)));
    }
    expected.push(("procedures/".to_owned(), true));
    expected.push(("procedures/side-by-side/".to_owned(), true));
    for procedure in procedures::all() {
        expected.push((format!("procedures/{}/", procedure.id), true));
        expected.push((format!("procedures/{}/unclear/", procedure.id), true));
    }
    for page in ["dates/", "checklist/blank/", "families/"] {
        expected.push((page.to_owned(), false));
    }
    for page in ["young-people", "asked-to-stay-away", "leaving"] {
        expected.push((format!("families/{page}/"), false));
    }
    for procedure in procedures::all() {
        expected.push((format!("dates/{}/", procedure.id), false));
        expected.push((format!("families/{}/", procedure.id), true));
        let roles = Role::ALL.iter().filter(|it| procedure.items_of(**it).next().is_some());
        expected
            .extend(roles.map(|it| (format!("checklist/{}/{}/", procedure.id, it.id()), false)));
        if procedure.rules.iter().any(Rule::is_for_minutes) {
            expected.push((format!("checklist/{}/minutes/", procedure.id), false));
        }
    }
    let mut built: Vec<(String, bool)> =
        all()?.into_iter().map(|it| (it.path, it.is_live)).collect();
    expected.sort();
    built.sort();
    assert_eq!(built, expected);
    Ok(())
}
