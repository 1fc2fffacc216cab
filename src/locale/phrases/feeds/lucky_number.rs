//! Phrases about the lucky number (szczęśliwy numerek).

use super::ChangeOf;
use crate::domain::entry::LuckyNumber;
use crate::locale::{FeedWords, Phrases};

/// What is said about the lucky number.
pub trait LuckyNumbers: FeedWords<LuckyNumber> {
    /// The news.
    fn lucky_number(&self) -> &'static str;
}

/// "szczęśliwy numerek 24 – wtorek 6.10".
pub(super) fn headline(phrases: &dyn Phrases, change: &ChangeOf<'_, LuckyNumber>) -> String {
    let LuckyNumber { number, day, .. } = change.now;
    let news = phrases.lucky_number();
    format!("{news} {number} – {}", phrases.short_day(*day))
}
