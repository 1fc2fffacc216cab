//! Phrases about files of the school (pliki szkoły).

use super::English;
use crate::domain::ChangeKind;
use crate::domain::entry::SchoolFile;
use crate::locale::phrases::{FeedWords, SchoolFiles, feed_words, fixed};

impl FeedWords<SchoolFile> for English {
    feed_words! {
        "school files",
        Added: ["new school file", "new school files"],
        Changed: ["changed school file", "changed school files"],
        Removed: ["removed school file", "removed school files"],
        Restored: ["restored school file", "restored school files"],
        _: Self::CHANGES,
    }
}

impl SchoolFiles for English {
    fixed! {
        no_file_name: "File without a name",
        file_name: "Name",
        file_is_in_register: "The file can be downloaded from the register, under “Pliki szkoły”.",
    }

    fn file_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Changed => "school file changed",
            ChangeKind::Removed => "school file removed",
            ChangeKind::Restored => "school file restored",
            _ => "school file",
        }
    }
}
