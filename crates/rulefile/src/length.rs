//! Lengths of time and times of day, as rule files write them.

use engine::{ClockTime, Length};

/// Reads `15 working days`, `10 days`, `4 weeks`, `3 months`, `75 years`, `15 minutes` or `the same day`.
pub(crate) fn length(text: &str) -> Result<Length, String> {
    if text == "the same day" {
        return Ok(Length::SameDay);
    }
    let refusal = || {
        format!(
            "`{text}` is not a length of time; write `15 working days`, `10 days`, `4 weeks`, `3 months` or `the same day`"
        )
    };
    let (amount, unit) = text.split_once(' ').ok_or_else(refusal)?;
    let amount: u16 = amount.parse().ok().filter(|it| *it > 0).ok_or_else(refusal)?;
    match unit.strip_suffix('s').unwrap_or(unit) {
        "working day" => Ok(Length::WorkingDays(amount)),
        "day" => Ok(Length::Days(amount)),
        "week" => Ok(Length::Weeks(amount)),
        "month" => Ok(Length::Months(amount)),
        "year" => Ok(Length::Years(amount)),
        "minute" => Ok(Length::Minutes(amount)),
        _ => Err(refusal()),
    }
}

/// Reads `14:00`.
pub(crate) fn clock_time(text: &str) -> Result<ClockTime, String> {
    let parts = text
        .split_once(':')
        .and_then(|(hour, minute)| Some((hour.parse().ok()?, minute.parse().ok()?)));
    match parts {
        Some((hour, minute)) if hour < 24 && minute < 60 => Ok(ClockTime { hour, minute }),
        Some(_) | None => Err(format!("`{text}` is not a time of day; write `14:00`")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_keep_their_unit() {
        assert_eq!(length("15 working days"), Ok(Length::WorkingDays(15)));
        assert_eq!(length("1 working day"), Ok(Length::WorkingDays(1)));
        assert_eq!(length("10 days"), Ok(Length::Days(10)));
        assert_eq!(length("the same day"), Ok(Length::SameDay));
    }

    #[test]
    fn what_is_not_a_length_is_refused_with_what_to_write() {
        for text in ["", "0 days", "three days", "3 fortnights", "3"] {
            assert!(length(text).is_err_and(|it| it.contains("write `15 working days`")), "{text}");
        }
    }

    #[test]
    fn times_of_day() {
        assert_eq!(clock_time("14:00"), Ok(ClockTime { hour: 14, minute: 0 }));
        assert!(clock_time("24:00").is_err());
        assert!(clock_time("2pm").is_err());
    }
}
