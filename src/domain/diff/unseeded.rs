//! What stood in the register at a first read, and could not be read then.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::domain::entry::{Entry, Key};
use crate::domain::feed::change_kind::ChangeKind;
use crate::domain::feed::window::Window;

/// The items of a read that could not be read: by their keys, or, where an item does not show its id, by the
/// key of its source without one.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Unreadable {
    pub keys: Vec<Key>,
    /// When that was (Warsaw).
    pub at: NaiveDateTime,
}

impl Unreadable {
    /// How many they are.
    #[must_use]
    pub fn count(&self) -> u32 {
        u32::try_from(self.keys.len()).unwrap_or(u32::MAX)
    }
}

/// The unreadable items of first reads: what is seeded is no news, and neither are they once they can be read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Unseeded(BTreeMap<Key, Left>);

/// How many items are left under a key, and when they were first met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Left {
    count: usize,
    at: NaiveDateTime,
}

impl Unseeded {
    /// Whether there is nothing of the kind.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is left after a read of `window`, which follows one of `previous` and shows `entries`.
    pub(super) fn after<'e>(
        &self,
        (previous, window): (Option<&Window>, &Window),
        entries: impl IntoIterator<Item = &'e Key>,
        unreadable: &Unreadable,
    ) -> Self {
        let shown: BTreeSet<&Key> = entries.into_iter().collect();
        let mut now: BTreeMap<&Key, usize> = BTreeMap::new();
        for key in &unreadable.keys {
            *now.entry(key).or_default() += 1;
        }
        let mut left = self.0.clone();
        left.retain(|key, left| {
            if key.is_nameless() && window.looked_at(key.source()) {
                left.count = left.count.min(now.get(key).copied().unwrap_or(0));
            }
            left.count > 0 && !shown.contains(key)
        });
        let is_first = |key: &Key| previous.is_none_or(|known| window.opens(key.source(), known));
        let (at, firsts) = (unreadable.at, now.iter().filter(|(key, _)| is_first(key)));
        left.extend(firsts.map(|(key, count)| ((*key).clone(), Left { count: *count, at })));
        Self(left)
    }

    /// Which of the entries that arrive with the read after which `now` is left stood there at a first read:
    /// those that are known by their keys, and as many others as have become readable.
    pub(super) fn among<'e>(
        &self,
        now: &Self,
        arrivals: impl IntoIterator<Item = (ChangeKind, &'e Entry)>,
    ) -> BTreeSet<&'e Key> {
        if self.is_empty() {
            return BTreeSet::new();
        }
        let (named, mut others): (Vec<_>, Vec<_>) = arrivals
            .into_iter()
            .partition(|(_, entry)| self.0.contains_key(entry.key()));
        others.sort_by_key(|(_, entry)| entry.happened_at());
        let mut freed = self.freed(now);
        let mut was_freed = |kind: ChangeKind, entry: &Entry| {
            let left = freed.get_mut(&entry.key().without_id());
            let left = left.filter(|left| {
                left.count > 0 && kind.is_appearance() && entry.may_have_stood_at(left.at)
            });
            left.is_some_and(|left| {
                left.count -= 1;
                true
            })
        };
        others.retain(|(kind, entry)| was_freed(*kind, entry));
        let stood = named.into_iter().chain(others);
        stood.map(|(_, entry)| entry.key()).collect()
    }

    /// How many items without an id have become readable, or went.
    fn freed(&self, now: &Self) -> BTreeMap<Key, Left> {
        let nameless = self.0.iter().filter(|(key, _)| key.is_nameless());
        let freed = nameless.map(|(key, left)| {
            let still = now.0.get(key).map_or(0, |left| left.count);
            let count = left.count.saturating_sub(still);
            (key.clone(), Left { count, ..*left })
        });
        freed.collect()
    }
}
