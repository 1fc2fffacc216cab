//! Phrases of the weekly letter.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::locale::phrases::{Dates, Weeklies, fixed};
use crate::locale::pl::Polish;

impl Weeklies for Polish {
    fixed! {
        grades_and_averages: "Oceny i średnie",
        goals: "Cele",
        remarks: "Uwagi i zachowanie",
        quiet_week: "w tym tygodniu nic nowego",
        grades_are_the_teachers: "Średnie liczy Dzwonek; ocenę wystawia nauczyciel.",
        why_weekly: "To podsumowanie tygodnia wyłącza ustawienie „weekly”.",
    }

    fn week(&self, first: NaiveDate, last: NaiveDate) -> String {
        if first.month() == last.month() {
            format!("tydzień {}–{}", first.day(), self.date(last))
        } else {
            format!("tydzień {} – {}", self.date(first), self.date(last))
        }
    }

    fn short_week(&self, first: NaiveDate, last: NaiveDate) -> String {
        let to = format!("{}.{}", last.day(), last.month());
        if first.month() == last.month() {
            format!("tydzień {}–{to}", first.day())
        } else {
            format!("tydzień {}.{}–{to}", first.day(), first.month())
        }
    }

    fn new_grades(&self, count: usize) -> String {
        format!("nowe oceny: {count}")
    }

    fn still_to_excuse(&self, count: usize) -> String {
        format!("do usprawiedliwienia: {count}")
    }

    fn other_averages(&self, averages: &str) -> String {
        format!("Bez nowych ocen: {averages}.")
    }

    fn after_rounding(&self, grade: &str) -> String {
        format!("po zaokrągleniu {grade}")
    }

    fn towards(&self, grade: u8, way: &str) -> String {
        format!("do {grade}: {way}")
    }

    fn tiny_weekday(&self, day: NaiveDate) -> &'static str {
        match day.weekday() {
            Weekday::Mon => "pon.",
            Weekday::Tue => "wt.",
            Weekday::Wed => "śr.",
            Weekday::Thu => "czw.",
            Weekday::Fri => "pt.",
            Weekday::Sat => "sob.",
            Weekday::Sun => "niedz.",
        }
    }

    fn attended_in_week(&self, share: &str) -> String {
        format!("tydzień: {share}")
    }

    fn attended_since_september(&self, share: &str) -> String {
        format!("od 1 września: {share}")
    }

    fn late_in_week(&self, count: usize) -> String {
        format!("Spóźnienia w tym tygodniu: {count}.")
    }

    fn rarely_attended(&self, percent: usize, subjects: &str) -> String {
        format!("Poniżej {percent}% od 1 września: {subjects}")
    }

    fn lessons_attended(&self, present: usize, all: usize) -> String {
        format!("{present} z {all}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::en::English;

    #[test]
    fn a_week_is_named_by_its_first_and_last_day() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (first, last, polish, short, english, short_english) in [
            (
                "2026-10-05",
                "2026-10-09",
                "tydzień 5–9 października",
                "tydzień 5–9.10",
                "week of 5–9 October",
                "week of 5–9 Oct",
            ),
            (
                "2026-09-28",
                "2026-10-02",
                "tydzień 28 września – 2 października",
                "tydzień 28.9–2.10",
                "week of 28 September – 2 October",
                "week of 28 Sep–2 Oct",
            ),
        ] {
            let (first, last) = (day(first), day(last));
            assert_eq!(Polish.week(first, last), polish);
            assert_eq!(Polish.short_week(first, last), short);
            assert_eq!(English.week(first, last), english);
            assert_eq!(English.short_week(first, last), short_english);
        }
    }
}
