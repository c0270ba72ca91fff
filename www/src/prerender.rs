//! Writes every page as complete HTML, and the few files beside them that a host reads.

use crate::app::{App, Start};
use crate::components::frame::{Place, frame};
use crate::page::{Page, SITE};
use crate::pages::blank::{blank, blank_minutes, blanks};
use crate::pages::dates::{date_tables, dates};
use crate::pages::decisions::table::table;
use crate::pages::decisions::tables::tables;
use crate::pages::families::frame::frame as families_frame;
use crate::pages::families::guide::guide;
use crate::pages::families::index::index;
use crate::pages::families::plain::plain;
use crate::pages::{about::about, home::home, not_found::not_found};
use chrono::NaiveDate;
use yew::LocalServerRenderer;
use yew::prelude::*;
use yew::virtual_dom::VNode;

/// What a page may load and do. By meta in every page and by `_headers` for hosts that read it.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'";

/// A file of the site: its path under the root, and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Where it goes, with `/` between folders.
    pub path: String,
    /// What stands in it.
    pub text: String,
}

/// Every page and every file beside them. `site_url` is the address that the site is published at; what
/// must be absolute is written only where it is known. `today` is the day that the tables of dates begin with.
pub async fn files(site_url: Option<&str>, today: NaiveDate) -> Vec<File> {
    let site_url = site_url.map(|url| [url.trim_end_matches('/'), "/"].concat());
    let site_url = site_url.as_deref();
    let mut files = vec![File { path: "_headers".into(), text: headers() }];
    for page in Page::all() {
        files.push(File { path: file_path(page), text: document(page, site_url, today).await });
    }
    if let Some(url) = site_url {
        files.push(File { path: "sitemap.xml".into(), text: sitemap(url) });
    }
    files.push(File { path: "robots.txt".into(), text: robots(site_url) });
    files
}

/// What search engines may read: everything. Where the list of pages stands can only be said with its whole address.
fn robots(site_url: Option<&str>) -> String {
    let sitemap = site_url.map(|url| ["\nSitemap: ", url, "sitemap.xml\n"].concat());
    ["User-agent: *\nAllow: /\n", &sitemap.unwrap_or_default()].concat()
}

