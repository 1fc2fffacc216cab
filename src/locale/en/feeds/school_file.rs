//! Phrases about files of the school (pliki szkoły).

use super::{CHANGES, English, counted};
use crate::domain::ChangeKind;
use crate::domain::entry::SchoolFile;
use crate::locale::phrases::{FeedWords, SchoolFiles};

impl FeedWords<SchoolFile> for English {
    fn feed_name(&self) -> &'static str {
        "school files"
    }

    fn counted_changes(&self, change: ChangeKind, count: usize) -> String {
        let forms = match change {
            ChangeKind::Added => ["new school file", "new school files"],
            ChangeKind::Changed => ["changed school file", "changed school files"],
            ChangeKind::Removed => ["removed school file", "removed school files"],
            ChangeKind::Restored => ["restored school file", "restored school files"],
            _ => CHANGES,
        };
        counted(count, forms)
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
