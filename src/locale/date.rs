//! Days and hours as people write them.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc, Weekday};
use chrono_tz::Europe::Warsaw;

use super::{English, Polish};

/// How a language writes days.
pub trait Dates {
    /// The day in full: "wtorek, 24 listopada".
    fn day(&self, day: NaiveDate) -> String;

    /// The day where room is scarce: "wtorek 24.11".
    fn short_day(&self, day: NaiveDate) -> String;

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

impl Dates for Polish {
    fn day(&self, day: NaiveDate) -> String {
        format!(
            "{}, {} {}",
            polish_weekday(day),
            day.day(),
            polish_month_genitive(day)
        )
    }

    fn short_day(&self, day: NaiveDate) -> String {
        format!("{} {}.{}", polish_weekday(day), day.day(), day.month())
    }
}

impl Dates for English {
    fn day(&self, day: NaiveDate) -> String {
        format!(
            "{}, {} {}",
            english_weekday(day),
            day.day(),
            english_month(day)
        )
    }

    fn short_day(&self, day: NaiveDate) -> String {
        let month: String = english_month(day).chars().take(3).collect();
        format!("{} {} {month}", english_weekday(day), day.day())
    }
}

fn polish_weekday(day: NaiveDate) -> &'static str {
    match day.weekday() {
        Weekday::Mon => "poniedziałek",
        Weekday::Tue => "wtorek",
        Weekday::Wed => "środa",
        Weekday::Thu => "czwartek",
        Weekday::Fri => "piątek",
        Weekday::Sat => "sobota",
        Weekday::Sun => "niedziela",
    }
}

/// After the number of a day the month stands in the genitive: "24 listopada".
fn polish_month_genitive(day: NaiveDate) -> &'static str {
    match day.month() {
        1 => "stycznia",
        2 => "lutego",
        3 => "marca",
        4 => "kwietnia",
        5 => "maja",
        6 => "czerwca",
        7 => "lipca",
        8 => "sierpnia",
        9 => "września",
        10 => "października",
        11 => "listopada",
        _ => "grudnia",
    }
}

fn english_weekday(day: NaiveDate) -> &'static str {
    match day.weekday() {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}

fn english_month(day: NaiveDate) -> &'static str {
    match day.month() {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        _ => "December",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn days_are_named_in_each_language() {
        let cases = [
            (
                day(2026, 11, 24),
                "wtorek, 24 listopada",
                "wtorek 24.11",
                "Tuesday, 24 November",
                "Tuesday 24 Nov",
            ),
            (
                day(2026, 10, 7),
                "środa, 7 października",
                "środa 7.10",
                "Wednesday, 7 October",
                "Wednesday 7 Oct",
            ),
            (
                day(2027, 2, 1),
                "poniedziałek, 1 lutego",
                "poniedziałek 1.2",
                "Monday, 1 February",
                "Monday 1 Feb",
            ),
        ];
        for (day, polish, short_polish, english, short_english) in cases {
            assert_eq!(Polish.day(day), polish);
            assert_eq!(Polish.short_day(day), short_polish);
            assert_eq!(English.day(day), english);
            assert_eq!(English.short_day(day), short_english);
        }
    }

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
