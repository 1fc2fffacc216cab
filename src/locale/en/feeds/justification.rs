//! Phrases about justifications of absences (usprawiedliwienia).

use super::English;
use crate::domain::entry::{Justification, JustificationStatus};
use crate::locale::phrases::{FeedWords, Justifications, feed_words, fixed};

impl FeedWords<Justification> for English {
    feed_words! {
        "excuse notes",
        _: ["answered excuse note", "answered excuse notes"],
    }
}

impl Justifications for English {
    fixed! {
        status: "Status",
        justification_text: "What was written",
    }

    fn justification_news(&self, status: Option<&JustificationStatus>) -> &'static str {
        match status {
            Some(JustificationStatus::Accepted) => "excuse note accepted",
            Some(JustificationStatus::Rejected) => "excuse note rejected",
            Some(JustificationStatus::Pending) => "excuse note pending",
            Some(JustificationStatus::Other(_)) | None => "new status of an excuse note",
        }
    }

    fn justification_status<'a>(&self, status: &'a JustificationStatus) -> &'a str {
        match status {
            JustificationStatus::Accepted => "accepted",
            JustificationStatus::Rejected => "rejected",
            JustificationStatus::Pending => "pending",
            JustificationStatus::Other(word) => word,
        }
    }
}
