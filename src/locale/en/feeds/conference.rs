//! Phrases about meetings with parents (zebrania).

use super::{CHANGES, English, counted};
use crate::domain::ChangeKind;
use crate::domain::entry::Conference;
use crate::locale::phrases::{Conferences, FeedWords};

impl FeedWords<Conference> for English {
    fn feed_name(&self) -> &'static str {
        "conferences"
    }

    fn counted_changes(&self, change: ChangeKind, count: usize) -> String {
        let forms = match change {
            ChangeKind::Added => ["new meeting", "new meetings"],
            ChangeKind::Changed => ["changed meeting", "changed meetings"],
            ChangeKind::Removed => ["removed meeting", "removed meetings"],
            ChangeKind::Restored => ["restored meeting", "restored meetings"],
            _ => CHANGES,
        };
        counted(count, forms)
    }
}

impl Conferences for English {
    fn conference_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Changed => "meeting changed",
            ChangeKind::Removed => "meeting removed",
            ChangeKind::Restored => "meeting restored",
            _ => "meeting",
        }
    }

    fn conference(&self) -> &'static str {
        "Meeting with parents"
    }

    fn no_hour(&self) -> &'static str {
        "no hour"
    }

    fn conference_name(&self) -> &'static str {
        "Name"
    }

    fn conference_topic(&self) -> &'static str {
        "Topic"
    }
}
