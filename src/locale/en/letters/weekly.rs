//! Phrases of the weekly letter.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::locale::en::English;
use crate::locale::phrases::{Dates, Weeklies, fixed};

impl Weeklies for English {
    fixed! {
        grades_and_averages: "Grades and averages",
        goals: "Goals",
        remarks: "Notes and behaviour",
        quiet_week: "nothing new this week",
        grades_are_the_teachers: "Averages are calculated by Dzwonek; the teacher gives the grade.",
        why_weekly: "The setting “weekly” stops this e-mail.",
    }

    fn week(&self, first: NaiveDate, last: NaiveDate) -> String {
        if first.month() == last.month() {
            format!("week of {}–{}", first.day(), self.date(last))
        } else {
            format!("week of {} – {}", self.date(first), self.date(last))
        }
    }

    fn short_week(&self, first: NaiveDate, last: NaiveDate) -> String {
        let short = |day: NaiveDate| {
            let date = self.brief_day(day);
            let date = date.split_once(' ').map(|(_, date)| date.to_owned());
            date.unwrap_or_default()
        };
        if first.month() == last.month() {
            format!("week of {}–{}", first.day(), short(last))
        } else {
            format!("week of {}–{}", short(first), short(last))
        }
    }

    fn new_grades(&self, count: usize) -> String {
        format!("new grades: {count}")
    }

    fn still_to_excuse(&self, count: usize) -> String {
        format!("to excuse: {count}")
    }

    fn other_averages(&self, averages: &str) -> String {
        format!("No new grades: {averages}.")
    }

    fn after_rounding(&self, grade: &str) -> String {
        format!("rounded {grade}")
    }

    fn towards(&self, grade: u8, way: &str) -> String {
        format!("for a {grade}: {way}")
    }

    fn tiny_weekday(&self, day: NaiveDate) -> &'static str {
        match day.weekday() {
            Weekday::Mon => "Mon",
            Weekday::Tue => "Tue",
            Weekday::Wed => "Wed",
            Weekday::Thu => "Thu",
            Weekday::Fri => "Fri",
            Weekday::Sat => "Sat",
            Weekday::Sun => "Sun",
        }
    }

    fn attended_in_week(&self, share: &str) -> String {
        format!("week: {share}")
    }

    fn attended_since_september(&self, share: &str) -> String {
        format!("since 1 September: {share}")
    }

    fn late_in_week(&self, count: usize) -> String {
        format!("Late this week: {count}.")
    }

    fn rarely_attended(&self, percent: usize, subjects: &str) -> String {
        format!("Below {percent}% since 1 September: {subjects}")
    }

    fn lessons_attended(&self, present: usize, all: usize) -> String {
        format!("{present} of {all}")
    }
}
