//! Phrases about justifications of absences (usprawiedliwienia).

use super::English;
use crate::domain::entry::{Justification, JustificationStatus};
use crate::locale::phrases::{FeedWords, Justifications, feed_words, fixed};

impl FeedWords<Justification> for English {
    feed_words! {
        "justifications",
        _: ["answered justification", "answered justifications"],
    }
}

impl Justifications for English {
    fixed! {
        status: "Status",
        justification_text: "What was written",
    }

    fn justification_news(&self, status: Option<&JustificationStatus>) -> &'static str {
        match status {
            Some(JustificationStatus::Accepted) => "justification accepted",
            Some(JustificationStatus::Rejected) => "justification rejected",
            Some(JustificationStatus::Pending) => "justification waits for a decision",
            Some(JustificationStatus::Other(_)) | None => "new status of a justification",
        }
    }

    fn justification_status<'a>(&self, status: &'a JustificationStatus) -> &'a str {
        match status {
            JustificationStatus::Accepted => "accepted",
            JustificationStatus::Rejected => "rejected",
            JustificationStatus::Pending => "waits for a decision",
            JustificationStatus::Other(word) => word,
        }
    }
}
