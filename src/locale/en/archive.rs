//! Phrases of the family's archive.

use chrono::NaiveDate;

use super::{English, date};
use crate::locale::phrases::{Archives, fixed};

impl Archives for English {
    fixed! {
        archive_title: "Archive of the school register",
        archive_needs_nothing: "This page is a single file. It needs no internet, no account at the register and no \
            Dzwonek, so it stays when the account ends. The same data lie beside it as CSV and JSON.",
        contents: "Contents",
        unknown_school_year: "Unknown school year",
        grades_heading: "Grades",
        attendance_heading: "Attendance",
        timetable_heading: "Timetable",
        messages_heading: "Messages",
        everything_else: "Everything else",
        history_heading: "History of changes",
        month_heading: "month",
        search_messages: "Search the messages",
        only_the_beginning: "Only the beginning of the message; the rest stayed in the register.",
        taken_away: "Taken out of the register",
    }

    fn archive_as_of(&self, day: &str) -> String {
        format!("as of {day}")
    }

    fn class(&self, name: &str) -> String {
        format!("class {name}")
    }

    fn school_year(&self, label: &str) -> String {
        format!("School year {label}")
    }

    fn semester_number(&self, number: u8) -> String {
        format!("semester {number}")
    }

    fn grade_plot(&self, subject: &str) -> String {
        format!("{subject}: grades and their average over the year")
    }

    fn attendance_share(&self, share: &str) -> String {
        format!(
            "Present by the entries of the register: {share} (late or not; releases do not count)."
        )
    }

    fn week_from(&self, day: &str) -> String {
        format!("The last timetable known: the week from {day}")
    }

    fn month(&self, month: u32) -> &'static str {
        date::month_name(month)
    }

    fn short_month(&self, month: u32) -> &'static str {
        self.month(month).get(..3).unwrap_or_default()
    }

    fn weekday(&self, day: NaiveDate) -> &'static str {
        date::weekday(day)
    }
}
