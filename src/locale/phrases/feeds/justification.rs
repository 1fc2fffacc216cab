//! Phrases about justifications of absences (usprawiedliwienia).

use super::Sides;
use crate::domain::entry::{Justification, JustificationStatus};
use crate::locale::phrases::period::short_period_of;
use crate::locale::{FeedWords, Phrases};

/// What is said about justifications.
pub trait Justifications: FeedWords<Justification> {
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
