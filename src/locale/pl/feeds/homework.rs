//! Phrases about homework (zadania domowe).

use super::Polish;
use crate::domain::ChangeKind;
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
        due: "Termin",
        given_on: "Zadane",
        homework_topic: "Temat",
        homework_files: "Pliki w dzienniku",
    }

    fn homework_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Changed => "zmiana zadania domowego",
            ChangeKind::Removed => "zadanie domowe usunięte",
            ChangeKind::Restored => "zadanie domowe przywrócone",
            _ => "nowe zadanie domowe",
        }
    }

    fn due_in_a_line(&self, days: &str) -> String {
        format!("termin: {days}")
    }
}
