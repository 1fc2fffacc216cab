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

/// A disappearance that is too large to be believed: it waits for the owner's word, or for the entries to
/// come back (design section 6, "Hold and ask").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hold {
    /// How many reads in a row have found it.
    pub reads: u32,
}

impl Hold {
    /// Whether the owner is to be asked: it is the third read that finds the entries gone. The first
    /// proves nothing, and the second is the one that began the hold.
    #[must_use]
    pub fn is_to_be_asked(self) -> bool {
        self.reads >= 2
    }
}

/// So few entries may disappear at once without asking.
const FEW: usize = 5;

/// Everything last known of one feed of one student. Keys are remembered as a union: what was once seen
/// is never new again.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    /// How far the last read looked.
    pub window: Window,
    /// Every entry ever seen.
    pub entries: BTreeMap<Key, Held>,
    /// Whether removals wait for the owner.
    pub hold: Option<Hold>,
}

impl Snapshot {
    /// The snapshot of a feed that was read for the first time.
    #[must_use]
    pub fn seed(reading: Reading) -> Self {
        let empty = Self {
            window: reading.window.clone(),
            entries: BTreeMap::new(),
            hold: None,
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
        let hold = self.hold_removals(&mut entries, &window);
        Self {
            window,
            entries,
            hold,
        }
    }

    /// Takes the removals back when they would be most of the feed at once. A read that did not look where
    /// they are missing leaves a hold as it is.
    fn hold_removals(&self, entries: &mut BTreeMap<Key, Held>, window: &Window) -> Option<Hold> {
        let was_there =
            |held: &&Held| matches!(held.presence, Presence::Present | Presence::Missing);
        let there = self.entries.values().filter(was_there).count();
        let is_new_removal = |key: &Key| {
            let before = self.entries.get(key).map(|held| held.presence);
            before == Some(Presence::Missing)
        };
        let removals: Vec<&mut Held> = entries
            .iter_mut()
            .filter(|(key, held)| held.presence == Presence::Removed && is_new_removal(key))
            .map(|(_, held)| held)
            .collect();
        if removals.len() < FEW || removals.len() * 2 <= there {
            return self.hold.filter(|_| self.misses_beyond(window));
        }
        for held in removals {
            held.presence = Presence::Missing;
        }
        let reads = self.hold.map_or(0, |hold| hold.reads) + 1;
        Some(Hold { reads })
    }

    /// Whether something is missing where a read of `window` did not look.
    fn misses_beyond(&self, window: &Window) -> bool {
        self.entries.iter().any(|(key, held)| {
            held.presence == Presence::Missing && !window.looked_at(key.source())
        })
    }

    /// The snapshot once the owner has accepted what is held: what vanished is kept, and is no news.
    #[must_use]
    pub fn accepted(&self) -> Self {
        let mut accepted = self.clone();
        accepted.hold = None;
        for held in accepted.entries.values_mut() {
            if held.presence == Presence::Missing {
                held.presence = Presence::Lapsed;
            }
        }
        accepted
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

    /// What becomes of it when a read of `window` does not show it: nothing, where that read did not look.
    fn unseen(&self, window: &Window, today: NaiveDate) -> Self {
        if !window.looked_at(self.entry.key().source()) {
            return self.clone();
        }
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

    /// A board with so many announcements that hang until the 16th.
    fn board_of(ids: std::ops::Range<u32>) -> Reading {
        let notice = |id| announcement(&format!("LID-{id}"), "Zbiórka", "Zbieramy makulaturę.");
        Reading {
            feed: Feed::Announcements,
            entries: ids.map(|id| Entry::Announcement(notice(id))).collect(),
            window: Window::Whole,
        }
    }

    fn with_presence(snapshot: &Snapshot, presence: Presence) -> usize {
        let is_so = |held: &&Held| held.presence == presence;
        snapshot.entries.values().filter(is_so).count()
    }

    #[test]
    fn removals_are_held_when_they_are_more_than_half_and_at_least_five() {
        for (there, left, is_held) in [
            (10, 4, true),
            (10, 5, false),
            (6, 1, true),
            (6, 2, false),
            (4, 0, false),
            (5, 0, true),
        ] {
            let mut board = Snapshot::seed(board_of(0..there));
            for _ in 0..2 {
                board = board.follow(board_of(0..left), october(5));
            }
            let removed = if is_held { 0 } else { there - left };
            assert_eq!(board.hold.is_some(), is_held, "{there} {left}");
            assert_eq!(with_presence(&board, Removed), removed as usize);
        }
    }

    #[test]
    fn the_owner_is_asked_after_the_third_read_and_his_word_archives_silently() {
        let mut board = Snapshot::seed(board_of(0..10));
        let mut asked = Vec::new();
        for _ in 0..3 {
            board = board.follow(board_of(0..1), october(5));
            asked.push(board.hold.is_some_and(Hold::is_to_be_asked));
        }
        assert_eq!(asked, [false, false, true]);
        let accepted = board.accepted();
        assert_eq!(accepted.hold, None);
        assert_eq!(with_presence(&accepted, Lapsed), 9);
        let next = accepted.follow(board_of(0..1), october(5));
        assert_eq!((next.hold, with_presence(&next, Removed)), (None, 0));
    }

    #[test]
    fn a_hold_ends_by_itself_when_the_entries_come_back() {
        let mut board = Snapshot::seed(board_of(0..10));
        for left in [1, 1, 1, 10] {
            board = board.follow(board_of(0..left), october(5));
        }
        assert_eq!((board.hold, with_presence(&board, Present)), (None, 10));
    }

    /// A read of some places, with so many announcements in the one that was read.
    fn places(sources: &[&str], there: std::ops::Range<u32>) -> Reading {
        Reading {
            window: Window::of_places(sources.iter().copied()),
            ..board_of(there)
        }
    }

    #[test]
    fn a_read_that_looked_elsewhere_changes_nothing_where_it_did_not_look() {
        let here = "school_notices";
        let mut board = Snapshot::seed(places(&[here, "elsewhere"], 0..1));
        for (sources, removed) in [
            (&[here, "elsewhere"][..], 0),
            (&["elsewhere"], 0),
            (&[here], 1),
        ] {
            board = board.follow(places(sources, 0..0), october(5));
            assert_eq!(with_presence(&board, Removed), removed, "{sources:?}");
        }
    }

    #[test]
    fn a_hold_stays_while_nobody_looks_where_the_entries_are_missing() {
        let here = "school_notices";
        let mut board = Snapshot::seed(places(&[here, "elsewhere"], 0..10));
        let mut reads = Vec::new();
        for sources in [&[here][..], &[here], &["elsewhere"], &[here]] {
            board = board.follow(places(sources, 0..0), october(5));
            reads.push(board.hold.map_or(0, |hold| hold.reads));
        }
        assert_eq!(reads, [0, 1, 1, 2]);
    }
}
