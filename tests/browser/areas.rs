//! Real dates for each area, entered by their labels and read back as a reader reads them.
//!
//! Every date here was counted by hand with the bank holidays in view; the comment says how. None
//! was taken from the program.

use anyhow::Result;

use crate::visit::{Visit, in_both};

in_both! {
    async fn stoke_on_trent(visit) {
        visit.open("deadlines/").await?;
        visit.document("Stoke-on-Trent").await?;
        visit.choose("To look back at a case of that time").await?;
        // Easter 2017: 3 to 7 Apr are days 1 to 5, 10 to 13 Apr 6 to 9; 14 Apr is Good Friday,
        // 17 Apr Easter Monday; 18 to 21 Apr are 10 to 13, 24 and 25 Apr 14 and 15.
        visit.enter("Strategy discussion", "31 3 2017").await?;
        visit.limit_is("icpc-15wd-timing", &["By Tuesday 25 April 2017"]).await?;
        // 26 Apr is day 1, 27 and 28 Apr are 2 and 3; 1 May is the early May bank holiday; 2 to 5 May
        // are 4 to 7, 8 to 10 May 8 to 10.
        visit.enter("Initial Child Protection Conference", "25 4 2017").await?;
        visit.limit_is("core-group-first-10wd", &["By Wednesday 10 May 2017"]).await?;
        // Three months from 25 April.
        visit.limit_is("first-review-3-months", &["By Tuesday 25 July 2017"]).await
    }
}

in_both! {
    async fn middlesbrough(visit) {
        visit.open("deadlines/").await?;
        visit.document("Middlesbrough").await?;
        visit.choose("To learn").await?;
        // The early May holiday of 2020 was moved to Friday 8 May: 21 to 24 Apr are days 1 to 4,
        // 27 Apr to 1 May 5 to 9, 4 to 7 May 10 to 13, 11 and 12 May 14 and 15.
        visit.enter("Strategy discussion", "20 4 2020").await?;
        visit.limit_is("icpc-15wd", &["By Tuesday 12 May 2020"]).await?;
        // 13 to 15 May are days 1 to 3, 18 to 22 May 4 to 8; 25 May is a bank holiday; 26 and 27 May
        // are 9 and 10.
        visit.enter("Initial Child Protection Conference", "12 5 2020").await?;
        visit.limit_is("initial-minutes-10wd", &["By Wednesday 27 May 2020"]).await?;
        // "1 day" after Tuesday 12 May is Wednesday 13 May, whichever days are meant.
        visit.limit_is("outcome-notice-1-day", &["By Wednesday 13 May 2020"]).await
    }
}

in_both! {
    /// The guide says "15 days" and not which, so there are two dates, until the person says.
    async fn redcar_and_cleveland(visit) {
        visit.open("deadlines/").await?;
        visit.document("Redcar and Cleveland").await?;
        visit.enter("Strategy discussion", "9 12 2026").await?;
        // 9 and 15 make 24. In working days 10 and 11 Dec are 1 and 2, 14 to 18 Dec 3 to 7, 21 to
        // 24 Dec 8 to 11; 25 and 28 Dec are bank holidays; 29 to 31 Dec are 12 to 14; 1 Jan is one;
        // Monday 4 Jan is 15.
        visit
            .limit_is(
                "icpc-15-days",
                &["Aim for Thursday 24 December 2026", "Late on every reading after Monday 4 January 2027"],
            )
            .await?;
        visit.unfold("How your area counts").await?;
        visit.choose("Working days").await?;
        visit.limit_is("icpc-15-days", &["By Monday 4 January 2027"]).await?;
        visit.choose("Every day").await?;
        visit.limit_is("icpc-15-days", &["By Thursday 24 December 2026"]).await?;
        visit.choose("Not sure: show both").await?;
        // The day itself counted: 9 to 11 Dec are days 1 to 3, 14 to 18 Dec 4 to 8, 21 to 24 Dec 9 to
        // 12, 29 to 31 Dec 13 to 15; or by the calendar 9 Dec is day 1 and 23 Dec day 15.
        visit.choose("The event’s own day").await?;
        visit
            .limit_is(
                "icpc-15-days",
                &["Aim for Wednesday 23 December 2026", "Late on every reading after Thursday 31 December 2026"],
            )
            .await
    }
}

in_both! {
    async fn york(visit) {
        visit.open("deadlines/").await?;
        visit.document("York").await?;
        // 15 to 18 Dec are days 1 to 4, 21 to 24 Dec 5 to 8; 25 is Christmas Day and 28 the substitute
        // for Boxing Day; 29 to 31 Dec are 9 to 11; 1 Jan is a bank holiday; 4 to 7 Jan are 12 to 15.
        visit.enter("Strategy meeting", "14 12 2026").await?;
        visit.limit_is("icpc-15wd-last-strategy", &["By Thursday 7 January 2027"]).await?;
        // Back from Thursday 7 Jan: 6, 5 and 4 Jan are days 1 to 3.
        visit.enter("Initial Child Protection Conference", "7 1 2027").await?;
        visit.limit_is("reports-to-family-3wd", &["By Monday 4 January 2027"]).await?;
        // 8 Jan is day 1, 11 to 15 Jan 2 to 6, 18 to 21 Jan 7 to 10.
        visit.limit_is("core-group-first-10wd", &["By Thursday 21 January 2027"]).await?;
        counted(visit).await
    }
}

/// The count behind York's date: each day with its number, or why it has none.
async fn counted(visit: &Visit) -> Result<()> {
    visit.unfold_in("limit-icpc-15wd-last-strategy", "Show the count").await?;
    for line in [
        "Monday 14 December 2026: day of the strategy meeting, not counted",
        "Tuesday 15 December 2026: working day 1",
        "Saturday 19 December 2026: not counted: Saturday",
        "Friday 25 December 2026: not counted: bank holiday, Christmas Day",
        "Monday 28 December 2026: not counted: bank holiday, Boxing Day, substitute day",
        "Friday 1 January 2027: not counted: bank holiday, New Year’s Day",
        "Thursday 7 January 2027: working day 15",
    ] {
        visit.says(line).await?;
    }
    Ok(())
}

in_both! {
    async fn cumbria(visit) {
        visit.open("deadlines/").await?;
        visit.document("Cumbria").await?;
        visit.choose("To learn").await?;
        // Good Friday is 26 March 2027: Fri 19 Mar is day 1, 22 to 25 Mar are 2 to 5; 29 Mar is Easter
        // Monday; 30 Mar to 2 Apr are 6 to 9; Monday 5 Apr is 10.
        visit.enter("Initial Conference", "18 3 2027").await?;
        visit.limit_is("core-group-first-10wd", &["By Monday 5 April 2027"]).await?;
        // Three months from 18 March.
        visit.limit_is("first-review-3-months", &["By Friday 18 June 2027"]).await
    }
}

in_both! {
    /// A date past the published bank holidays says that it leans on worked-out ones.
    async fn a_date_past_the_published_holidays_is_marked(visit) {
        visit.open("deadlines/").await?;
        visit.document("York").await?;
        // Christmas Day 2035 is a Tuesday and Boxing Day a Wednesday: 18 to 21 Dec are days 1 to 4,
        // 24 Dec 5, 27 and 28 Dec 6 and 7, 31 Dec 8; 1 Jan is a bank holiday; 2 to 4 Jan are 9 to 11,
        // 7 to 10 Jan 12 to 15.
        visit.enter("Strategy meeting", "17 12 2035").await?;
        visit.limit_is("icpc-15wd-last-strategy", &["By Thursday 10 January 2036"]).await?;
        visit.says("Provisional").await
    }
}
