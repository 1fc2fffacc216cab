//! Counts of what happens around the lessons.

use crate::domain::{ChangeKind, Feed};
use crate::locale::plural::{EnglishForms, PolishForms};

pub(super) fn polish_forms(feed: Feed, _change: ChangeKind) -> PolishForms {
    match feed {
        Feed::LuckyNumber => [
            "szczęśliwy numerek",
            "szczęśliwe numerki",
            "szczęśliwych numerków",
        ],
        _ => ["zmiana", "zmiany", "zmian"],
    }
}

pub(super) fn english_forms(feed: Feed, _change: ChangeKind) -> EnglishForms {
    match feed {
        Feed::LuckyNumber => ["lucky number", "lucky numbers"],
        _ => ["change", "changes"],
    }
}
