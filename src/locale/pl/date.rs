//! Days and hours as people write them.

use chrono::{Datelike, NaiveDate, Weekday};

use super::Polish;
use crate::locale::phrases::Dates;

impl Dates for Polish {
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
            Weekday::Mon => "pon.",
            Weekday::Tue => "wt.",
            Weekday::Wed => "śr.",
            Weekday::Thu => "czw.",
            Weekday::Fri => "pt.",
            Weekday::Sat => "sob.",
            Weekday::Sun => "niedz.",
        };
        format!("{weekday} {}.{}", day.day(), day.month())
    }

    /// "Na" asks for the form that stands after "w".
    fn as_of_day(&self, day: NaiveDate) -> String {
        let on = self.on_weekday(day);
        let weekday = on.split_once(' ').map_or(on, |(_, weekday)| weekday);
        format!("{weekday} {}.{}", day.day(), day.month())
    }

    fn on_weekday(&self, day: NaiveDate) -> &'static str {
        match day.weekday() {
            Weekday::Mon => "w poniedziałek",
            Weekday::Tue => "we wtorek",
            Weekday::Wed => "w środę",
            Weekday::Thu => "w czwartek",
            Weekday::Fri => "w piątek",
            Weekday::Sat => "w sobotę",
            Weekday::Sun => "w niedzielę",
        }
    }
}

pub(super) fn weekday(day: NaiveDate) -> &'static str {
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
fn month_genitive(day: NaiveDate) -> &'static str {
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
                "wtorek, 24 listopada",
                "wtorek 24.11",
                "wt. 24.11",
                "we wtorek",
            ),
            (
                day(2026, 10, 7),
                "środa, 7 października",
                "środa 7.10",
                "śr. 7.10",
                "w środę",
            ),
            (
                day(2027, 2, 1),
                "poniedziałek, 1 lutego",
                "poniedziałek 1.2",
                "pon. 1.2",
                "w poniedziałek",
            ),
        ] {
            assert_eq!(Polish.day(day), full);
            assert_eq!(Polish.short_day(day), short);
            assert_eq!(Polish.brief_day(day), brief);
            assert_eq!(Polish.on_weekday(day), when);
        }
    }
}
