//! Everything last known of a feed.

mod another_register;
mod standing;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::domain::diff::unseeded::Unseeded;
use crate::domain::entry::{Entry, Key};
use crate::domain::vocabulary::vocabulary;
use crate::domain::{Reading, Window};

pub use standing::Standing;

vocabulary! {
    "presence",
    /// Whether an entry is still in the register.
    pub enum Presence {
        /// The last read showed it.
        Present = "present",
        /// The last read should have shown it and did not. One such read proves nothing.
        Missing = "missing",
        /// The same, with too much else to be believed: if the next read agrees, it is held, however much is new
        /// beside it by then.
        MissingWithMany = "missing_with_many",
        /// Two reads agree that it is gone, with too much else to be believed: it is held.
        Doubted = "doubted",
        /// Two reads agree that it is gone.
        Removed = "removed",
        /// It dropped out of what is read; it may still exist.
        Lapsed = "lapsed",
    }
}

impl Presence {
    /// Whether the entry is not known to be gone.
    fn may_be_there(self) -> bool {
        match self {
            Self::Present | Self::Missing | Self::MissingWithMany | Self::Doubted => true,
            Self::Removed | Self::Lapsed => false,
        }
    }
}

/// An entry and what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Held {
    pub entry: Entry,
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

/// How many entries must be gone before their disappearance is doubted.
const MANY: usize = 5;

/// Whether a disappearance is too large to be believed: more than half of what should be there.
fn is_doubtful(gone: usize, there: usize) -> bool {
    gone >= MANY && gone * 2 > there
}

/// Remembers that what this read was the first to miss is most of what should be `there`.
fn suspect(entries: &mut BTreeMap<Key, Held>, there: usize) {
    let mut missed: Vec<_> = entries
        .values_mut()
        .filter(|held| held.presence == Presence::Missing)
        .collect();
    if is_doubtful(missed.len(), there) {
        for held in &mut missed {
            held.presence = Presence::MissingWithMany;
        }
    }
}

/// Everything last known of one feed of one student. Keys are remembered as a union: what was once seen
/// is never new again.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    /// How far the last read looked.
    pub window: Window,
    pub entries: BTreeMap<Key, Held>,
    /// Whether removals wait for the owner.
    pub hold: Option<Hold>,
    /// What could not be read at first, and still cannot.
    pub unseeded: Unseeded,
}

impl Snapshot {
    /// The snapshot of a feed that was read for the first time.
    #[must_use]
    pub fn seed(reading: Reading) -> Self {
        let empty = Self {
            window: reading.window.clone(),
            entries: BTreeMap::new(),
            hold: None,
            unseeded: Unseeded::default(),
        };
        let keys: Vec<Key> = reading
            .entries
            .iter()
            .map(|entry| entry.key().clone())
            .collect();
        let unseeded = empty
            .unseeded
            .after((None, &reading.window), &keys, &reading.unreadable);
        // Nothing is known yet, so no entry can be missing and the day does not matter.
        let seed = empty.follow(reading, NaiveDate::MIN);
        Self { unseeded, ..seed }
    }

    /// What is known after a further successful read on the day `today` (Warsaw).
    #[must_use]
    pub fn follow(&self, reading: Reading, today: NaiveDate) -> Self {
        let window = reading.window.after(&self.window);
        let shown = reading.entries.iter().map(Entry::key);
        let windows = (Some(&self.window), &window);
        let unseeded = self.unseeded.after(windows, shown, &reading.unreadable);
        let mut entries: BTreeMap<Key, Held> = reading
            .entries
            .into_iter()
            .map(|entry| (entry.key().clone(), self.present_now(entry)))
            .collect();
        for (key, held) in &self.entries {
            if !entries.contains_key(key) && !held.entry.is_past(today) {
                entries.insert(key.clone(), held.unseen(&window, today));
            }
        }
        let there = self.expected(&window, today).count();
        suspect(&mut entries, there);
        self.doubt(&mut entries, there);
        let hold = self.hold_of(&entries, &window);
        Self {
            window,
            entries,
            hold,
            unseeded,
        }
    }

    /// Whether another reading like `reading`, which has led here, would change nothing: nothing that it has missed waits
    /// for a second one, nothing is held, and there was nothing that could not be read.
    #[must_use]
    pub fn is_settled_by(&self, reading: Reading, today: NaiveDate) -> bool {
        self.hold.is_none()
            && reading.unreadable.keys.is_empty()
            && self.follow(reading, today) == *self
    }

