//! What of the news a digest tells where it shows the thing itself: in the plan of the day, among what is due.

use chrono::NaiveDate;

use super::DigestChild;
use crate::domain::diff::change::Event;
use crate::domain::entry::{Entry, Lesson};
use crate::domain::feed::Feed;
use crate::domain::feed::change_kind::ChangeKind;

impl DigestChild {
    /// Whether the plan of the day, or what is due next, shows what the event says, so that it is no news beside them.
    #[must_use]
    pub fn shows(&self, event: &Event, day: NaiveDate) -> bool {
        let Some(after) = &event.change.after else {
            return false;
        };
        let is_shown = match event.feed {
            Feed::Timetable => self.shows_lesson(after, event.change.kind, day),
            _ => self.upcoming.contains(after),
        };
        is_shown && self.latest_of(event.key.as_str()) == Some(event.id)
    }

    /// The news of an entry among what is due next.
    #[must_use]
    pub fn news_of(&self, entry: &Entry, day: NaiveDate) -> Option<&Event> {
        let mut events = self.in_full.iter().chain(&self.in_brief);
        events.find(|event| event.key == *entry.key() && self.shows(event, day))
    }

    /// The latest event of a key.
    fn latest_of(&self, key: &str) -> Option<i64> {
        let events = self.in_full.iter().chain(&self.in_brief);
        let of_key = events.filter(|event| event.key.as_str() == key);
        of_key.map(|event| event.id).max()
    }

    fn shows_lesson(&self, after: &Entry, kind: ChangeKind, day: NaiveDate) -> bool {
        let changed = self.changed_lessons(day);
        kind != ChangeKind::PlanChanged
            && Lesson::of(after).is_some_and(|lesson| changed.contains(&lesson))
    }
}
