//! What a digest contains about a child, and whether it has something to say.

use chrono::{Duration, NaiveDate};

use crate::domain::average::AverageChange;
use crate::domain::diff::change::Event;
use crate::domain::entry::facts::Facts;
use crate::domain::entry::{Attendance, DayOff, Entry, Extent, Lesson};
use crate::domain::feed::Feed;
use crate::domain::student::Student;
use crate::domain::trouble::freshness::Freshness;
use crate::domain::trouble::{FeedState, Trouble};

/// How far ahead a digest looks for tests and due work.
const DAYS_AHEAD: Duration = Duration::days(7);

/// What a digest contains about one child.
#[derive(Debug, Clone, PartialEq)]
pub struct DigestChild {
    pub student: Student,
    /// What today is beside its lessons: free, a trip, a meeting.
    pub occasions: Vec<Entry>,
    /// Today's lessons that take place or should have, in order, without those that a day off takes away; `None` while
    /// the timetable is not known.
    pub lessons: Option<Vec<Lesson>>,
    /// Tests and due work of the next days, in the order of the days.
    pub upcoming: Vec<Entry>,
    /// What was found since the last digest and did not go out at once: in full.
    pub in_full: Vec<Event>,
    /// What already went out at once: a line each.
    pub in_brief: Vec<Event>,
    /// What all of them did to the averages.
    pub averages: Vec<AverageChange>,
    /// How many messages nobody has opened yet.
    pub unread_messages: usize,
    /// The absences that are not excused, the latest first.
    pub open_absences: Vec<Attendance>,
    /// What cannot be read at the moment.
    pub trouble: Option<Trouble>,
    /// When each feed was last read.
    pub freshness: Vec<Freshness>,
}

impl DigestChild {
    /// Whether there is a reason to write. Ordinary lessons, old unread messages and old
    /// absences alone are none.
    #[must_use]
    pub fn has_something_to_say(&self, today: NaiveDate) -> bool {
        let has_changed_lesson = self
            .lessons
            .iter()
            .flatten()
            .any(|lesson| lesson.is_changed_on(today));
        has_changed_lesson
            || !self.upcoming.is_empty()
            || !self.in_full.is_empty()
            || !self.in_brief.is_empty()
            || self.has_trouble()
    }

    /// What the register says in all of it.
    #[must_use]
    pub fn facts(&self) -> Vec<Facts> {
        let events = self.in_full.iter().chain(&self.in_brief);
        let mut facts: Vec<Facts> = events.flat_map(|event| event.change.facts()).collect();
        let lessons = self.lessons.iter().flatten().cloned().map(Entry::Lesson);
        let absences = self.open_absences.iter().cloned().map(Entry::Attendance);
        let entries = self.occasions.iter().chain(&self.upcoming).cloned();
        let entries = entries.chain(lessons).chain(absences);
        facts.extend(entries.flat_map(|entry| entry.facts_and_origin()));
        facts
    }

    /// Whether there is no school today at all.
    #[must_use]
    pub fn is_free_day(&self) -> bool {
        let mut days_off = self.occasions.iter().filter_map(DayOff::of);
        days_off.any(|day_off| day_off.extent() != Extent::Lessons)
    }

    /// Whether the school shows this account no timetable, and never did.
    #[must_use]
    pub fn has_no_timetable(&self) -> bool {
        self.freshness.iter().any(|feed| {
            feed.feed == Feed::Timetable
                && feed.last_read.is_none()
                && matches!(feed.state, FeedState::Closed(_))
        })
    }

    /// Whether the register, or a feed that it offers, cannot be read.
    fn has_trouble(&self) -> bool {
        let is_failing = |feed: &Freshness| matches!(feed.state, FeedState::Failing(_));
        self.trouble.is_some() || self.freshness.iter().any(is_failing)
    }
}

