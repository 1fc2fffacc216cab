//! Phrases about homework (zadania domowe).

use super::Polish;
use crate::domain::entry::Homework;
use crate::locale::phrases::{FeedWords, Homeworks, feed_words, fixed};

impl FeedWords<Homework> for Polish {
    feed_words! {
        "zadania domowe",
        Added: ["nowe zadanie domowe", "nowe zadania domowe", "nowych zadań domowych"],
        Changed: ["zmienione zadanie domowe", "zmienione zadania domowe", "zmienionych zadań domowych"],
        Removed: ["usunięte zadanie domowe", "usunięte zadania domowe", "usuniętych zadań domowych"],
        Restored: ["przywrócone zadanie domowe", "przywrócone zadania domowe", "przywróconych zadań domowych"],
        _: Self::CHANGES,
    }
}

impl Homeworks for Polish {
    fixed! {
        homework: "zadanie domowe",
        homework_reworded: "zmiana treści",
        homework_removed: "usunięte",
        homework_restored: "przywrócone",
        given_on: "Zadane",
        homework_files: "Pliki w dzienniku",
    }

    fn due_in_a_line(&self, days: &str) -> String {
        format!("termin: {days}")
    }
}
