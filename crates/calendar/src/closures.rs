//! The days on which an office is shut beside weekends and bank holidays.

use chrono::NaiveDate;

/// Days on which the office is shut, added by the person who asks.
///
/// They never make a limit later. They push dates that are counted backwards earlier, and they
/// move the last working day before a limit earlier. A closure on a weekend or a bank holiday
/// changes nothing.
///
/// ```
/// use calendar::Closures;
/// use chrono::NaiveDate;
///
/// let christmas_eve: NaiveDate = "2026-12-24".parse()?;
/// let shut = Closures::new([christmas_eve, "2026-12-23".parse()?, christmas_eve]);
/// assert!(shut.contains(christmas_eve));
/// assert_eq!(shut.iter().count(), 2); // in order, each once
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Closures(Vec<NaiveDate>);

impl Closures {
    /// Sorts the days and keeps each once.
    ///
    /// ```
    /// let shut = calendar::Closures::new(["2026-12-24".parse()?]);
    /// assert!(!shut.is_empty());
    /// # Ok::<(), chrono::ParseError>(())
    /// ```
    pub fn new(days: impl IntoIterator<Item = NaiveDate>) -> Self {
        let mut sorted = Vec::new();
        for day in days {
            // Each in its place: the standard sort would weigh kilobytes in the wasm, for a list this short.
            if let Err(place) = sorted.binary_search(&day) {
                sorted.insert(place, day);
            }
        }
        Self(sorted)
    }

    /// Whether the office is shut on `date` because of a closure.
    ///
    /// ```
    /// let shut = calendar::Closures::new(["2026-12-24".parse()?]);
    /// assert!(shut.contains("2026-12-24".parse()?));
    /// assert!(!shut.contains("2026-12-25".parse()?)); // a bank holiday, not a closure
    /// # Ok::<(), chrono::ParseError>(())
    /// ```
    pub fn contains(&self, date: NaiveDate) -> bool {
        self.0.binary_search(&date).is_ok()
    }

    /// Whether none were added.
    ///
    /// ```
    /// assert!(calendar::Closures::default().is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The days, the earliest first.
    ///
    /// ```
    /// let shut = calendar::Closures::new(["2026-12-24".parse()?, "2026-12-23".parse()?]);
    /// assert_eq!(shut.iter().next(), Some("2026-12-23".parse()?));
    /// # Ok::<(), chrono::ParseError>(())
    /// ```
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = NaiveDate> {
        self.0.iter().copied()
    }
}
