//! Phrases of the digest.

use super::{English, counted};
use crate::locale::phrases::Digests;

impl Digests for English {
    fn lessons_today(&self) -> &'static str {
        "Lessons today"
    }

    fn school_hours(&self, hours: &str, changes: usize) -> String {
        match changes {
            0 => format!("Lessons: {hours}."),
            _ => format!("Lessons: {hours}. Changes in the plan: {changes}."),
        }
    }

    fn no_lessons(&self) -> &'static str {
        "No classes today."
    }

    fn lessons_unknown(&self) -> &'static str {
        "Today's lessons are not known: the timetable could not be read."
    }

    fn lesson_columns(&self) -> [&'static str; 4] {
        ["No.", "Time", "Lesson", "Room"]
    }

    fn moved_from(&self, place: &str) -> String {
        format!("planned: {place}")
    }

    fn moved_to(&self, place: &str) -> String {
        format!("new time: {place}")
    }

    fn next_days(&self) -> &'static str {
        "Tests and homework of the next 7 days"
    }

    fn news(&self) -> &'static str {
        "New"
    }

    fn apart(&self) -> &'static str {
        "In letters of their own"
    }

    fn unread_messages(&self, count: usize) -> String {
        format!("Unread messages: {count}")
    }

    fn nothing_new(&self) -> &'static str {
        "Nothing new."
    }

    fn plan_changes(&self, count: usize) -> String {
        counted(
            count,
            [
                "change of the standing plan",
                "changes of the standing plan",
            ],
        )
    }

    fn cannot_be_read(&self) -> &'static str {
        "The register cannot be read at the moment"
    }

    fn at_work(&self, changes: u32, letters: u32) -> String {
        format!(
            "Dzwonek is at work. The last 7 days – changes found: {changes}, letters sent: {letters}."
        )
    }

    fn since(&self, moment: &str) -> String {
        format!("Since: {moment}.")
    }
}
