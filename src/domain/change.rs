//! What a diff found, and its record.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::entry::{Entry, Key};
use super::feed::Feed;
use super::student::Student;
use super::vocabulary::vocabulary;

vocabulary! {
    "change",
    /// The word for a change (design section 1).
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum ChangeKind {
        Added = "added",
        /// It says something else than before.
        Changed = "changed",
        Removed = "removed",
        /// It came back after a reported removal, or a lesson is held as planned after all.
        Restored = "restored",
        /// The lesson is called off.
        Cancelled = "cancelled",
        /// The lesson is given by somebody else, or another one is given.
        Substituted = "substituted",
        /// The lesson is in another room.
        RoomChanged = "room_changed",
        /// The lesson is at another time.
        Moved = "moved",
        /// The standing plan is another one.
        PlanChanged = "plan_changed",
    }
}

/// One change of one entry. At least one side is there.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    pub kind: ChangeKind,
    pub before: Option<Entry>,
    pub after: Option<Entry>,
}

impl Change {
    /// The entry as it was last seen.
    #[must_use]
    pub fn entry(&self) -> Option<&Entry> {
        self.after.as_ref().or(self.before.as_ref())
    }

    /// Whether it only concerns what was over before the day `today` (Warsaw).
    #[must_use]
    pub fn is_over(&self, today: NaiveDate) -> bool {
        let mut sides = self.before.iter().chain(&self.after);
        sides.all(|entry| entry.is_over(today))
    }

    /// Whether it waits for the digest even where its feed is instant.
    #[must_use]
    pub fn is_for_the_digest(&self) -> bool {
        let was_read_elsewhere =
            self.kind == ChangeKind::Added && self.after.as_ref().is_some_and(Entry::was_read);
        self.kind == ChangeKind::PlanChanged || was_read_elsewhere
    }
}

/// A change on record: it has an id and the time it was found, and is never edited afterwards.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    pub id: i64,
    /// Whose register it was found in.
    pub student: Student,
    pub feed: Feed,
    pub key: Key,
    /// How many events of this student and key there are up to this one: distinguishes the second change
    /// of an entry from the first wherever only the key is at hand.
    pub count: u32,
    /// When a poll found it.
    pub found_at: DateTime<Utc>,
    pub change: Change,
}
