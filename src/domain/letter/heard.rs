//! What one person hears of: what a letter is about, without the feeds that are not theirs.
//!
//! Every field is named, so that nobody adds one without saying from which feed it comes.

use std::collections::BTreeSet;

use super::WelcomeChild;
use super::digest::DigestChild;
use super::weekly::WeeklyChild;
use crate::domain::{Entry, Event, Feed};

impl DigestChild {
    /// It for a person who hears of these feeds.
    #[must_use]
    pub fn heard_of(self, feeds: &BTreeSet<Feed>) -> Self {
        let hears = |feed| feeds.contains(&feed);
        let entries = |entries: Vec<Entry>| kept(entries, |entry| hears(entry.feed()));
        let events = |events: Vec<Event>| kept(events, |event| hears(event.feed));
        Self {
            student: self.student,
            occasions: entries(self.occasions),
            hears_of_lessons: hears(Feed::Timetable),
            days_off_before: entries(self.days_off_before),
            lessons: self.lessons.filter(|_| hears(Feed::Timetable)),
            upcoming: entries(self.upcoming),
            in_full: events(self.in_full),
            in_brief: events(self.in_brief),
            averages: kept(self.averages, |_| hears(Feed::Grades)),
            goals: kept(self.goals, |_| hears(Feed::Grades)),
            unread_messages: heard(self.unread_messages, hears(Feed::Messages)),
            open_absences: heard(self.open_absences, hears(Feed::Attendance)),
            trouble: self.trouble,
            freshness: kept(self.freshness, |freshness| hears(freshness.feed)),
        }
    }
}

impl WelcomeChild {
    /// It for a person who hears of these feeds.
    #[must_use]
    pub fn heard_of(self, feeds: &BTreeSet<Feed>) -> Self {
        Self {
            student: self.student,
            class: self.class,
            cause: self.cause,
            opens_messages: self.opens_messages,
            feeds: kept(self.feeds, |row| feeds.contains(&row.feed)),
        }
    }
}

impl WeeklyChild {
    /// It for a person who hears of these feeds.
    #[must_use]
    pub fn heard_of(self, feeds: &BTreeSet<Feed>) -> Self {
        let hears = |feed| feeds.contains(&feed);
        Self {
            student: self.student,
            class: self.class,
            had_lessons: self.had_lessons,
            open_absences: heard(self.open_absences, hears(Feed::Attendance)),
            upcoming: kept(self.upcoming, |entry| hears(entry.feed())),
            changed_lessons: kept(self.changed_lessons, |_| hears(Feed::Timetable)),
            grades: heard(self.grades, hears(Feed::Grades)),
            attended: self.attended.filter(|_| hears(Feed::Attendance)),
            remarks: kept(self.remarks, |change| {
                change.entry().is_some_and(|entry| hears(entry.feed()))
            }),
            trouble: self.trouble,
            freshness: kept(self.freshness, |freshness| hears(freshness.feed)),
        }
    }
}

fn heard<T: Default>(what: T, is_heard: bool) -> T {
    if is_heard { what } else { T::default() }
}

fn kept<T>(mut all: Vec<T>, is_kept: impl Fn(&T) -> bool) -> Vec<T> {
    all.retain(is_kept);
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::FeedState;
    use crate::domain::average::AverageChange;
    use crate::domain::entry::AttendanceKind;
    use crate::domain::examples::*;
    use crate::domain::letter::WelcomeFeed;
    use crate::domain::open_absences::OpenAbsences;
    use crate::domain::trouble::freshness::Freshness;

    /// A child of whom everything there can be is to be said.
    fn full() -> DigestChild {
        let zosia = student("Zosia");
        let average = AverageChange {
            subject: named("Matematyka"),
            semester: Some(1),
            before: None,
            after: None,
        };
        let freshness = Feed::ALL.map(|feed| Freshness {
            feed,
            state: FeedState::Ok,
            last_read: None,
        });
        DigestChild {
            occasions: vec![Entry::Trip(trip("1"))],
            hears_of_lessons: true,
            days_off_before: Vec::new(),
            lessons: Some(vec![lesson(6, 1, "Muzyka")]),
            upcoming: vec![Entry::Homework(homework("1")), Entry::Agenda(agenda("2"))],
            in_full: every_change(&zosia),
            in_brief: every_change(&zosia),
            averages: vec![average],
            goals: vec![goal_progress("Matematyka")],
            unread_messages: 3,
            open_absences: OpenAbsences {
                records: vec![attendance("1", AttendanceKind::Absent)],
                limit: None,
            },
            trouble: None,
            freshness: freshness.into(),
            student: zosia,
        }
    }

    /// What a digest says of a child: of each part, how much.
    fn said(child: &DigestChild) -> [usize; 9] {
        [
            child.occasions.len(),
            usize::from(!child.has_no_timetable()),
            child.lessons.as_ref().map_or(0, Vec::len),
            child.upcoming.len(),
            child.averages.len() + child.goals.len(),
            child.unread_messages,
            child.open_absences.len(),
            child.freshness.len(),
            child.in_full.len() + child.in_brief.len(),
        ]
    }

    #[test]
    fn a_digest_says_nothing_of_feeds_that_are_not_heard_of() {
        let nothing = [0; 9];
        let news = |feed| {
            let events = every_change(&student("Zosia"));
            2 * events.iter().filter(|event| event.feed == feed).count()
        };
        for feed in Feed::ALL {
            let child = full().heard_of(&BTreeSet::from([feed]));
            let mut expected = nothing;
            match feed {
                Feed::Trips => expected[0] = 1,
                Feed::Timetable => expected[1..=2].fill(1),
                Feed::Homework | Feed::Agenda => expected[3] = 1,
                Feed::Grades => expected[4] = 2,
                Feed::Messages => expected[5] = 3,
                Feed::Attendance => expected[6] = 1,
                _ => {}
            }
            expected[7] = 1;
            expected[8] = news(feed);
            assert_eq!(said(&child), expected, "{feed}");
        }
        assert_eq!(full().heard_of(&Feed::ALL.into()), full());
        assert_eq!(said(&full().heard_of(&BTreeSet::new())), nothing);
    }

    #[test]
    fn a_welcome_lists_what_is_heard_of() {
        let feeds = Feed::ALL.map(|feed| WelcomeFeed {
            feed,
            state: FeedState::Ok,
            entries: 3,
            last_read: None,
        });
        let child = WelcomeChild {
            student: student("Zosia"),
            class: Some("5b".to_owned()),
            cause: None,
            opens_messages: false,
            feeds: feeds.into(),
        };
        let heard = child.heard_of(&BTreeSet::from([Feed::Grades]));
        let feeds: Vec<Feed> = heard.feeds.iter().map(|row| row.feed).collect();
        assert_eq!(feeds, [Feed::Grades]);
    }
}
