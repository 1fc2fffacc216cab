//! Phrases about homework (zadania domowe).

use super::English;
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
        given_on: "Given",
        homework_files: "Files in the register",
    }

    fn due_in_a_line(&self, days: &str) -> String {
        format!("due {days}")
    }
}
