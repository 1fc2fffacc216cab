//! What could not be read is not gone.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::{Entry, Key, Snapshot, Window};

/// Adds to `entries` what is known of the items that could not be read, whose keys are in `skipped`: a
/// grade that cannot be read today was not taken back. An unreadable item without an id may be any of
/// those that are missing, so that none of them can be said to be gone.
pub(super) fn stay(
    entries: &mut Vec<Entry>,
    skipped: &[Key],
    known: &Snapshot,
    window: &Window,
    today: NaiveDate,
) {
    let read: BTreeSet<Key> = entries.iter().map(|entry| entry.key().clone()).collect();
    let may_be = |key: &Key| skipped.contains(key) || skipped.contains(&key.without_id());
    let missing = known.standing().filter(|entry| {
        !read.contains(entry.key())
            && window.looked_at(entry.key().source())
            && entry.is_expected_in(window, today)
            && may_be(entry.key())
    });
    entries.extend(missing.cloned());
}
