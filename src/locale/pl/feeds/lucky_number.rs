//! Phrases about the lucky number (szczęśliwy numerek).

use super::Polish;
use crate::domain::entry::LuckyNumber;
use crate::locale::phrases::{FeedWords, LuckyNumbers, feed_words, fixed};

impl FeedWords<LuckyNumber> for Polish {
    feed_words! {
        "szczęśliwy numerek",
        Added: ["szczęśliwy numerek", "szczęśliwe numerki", "szczęśliwych numerków"],
        _: Self::CHANGES,
    }
}

impl LuckyNumbers for Polish {
    fixed! {
        lucky_number: "szczęśliwy numerek",
    }
}
