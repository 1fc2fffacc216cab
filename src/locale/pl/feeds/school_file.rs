//! Phrases about files of the school (pliki szkoły).

use super::Polish;
use crate::domain::ChangeKind;
use crate::domain::entry::SchoolFile;
use crate::locale::phrases::{FeedWords, SchoolFiles, feed_words, fixed};

impl FeedWords<SchoolFile> for Polish {
    feed_words! {
        "pliki szkoły",
        Added: ["nowy plik szkoły", "nowe pliki szkoły", "nowych plików szkoły"],
        Changed: ["zmieniony plik szkoły", "zmienione pliki szkoły", "zmienionych plików szkoły"],
        Removed: ["usunięty plik szkoły", "usunięte pliki szkoły", "usuniętych plików szkoły"],
        Restored: ["przywrócony plik szkoły", "przywrócone pliki szkoły", "przywróconych plików szkoły"],
        _: Self::CHANGES,
    }
}

impl SchoolFiles for Polish {
    fixed! {
        no_file_name: "Plik bez nazwy",
        file_name: "Nazwa",
        file_is_in_register: "Do pobrania w dzienniku: „Pliki szkoły”.",
    }

    fn file_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Changed => "zmiana pliku szkoły",
            ChangeKind::Removed => "plik szkoły usunięty",
            ChangeKind::Restored => "plik szkoły przywrócony",
            _ => "plik szkoły",
        }
    }
}
