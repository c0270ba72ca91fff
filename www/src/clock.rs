//! The one place that reads the clock.

use chrono::NaiveDate;

/// Today, where the reader is. None where the browser's clock says something impossible.
#[expect(clippy::disallowed_methods, reason = "this is the one place where the clock is read")]
pub(crate) fn today() -> Option<NaiveDate> {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).ok()?;
    NaiveDate::from_ymd_opt(year, now.get_month() + 1, now.get_date())
}
