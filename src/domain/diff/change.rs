//! What a diff found, and its record.

use crate::domain::entry::facts::Facts;
use crate::domain::entry::{Entry, Key};
use crate::domain::feed::Feed;
use crate::domain::feed::change_kind::ChangeKind;
use crate::domain::student::Student;
use chrono::{DateTime, NaiveDate, Utc};

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

    /// What the register says and said of the entry, also of what it deviates from.
    #[must_use]
    pub fn facts(&self) -> Vec<Facts> {
        let sides = self.before.iter().chain(&self.after);
        sides.flat_map(Entry::facts_and_origin).collect()
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
