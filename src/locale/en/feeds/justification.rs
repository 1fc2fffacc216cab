//! Phrases about justifications of absences (usprawiedliwienia).

use super::{English, counted};
use crate::domain::ChangeKind;
use crate::domain::entry::{Justification, JustificationStatus};
use crate::locale::phrases::{FeedWords, Justifications};

impl FeedWords<Justification> for English {
    fn feed_name(&self) -> &'static str {
        "justifications"
    }

    fn counted_changes(&self, _: ChangeKind, count: usize) -> String {
        counted(count, ["answered justification", "answered justifications"])
    }
}

impl Justifications for English {
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

    fn status(&self) -> &'static str {
        "Status"
    }

    fn justification_text(&self) -> &'static str {
        "What was written"
    }
}
