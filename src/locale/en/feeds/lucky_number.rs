//! Phrases about the lucky number (szczęśliwy numerek).

use super::{CHANGES, English, counted};
use crate::domain::ChangeKind;
use crate::domain::entry::LuckyNumber;
use crate::locale::phrases::{FeedWords, LuckyNumbers};

impl FeedWords<LuckyNumber> for English {
    fn feed_name(&self) -> &'static str {
        "lucky number"
    }

    fn counted_changes(&self, change: ChangeKind, count: usize) -> String {
        let forms = match change {
            ChangeKind::Added => ["lucky number", "lucky numbers"],
            _ => CHANGES,
        };
        counted(count, forms)
    }
}

impl LuckyNumbers for English {
    fn lucky_number(&self) -> &'static str {
        "lucky number"
    }

    fn valid_on(&self) -> &'static str {
        "Day"
    }
}
