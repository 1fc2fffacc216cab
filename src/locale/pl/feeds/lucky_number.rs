//! Phrases about the lucky number (szczęśliwy numerek).

use super::{CHANGES, Polish, counted};
use crate::domain::ChangeKind;
use crate::domain::entry::LuckyNumber;
use crate::locale::phrases::{FeedWords, LuckyNumbers};

impl FeedWords<LuckyNumber> for Polish {
    fn feed_name(&self) -> &'static str {
        "szczęśliwy numerek"
    }

    fn counted_changes(&self, change: ChangeKind, count: usize) -> String {
        let forms = match change {
            ChangeKind::Added => [
                "szczęśliwy numerek",
                "szczęśliwe numerki",
                "szczęśliwych numerków",
            ],
            _ => CHANGES,
        };
        counted(count, forms)
    }
}

impl LuckyNumbers for Polish {
    fn lucky_number(&self) -> &'static str {
        "szczęśliwy numerek"
    }

    fn valid_on(&self) -> &'static str {
        "Dzień"
    }
}
