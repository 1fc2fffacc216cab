//! Phrases about files of the school (pliki szkoły).

use super::{CHANGES, Polish, counted};
use crate::domain::ChangeKind;
use crate::domain::entry::SchoolFile;
use crate::locale::phrases::{FeedWords, SchoolFiles};

impl FeedWords<SchoolFile> for Polish {
    fn feed_name(&self) -> &'static str {
        "pliki szkoły"
    }

    fn counted_changes(&self, change: ChangeKind, count: usize) -> String {
        let forms = match change {
            ChangeKind::Added => [
                "nowy plik szkoły",
                "nowe pliki szkoły",
                "nowych plików szkoły",
            ],
            ChangeKind::Changed => [
                "zmieniony plik szkoły",
                "zmienione pliki szkoły",
                "zmienionych plików szkoły",
            ],
            ChangeKind::Removed => [
                "usunięty plik szkoły",
                "usunięte pliki szkoły",
                "usuniętych plików szkoły",
            ],
            ChangeKind::Restored => [
                "przywrócony plik szkoły",
                "przywrócone pliki szkoły",
                "przywróconych plików szkoły",
            ],
            _ => CHANGES,
        };
        counted(count, forms)
    }
}

impl SchoolFiles for Polish {
    fn file_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Changed => "zmiana pliku szkoły",
            ChangeKind::Removed => "plik szkoły usunięty",
            ChangeKind::Restored => "plik szkoły przywrócony",
            _ => "plik szkoły",
        }
    }

    fn no_file_name(&self) -> &'static str {
        "Plik bez nazwy"
    }

    fn file_name(&self) -> &'static str {
        "Nazwa"
    }

    fn put_there(&self) -> &'static str {
        "Data dodania"
    }

    fn file_is_in_register(&self) -> &'static str {
        "Plik można pobrać w dzienniku, w części „Pliki szkoły”."
    }
}
