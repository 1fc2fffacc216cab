//! Phrases about homework (zadania domowe).

use super::{CHANGES, Polish, counted};
use crate::domain::ChangeKind;
use crate::domain::entry::Homework;
use crate::locale::phrases::{FeedWords, Homeworks};

impl FeedWords<Homework> for Polish {
    fn feed_name(&self) -> &'static str {
        "zadania domowe"
    }

    fn counted_changes(&self, change: ChangeKind, count: usize) -> String {
        let forms = match change {
            ChangeKind::Added => [
                "nowe zadanie domowe",
                "nowe zadania domowe",
                "nowych zadań domowych",
            ],
            ChangeKind::Changed => [
                "zmienione zadanie domowe",
                "zmienione zadania domowe",
                "zmienionych zadań domowych",
            ],
            ChangeKind::Removed => [
                "usunięte zadanie domowe",
                "usunięte zadania domowe",
                "usuniętych zadań domowych",
            ],
            ChangeKind::Restored => [
                "przywrócone zadanie domowe",
                "przywrócone zadania domowe",
                "przywróconych zadań domowych",
            ],
            _ => CHANGES,
        };
        counted(count, forms)
    }
}

impl Homeworks for Polish {
    fn homework(&self) -> &'static str {
        "zadanie domowe"
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

    fn homework_reworded(&self) -> &'static str {
        "zmiana treści"
    }

    fn homework_removed(&self) -> &'static str {
        "usunięte"
    }

    fn homework_restored(&self) -> &'static str {
        "przywrócone"
    }

    fn due(&self) -> &'static str {
        "Termin"
    }

    fn given_on(&self) -> &'static str {
        "Zadane"
    }

    fn homework_topic(&self) -> &'static str {
        "Temat"
    }

    fn homework_files(&self) -> &'static str {
        "Pliki w dzienniku"
    }
}
