//! Phrases about justifications of absences (usprawiedliwienia).

use super::period::short_period_of;
use super::{English, Phrases, Polish, Sides};
use crate::domain::entry::{Justification, JustificationStatus};

/// What is said about justifications.
pub trait Justifications {
    /// The news: "usprawiedliwienie przyjęte".
    fn justification_news(&self, status: Option<&JustificationStatus>) -> &'static str;
    /// The status alone: "przyjęte"; a word of the register that nobody has described stays as it is.
    fn justification_status<'a>(&self, status: &'a JustificationStatus) -> &'a str;
    /// The label of the status.
    fn status(&self) -> &'static str;
    /// Above what the parent wrote.
    fn justification_text(&self) -> &'static str;
}

/// "usprawiedliwienie przyjęte – wtorek 6.10".
pub(super) fn headline(phrases: &dyn Phrases, sides: &Sides<'_, Justification>) -> String {
    let news = phrases.justification_news(sides.now.status.as_ref());
    match sides.now.period {
        Some(period) => format!("{news} – {}", short_period_of(phrases, period)),
        None => news.to_owned(),
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
