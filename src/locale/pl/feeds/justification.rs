//! Phrases about justifications of absences (usprawiedliwienia).

use super::Polish;
use crate::domain::entry::{Justification, JustificationStatus};
use crate::locale::phrases::{FeedWords, Justifications, feed_words, fixed};

impl FeedWords<Justification> for Polish {
    feed_words! {
        "usprawiedliwienia",
        _: ["rozpatrzone usprawiedliwienie", "rozpatrzone usprawiedliwienia", "rozpatrzonych usprawiedliwień"],
    }
}

impl Justifications for Polish {
    fixed! {
        status: "Status",
        justification_text: "Treść usprawiedliwienia",
    }

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
}