    /// An entry that was just read, with what is remembered of it.
    fn present_now(&self, mut entry: Entry) -> Held {
        if let Some(known) = self.entries.get(entry.key()) {
            entry.inherit(&known.entry);
        }
        Held {
            entry,
            presence: Presence::Present,
        }
    }

    /// Whether `reading` misses so much that the next one like it would be held.
    #[must_use]
    pub fn is_doubted_by(&self, reading: &Reading, today: NaiveDate) -> bool {
        let window = reading.window.clone().after(&self.window);
        let shown: BTreeSet<&Key> = reading.entries.iter().map(Entry::key).collect();
        let is_gone =
            |entry: &&Entry| !shown.contains(entry.key()) && window.looked_at(entry.key().source());
        let gone = self.expected(&window, today).filter(is_gone).count();
        is_doubtful(gone, self.expected(&window, today).count())
    }

    /// The entries that a read of `window` should show.
    fn expected(&self, window: &Window, today: NaiveDate) -> impl Iterator<Item = &Entry> {
        self.standing()
            .filter(move |entry| entry.is_expected_in(window, today))
    }

    /// Doubts the removals when, with what is doubted already, they are most of the entries that should be
    /// `there`. As soon as something that was doubted is back, what is still gone is judged anew.
    fn doubt(&self, entries: &mut BTreeMap<Key, Held>, there: usize) {
        let before = |key: &Key| self.entries.get(key).map(|held| held.presence);
        let is_back = entries.iter().any(|(key, held)| {
            let was_doubted = matches!(
                before(key),
                Some(Presence::Doubted | Presence::MissingWithMany)
            );
            held.presence == Presence::Present && was_doubted
        });
        let mut gone = Vec::new();
        for (key, held) in entries {
            match held.presence {
                Presence::Doubted if is_back => held.presence = Presence::Missing,
                Presence::Doubted => gone.push(held),
                Presence::Removed if before(key) == Some(Presence::Missing) => gone.push(held),
                _ => {}
            }
        }
        if is_doubtful(gone.len(), there) {
            for held in gone {
                held.presence = Presence::Doubted;
            }
        }
    }

    /// The hold that stands as long as anything is doubted. Only a read that looked for it counts.
    fn hold_of(&self, entries: &BTreeMap<Key, Held>, window: &Window) -> Option<Hold> {
        let is_doubted = |(_, held): &(&Key, &Held)| held.presence == Presence::Doubted;
        let doubted: Vec<&Key> = entries
            .iter()
            .filter(is_doubted)
            .map(|(key, _)| key)
            .collect();
        let was_looked_for = doubted.iter().any(|key| window.looked_at(key.source()));
        let reads = self.hold.map_or(0, |hold| hold.reads) + u32::from(was_looked_for);
        (!doubted.is_empty()).then_some(Hold { reads })
    }

    /// The snapshot once the owner has accepted what is held: what vanished is kept, and is no news.
    #[must_use]
    pub fn accepted(&self) -> Self {
        let mut accepted = self.clone();
        accepted.hold = None;
        for held in accepted.entries.values_mut() {
            if held.presence == Presence::Doubted {
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

    /// The entries that were ever there and not taken away, also those that the register shows no more.
    pub fn not_withdrawn(&self) -> impl Iterator<Item = &Entry> {
        self.entries
            .values()
            .filter(|held| held.presence != Presence::Removed)
            .map(|held| &held.entry)
    }

    /// The entries that are not known to be gone: the last read showed them, or should have.
    pub fn standing(&self) -> impl Iterator<Item = &Entry> {
        self.entries
            .values()
            .filter(|held| held.presence.may_be_there())
            .map(|held| &held.entry)
    }
}

impl Held {
    /// What becomes of it when a read of `window` does not show it: nothing, where that read did not look.
    fn unseen(&self, window: &Window, today: NaiveDate) -> Self {
        if !window.looked_at(self.entry.key().source()) {
            return self.clone();
        }
        let is_expected = self.entry.is_expected_in(window, today);
        let presence = match self.presence {
            presence if presence.may_be_there() && !is_expected => Presence::Lapsed,
            Presence::Present => Presence::Missing,
            Presence::Missing | Presence::Removed => Presence::Removed,
            Presence::MissingWithMany | Presence::Doubted => Presence::Doubted,
            Presence::Lapsed => Presence::Lapsed,
        };
        Self {
            entry: self.entry.clone(),
            presence,
        }
    }
}

#[cfg(test)]
mod tests;
