//! Phrases about the lucky number (szczęśliwy numerek).

use super::Ukrainian;
use crate::domain::entry::LuckyNumber;
use crate::locale::phrases::{FeedWords, LuckyNumbers, feed_words, fixed};

impl FeedWords<LuckyNumber> for Ukrainian {
    feed_words! {
        "щасливий номер",
        Added: ["щасливий номер", "щасливі номери", "щасливих номерів"],
        _: Self::CHANGES,
    }
}

impl LuckyNumbers for Ukrainian {
    fixed! {
        lucky_number: "щасливий номер",
    }
}
