//! Phrases of the digest.

use super::English;
use crate::locale::phrases::{Digests, fixed};

impl Digests for English {
    fixed! {
        lessons_today: "Lessons today",
        no_lessons: "No classes today.",
        lessons_unknown: "Today's lessons are not known: the timetable could not be read.",
        next_days: "Tests and homework of the next 7 days",
        news: "New",
        apart: "In letters of their own",
        nothing_new: "Nothing new.",
        cannot_be_read: "The register cannot be read at the moment",
        why_digest: "You get this letter because you have a digest. The setting “digest” stops it.",
    }

    fn school_hours(&self, hours: &str, changes: usize) -> String {
        match changes {
            0 => format!("Lessons: {hours}."),
            _ => format!("Lessons: {hours}. Changes in the plan: {changes}."),
        }
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

    fn unread_messages(&self, count: usize) -> String {
        format!("Unread messages: {count}")
    }

    fn plan_changes(&self, count: usize) -> String {
        Self::plural(
            count,
            [
                "change of the standing plan",
                "changes of the standing plan",
            ],
        )
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
