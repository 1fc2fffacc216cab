//! What is known of a feed where the same register is read by another door, and knows its entries by other keys.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;

use super::Snapshot;
use crate::domain::Reading;
use crate::domain::entry::facts::Facts;
use crate::domain::entry::{Entry, Key};

impl Snapshot {
    /// What is known when a read of what should be the same shows another register; `None` where it does not. It does where
    /// most of what it brought was never seen, and is no news either: the same as what is missing now but for its key, or a
    /// message sent by the time `read_at` (Warsaw) of the read before. Whatever else it brought is news.
    #[must_use]
    pub fn in_another_register(&self, reading: &Reading, read_at: NaiveDateTime) -> Option<Self> {
        let shown: BTreeSet<&Key> = reading.entries.iter().map(Entry::key).collect();
        let mut missing = self.missing_from(&shown);
        let entries = reading.entries.iter();
        let new = entries.filter(|entry| !self.entries.contains_key(entry.key()));
        let (renamed, news): (Vec<_>, Vec<_>) =
            new.partition(|entry| was_sent_by(entry, read_at) || was_among(&mut missing, entry));
        if renamed.len() * 2 <= shown.len() {
            return None;
        }
        let news: BTreeSet<&Key> = news.into_iter().map(Entry::key).collect();
        let mut known = reading.clone();
        known.entries.retain(|entry| !news.contains(entry.key()));
        let known = Self::seed(known);
        Some(Self {
            window: known.window.seen_to(read_at),
            ..known
        })
    }

    fn missing_from(&self, shown: &BTreeSet<&Key>) -> Vec<Facts> {
        let missing = self.standing().filter(|entry| !shown.contains(entry.key()));
        missing.map(Entry::facts).collect()
    }
}

fn was_sent_by(entry: &Entry, time: NaiveDateTime) -> bool {
    match entry {
        Entry::Message(message) => message.sent_at.is_some_and(|sent| sent <= time),
        _ => false,
    }
}

/// Whether an entry is one of those that are missing. Two that look alike are two.
fn was_among(missing: &mut Vec<Facts>, entry: &Entry) -> bool {
    let facts = entry.facts();
    let place = missing.iter().position(|one| *one == facts);
    place.map(|place| missing.swap_remove(place)).is_some()
}
