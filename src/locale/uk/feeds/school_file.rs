//! Phrases about files of the school (pliki szkoły).

use super::Ukrainian;
use crate::domain::ChangeKind;
use crate::domain::entry::SchoolFile;
use crate::locale::phrases::{FeedWords, SchoolFiles, feed_words, fixed};

impl FeedWords<SchoolFile> for Ukrainian {
    feed_words! {
        "файли школи",
        Added: ["новий файл школи", "нові файли школи", "нових файлів школи"],
        Changed: ["змінений файл школи", "змінені файли школи", "змінених файлів школи"],
        Removed: ["видалений файл школи", "видалені файли школи", "видалених файлів школи"],
        Restored: ["відновлений файл школи", "відновлені файли школи", "відновлених файлів школи"],
        _: Self::CHANGES,
    }
}

impl SchoolFiles for Ukrainian {
    fixed! {
        no_file_name: "Файл без назви",
        file_name: "Назва",
        file_is_in_register: "Завантажити можна в щоденнику, у розділі «Pliki szkoły».",
    }

    fn file_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Changed => "змінено файл школи",
            ChangeKind::Removed => "видалено файл школи",
            ChangeKind::Restored => "відновлено файл школи",
            _ => "файл школи",
        }
    }
}
