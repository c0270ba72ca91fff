//! The pages: the one list from which routes, titles, links and the prerendered files all come.

/// A page of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// Which document, and what each part is for.
    Home,
    /// Dates in, limits out.
    Deadlines,
    /// Sources, method, privacy, accessibility, limits.
    About,
    /// What stands at an address that is not there.
    NotFound,
}

impl Page {
    /// Every page, in the order of the navigation.
    pub const ALL: [Self; 4] = [Self::Home, Self::Deadlines, Self::About, Self::NotFound];

    /// Its folder under the site's root: empty for the first page, else with a slash at the end.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Home => "",
            Self::Deadlines => "deadlines/",
            Self::About => "about/",
            Self::NotFound => "404.html",
        }
    }

    /// The page's heading, and the first part of its title.
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Home => "Child protection conferences: dates and who does what by when",
            Self::Deadlines => "Work out the dates for a child protection conference",
            Self::About => "About this guide",
            Self::NotFound => "There is no page at this address",
        }
    }

    /// The words that lead to it from the navigation. None for a page that nobody is sent to.
    pub const fn link_text(self) -> Option<&'static str> {
        match self {
            Self::Home => Some("Home"),
            Self::Deadlines => Some("Dates"),
            Self::About => Some("About"),
            Self::NotFound => None,
        }
    }

    /// Whether somebody does something on it, so that it loads the module. The others are words alone.
    pub const fn is_live(self) -> bool {
        matches!(self, Self::Deadlines)
    }

    /// One sentence for the page's description.
    pub const fn description(self) -> &'static str {
        match self {
            Self::Home => {
                "What five areas' procedures for child protection conferences ask for, and by when."
            }
            Self::Deadlines => {
                "Enter the dates you know and see each limit that the document sets, with the count behind it."
            }
            Self::About => {
                "Where the rules come from, how dates are counted, and what this guide cannot do."
            }
            Self::NotFound => "The address may have been typed wrongly, or the page has moved.",
        }
    }

    /// What stands in the browser's title.
    pub fn title(self) -> String {
        [self.heading(), " – ", SITE].concat()
    }

    /// The way from this page's folder back to the site's root.
    pub fn to_root(self) -> String {
        "../".repeat(self.path().matches('/').count())
    }
}

/// The site's name.
pub const SITE: &str = "Child Protection Conference Guide";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_and_headings_are_all_different() {
        for (at, page) in Page::ALL.iter().enumerate() {
            assert!(Page::ALL.iter().skip(at + 1).all(|other| other.heading() != page.heading()));
        }
    }
}
