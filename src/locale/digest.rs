//! Phrases of the digest.

use super::plural::{english, polish};
use super::{English, Polish};

/// What is said in the digest.
pub trait Digests {
    /// The heading of today's lessons.
    fn lessons_today(&self) -> &'static str;
    /// The day in short: from when to when, and how many lessons are not as planned.
    fn school_hours(&self, hours: &str, changes: usize) -> String;
    /// There is no lesson, and no block, today.
    fn no_lessons(&self) -> &'static str;
    /// The timetable could not be read.
    fn lessons_unknown(&self) -> &'static str;
    /// The heads of the columns: number, time, lesson, room.
    fn lesson_columns(&self) -> [&'static str; 4];
    /// Of a lesson that was moved: where it was planned.
    fn moved_from(&self, place: &str) -> String;
    /// Of a lesson that was moved: where it takes place.
    fn moved_to(&self, place: &str) -> String;
    /// The heading of tests and due work of the next days.
    fn next_days(&self) -> &'static str;
    /// The heading of what is new.
    fn news(&self) -> &'static str;
    /// The heading of what has letters of its own.
    fn apart(&self) -> &'static str;
    /// How many messages nobody has opened.
    fn unread_messages(&self, count: usize) -> String;
    /// There is nothing to tell.
    fn nothing_new(&self) -> &'static str;
    /// Many changes of the standing plan.
    fn plan_changes(&self, count: usize) -> String;
    /// The register cannot be read.
    fn cannot_be_read(&self) -> &'static str;
    /// That Dzwonek is at work, and what the last seven days came to.
    fn at_work(&self, changes: u32, letters: u32) -> String;
    /// Since when something is so.
    fn since(&self, moment: &str) -> String;
}

impl Digests for Polish {
    fn lessons_today(&self) -> &'static str {
        "Lekcje dziś"
    }

    fn school_hours(&self, hours: &str, changes: usize) -> String {
        match changes {
            0 => format!("Lekcje: {hours}."),
            _ => format!("Lekcje: {hours}. Zmiany w planie: {changes}."),
        }
    }

    fn no_lessons(&self) -> &'static str {
        "Dziś nie ma zajęć."
    }

    fn lessons_unknown(&self) -> &'static str {
        "Plan na dziś nie jest znany: nie udało się go odczytać."
    }

    fn lesson_columns(&self) -> [&'static str; 4] {
        ["Nr", "Godzina", "Lekcja", "Sala"]
    }

    fn moved_from(&self, place: &str) -> String {
        format!("w planie: {place}")
    }

    fn moved_to(&self, place: &str) -> String {
        format!("nowy termin: {place}")
    }

    fn next_days(&self) -> &'static str {
        "Sprawdziany i zadania na najbliższe 7 dni"
    }

    fn news(&self) -> &'static str {
        "Nowe"
    }

    fn apart(&self) -> &'static str {
        "W osobnych listach"
    }

    fn unread_messages(&self, count: usize) -> String {
        format!("Nieprzeczytane wiadomości: {count}")
    }

    fn nothing_new(&self) -> &'static str {
        "Nic nowego."
    }

    fn plan_changes(&self, count: usize) -> String {
        polish(
            count,
            [
                "zmiana w stałym planie",
                "zmiany w stałym planie",
                "zmian w stałym planie",
            ],
        )
    }

    fn cannot_be_read(&self) -> &'static str {
        "Dziennika nie można teraz odczytać"
    }

    fn at_work(&self, changes: u32, letters: u32) -> String {
        format!(
            "Dzwonek działa. Ostatnie 7 dni – znalezione zmiany: {changes}, wysłane listy: {letters}."
        )
    }

    fn since(&self, moment: &str) -> String {
        format!("Od kiedy: {moment}.")
    }
}

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
        english(
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
