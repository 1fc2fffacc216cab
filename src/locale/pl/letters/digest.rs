//! Phrases of the digest.

use super::Polish;
use crate::locale::phrases::{Digests, fixed};

impl Digests for Polish {
    fixed! {
        lessons_today: "Lekcje dziś",
        no_lessons: "Dziś nie ma zajęć.",
        lessons_unknown: "Plan na dziś nie jest znany: nie udało się go odczytać.",
        next_days: "Sprawdziany i zadania na najbliższe 7 dni",
        news: "Nowe",
        apart: "W osobnych listach",
        nothing_new: "Nic nowego.",
        cannot_be_read: "Dziennika nie można teraz odczytać",
        why_digest:
            "Dostajesz ten list, bo masz włączone podsumowanie o stałej porze. Wyłącza je ustawienie \
             „digest”.",
    }

    fn school_hours(&self, hours: &str, changes: usize) -> String {
        match changes {
            0 => format!("Lekcje: {hours}."),
            _ => format!("Lekcje: {hours}. Zmiany w planie: {changes}."),
        }
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

    fn unread_messages(&self, count: usize) -> String {
        format!("Nieprzeczytane wiadomości: {count}")
    }

    fn plan_changes(&self, count: usize) -> String {
        Self::plural(
            count,
            [
                "zmiana w stałym planie",
                "zmiany w stałym planie",
                "zmian w stałym planie",
            ],
        )
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
