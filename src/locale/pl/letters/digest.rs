//! Phrases of the digest.

use super::{Polish, counted};
use crate::locale::phrases::Digests;

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
        counted(
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
