//! Days and hours as people write them.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc};
use chrono_tz::Europe::Warsaw;

use crate::domain::delivery::quiet_hours::first_instant_at;

/// How a language writes days.
pub trait Dates {
    /// The day in full: "wtorek, 24 listopada".
    fn day(&self, day: NaiveDate) -> String;

    /// The day without its weekday: "24 listopada".
    fn date(&self, day: NaiveDate) -> String;

    /// The day where room is scarce: "wtorek 24.11".
    fn short_day(&self, day: NaiveDate) -> String;

    /// The day where room is scarcer still: "wt. 24.11".
    fn brief_day(&self, day: NaiveDate) -> String;

    /// When something is, by the day of the week alone: "we wtorek".
    fn on_weekday(&self, day: NaiveDate) -> &'static str;

    /// The day after "as of" where room is scarce: "sobotę 24.11".
    fn as_of_day(&self, day: NaiveDate) -> String;

    /// The day and the time: "wtorek, 24 listopada, 8:00".
    fn moment(&self, at: NaiveDateTime) -> String {
        format!("{}, {}", self.day(at.date()), time(at.time()))
    }
}

/// What the clocks in Polish schools show.
#[must_use]
pub fn in_warsaw(at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&Warsaw).naive_local()
}

/// When the day in Warsaw is over.
#[must_use]
pub fn end_of_day_in_warsaw(at: DateTime<Utc>) -> DateTime<Utc> {
    let tomorrow = in_warsaw(at).date() + Days::new(1);
    first_instant_at(tomorrow.and_time(NaiveTime::MIN), Warsaw)
}

/// "8:00", never "08:00".
#[must_use]
pub fn time(time: NaiveTime) -> String {
    format!("{}:{:02}", time.hour(), time.minute())
}

/// "8:00–8:45", or the beginning alone.
#[must_use]
pub fn hours(from: NaiveTime, to: Option<NaiveTime>) -> String {
    match to {
        Some(to) => format!("{}–{}", time(from), time(to)),
        None => time(from),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_have_no_leading_zero_and_minutes_have_two_digits() {
        let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
        assert_eq!(time(at(8, 0)), "8:00");
        assert_eq!(hours(at(9, 50), Some(at(10, 35))), "9:50–10:35");
        assert_eq!(hours(at(9, 5), None), "9:05");
    }

    #[test]
    fn times_are_those_of_warsaw_in_summer_and_in_winter() {
        for (utc, warsaw) in [
            ("2026-10-05T04:20:00Z", "6:20"),
            ("2026-11-05T05:20:00Z", "6:20"),
        ] {
            let at: DateTime<Utc> = utc.parse().unwrap();
            assert_eq!(time(in_warsaw(at).time()), warsaw);
        }
    }
}
