//! Everything last known of a feed.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::entry::{Entry, Key};
use super::reading::{Reading, Window};

/// Whether an entry is still in the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// The last read showed it.
    Present,
    /// The last read should have shown it and did not. One such read proves nothing.
    Missing,
    /// Two reads agree that it is gone.
    Removed,
    /// It dropped out of what is read; it may still exist.
    Lapsed,
}

/// An entry and what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Held {
    /// Its last known state.
    pub entry: Entry,
    /// Whether it is still there.
    pub presence: Presence,
}

/// Everything last known of one feed of one student. Keys are remembered as a union: what was once seen
/// is never new again.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    /// How far the last read looked.
    pub window: Window,
    /// Every entry ever seen.
    pub entries: BTreeMap<Key, Held>,
}

impl Snapshot {
    /// The snapshot of a feed that was read for the first time.
    #[must_use]
    pub fn seed(reading: Reading) -> Self {
        let empty = Self {
            window: reading.window.clone(),
            entries: BTreeMap::new(),
        };
        // Nothing is known yet, so no entry can be missing and the day does not matter.
        empty.follow(reading, NaiveDate::MIN)
    }

    /// What is known after a further successful read on the day `today` (Warsaw).
    #[must_use]
    pub fn follow(&self, reading: Reading, today: NaiveDate) -> Self {
        let window = reading.window.after(&self.window);
        let mut entries: BTreeMap<Key, Held> = reading
            .entries
            .into_iter()
            .map(|entry| (entry.key().clone(), Held::present(entry)))
            .collect();
        for (key, held) in &self.entries {
            if !entries.contains_key(key) && !held.entry.is_past(today) {
                entries.insert(key.clone(), held.unseen(&window, today));
            }
        }
        Self { window, entries }
    }

    /// The entries that the last read showed.
    pub fn present(&self) -> impl Iterator<Item = &Entry> {
        self.entries
            .values()
            .filter(|held| held.presence == Presence::Present)
            .map(|held| &held.entry)
    }

    /// The entries that are not known to be gone: the last read showed them, or should have.
    pub fn standing(&self) -> impl Iterator<Item = &Entry> {
        let is_standing =
            |held: &&Held| matches!(held.presence, Presence::Present | Presence::Missing);
        self.entries
            .values()
            .filter(is_standing)
            .map(|held| &held.entry)
    }
}

impl Held {
    fn present(entry: Entry) -> Self {
        Self {
            entry,
            presence: Presence::Present,
        }
    }

    /// What becomes of it when a read of `window` does not show it.
    fn unseen(&self, window: &Window, today: NaiveDate) -> Self {
        let is_expected = self.entry.is_expected_in(window, today);
        let presence = match self.presence {
            Presence::Present | Presence::Missing if !is_expected => Presence::Lapsed,
            Presence::Present => Presence::Missing,
            Presence::Missing | Presence::Removed => Presence::Removed,
            Presence::Lapsed => Presence::Lapsed,
        };
        Self {
            entry: self.entry.clone(),
            presence,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Feed;
    use crate::domain::examples::{announcement, october};

    use Presence::{Lapsed, Missing, Present, Removed};

    /// The board with an announcement that hangs until the 16th, or without it.
    fn board(shows_it: bool) -> Reading {
        let entry = Entry::Announcement(announcement("LID-1", "Zbiórka", "Zbieramy makulaturę."));
        Reading {
            feed: Feed::Announcements,
            entries: shows_it.then_some(entry).into_iter().collect(),
            window: Window::Whole,
        }
    }

    #[test]
    fn presence_follows_what_each_read_shows() {
        let last_day = october(16);
        let too_late = october(17);
        for (reads, expected) in [
            (vec![], Present),
            (vec![(true, last_day)], Present),
            (vec![(false, last_day)], Missing),
            (vec![(false, last_day), (false, last_day)], Removed),
            (vec![(false, last_day), (true, last_day)], Present),
            (
                vec![(false, last_day), (true, last_day), (false, last_day)],
                Missing,
            ),
            // It is not missed any more.
            (vec![(false, too_late)], Lapsed),
            (vec![(false, last_day), (false, too_late)], Lapsed),
            (vec![(false, too_late), (false, too_late)], Lapsed),
            (
                vec![(false, last_day), (false, last_day), (false, too_late)],
                Removed,
            ),
            (vec![(false, too_late), (true, too_late)], Present),
        ] {
            let mut known = Snapshot::seed(board(true));
            for (shows_it, today) in &reads {
                known = known.follow(board(*shows_it), *today);
            }
            let held = known.entries.values().next().unwrap();
            assert_eq!(held.presence, expected, "{reads:?}");
            assert_eq!(known.present().count(), usize::from(expected == Present));
        }
    }

    #[test]
    fn the_latest_state_of_an_entry_is_kept_also_while_it_is_gone() {
        let mut later = board(true);
        let entry = Entry::Announcement(announcement("LID-1", "Zbiórka", "Do piątku."));
        later.entries = vec![entry.clone()];
        let known = Snapshot::seed(board(true)).follow(later, october(6));
        let known = known.follow(board(false), october(6));
        assert_eq!(known.entries[entry.key()].entry, entry);
    }
}
