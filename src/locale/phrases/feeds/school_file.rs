//! Phrases about files of the school (pliki szkoły).

use super::ChangeOf;
use crate::domain::ChangeKind;
use crate::domain::entry::SchoolFile;
use crate::locale::{FeedWords, Phrases};

/// What is said about files of the school.
pub trait SchoolFiles: FeedWords<SchoolFile> {
    /// The news: "plik szkoły", "zmiana pliku szkoły".
    fn file_news(&self, change: ChangeKind) -> &'static str;
    /// In place of an empty name.
    fn no_file_name(&self) -> &'static str;
    fn file_name(&self) -> &'static str;
    /// Where the file can be fetched.
    fn file_is_in_register(&self) -> &'static str;
}

/// "plik szkoły – Regulamin szkoły".
pub(super) fn headline(phrases: &dyn Phrases, change: &ChangeOf<'_, SchoolFile>) -> String {
    let news = phrases.file_news(change.kind);
    match change.now.name.as_str() {
        "" => news.to_owned(),
        name => format!("{news} – {name}"),
    }
}
