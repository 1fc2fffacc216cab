//! What a digest contains about a child, and whether it has something to say.

mod day;
mod needs;
mod room;
mod telling;

pub use day::{day_is_over, day_of_digest};
pub use needs::{Matter, Need, Urgency, are_many, needs};
pub use room::{Below, NAMED_AGAIN, are_scarce, room, rows_below};

use chrono::{Datelike, Duration, NaiveDate, Weekday};

use crate::domain::average::AverageChange;
use crate::domain::diff::change::Event;
use crate::domain::duplicates::occasions::occasions;
use crate::domain::entry::facts::Facts;
use crate::domain::entry::{DayOff, Entry, Extent, Lesson};
use crate::domain::feed::Feed;
use crate::domain::goals::GoalProgress;
use crate::domain::open_absences::OpenAbsences;
use crate::domain::student::Student;
use crate::domain::trouble::freshness::Freshness;
use crate::domain::trouble::{FeedState, Trouble};

/// How far ahead a digest looks for tests and due work.
const DAYS_AHEAD: Duration = Duration::days(7);

/// What a digest contains about one child.
#[derive(Debug, Clone, PartialEq)]
pub struct DigestChild {
    pub student: Student,
    /// What the day is beside its lessons: free, a trip, a meeting.
    pub occasions: Vec<Entry>,
    /// Whether the reader hears of lessons at all.
    pub hears_of_lessons: bool,
    /// The days off between the day on which the digest is written and the day that it is about.
    pub days_off_before: Vec<Entry>,
    /// The lessons of the day that take place or should have, in order, without those that a day off takes away; `None` while
    /// the timetable is not known.
    pub lessons: Option<Vec<Lesson>>,
    /// Tests, due work and occasions of the next days, in the order of the days.
    pub upcoming: Vec<Entry>,
    /// What was found since the last digest and did not go out at once: in full.
    pub in_full: Vec<Event>,
    /// What already went out at once: a line each.
    pub in_brief: Vec<Event>,
    /// What all of them did to the averages.
    pub averages: Vec<AverageChange>,
    /// How far the goals of the subjects are that have grades told in full.
    pub goals: Vec<GoalProgress>,
    /// How many messages nobody has opened yet.
    pub unread_messages: usize,
    /// The absences that are not excused, the latest first.
    pub open_absences: OpenAbsences,
    /// What cannot be read at the moment.
    pub trouble: Option<Trouble>,
    /// When each feed was last read.
    pub freshness: Vec<Freshness>,
}

impl DigestChild {
    /// Whether there is a reason to write. Ordinary lessons, old unread messages, old absences, and a day off or a trip
    /// that is known already are none.
    #[must_use]
    pub fn has_something_to_say(&self, day: NaiveDate) -> bool {
        !self.changed_lessons(day).is_empty()
            || self.upcoming.iter().any(|entry| entry.due_on().is_some())
            || !self.in_full.is_empty()
            || !self.in_brief.is_empty()
            || self.has_trouble()
    }

    /// The lessons that are not as planned on that day, in order.
    #[must_use]
    pub fn changed_lessons(&self, day: NaiveDate) -> Vec<&Lesson> {
        let lessons = self.lessons.iter().flatten();
        lessons.filter(|lesson| lesson.is_changed_on(day)).collect()
    }

    /// What the register says in all of it.
    #[must_use]
    pub fn facts(&self) -> Vec<Facts> {
        let events = self.in_full.iter().chain(&self.in_brief);
        let mut facts: Vec<Facts> = events.flat_map(|event| event.change.facts()).collect();
        let lessons = self.lessons.iter().flatten().cloned().map(Entry::Lesson);
        let absences = self.open_absences.entries();
        let entries = self.occasions.iter().chain(&self.days_off_before);
        let entries = entries.chain(&self.upcoming).cloned();
        let entries = entries.chain(lessons).chain(absences);
        facts.extend(entries.flat_map(|entry| entry.facts_and_origin()));
        facts
    }

    /// Whether there is no school on the day at all.
    #[must_use]
    pub fn is_free_day(&self) -> bool {
        self.occasions.iter().any(is_day_off)
    }

    /// Whether each open absence is named, and not only their number: at the beginning of a week, and when attendance
    /// has news.
    #[must_use]
    pub fn names_open_absences(&self, day: NaiveDate) -> bool {
        let mut news = self.in_full.iter().chain(&self.in_brief);
        day.weekday() == Weekday::Mon || news.any(|event| event.feed == Feed::Attendance)
    }

    /// Whether there is no timetable to speak of: the school shows this account none, and never did, or the reader
    /// hears of none.
    #[must_use]
    pub fn has_no_timetable(&self) -> bool {
        let was_never_shown = self.freshness.iter().any(|feed| {
            feed.feed == Feed::Timetable
                && feed.last_read.is_none()
                && matches!(feed.state, FeedState::Closed(_))
        });
        was_never_shown || !self.hears_of_lessons
    }

    /// Whether the register, or a feed that it offers, cannot be read.
    fn has_trouble(&self) -> bool {
        let is_failing = |feed: &Freshness| matches!(feed.state, FeedState::Failing(_));
        self.trouble.is_some() || self.freshness.iter().any(is_failing)
    }
}

/// Whether it is a whole day off, or several.
#[must_use]
pub fn is_day_off(entry: &Entry) -> bool {
    DayOff::of(entry).is_some_and(|day_off| day_off.extent() != Extent::Lessons)
}

/// What a digest about the day `day` (Warsaw) reminds of among the `entries` of all feeds, in the order of the days:
/// tests, work, and what the days after it are beside their lessons; of a day, first that it is off.
#[must_use]
pub fn upcoming(entries: &[&Entry], day: NaiveDate) -> Vec<Entry> {
    let is_near = |entry: &Entry| {
        let due = entry.due_on();
        due.is_some_and(|due| day <= due && due <= day + DAYS_AHEAD)
    };
    let all = || entries.iter().copied();
    let mut near: Vec<Entry> = all().filter(|entry| is_near(entry)).cloned().collect();
    for ahead in following(day) {
        let occasions = occasions(all(), ahead);
        near.extend(
            occasions
                .into_iter()
                .filter(|entry| comes_on(entry, day) == Some(ahead)),
        );
    }
    near.sort_by_key(|entry| (comes_on(entry, day), !is_day_off(entry)));
    near
}

/// When an entry is due, or the first day after `day` on which it takes place; `None` of what goes on already.
#[must_use]
pub fn comes_on(entry: &Entry, day: NaiveDate) -> Option<NaiveDate> {
    entry.due_on().or_else(|| {
        let goes_on = entry.is_occasion_on(day);
        following(day).find(|ahead| !goes_on && entry.is_occasion_on(*ahead))
    })
}

/// The days on which a digest about `day` looks ahead.
fn following(day: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let days = day.iter_days().skip(1);
    days.take_while(move |ahead| *ahead <= day + DAYS_AHEAD)
}

#[cfg(test)]
mod tests;
