//! Days and hours as people write them.

use chrono::{Datelike, NaiveDate, Weekday};

use super::Ukrainian;
use crate::locale::phrases::Dates;

impl Dates for Ukrainian {
    fn day(&self, day: NaiveDate) -> String {
        format!("{}, {}", weekday(day), self.date(day))
    }

    fn date(&self, day: NaiveDate) -> String {
        format!("{} {}", day.day(), month_genitive(day))
    }

    fn short_day(&self, day: NaiveDate) -> String {
        format!("{} {}.{}", weekday(day), day.day(), day.month())
    }

    fn brief_day(&self, day: NaiveDate) -> String {
        let weekday = match day.weekday() {
            Weekday::Mon => "пн",
            Weekday::Tue => "вт",
            Weekday::Wed => "ср",
            Weekday::Thu => "чт",
            Weekday::Fri => "пт",
            Weekday::Sat => "сб",
            Weekday::Sun => "нд",
        };
        format!("{weekday} {}.{}", day.day(), day.month())
    }

    /// "На" asks for the form that stands after "в".
    fn as_of_day(&self, day: NaiveDate) -> String {
        let on = self.on_weekday(day);
        let weekday = on.split_once(' ').map_or(on, |(_, weekday)| weekday);
        format!("{weekday} {}.{}", day.day(), day.month())
    }

    /// As it stands behind a vowel: "уроки в середу", but "уроки у вівторок".
    fn on_weekday(&self, day: NaiveDate) -> &'static str {
        match day.weekday() {
            Weekday::Mon => "в понеділок",
            Weekday::Tue => "у вівторок",
            Weekday::Wed => "в середу",
            Weekday::Thu => "в четвер",
            Weekday::Fri => "в п’ятницю",
            Weekday::Sat => "в суботу",
            Weekday::Sun => "в неділю",
        }
    }
}

pub(super) fn weekday(day: NaiveDate) -> &'static str {
    match day.weekday() {
        Weekday::Mon => "понеділок",
        Weekday::Tue => "вівторок",
        Weekday::Wed => "середа",
        Weekday::Thu => "четвер",
        Weekday::Fri => "п’ятниця",
        Weekday::Sat => "субота",
        Weekday::Sun => "неділя",
    }
}

/// After the number of a day the month stands in the genitive: "24 листопада".
fn month_genitive(day: NaiveDate) -> &'static str {
    match day.month() {
        1 => "січня",
        2 => "лютого",
        3 => "березня",
        4 => "квітня",
        5 => "травня",
        6 => "червня",
        7 => "липня",
        8 => "серпня",
        9 => "вересня",
        10 => "жовтня",
        11 => "листопада",
        _ => "грудня",
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
        for (day, full, short, brief, when, as_of) in [
            (
                day(2026, 11, 24),
                "вівторок, 24 листопада",
                "вівторок 24.11",
                "вт 24.11",
                "у вівторок",
                "вівторок 24.11",
            ),
            (
                day(2026, 10, 9),
                "п’ятниця, 9 жовтня",
                "п’ятниця 9.10",
                "пт 9.10",
                "в п’ятницю",
                "п’ятницю 9.10",
            ),
            (
                day(2027, 2, 6),
                "субота, 6 лютого",
                "субота 6.2",
                "сб 6.2",
                "в суботу",
                "суботу 6.2",
            ),
        ] {
            assert_eq!(Ukrainian.day(day), full);
            assert_eq!(Ukrainian.short_day(day), short);
            assert_eq!(Ukrainian.brief_day(day), brief);
            assert_eq!(Ukrainian.on_weekday(day), when);
            assert_eq!(Ukrainian.as_of_day(day), as_of);
        }
    }
}
