//! Phrases about meetings with parents (zebrania).

use super::English;
use crate::domain::ChangeKind;
use crate::domain::entry::Conference;
use crate::locale::phrases::{Conferences, FeedWords, feed_words, fixed};

impl FeedWords<Conference> for English {
    feed_words! {
        "conferences",
        Added: ["new meeting", "new meetings"],
        Changed: ["changed meeting", "changed meetings"],
        Removed: ["removed meeting", "removed meetings"],
        Restored: ["restored meeting", "restored meetings"],
        _: Self::CHANGES,
    }
}

impl Conferences for English {
    fixed! {
        conference: "Meeting with parents",
        no_hour: "time not set",
        conference_name: "Name",
        conference_topic: "Topic",
    }

    fn conference_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Changed => "meeting changed",
            ChangeKind::Removed => "meeting removed",
            ChangeKind::Restored => "meeting restored",
            _ => "meeting",
        }
    }
}
