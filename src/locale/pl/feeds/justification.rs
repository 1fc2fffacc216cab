//! Phrases about justifications of absences (usprawiedliwienia).

use super::{Polish, counted};
use crate::domain::ChangeKind;
use crate::domain::entry::{Justification, JustificationStatus};
use crate::locale::phrases::{FeedWords, Justifications};

impl FeedWords<Justification> for Polish {
    fn feed_name(&self) -> &'static str {
        "usprawiedliwienia"
    }

    fn counted_changes(&self, _: ChangeKind, count: usize) -> String {
        counted(
            count,
            [
                "rozpatrzone usprawiedliwienie",
                "rozpatrzone usprawiedliwienia",
                "rozpatrzonych usprawiedliwień",
            ],
        )
    }
}

impl Justifications for Polish {
    fn justification_news(&self, status: Option<&JustificationStatus>) -> &'static str {
        match status {
            Some(JustificationStatus::Accepted) => "usprawiedliwienie przyjęte",
            Some(JustificationStatus::Rejected) => "usprawiedliwienie odrzucone",
            Some(JustificationStatus::Pending) => "usprawiedliwienie czeka na decyzję",
            Some(JustificationStatus::Other(_)) | None => "nowy status usprawiedliwienia",
        }
    }

    fn justification_status<'a>(&self, status: &'a JustificationStatus) -> &'a str {
        match status {
            JustificationStatus::Accepted => "przyjęte",
            JustificationStatus::Rejected => "odrzucone",
            JustificationStatus::Pending => "czeka na decyzję",
            JustificationStatus::Other(word) => word,
        }
    }

    fn status(&self) -> &'static str {
        "Status"
    }

    fn justification_text(&self) -> &'static str {
        "Treść usprawiedliwienia"
    }
}