/// One page as a whole document.
pub async fn document(page: Page, site_url: Option<&str>, today: NaiveDate) -> String {
    let found = page != Page::NotFound;
    // The page for addresses that are not there stands at any depth, so its own files need a fixed root. The
    // host stays open: a copy under another name shows the page as well, and the policy lets its styles in.
    let root = if found { page.to_root() } else { site_url.map_or("/", path_of).to_owned() };
    let live = if page.is_live() {
        LocalServerRenderer::<App>::with_props(Start { page }).render().await
    } else {
        String::new()
    };
    let props = WholeProps { place: Place { page, root: root.clone() }, live: live.into(), today };
    let body = LocalServerRenderer::<Whole>::with_props(props).hydratable(false).render().await;
    let canonical = match site_url {
        Some(url) if found => {
            ["<link rel=\"canonical\" href=\"", &escape(url), &page.path(), "\">\n"].concat()
        }
        Some(_) | None => String::new(),
    };
    let loader = if page.is_live() {
        ["<script type=\"module\" src=\"", &root, "assets/start.js\"></script>\n"].concat()
    } else {
        String::new()
    };
    let exit = if page.is_for_families() {
        // What the script asks for is asked for at once: the way out is to be there soon.
        let own = ["<link rel=\"modulepreload\" href=\"", &root, "assets/exit-this-page.mjs\">\n"];
        let script = ["<script type=\"module\" src=\"", &root, "assets/families.js\"></script>\n"];
        [own.concat(), script.concat()].concat()
    } else {
        String::new()
    };
    let description = page.description();
    let description = if description.is_empty() {
        String::new()
    } else {
        ["<meta name=\"description\" content=\"", &escape(&description), "\">\n"].concat()
    };
    let (title, root) = (escape(&page.title()), escape(&root));
    format!(
        r#"<!DOCTYPE html>
<html lang="en-GB" class="govuk-template govuk-template--rebranded">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
{description}<link rel="stylesheet" href="{root}assets/site.css">
<link rel="icon" href="{root}icon.svg" type="image/svg+xml">
{canonical}{exit}{loader}</head>
<body class="govuk-template__body">
{body}
</body>
</html>
"#
    )
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct WholeProps {
    place: Place,
    live: AttrValue,
    today: NaiveDate,
}

/// A page with its frame. What the module takes over stands in `#app`.
#[component]
fn Whole(props: &WholeProps) -> Html {
    let place = &props.place;
    let page = match place.page {
        Page::Home => home(place),
        Page::Deadlines
        | Page::Checklist
        | Page::Procedures
        | Page::Rules(_)
        | Page::Unclear(_)
        | Page::SideBySide
        | Page::Decisions
        | Page::Decision(_) => html! {
            <>
                if matches!(place.page, Page::Deadlines | Page::Checklist | Page::Decision(_)) { { no_module(place) } }
                <div id="app">{ VNode::from_html_unchecked(props.live.clone()) }</div>
            </>
        },
        Page::DateTables => date_tables(place, props.today),
        Page::Dates(procedure) => dates(place, procedure, props.today),
        Page::Blanks => blanks(place),
        Page::Blank(procedure, role) => blank(place, procedure, role),
        Page::BlankMinutes(procedure) => blank_minutes(place, procedure),
        Page::Tables => tables(place),
        Page::Table(topic, procedure) => table(place, topic, procedure),
        Page::Families | Page::Family(_) | Page::Plain(_) => return for_families(props),
        Page::About => about(place),
        Page::NotFound => not_found(place),
    };
    frame(place, page)
}

/// A families' page with its frame, which leads to no page of the others.
fn for_families(props: &WholeProps) -> Html {
    let place = &props.place;
    let Some(families) = procedures::families() else { return Html::default() };
    let page = if let Page::Family(procedure) = place.page {
        let live = VNode::from_html_unchecked(props.live.clone());
        guide(place, families, procedure, live)
    } else if let Page::Plain(it) = place.page {
        plain(families, it)
    } else {
        index(place, families)
    };
    families_frame(place, families, page)
}

/// What stands above a page where WebAssembly or scripts are off: hidden until the loader or the styles show it.
fn no_module(place: &Place) -> Html {
    html! {
        <div class="govuk-inset-text app-no-module app-screen-only" hidden={true}>
            <h2 class="govuk-heading-m">{ "This browser will not work this page out" }</h2>
            <p class="govuk-body">
                { "Counting dates and weighing answers needs scripts and WebAssembly, and one of them is switched off \
                   here. Some organisations switch WebAssembly off for safety. Nothing you enter on this page will be \
                   worked out." }
            </p>
            { instead(place) }
            <p class="govuk-body">
                { "What still works: every rule as each document states it, in " }
                { place.text_link(Page::Procedures, "what the documents say") }
                { "; the questions behind each decision with what follows from each answer, in " }
                { place.text_link(Page::Tables, "the tables") }
                { "; and how to count, with a calendar, in " }
                { place.text_link(Page::About, "the page about this guide") }
                { ". Another browser or another device may be able to do more." }
            </p>
        </div>
    }
}

/// What there is in the place of what the page would have worked out.
fn instead(place: &Place) -> Html {
    if place.page == Page::Deadlines {
        html! {
            <p class="govuk-body">
                { "The dates of the next two years stand worked out, to look up, in " }
                { place.text_link(Page::DateTables, "the tables of dates") }
                { "." }
            </p>
        }
    } else if place.page == Page::Checklist {
        html! {
            <p class="govuk-body">
                { "Every role’s list stands, to read or to print and tick by hand, in " }
                { place.text_link(Page::Blanks, "the blank checklists") }
                { "." }
            </p>
        }
    } else {
        Html::default()
    }
}

fn file_path(page: Page) -> String {
    if page == Page::NotFound { page.path() } else { [&page.path(), "index.html"].concat() }
}

fn headers() -> String {
    format!(
        "# {SITE}: for hosts that read this file. The policy stands in every page as well.\n\
        /*\n  Content-Security-Policy: {POLICY}; frame-ancestors 'none'\n  \
        Referrer-Policy: no-referrer\n  X-Content-Type-Options: nosniff\n  \
        Cross-Origin-Opener-Policy: same-origin\n  \
        Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()\n  \
        Cache-Control: no-cache\n"
    )
}

fn sitemap(url: &str) -> String {
    let pages = Page::all().into_iter().filter(|page| *page != Page::NotFound);
    let pages: String = pages
        .map(|page| ["<url><loc>", &escape(url), &page.path(), "</loc></url>\n"].concat())
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
        <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{pages}</urlset>\n"
    )
}

