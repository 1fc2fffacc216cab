//! What a diff found, and its record.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::entry::{Entry, Key};
use super::feed::Feed;
use super::student::Student;

/// The word for a change (design section 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// It is new.
    Added,
    /// It says something else than before.
    Changed,
    /// It is gone.
    Removed,
    /// It came back after a reported removal, or a lesson is held as planned after all.
    Restored,
    /// The lesson is called off.
    Cancelled,
    /// The lesson is given by somebody else, or another one is given.
    Substituted,
    /// The lesson is in another room.
    RoomChanged,
    /// The lesson is at another time.
    Moved,
    /// The standing plan is another one.
    PlanChanged,
}

impl ChangeKind {
    /// Every word.
    pub const ALL: [Self; 9] = [
        Self::Added,
        Self::Changed,
        Self::Removed,
        Self::Restored,
        Self::Cancelled,
        Self::Substituted,
        Self::RoomChanged,
        Self::Moved,
        Self::PlanChanged,
    ];

    /// The name used in all JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Removed => "removed",
            Self::Restored => "restored",
            Self::Cancelled => "cancelled",
            Self::Substituted => "substituted",
            Self::RoomChanged => "room_changed",
            Self::Moved => "moved",
            Self::PlanChanged => "plan_changed",
        }
    }
}

impl fmt::Display for ChangeKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The text names no change.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown change")]
pub struct UnknownChange;

impl FromStr for ChangeKind {
    type Err = UnknownChange;

    fn from_str(text: &str) -> Result<Self, UnknownChange> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.name() == text)
            .ok_or(UnknownChange)
    }
}

/// One change of one entry. At least one side is there.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// What happened.
    pub kind: ChangeKind,
    /// The entry before.
    pub before: Option<Entry>,
    /// The entry now.
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
    /// Rises with each event.
    pub id: i64,
    /// Whose register it was found in.
    pub student: Student,
    /// Which feed.
    pub feed: Feed,
    /// The key of the entry.
    pub key: Key,
    /// How many events of this student and key there are up to this one: tells the second change of an
    /// entry from the first wherever only the key is at hand.
    pub count: u32,
    /// When a poll found it.
    pub found_at: DateTime<Utc>,
    /// What changed.
    pub change: Change,
}
