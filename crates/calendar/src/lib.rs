//! Dates, and counting between them, as child protection procedures count.
//!
//! A working day is Monday to Friday, less the bank holidays of England and Wales. The holidays are
//! the published ones as far as they go ([`published_until`]), and after that the pattern of the
//! statute; every [`Holiday`] says which. Months end where they end: 30 November and three months is
//! 28 February, and [`MonthStep`] says that it was cut short. A [`Count`] gives a date together with
//! every day that was counted on the way to it, and why each of the others was not.
//!
//! Nothing here reads a clock, a file, the network or a locale.
//!
//! # How far it goes
//!
//! People may enter dates from [`FIRST`] to [`LAST`]. Working days are known for a year more before
//! and three more after, 2011 to 2103, so that a count from any date that was accepted has an end.
//! Outside those years there are no working days to be had, and what would need them is `None`.
//!
//! # Example
//!
//! An initial conference within 15 working days of a strategy discussion on 12 December 2025.
//!
//! ```
//! use calendar::{Closures, Count, CountFrom, Direction, Skipped, Unit};
//! use chrono::NaiveDate;
//!
//! let count = Count {
//!     from: "2025-12-12".parse()?,
//!     amount: 15,
//!     unit: Unit::WorkingDays,
//!     direction: Direction::Forward,
//!     count_from: CountFrom::NextDay,
//! };
//! assert_eq!(count.end(&Closures::default()), Some("2026-01-07".parse()?));
//!
//! let days = count.days(&Closures::default());
//! let christmas: NaiveDate = "2025-12-25".parse()?;
//! let shown = days.iter().find(|it| it.date == christmas).and_then(|it| it.skipped);
//! assert!(matches!(shown, Some(Skipped::BankHoliday(it)) if it.name == "Christmas Day"));
//! # Ok::<(), chrono::ParseError>(())
//! ```
#![deny(missing_docs)]

mod closures;
mod count;
mod counted_day;
mod days;
mod easter;
mod holiday;
mod limits;
mod months;
mod pattern;
mod pregnancy;
mod published;
mod table;
mod working_days;

pub use closures::Closures;
pub use count::{Count, Direction, Unit};
pub use counted_day::{CountedDay, Skipped};
pub use days::{CountFrom, add_days, subtract_days};
pub use holiday::{Basis, Holiday, HolidayDay, holiday};
pub use limits::{FIRST, LAST};
pub use months::{MonthEnd, MonthStep, add_months, subtract_months};
pub use pregnancy::week_of_pregnancy;
pub use published::published_until;
pub use working_days::{
    add_working_days, is_working_day, last_working_day, last_working_day_before,
    subtract_working_days, working_days_between,
};