/// What follows the host in an address: `/guide/` of `https://example.org/guide/`.
fn path_of(url: &str) -> &str {
    let host = url.split_once("://").map_or(url, |(_, rest)| rest);
    host.split_once('/').map_or("/", |(name, _)| host.get(name.len()..).unwrap_or("/"))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::OnceLock;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 1).unwrap()
    }

    /// Every file, written once for all tests: it takes seconds.
    fn written() -> &'static [File] {
        static WRITTEN: OnceLock<Vec<File>> = OnceLock::new();
        WRITTEN.get_or_init(|| {
            let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
            tokio::task::LocalSet::new()
                .block_on(&runtime, files(Some("https://example.org/guide"), today()))
        })
    }

    fn pages() -> impl Iterator<Item = &'static File> {
        written().iter().filter(|it| it.text.starts_with("<!DOCTYPE html>"))
    }

    #[test]
    fn every_page_has_one_heading_of_its_own_and_a_title() {
        for (page, file) in Page::all().into_iter().zip(pages()) {
            assert_eq!(file.text.matches("<h1").count(), 1, "{}", file.path);
            assert!(file.text.contains(&escape(&page.heading())), "{}", file.path);
            assert!(
                file.text.contains(&["<title>", &escape(&page.title())].concat()),
                "{}",
                file.path
            );
        }
    }

    #[test]
    fn the_policy_has_nothing_to_refuse() {
        for file in pages() {
            assert!(file.text.contains(POLICY), "{}", file.path);
            for refused in [" style=", "<style", " onclick=", "<script>", "javascript:"] {
                assert!(!file.text.contains(refused), "{} in {}", refused, file.path);
            }
        }
    }

    #[test]
    fn ids_stand_once_and_what_names_them_finds_them() {
        for file in pages() {
            let values = |name: &str| -> Vec<String> {
                let parts: Vec<&str> =
                    file.text.split(&[" ", name, "=\""].concat()).skip(1).collect();
                parts.iter().filter_map(|it| it.split('"').next()).map(str::to_owned).collect()
            };
            let ids = values("id");
            for (at, id) in ids.iter().enumerate() {
                assert!(!ids.iter().skip(at + 1).any(|it| it == id), "{id} twice in {}", file.path);
            }
            let named =
                [values("for"), values("aria-describedby"), values("aria-labelledby")].concat();
            for id in named.iter().flat_map(|it| it.split(' ')) {
                assert!(ids.iter().any(|it| it == id), "nothing has the id {id} in {}", file.path);
            }
        }
    }

    #[test]
    fn links_within_the_site_lead_to_pages_that_are_there() {
        let all = written();
        for file in pages().filter(|it| it.path != "404.html") {
            let folder = file.path.trim_end_matches("index.html");
            for href in file.text.split("<a href=\"").skip(1).filter_map(|it| it.split('"').next())
            {
                if ["#", "https:", "tel:"].iter().any(|it| href.starts_with(it)) {
                    continue;
                }
                let (href, at) = href.split_once('#').unwrap_or((href, ""));
                let up = href.matches("../").count();
                let folders: Vec<&str> = folder.split_inclusive('/').collect();
                let above = folders[..folders.len() - up].concat();
                let path = [&above, href.trim_start_matches("../"), "index.html"].concat();
                let path = path.replace("./", "");
                let there = all.iter().find(|it| it.path == path);
                let there = there.unwrap_or_else(|| panic!("{href} in {}", file.path));
                let id = [" id=\"", at, "\""].concat();
                assert!(at.is_empty() || there.text.contains(&id), "{href}#{at} in {}", file.path);
            }
        }
    }

    #[test]
    fn search_engines_are_given_every_page_by_its_own_address() {
        let text = |path: &str| {
            written()
                .iter()
                .find(|it| it.path == path)
                .map(|it| it.text.as_str())
                .unwrap_or_default()
        };
        let (robots, sitemap) = (text("robots.txt"), text("sitemap.xml"));
        assert!(robots.ends_with("Sitemap: https://example.org/guide/sitemap.xml\n"), "{robots}");
        for file in pages() {
            let there = file.path != "404.html";
            let at =
                ["https://example.org/guide/", file.path.trim_end_matches("index.html")].concat();
            let loc = ["<loc>", &at, "</loc>"].concat();
            let canonical = ["<link rel=\"canonical\" href=\"", &at, "\">"].concat();
            assert_eq!(sitemap.contains(&loc), there, "{}", file.path);
            assert_eq!(file.text.contains(&canonical), there, "{}", file.path);
        }
        assert_eq!(sitemap.matches("<loc>").count(), pages().count() - 1);
    }

    #[test]
    fn the_page_for_unknown_addresses_leads_to_the_root_from_any_depth() {
        let lost = pages().find(|it| it.path == "404.html").unwrap();
        let leads = lost.text.split(" href=\"").skip(1).filter(|it| !it.starts_with('#'));
        let (inside, outside): (Vec<_>, Vec<_>) = leads.partition(|it| it.starts_with("/guide/"));
        assert!(outside.is_empty(), "{outside:?}");
        assert!(inside.iter().any(|it| it.starts_with("/guide/assets/site.css\"")));

        assert_eq!(path_of("https://example.org/"), "/");
        assert_eq!(path_of("https://example.org/a/b/"), "/a/b/");
    }

    #[test]
    fn an_address_is_written_only_where_it_is_known() {
        assert!(written().iter().any(|it| it.path == "sitemap.xml"));
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let unknown = tokio::task::LocalSet::new().block_on(&runtime, files(None, today()));
        assert!(
            !unknown.iter().any(|it| it.path == "sitemap.xml" || it.text.contains("canonical"))
        );
    }

    /// Words as they stand between elements.
    fn in_text(words: &str) -> String {
        words.replace('&', "&amp;").replace('<', "&lt;")
    }

    /// The page that has this path.
    fn page(path: &str) -> &'static str {
        let path = [path, "index.html"].concat();
        let file = written().iter().find(|it| it.path == path);
        &file.unwrap_or_else(|| panic!("there is no {path}")).text
    }

    #[test]
    fn every_role_with_a_list_has_a_blank_one_that_holds_all_of_it() {
        for procedure in crate::documents::all() {
            let index = page("checklist/blank/");
            for role in engine::Role::ALL {
                let path = ["checklist/", procedure.id, "/", role.id(), "/"].concat();
                let items: Vec<&str> = procedure.items_of(*role).map(engine::Rule::name).collect();
                let link = ["href=\"../../", &path, "\""].concat();
                assert_eq!(index.contains(&link), !items.is_empty(), "{path}");
                if items.is_empty() {
                    continue;
                }
                let text = page(&path);
                assert_eq!(text.matches("class=\"app-blank__box\"").count(), items.len(), "{path}");
                for it in items {
                    assert!(text.contains(&in_text(it)), "{path}: {it}");
                }
            }
        }
    }

    #[test]
    fn the_minutes_have_a_blank_list_where_a_document_has_a_word_on_them() {
        for procedure in crate::documents::all() {
            let path = ["checklist/", procedure.id, "/minutes/index.html"].concat();
            let there = written().iter().find(|it| it.path == path);
            let rules = procedure.rules.iter().filter(|it| it.is_for_minutes()).count();
            let boxes = there.map_or(0, |it| it.text.matches("class=\"app-blank__box\"").count());
            assert_eq!((boxes, there.is_some()), (rules, rules > 0), "{path}");
        }
    }

    #[test]
    fn the_tables_say_when_they_were_made_and_whose_dates_they_are() {
        for procedure in crate::documents::all() {
            let text = page(&["dates/", procedure.id, "/"].concat());
            assert!(text.contains("Made on Sunday 1 November 2026, for Sunday 1 November 2026 to Tuesday 31 October 2028."));
            assert!(text.contains(&in_text(&crate::documents::state(procedure))));
            let learn = "to learn, or to look back. For a child today, use the current procedures.";
            assert_eq!(text.contains(learn), crate::documents::is_replaced(procedure));
            assert!(text.len() < 400_000, "{} bytes", text.len());
        }
        // Its guide gives no time to the conference.
        assert!(page("dates/cumbria/").contains(crate::rule_words::SILENT));
        assert!(!page("dates/york/").contains(crate::rule_words::SILENT));
    }

    #[test]
    fn a_row_reads_as_it_was_worked_out_by_hand() {
        let row = |area: &str, day: &str| -> Vec<String> {
            let text = page(&["dates/", area, "/"].concat());
            let start = ["<th scope=\"row\">", day, "</th>"].concat();
            let rows = text.split(&start).skip(1).filter_map(|it| it.split("</tr>").next());
            rows.map(str::to_owned).collect()
        };
        // tests/cases/redcar-and-cleveland: conference-limit.toml, then reviews.toml.
        let rows = row("redcar-and-cleveland", "Wed 9 Dec 2026");
        assert_eq!(rows[0], "<td>Thu 24 Dec 2026</td><td>Mon 4 Jan 2027</td>");
        let rows = row("redcar-and-cleveland", "Mon 30 Nov 2026");
        assert!(
            rows[1].ends_with(
                "<td>Sun 28 Feb 2027<small>last working day Fri 26 Feb 2027</small></td>"
            ),
            "{}",
            rows[1]
        );
        // tests/cases/middlesbrough/reports.toml
        let rows = row("middlesbrough", "Mon 12 Apr 2027");
        assert!(
            rows[1].contains("<td>Fri 9 Apr 2027, 14:00</td><td>Sun 11 Apr 2027, 14:00</td>"),
            "{}",
            rows[1]
        );
        // Bank holidays of 2029 are not published.
        assert!(row("york", "Tue 31 Oct 2028")[2].contains("<small>provisional</small>"));
    }
}
