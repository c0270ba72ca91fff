//! Files made of a schedule that a caller hands back.

mod csv;
mod ics;
mod sheet;

pub(crate) use csv::csv;
pub(crate) use ics::ics;
pub(crate) use sheet::Sheet;
