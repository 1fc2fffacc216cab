//! Days and hours as people write them.

use chrono::{Datelike, NaiveDate, Weekday};

use super::English;
use crate::locale::phrases::Dates;

impl Dates for English {
    fn day(&self, day: NaiveDate) -> String {
        format!("{}, {}", weekday(day), self.date(day))
    }

    fn date(&self, day: NaiveDate) -> String {
        format!("{} {}", day.day(), month_name(day.month()))
    }

    fn short_day(&self, day: NaiveDate) -> String {
        let month: String = month_name(day.month()).chars().take(3).collect();
        format!("{} {} {month}", weekday(day), day.day())
    }

    fn brief_day(&self, day: NaiveDate) -> String {
        let [weekday, month] = [weekday(day), month_name(day.month())]
            .map(|name| name.chars().take(3).collect::<String>());
        format!("{weekday} {} {month}", day.day())
    }

    fn as_of_day(&self, day: NaiveDate) -> String {
        self.short_day(day)
    }

    fn on_weekday(&self, day: NaiveDate) -> &'static str {
        match day.weekday() {
            Weekday::Mon => "on Monday",
            Weekday::Tue => "on Tuesday",
            Weekday::Wed => "on Wednesday",
            Weekday::Thu => "on Thursday",
            Weekday::Fri => "on Friday",
            Weekday::Sat => "on Saturday",
            Weekday::Sun => "on Sunday",
        }
    }
}

pub(super) fn weekday(day: NaiveDate) -> &'static str {
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

/// Of a month from 1 to 12.
pub(super) fn month_name(month: u32) -> &'static str {
    match month {
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
    fn days_are_named() {
        for (day, full, short, brief, when) in [
            (
                day(2026, 11, 24),
                "Tuesday, 24 November",
                "Tuesday 24 Nov",
                "Tue 24 Nov",
                "on Tuesday",
            ),
            (
                day(2027, 2, 1),
                "Monday, 1 February",
                "Monday 1 Feb",
                "Mon 1 Feb",
                "on Monday",
            ),
        ] {
            assert_eq!(English.day(day), full);
            assert_eq!(English.short_day(day), short);
            assert_eq!(English.brief_day(day), brief);
            assert_eq!(English.on_weekday(day), when);
        }
    }
}