/// The tests and the work among `entries` that a digest of the day `today` (Warsaw) reminds of, in the order
/// of their days.
#[must_use]
pub fn upcoming<'a>(entries: impl Iterator<Item = &'a Entry>, today: NaiveDate) -> Vec<Entry> {
    let is_near = |entry: &&Entry| {
        let due = entry.due_on();
        due.is_some_and(|due| today <= due && due <= today + DAYS_AHEAD)
    };
    let mut near: Vec<Entry> = entries.filter(is_near).cloned().collect();
    near.sort_by_key(Entry::due_on);
    near
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Cause;
    use crate::domain::entry::{AgendaEntry, AttendanceKind, Homework, LessonState};
    use crate::domain::examples::{
        agenda, attendance, homework, lesson, moment, named, october, slot, student, teaching,
        with_state,
    };

    #[test]
    fn a_timetable_that_was_never_shown_is_missed_by_nobody() {
        let closed = FeedState::Closed(Cause::NotPublished);
        let read = Some(moment(5, 6, 20));
        for (state, last_read, expected) in [
            (closed, None, true),
            (closed, read, false),
            (FeedState::Failing(Cause::BadAnswer), None, false),
            (FeedState::Ok, read, false),
        ] {
            let child = DigestChild {
                freshness: vec![Freshness {
                    feed: Feed::Timetable,
                    state,
                    last_read,
                }],
                ..quiet()
            };
            assert_eq!(child.has_no_timetable(), expected, "{state:?}");
        }
    }

    #[test]
    fn an_unreadable_feed_is_worth_a_digest_unless_closed() {
        for (state, expected) in [
            (FeedState::Ok, false),
            (FeedState::Closed(Cause::NoAccess), false),
            (FeedState::Failing(Cause::BadAnswer), true),
        ] {
            let child = DigestChild {
                freshness: vec![Freshness {
                    feed: Feed::Grades,
                    state,
                    last_read: None,
                }],
                ..quiet()
            };
            assert_eq!(
                child.has_something_to_say(october(6)),
                expected,
                "{state:?}"
            );
        }
    }

    #[test]
    fn ordinary_lessons_and_old_entries_are_worth_no_digest() {
        let ordinary = lesson(6, 1, "Muzyka");
        let cancelled = with_state(&ordinary, LessonState::Cancelled);
        let moved_here = with_state(
            &lesson(8, 2, "Chemia"),
            LessonState::Moved {
                to: Some(slot(6, 6)),
                by: teaching("Chemia", "Ewa Lis", "14"),
            },
        );
        for (lessons, expected) in [
            (vec![ordinary.clone()], false),
            (vec![ordinary.clone(), cancelled], true),
            (vec![ordinary, moved_here], true),
        ] {
            let child = DigestChild {
                lessons: Some(lessons),
                ..quiet()
            };
            assert_eq!(child.has_something_to_say(october(6)), expected);
        }
    }

    fn quiet() -> DigestChild {
        DigestChild {
            student: student("Zosia"),
            occasions: Vec::new(),
            lessons: None,
            upcoming: Vec::new(),
            in_full: Vec::new(),
            in_brief: Vec::new(),
            averages: Vec::new(),
            unread_messages: 3,
            open_absences: vec![attendance("1", AttendanceKind::Absent)],
            trouble: None,
            freshness: Vec::new(),
        }
    }

    #[test]
    fn tests_and_work_due_soon_are_worth_a_digest() {
        let test = Entry::Agenda(agenda("1"));
        let trip = Entry::Agenda(AgendaEntry {
            category: Some(named("Wycieczka")),
            ..agenda("2")
        });
        let work = Entry::Homework(homework("3"));
        let endless = Entry::Homework(Homework {
            due: None,
            ..homework("4")
        });
        let entries = [test.clone(), trip, work.clone(), endless];
        for (day, expected) in [
            (1, vec![]),
            (2, vec![&work]),
            (6, vec![&work, &test]),
            (9, vec![&work, &test]),
            (10, vec![&test]),
            (13, vec![&test]),
            (14, vec![]),
        ] {
            let upcoming = upcoming(entries.iter(), october(day));
            assert_eq!(upcoming.iter().collect::<Vec<_>>(), expected, "{day}");
            let child = DigestChild {
                upcoming,
                ..quiet()
            };
            let has_a_reason = child.has_something_to_say(october(day));
            assert_eq!(has_a_reason, !expected.is_empty(), "{day}");
        }
    }
}
