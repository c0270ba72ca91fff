//! The table that makes counting working days take the same short time however many there are.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate, Weekday};

use crate::holiday::dates_in;
use crate::limits::{TABLE_FIRST, TABLE_LAST};

/// Built on first use: a quarter of a megabyte of memory that no page has to download.
static TABLE: LazyLock<Table> = LazyLock::new(Table::build);

/// A working day's *rank* is its number among all of them, from 1.
struct Table {
    /// For each day from [`TABLE_FIRST`]: how many working days there are up to and including it.
    rank_at: Vec<u16>,
    /// Every working day, in order of rank.
    working_days: Vec<NaiveDate>,
}

impl Table {
    fn build() -> Self {
        let years = TABLE_FIRST.year()..=TABLE_LAST.year();
        let mut holidays = years.flat_map(dates_in).peekable();
        let mut table = Self { rank_at: Vec::new(), working_days: Vec::new() };
        let mut rank = 0;
        for date in TABLE_FIRST.iter_days().take_while(|it| *it <= TABLE_LAST) {
            let is_holiday = holidays.next_if_eq(&date).is_some();
            if is_weekday(date) && !is_holiday {
                rank += 1;
                table.working_days.push(date);
            }
            table.rank_at.push(rank);
        }
        table
    }
}

fn is_weekday(date: NaiveDate) -> bool {
    !matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

/// How many working days there are up to and including `date`. `None` outside the table.
pub(crate) fn rank(date: NaiveDate) -> Option<usize> {
    let place = date.num_days_from_ce().checked_sub(TABLE_FIRST.num_days_from_ce())?;
    TABLE.rank_at.get(usize::try_from(place).ok()?).copied().map(usize::from)
}

/// How many working days there are before `date`. `None` outside the table.
pub(crate) fn rank_before(date: NaiveDate) -> Option<usize> {
    let rank = rank(date)?;
    if working_day(rank) == Some(date) { rank.checked_sub(1) } else { Some(rank) }
}

/// The working day of that rank. `None` for 0 and outside the table.
pub(crate) fn working_day(rank: usize) -> Option<NaiveDate> {
    TABLE.working_days.get(rank.checked_sub(1)?).copied()
}
