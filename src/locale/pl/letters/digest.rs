//! Phrases of the digest.

use super::Polish;
use crate::locale::phrases::{Digests, fixed};

impl Digests for Polish {
    fixed! {
        as_ever: "bez zmian",
        lessons_called_off: "odwołane lekcje",
        lessons_changed: "zmiany w planie",
        nothing_urgent: "plan bez zmian, nic do oddania",
        nothing_due: "nic do oddania",
        new_mark: "nowe",
        no_lessons: "Nie ma zajęć.",
        lessons_unknown: "Plan nie jest znany: nie udało się go odczytać.",
        next_days: "Najbliższe 7 dni",
        news: "Nowe",
        nothing_new: "Nic nowego",
        all_read: "wszystko odczytane",
        out_of_date: "Może być nieaktualne",
        cannot_be_read: "Dziennika nie można teraz odczytać",
        cut_short: "Dużo nowego, więc szczegóły są skrócone. Całość jest w dzienniku.",
        why_digest:
            "To podsumowanie wyłącza ustawienie „digest”.",
    }

    fn school_hours(&self, hours: &str) -> String {
        format!("Lekcje {hours}")
    }

    fn changes_in_plan(&self, count: usize) -> String {
        format!("zmiany w planie: {count}")
    }

    fn to_excuse(&self, count: usize) -> String {
        Self::plural(
            count,
            [
                "nieobecność do usprawiedliwienia",
                "nieobecności do usprawiedliwienia",
                "nieobecności do usprawiedliwienia",
            ],
        )
    }

    fn and_more(&self, count: usize) -> String {
        format!("i jeszcze {count}")
    }

    fn already_sent(&self, news: &str) -> String {
        format!("Już wysłane: {news}")
    }

    fn last_read(&self, feeds: &str, at: &str) -> String {
        format!("{feeds} – ostatni odczyt: {at}")
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
            "Dzwonek działa. Ostatnie 7 dni – znalezione zmiany: {changes}, wysłane e-maile: {letters}."
        )
    }

    fn since(&self, moment: &str) -> String {
        format!("Od: {moment}.")
    }
}
