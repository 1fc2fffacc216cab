//! Phrases about the lucky number (szczęśliwy numerek).

use super::English;
use crate::domain::entry::LuckyNumber;
use crate::locale::phrases::{FeedWords, LuckyNumbers, feed_words, fixed};

impl FeedWords<LuckyNumber> for English {
    feed_words! {
        "lucky number",
        Added: ["lucky number", "lucky numbers"],
        _: Self::CHANGES,
    }
}

impl LuckyNumbers for English {
    fixed! {
        lucky_number: "lucky number",
    }
}
