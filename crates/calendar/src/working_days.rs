//! Counting working days.

use chrono::NaiveDate;

use crate::table::{rank, rank_before, working_day};
use crate::{Closures, CountFrom};

/// Whether `date` is Monday to Friday and no bank holiday.
///
/// False for every day outside 2011 to 2103, of which nothing is known.
///
/// ```
/// use calendar::is_working_day;
///
/// assert!(is_working_day("2026-12-24".parse()?));
/// assert!(!is_working_day("2026-12-26".parse()?)); // a Saturday
/// assert!(!is_working_day("2026-12-28".parse()?)); // Boxing Day's substitute
/// assert!(!is_working_day("2104-01-02".parse()?)); // further than the calendar goes
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn is_working_day(date: NaiveDate) -> bool {
    rank(date).and_then(working_day) == Some(date)
}

/// The last day of a limit of `days` working days from `from`.
///
/// `from` is day 0 and the next working day is day 1; with [`CountFrom::SameDay`], `from` is itself
/// day 1 if it is a working day. No days at all is `from`. `None` only where `from` or the answer
/// is outside 2011 to 2103.
///
/// ```
/// use calendar::{CountFrom, add_working_days};
///
/// // Boxing Day's substitute is passed over, and so are New Year's Day and three weekends.
/// let monday = "2026-12-14".parse()?;
/// assert_eq!(add_working_days(monday, 15, CountFrom::NextDay), Some("2027-01-07".parse()?));
/// assert_eq!(add_working_days(monday, 15, CountFrom::SameDay), Some("2027-01-06".parse()?));
///
/// // From a day that is not a working day, both come to the same.
/// let saturday = "2026-11-21".parse()?;
/// assert_eq!(add_working_days(saturday, 15, CountFrom::NextDay), Some("2026-12-11".parse()?));
/// assert_eq!(add_working_days(saturday, 15, CountFrom::SameDay), Some("2026-12-11".parse()?));
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn add_working_days(from: NaiveDate, days: u16, count_from: CountFrom) -> Option<NaiveDate> {
    let day_zero = match count_from {
        CountFrom::NextDay => rank(from)?,
        CountFrom::SameDay => rank_before(from)?,
    };
    match days {
        0 => Some(from),
        days => working_day(day_zero + usize::from(days)),
    }
}

/// The `days`th working day before `from`, passing over closures.
///
/// `from` is day 0. No days at all is `from`. `None` only where `from` or the answer is outside
/// 2011 to 2103.
///
/// ```
/// use calendar::{Closures, subtract_working_days};
///
/// let conference = "2027-01-05".parse()?;
/// let open = Closures::default();
/// assert_eq!(subtract_working_days(conference, 5, &open), Some("2026-12-24".parse()?));
///
/// let shut = Closures::new(["2026-12-30".parse()?, "2026-12-31".parse()?]);
/// assert_eq!(subtract_working_days(conference, 5, &shut), Some("2026-12-22".parse()?));
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn subtract_working_days(from: NaiveDate, days: u16, closures: &Closures) -> Option<NaiveDate> {
    let before = rank_before(from)?;
    if days == 0 { Some(from) } else { open_day_back(before, days, closures) }
}

/// The last day on or before `on_or_before` that is a working day and no closure: the day to plan
/// for, when a limit may fall on a day that nobody works.
///
/// `None` only where the date or the answer is outside 2011 to 2103.
///
/// ```
/// use calendar::{Closures, last_working_day};
///
/// let easter_monday = "2026-04-06".parse()?;
/// let open = Closures::default();
/// assert_eq!(last_working_day(easter_monday, &open), Some("2026-04-02".parse()?));
///
/// let shut = Closures::new(["2026-04-02".parse()?]);
/// assert_eq!(last_working_day(easter_monday, &shut), Some("2026-04-01".parse()?));
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn last_working_day(on_or_before: NaiveDate, closures: &Closures) -> Option<NaiveDate> {
    open_day_back(rank(on_or_before)?, 1, closures)
}

/// The last day before `date`, not `date` itself, that is a working day and no closure.
///
/// `None` only where the date or the answer is outside 2011 to 2103.
///
/// ```
/// use calendar::{Closures, last_working_day_before};
///
/// let tuesday = "2026-04-07".parse()?;
/// let before = last_working_day_before(tuesday, &Closures::default());
/// assert_eq!(before, Some("2026-04-02".parse()?)); // the Thursday before Easter
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn last_working_day_before(date: NaiveDate, closures: &Closures) -> Option<NaiveDate> {
    open_day_back(rank_before(date)?, 1, closures)
}

/// How many working days come after `after`, up to and including `up_to`.
///
/// The inverse of [`add_working_days`] from the next day. From a day to itself there are none.
/// `None` where `up_to` is before `after`, or either is outside 2011 to 2103.
///
/// ```
/// use calendar::working_days_between;
///
/// let monday = "2026-12-14".parse()?;
/// assert_eq!(working_days_between(monday, "2027-01-07".parse()?), Some(15));
/// assert_eq!(working_days_between(monday, monday), Some(0));
/// assert_eq!(working_days_between(monday, "2026-12-13".parse()?), None);
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn working_days_between(after: NaiveDate, up_to: NaiveDate) -> Option<u32> {
    if up_to < after {
        return None;
    }
    u32::try_from(rank(up_to)?.checked_sub(rank(after)?)?).ok()
}

/// The `days`th open working day, counted back from the working day of rank `from`, which is the
/// first of them if it is open.
fn open_day_back(from: usize, days: u16, closures: &Closures) -> Option<NaiveDate> {
    let newest = working_day(from)?;
    let mut rank = (from + 1).checked_sub(days.into())?;
    // The newest first: each closure that was counted makes the answer one earlier, and may bring
    // the next closure within it.
    for closed in closures.iter().rev().filter(|it| *it <= newest && is_working_day(*it)) {
        if closed < working_day(rank)? {
            break;
        }
        rank = rank.checked_sub(1)?;
    }
    working_day(rank)
}
