//! A person who gets letters, and what of a student's changes that person is entitled to.

use std::collections::BTreeSet;

use super::change::{Change, Event};
use super::feed::Feed;
use super::language::Language;
use super::quiet_hours::QuietHours;

/// A person who gets letters. The address is the identity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// The address.
    pub email: String,
    /// The name in the address line.
    pub name: Option<String>,
    /// The language of the letters.
    pub language: Language,
    /// The names of the students.
    pub students: BTreeSet<String>,
    /// What is reported at once.
    pub instant: BTreeSet<Feed>,
    /// Whether there is a digest.
    pub has_digest: bool,
    /// When instant letters wait.
    pub quiet_hours: Option<QuietHours>,
}

/// The way an event takes to a recipient.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Route {
    /// As soon as possible.
    Instant,
    /// In full in the next digest.
    Digest,
}

impl Recipient {
    /// The way a change of `student` takes to this person; `None` when the person is not entitled to it.
    ///
    /// What belongs into the digest goes out at once to those who have none: it would not reach them
    /// otherwise.
    #[must_use]
    pub fn route(&self, student: &str, feed: Feed, change: &Change) -> Option<Route> {
        if !self.students.contains(student) {
            return None;
        }
        match (self.instant.contains(&feed), self.has_digest) {
            (true, true) if change.is_for_the_digest() => Some(Route::Digest),
            (true, _) => Some(Route::Instant),
            (false, true) => Some(Route::Digest),
            (false, false) => None,
        }
    }

    /// Whether this person is told of the event at all.
    #[must_use]
    pub fn is_entitled_to(&self, event: &Event) -> bool {
        self.route(&event.student.name, event.feed, &event.change)
            .is_some()
    }
}
