//! `cargo xtask stale`: the help lines that nobody has looked at for more than six months.

use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, bail, ensure};
use chrono::{DateTime, Datelike as _};

use crate::workspace;

/// How many months a number may stand without being looked at again.
const MONTHS: i32 = 6;

/// Says of each help line when it was seen.
///
/// # Errors
///
/// When one was seen too long ago, with what to do; when the file cannot be read.
pub fn run() -> Result<()> {
    let file = workspace::root().join("crates/procedures/data/families.toml");
    let families = match rulefile::families(&file) {
        Ok(families) => families,
        Err(problems) => {
            bail!("{}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
        }
    };
    let now = this_month()?;
    let mut stale = Vec::new();
    for line in families.help {
        let seen = month(line.checked).context("a month that is none")?;
        println!("  {} {}: seen {}", line.name, line.number, line.checked);
        if is_stale(seen, now) {
            stale.push(line.name);
        }
    }
    let stale = stale.join(", ");
    ensure!(
        stale.is_empty(),
        "look these up again, and set the month in {}: {stale}",
        file.display()
    );
    Ok(())
}

/// Whether months that are counted from the same year lie too far apart.
const fn is_stale(seen: i32, now: i32) -> bool {
    now - seen > MONTHS
}

#[expect(clippy::disallowed_methods, reason = "whether something is old is asked of the clock")]
fn this_month() -> Result<i32> {
    let since =
        SystemTime::now().duration_since(UNIX_EPOCH).context("the clock stands before 1970")?;
    let seconds = i64::try_from(since.as_secs()).context("the clock stands too late")?;
    let now = DateTime::from_timestamp(seconds, 0).context("the clock stands too late")?;
    Ok(now.year() * 12 + i32::try_from(now.month0())?)
}

/// The month that a text such as `2026-11` names, counted from the year 0.
fn month(text: &str) -> Option<i32> {
    let (year, month) = text.split_once('-')?;
    Some(year.parse::<i32>().ok()? * 12 + month.parse::<i32>().ok()? - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_months_are_not_too_long_and_seven_are() {
        let seen = month("2026-11").unwrap();
        assert!(!is_stale(seen, month("2027-05").unwrap()));
        assert!(is_stale(seen, month("2027-06").unwrap()));
        assert_eq!(month("November"), None);
    }
}
