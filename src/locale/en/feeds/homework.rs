//! Phrases about homework (zadania domowe).

use super::English;
use crate::domain::ChangeKind;
use crate::domain::entry::Homework;
use crate::locale::phrases::{FeedWords, Homeworks, feed_words, fixed};

impl FeedWords<Homework> for English {
    feed_words! {
        "homework",
        Added: ["new piece of homework", "new pieces of homework"],
        Changed: ["changed piece of homework", "changed pieces of homework"],
        Removed: ["removed piece of homework", "removed pieces of homework"],
        Restored: ["restored piece of homework", "restored pieces of homework"],
        _: Self::CHANGES,
    }
}

impl Homeworks for English {
    fixed! {
        homework: "homework",
        homework_reworded: "text changed",
        homework_removed: "removed",
        homework_restored: "restored",
        due: "Due",
        given_on: "Given",
        homework_topic: "Topic",
        homework_files: "Files in the register",
    }

    fn homework_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Changed => "homework changed",
            ChangeKind::Removed => "homework removed",
            ChangeKind::Restored => "homework restored",
            _ => "new homework",
        }
    }

    fn due_in_a_line(&self, days: &str) -> String {
        format!("due {days}")
    }
}
