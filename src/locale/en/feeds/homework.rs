//! Phrases about homework (zadania domowe).

use super::{CHANGES, English, counted};
use crate::domain::ChangeKind;
use crate::domain::entry::Homework;
use crate::locale::phrases::{FeedWords, Homeworks};

impl FeedWords<Homework> for English {
    fn feed_name(&self) -> &'static str {
        "homework"
    }

    fn counted_changes(&self, change: ChangeKind, count: usize) -> String {
        let forms = match change {
            ChangeKind::Added => ["new piece of homework", "new pieces of homework"],
            ChangeKind::Changed => ["changed piece of homework", "changed pieces of homework"],
            ChangeKind::Removed => ["removed piece of homework", "removed pieces of homework"],
            ChangeKind::Restored => ["restored piece of homework", "restored pieces of homework"],
            _ => CHANGES,
        };
        counted(count, forms)
    }
}

impl Homeworks for English {
    fn homework(&self) -> &'static str {
        "homework"
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

    fn homework_reworded(&self) -> &'static str {
        "text changed"
    }

    fn homework_removed(&self) -> &'static str {
        "removed"
    }

    fn homework_restored(&self) -> &'static str {
        "restored"
    }

    fn due(&self) -> &'static str {
        "Due"
    }

    fn given_on(&self) -> &'static str {
        "Given"
    }

    fn homework_topic(&self) -> &'static str {
        "Topic"
    }

    fn homework_files(&self) -> &'static str {
        "Files in the register"
    }
}
