//! Phrases about justifications of absences (usprawiedliwienia).

use super::ChangeOf;
use crate::domain::entry::{Justification, JustificationStatus};
use crate::locale::phrases::period::short_period_of;
use crate::locale::{FeedWords, Phrases};

/// What is said about justifications.
pub trait Justifications: FeedWords<Justification> {
    /// The news: "usprawiedliwienie przyjęte".
    fn justification_news(&self, status: Option<&JustificationStatus>) -> &'static str;
    /// The status alone: "przyjęte"; an unknown word of the register stays as it is.
    fn justification_status<'a>(&self, status: &'a JustificationStatus) -> &'a str;
    fn status(&self) -> &'static str;
    /// Above what the parent wrote.
    fn justification_text(&self) -> &'static str;
}

/// "usprawiedliwienie przyjęte – wtorek 6.10".
pub(super) fn headline(phrases: &dyn Phrases, change: &ChangeOf<'_, Justification>) -> String {
    let news = phrases.justification_news(change.now.status.as_ref());
    match change.now.period {
        Some(period) => format!("{news} – {}", short_period_of(phrases, period)),
        None => news.to_owned(),
    }
}
