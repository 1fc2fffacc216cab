//! Phrases of the weekly letter.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::locale::phrases::{Dates, Weeklies, fixed};
use crate::locale::uk::Ukrainian;

impl Weeklies for Ukrainian {
    fixed! {
        grades_and_averages: "Оцінки й середні бали",
        goals: "Цілі",
        remarks: "Зауваження й поведінка",
        quiet_week: "цього тижня нічого нового",
        grades_are_the_teachers: "Середні бали обчислює Dzwonek; оцінку ставить учитель.",
        why_weekly: "Цей лист про тиждень вимикає налаштування «weekly».",
    }

    fn week(&self, first: NaiveDate, last: NaiveDate) -> String {
        if first.month() == last.month() {
            format!("тиждень {}–{}", first.day(), self.date(last))
        } else {
            format!("тиждень {} – {}", self.date(first), self.date(last))
        }
    }

    fn short_week(&self, first: NaiveDate, last: NaiveDate) -> String {
        let to = format!("{}.{}", last.day(), last.month());
        if first.month() == last.month() {
            format!("тиждень {}–{to}", first.day())
        } else {
            format!("тиждень {}.{}–{to}", first.day(), first.month())
        }
    }

    fn new_grades(&self, count: usize) -> String {
        format!("нові оцінки: {count}")
    }

    fn still_to_excuse(&self, count: usize) -> String {
        format!("пропуски без виправдання: {count}")
    }

    fn other_averages(&self, averages: &str) -> String {
        format!("Без нових оцінок: {averages}.")
    }

    fn after_rounding(&self, grade: &str) -> String {
        format!("після округлення {grade}")
    }

    fn towards(&self, grade: u8, way: &str) -> String {
        format!("до {grade}: {way}")
    }

    fn tiny_weekday(&self, day: NaiveDate) -> &'static str {
        match day.weekday() {
            Weekday::Mon => "пн",
            Weekday::Tue => "вт",
            Weekday::Wed => "ср",
            Weekday::Thu => "чт",
            Weekday::Fri => "пт",
            Weekday::Sat => "сб",
            Weekday::Sun => "нд",
        }
    }

    fn attended_in_week(&self, share: &str) -> String {
        format!("тиждень: {share}")
    }

    fn attended_since_september(&self, share: &str) -> String {
        format!("з 1 вересня: {share}")
    }

    fn late_in_week(&self, count: usize) -> String {
        format!("Запізнення цього тижня: {count}.")
    }

    fn rarely_attended(&self, percent: usize, subjects: &str) -> String {
        format!("Менше {percent}% з 1 вересня: {subjects}")
    }

    fn lessons_attended(&self, present: usize, all: usize) -> String {
        format!("{present} з {all}")
    }
}
