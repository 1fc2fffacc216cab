//! Phrases about files of the school (pliki szkoły).

use super::{English, Phrases, Polish, Sides};
use crate::domain::ChangeKind;
use crate::domain::entry::SchoolFile;

/// What is said about files of the school.
pub trait SchoolFiles {
    /// The news: "plik szkoły", "zmiana pliku szkoły".
    fn file_news(&self, change: ChangeKind) -> &'static str;
    /// In place of an empty name.
    fn no_file_name(&self) -> &'static str;
    /// The label of the name.
    fn file_name(&self) -> &'static str;
    /// The label of when it was put there.
    fn put_there(&self) -> &'static str;
    /// Where the file can be fetched.
    fn file_is_in_register(&self) -> &'static str;
}

/// "plik szkoły – Regulamin szkoły".
pub(super) fn headline(phrases: &dyn Phrases, sides: &Sides<'_, SchoolFile>) -> String {
    let news = phrases.file_news(sides.kind);
    match sides.now.name.as_str() {
        "" => news.to_owned(),
        name => format!("{news} – {name}"),
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

impl SchoolFiles for English {
    fn file_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Changed => "school file changed",
            ChangeKind::Removed => "school file removed",
            ChangeKind::Restored => "school file restored",
            _ => "school file",
        }
    }

    fn no_file_name(&self) -> &'static str {
        "File without a name"
    }

    fn file_name(&self) -> &'static str {
        "Name"
    }

    fn put_there(&self) -> &'static str {
        "Added on"
    }

    fn file_is_in_register(&self) -> &'static str {
        "The file can be downloaded from the register, under “Pliki szkoły”."
    }
}
