//! When a digest is due, and whether it has something to say.

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, Utc};

use super::change::Event;
use super::entry::Lesson;
use super::freshness::Freshness;
use super::student::Student;
use super::trouble::Trouble;

/// A digest that could not be sent for this long is not sent any more.
const TOO_LATE: Duration = Duration::hours(12);

/// A slot of a digest's schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DigestSlot {
    /// What the wall clock shows: the identity of the slot.
    pub local: NaiveDateTime,
    /// When that is.
    pub at: DateTime<Utc>,
}

/// Whether the latest slot before `now` is still to be served.
///
/// `served` is the slot that was served last. One digest per recipient and local slot, ever; of those
/// that were missed only the latest, and only while it is less than twelve hours late.
#[must_use]
pub fn is_due(latest: DigestSlot, served: Option<NaiveDateTime>, now: DateTime<Utc>) -> bool {
    let is_new = served.is_none_or(|served| served < latest.local);
    is_new && latest.at <= now && now - latest.at < TOO_LATE
}

/// What a digest tells of one child.
#[derive(Debug, Clone, PartialEq)]
pub struct DigestChild {
    /// The child.
    pub student: Student,
    /// Today's lessons that take place or should have, in order.
    pub lessons: Vec<Lesson>,
    /// What was found since the last digest and did not go out at once: told in full.
    pub in_full: Vec<Event>,
    /// What already went out at once: a line each.
    pub in_brief: Vec<Event>,
    /// How many messages nobody has opened yet.
    pub unread_messages: usize,
    /// What cannot be read at the moment.
    pub trouble: Option<Trouble>,
    /// When each feed was last read.
    pub freshness: Vec<Freshness>,
}

impl DigestChild {
    /// Whether there is a reason to write. Ordinary lessons and old unread messages alone are none.
    #[must_use]
    pub fn has_something_to_say(&self, today: NaiveDate) -> bool {
        let has_changed_lesson = self
            .lessons
            .iter()
            .any(|lesson| lesson.is_changed_on(today));
        has_changed_lesson
            || !self.in_full.is_empty()
            || !self.in_brief.is_empty()
            || self.trouble.is_some()
    }
}
