//! The pages: the one list from which routes, titles, links and the prerendered files all come.

use crate::documents;
use crate::words::capital;
use engine::{Procedure, Role, Rule, Topic};

/// A page of the site.
#[derive(Debug, Clone, Copy)]
pub enum Page {
    /// Which document, and what each part is for.
    Home,
    /// Dates in, limits out.
    Deadlines,
    /// The way to the tables of dates.
    DateTables,
    /// One document's dates, looked up by day.
    Dates(&'static Procedure),
    /// What somebody in one role has to do.
    Checklist,
    /// The way to the blank checklists.
    Blanks,
    /// Everything on one role's list, to be ticked by hand.
    Blank(&'static Procedure, Role),
    /// The agenda and what the minutes hold, to be ticked by hand.
    BlankMinutes(&'static Procedure),
    /// The way to the documents' rules.
    Procedures,
    /// Every rule of one document.
    Rules(&'static Procedure),
    /// What is unclear in one document.
    Unclear(&'static Procedure),
    /// Several documents on one topic.
    SideBySide,
    /// The way to what is decided.
    Decisions,
    /// What the documents say on one decision.
    Decision(&'static Topic),
    /// The way to the tables behind the decisions.
    Tables,
    /// One document's table on one decision, as a picture and in words.
    Table(&'static Topic, &'static Procedure),
    /// The way to the guides for parents.
    Families,
    /// The guide for the parents of one area.
    Family(&'static Procedure),
    /// A page of plain words.
    Plain(Plain),
    /// Sources, method, privacy, accessibility, limits.
    About,
    /// What stands at an address that is not there.
    NotFound,
}

impl Page {
    /// Every page, those of the navigation in its order.
    pub fn all() -> Vec<Self> {
        let mut all = vec![Self::Home];
        all.extend(Self::live());
        all.push(Self::About);
        all.push(Self::DateTables);
        all.extend(documents::all().iter().map(Self::Dates));
        all.push(Self::Blanks);
        all.extend(documents::all().iter().flat_map(Self::blanks));
        all.push(Self::Tables);
        all.extend(tables());
        all.push(Self::Families);
        all.extend(Plain::ALL.map(Self::Plain));
        all.push(Self::NotFound);
        all
    }

    /// The blank checklists of an area: one for each role that has a list, and one for whoever takes the minutes.
    pub(crate) fn blanks(procedure: &'static Procedure) -> Vec<Self> {
        let roles = Role::ALL.iter().filter(|it| procedure.items_of(**it).next().is_some());
        let mut blanks: Vec<Self> = roles.map(|it| Self::Blank(procedure, *it)).collect();
        if procedure.rules.iter().any(Rule::is_for_minutes) {
            blanks.push(Self::BlankMinutes(procedure));
        }
        blanks
    }

    /// The pages on which somebody does something.
    fn live() -> Vec<Self> {
        let mut live = vec![Self::Deadlines, Self::Checklist, Self::Decisions];
        live.extend(documents::decisions().iter().map(Self::Decision));
        live.push(Self::Procedures);
        live.extend(documents::all().iter().map(Self::Rules));
        live.extend(documents::all().iter().map(Self::Unclear));
        live.push(Self::SideBySide);
        live.extend(documents::all().iter().map(Self::Family));
        live
    }

    /// The page that has this path, of those on which somebody does something: the browser asks on every click, and
    /// leaves the others to itself.
    pub fn from_path(path: &str) -> Option<Self> {
        Self::live().into_iter().find(|it| it.path() == path)
    }

    /// Its folder under the site's root: empty for the first page, else with a slash at the end.
    pub fn path(self) -> String {
        match self {
            Self::Home => String::new(),
            Self::Deadlines => "deadlines/".to_owned(),
            Self::DateTables => "dates/".to_owned(),
            Self::Dates(it) => ["dates/", it.id, "/"].concat(),
            Self::Checklist => "checklist/".to_owned(),
            Self::Blanks => "checklist/blank/".to_owned(),
            Self::Blank(it, role) => ["checklist/", it.id, "/", role.id(), "/"].concat(),
            Self::BlankMinutes(it) => ["checklist/", it.id, "/minutes/"].concat(),
            Self::Procedures => "procedures/".to_owned(),
            Self::Rules(it) => ["procedures/", it.id, "/"].concat(),
            Self::Unclear(it) => ["procedures/", it.id, "/unclear/"].concat(),
            Self::SideBySide => "procedures/side-by-side/".to_owned(),
            Self::Decisions => "decisions/".to_owned(),
            Self::Decision(it) => ["decisions/", it.id, "/"].concat(),
            Self::Tables => "decisions/tables/".to_owned(),
            Self::Table(it, area) => ["decisions/", it.id, "/", area.id, "/"].concat(),
            Self::Families => "families/".to_owned(),
            Self::Family(it) => ["families/", it.id, "/"].concat(),
            Self::Plain(it) => ["families/", it.id(), "/"].concat(),
            Self::About => "about/".to_owned(),
            Self::NotFound => "404.html".to_owned(),
        }
    }

    /// The page's heading, and the first part of its title.
    pub fn heading(self) -> String {
        match self {
            Self::Home => {
                "Child protection conferences: dates and who does what by when".to_owned()
            }
            Self::Deadlines => "Work out the dates for a child protection conference".to_owned(),
            Self::DateTables => "Tables of dates".to_owned(),
            Self::Dates(it) => [it.name, ": tables of dates"].concat(),
            Self::Checklist => "Checklist for a child protection conference".to_owned(),
            Self::Blanks => "Blank checklists to print".to_owned(),
            Self::Blank(it, role) => {
                [it.name, ": blank checklist, ", &capital(it.title(role))].concat()
            }
            Self::BlankMinutes(it) => {
                [it.name, ": blank checklist, the agenda and the minutes"].concat()
            }
            Self::Procedures => "What the documents say".to_owned(),
            Self::Rules(it) => [it.name, ": every rule of the document"].concat(),
            Self::Unclear(it) => [it.name, ": what is unclear in the document"].concat(),
            Self::SideBySide => "The documents side by side".to_owned(),
            Self::Decisions => "Decisions: what the document says, and who decides".to_owned(),
            Self::Decision(it) => it.title.to_owned(),
            Self::Tables => "Every table of questions and answers".to_owned(),
            Self::Table(it, area) => [area.name, ": ", it.title].concat(),
            Self::Families => PARENTS.to_owned(),
            Self::Family(it) => [PARENTS, ": ", it.name].concat(),
            Self::Plain(it) => it.title().to_owned(),
            Self::About => "About this guide".to_owned(),
            Self::NotFound => "There is no page at this address".to_owned(),
        }
    }

    /// The words that lead to it from the navigation. None for a page that is reached from another.
    pub const fn link_text(self) -> Option<&'static str> {
        match self {
            Self::Home => Some("Home"),
            Self::Deadlines => Some("Dates"),
            Self::Checklist => Some("Checklist"),
            Self::Decisions => Some("Decisions"),
            Self::Procedures => Some("Procedures"),
            Self::Families => Some("For families"),
            Self::Plain(Plain::YoungPeople) => Some("For young people"),
            Self::Plain(Plain::AskedToStayAway) => Some("If you are asked to stay away"),
            Self::Plain(Plain::Leaving) => Some("Leaving quickly"),
            Self::About => Some("About"),
            Self::Rules(_)
            | Self::Unclear(_)
            | Self::SideBySide
            | Self::Decision(_)
            | Self::Tables
            | Self::Table(..)
            | Self::Family(_)
            | Self::DateTables
            | Self::Dates(_)
            | Self::Blanks
            | Self::Blank(..)
            | Self::BlankMinutes(_)
            | Self::NotFound => None,
        }
    }

    /// Whether somebody does something on it, so that it loads the module. The others are words alone.
    pub const fn is_live(self) -> bool {
        match self {
            Self::Deadlines
            | Self::Checklist
            | Self::Procedures
            | Self::Rules(_)
            | Self::Unclear(_)
            | Self::SideBySide
            | Self::Decisions
            | Self::Decision(_)
            | Self::Family(_) => true,
            Self::Home
            | Self::Families
            | Self::Plain(_)
            | Self::DateTables
            | Self::Dates(_)
            | Self::Blanks
            | Self::Blank(..)
            | Self::BlankMinutes(_)
            | Self::Tables
            | Self::Table(..)
            | Self::About
            | Self::NotFound => false,
        }
    }

    /// Whether it is one of the families' pages, which share nothing with the others.
    pub const fn is_for_families(self) -> bool {
        matches!(self, Self::Families | Self::Family(_) | Self::Plain(_))
    }

    /// What stands in the browser's title, and so in its history: on families' pages as little as can be.
    pub fn title(self) -> String {
        if self.is_for_families() {
            return PARENTS.to_owned();
        }
        [&self.heading(), " – ", SITE].concat()
    }

    /// The way from this page's folder back to the site's root.
    pub fn to_root(self) -> String {
        "../".repeat(self.path().matches('/').count())
    }
}

#[cfg(feature = "prerender")]
impl Page {
    /// One sentence for the page's description.
    pub fn description(self) -> String {
        match self {
            Self::Home => "What five areas' procedures for child protection conferences ask for, and by when.".to_owned(),
            Self::Deadlines => "Enter the dates you know and see each limit that the document sets, with the count behind it.".to_owned(),
            Self::DateTables => "The dates around a child protection conference for the next two years, to look up, for five areas.".to_owned(),
            Self::Dates(it) => ["The dates that the ", it.name, " document sets around a child protection conference, worked out for the next two years, to look up."].concat(),
            Self::Checklist => "What your role has to do before, at and after a child protection conference, under the document you work from.".to_owned(),
            Self::Blanks => "What each role has to do around a child protection conference, as lists to print and tick by hand.".to_owned(),
            Self::Blank(it, role) => ["What the ", it.name, " document on child protection conferences has on one list, to print and tick by hand: ", it.title(role), "."].concat(),
            Self::BlankMinutes(it) => ["The agenda of a child protection conference and what its minutes must hold, under the ", it.name, " document, to print."].concat(),
            Self::Procedures => "Every rule of five areas' documents, what they say side by side, and what is unclear in each.".to_owned(),
            Self::Rules(it) => ["Every rule of the ", it.name, " document on child protection conferences, with the lines it stands in."].concat(),
            Self::Unclear(it) => ["Where the ", it.name, " document on child protection conferences can be read in more than one way."].concat(),
            Self::SideBySide => "What five areas' documents say on the same topic, and what each leaves out.".to_owned(),
            Self::Decisions => "Who should be in the room, will the child come, is it quorate: what five areas' documents say, and who decides.".to_owned(),
            Self::Decision(it) => ["What the document you work from says for your answers, and who decides. ", it.title].concat(),
            Self::Tables => "The questions and answers behind each decision, as pictures and in words.".to_owned(),
            Self::Table(it, area) => ["What the ", area.name, " document comes to, answer by answer. ", it.title].concat(),
            Self::Families | Self::Family(_) | Self::Plain(_) => String::new(),
            Self::About => "Where the rules come from, how dates are counted, and what this guide cannot do.".to_owned(),
            Self::NotFound => "The address may have been typed wrongly, or the page has moved.".to_owned(),
        }
    }
}

/// Every table: of each decision the documents that have it.
fn tables() -> impl Iterator<Item = Page> {
    documents::decisions().iter().flat_map(|topic| {
        let speaks = documents::all().iter().filter(|it| it.decision(topic.id).is_some());
        speaks.map(|it| Page::Table(topic, it))
    })
}

impl PartialEq for Page {
    fn eq(&self, other: &Self) -> bool {
        self.path() == other.path()
    }
}

/// A page of plain words for families, by its folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plain {
    /// For young people.
    YoungPeople,
    /// For whoever has been asked to stay away.
    AskedToStayAway,
    /// What leaving a page quickly does, and what it cannot do.
    Leaving,
}

impl Plain {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::YoungPeople, Self::AskedToStayAway, Self::Leaving];

    /// Its folder, and its id among the words.
    pub const fn id(self) -> &'static str {
        match self {
            Self::YoungPeople => "young-people",
            Self::AskedToStayAway => "asked-to-stay-away",
            Self::Leaving => "leaving",
        }
    }

    /// Its heading. The page in the browser has no use for it, and does without families' words.
    #[cfg(not(feature = "prerender"))]
    #[expect(clippy::unused_self, reason = "what prerenders asks each page for its own")]
    fn title(self) -> &'static str {
        ""
    }

    /// Its heading.
    #[cfg(feature = "prerender")]
    fn title(self) -> &'static str {
        let mut pages = procedures::families().into_iter().flat_map(|it| it.pages);
        pages.find(|it| it.id == self.id()).map_or("", |it| it.title)
    }
}

/// What families' pages are called: it says as little as can be.
const PARENTS: &str = "Guide for parents";

/// The site's name.
pub const SITE: &str = "Child Protection Conference Guide";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_headings_and_paths_are_all_different() {
        let all = Page::all();
        for (at, page) in all.iter().enumerate() {
            for other in all.iter().skip(at + 1) {
                let plain = page.is_for_families() && cfg!(not(feature = "prerender"));
                assert!(plain || other.heading() != page.heading());
                assert_ne!(other.path(), page.path());
            }
            assert_eq!(Page::from_path(&page.path()), page.is_live().then_some(*page));
        }
    }
}
