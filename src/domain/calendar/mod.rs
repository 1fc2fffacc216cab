//! What of a register belongs into a calendar: tests and whatever else the agenda holds, due work, meetings, trips,
//! days off.
//!
//! Nothing is stored for it. How often a thing has changed is the number of its events, which is all that a calendar
//! needs to tell a newer file from an older one.

mod change;
mod when;

pub use change::{CalendarChange, Effect, calendar_changes};
pub use when::{When, instant};

use chrono::{DateTime, Utc};

use crate::domain::duplicates::occasions::named_once;
use crate::domain::entry::Entry;
use crate::domain::feed::Feed;
use crate::domain::student::Student;

/// The feeds whose entries have a place in a calendar.
pub const FEEDS: [Feed; 5] = [
    Feed::Agenda,
    Feed::Homework,
    Feed::DaysOff,
    Feed::Conferences,
    Feed::Trips,
];

/// One thing of a calendar.
#[derive(Debug, Clone, PartialEq)]
pub struct Thing<'a> {
    pub student: &'a Student,
    pub entry: &'a Entry,
    pub when: When,
    /// How often it has changed since it was first seen: `SEQUENCE` (RFC 5545, section 3.8.7.4).
    pub sequence: u32,
    /// When a poll found its last change; `None` of what has stood there since the first read.
    pub changed_at: Option<DateTime<Utc>>,
}

impl Thing<'_> {
    /// What stays the same for as long as it exists, and is nobody else's: of the child, the register's key, and the
    /// domain of the sender.
    #[must_use]
    pub fn uid(&self, domain: &str) -> String {
        let key = self.entry.key();
        let (source, id) = (harmless(key.source()), harmless(key.id()));
        format!("{}.{source}.{id}@{domain}", self.student.slug)
    }

    /// Whether a parent cannot be elsewhere meanwhile: at a meeting whose hour is known. A test takes the child's time,
    /// not the parent's.
    #[must_use]
    pub fn keeps_parents_busy(&self) -> bool {
        let is_meeting = match self.entry {
            Entry::Conference(_) => true,
            Entry::Agenda(entry) => entry.test().is_none() && entry.meeting().is_some(),
            _ => false,
        };
        is_meeting && matches!(self.when, When::Hours { .. })
    }
}

/// The part of a key in letters that need no escape anywhere: an id of the register is opaque.
fn harmless(part: &str) -> String {
    let bytes = part.bytes().map(|byte| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'-' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    });
    bytes.collect()
}

/// The entries among `entries` that belong into a calendar, in its order: what stands in two feeds comes once.
#[must_use]
pub fn in_calendar<'a>(entries: impl Iterator<Item = &'a Entry>) -> Vec<(&'a Entry, When)> {
    let dated = |entry: &'a Entry| Some((entry, When::of(entry)?));
    let mut all: Vec<_> = named_once(entries).into_iter().filter_map(dated).collect();
    all.sort_by_key(|(entry, when)| (when.begins(), entry.key()));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Key;
    use crate::domain::entry::{AgendaEntry, Conference};
    use crate::domain::examples::*;

    fn thing<'a>(student: &'a Student, entry: &'a Entry) -> Thing<'a> {
        Thing {
            student,
            entry,
            when: When::of(entry).unwrap(),
            sequence: 0,
            changed_at: None,
        }
    }

    #[test]
    fn a_uid_is_of_the_child_and_the_key_and_has_no_odd_letters() {
        let (zosia, stas) = (student("Zosia"), student("Staś"));
        let odd = |id: &str| {
            Entry::Agenda(AgendaEntry {
                key: Key::new("home_works", id),
                ..agenda("1")
            })
        };
        for (child, id, expected) in [
            (&zosia, "9120311", "zosia.home_works.9120311@example.com"),
            (&stas, "9120311", "stas.home_works.9120311@example.com"),
            (
                &zosia,
                "t4 ż@:",
                "zosia.home_works.t4%20%C5%BC%40%3A@example.com",
            ),
        ] {
            assert_eq!(thing(child, &odd(id)).uid("example.com"), expected);
        }
    }

    #[test]
    fn only_a_meeting_with_an_hour_takes_the_time_of_parents() {
        let zosia = student("Zosia");
        let at_five = conference("1", "Zebranie");
        let some_day = Conference {
            time: None,
            ..at_five.clone()
        };
        for (entry, expected) in [
            (Entry::Agenda(agenda("1")), false),
            (Entry::Agenda(meeting("2")), true),
            (Entry::Conference(at_five), true),
            (Entry::Conference(some_day), false),
            (Entry::Trip(trip("3")), false),
        ] {
            let busy = thing(&zosia, &entry).keeps_parents_busy();
            assert_eq!(busy, expected, "{entry:?}");
        }
    }

    #[test]
    fn a_calendar_is_in_the_order_of_its_days_and_names_a_meeting_once() {
        let evening = Entry::Agenda(meeting("2"));
        let same = Entry::Conference(Conference {
            date: october(14),
            time: Some(at(17, 0)),
            ..conference("1", "Zebranie")
        });
        let (test, due, grade) = (
            Entry::Agenda(agenda("1")),
            Entry::Homework(homework("3")),
            Entry::Grade(grade("1", "5")),
        );
        let entries = [&same, &evening, &test, &grade, &due];
        let found = in_calendar(entries.into_iter());
        let found: Vec<&Entry> = found.into_iter().map(|(entry, _)| entry).collect();
        assert_eq!(found, [&due, &test, &evening]);
    }

    #[test]
    fn the_feeds_of_a_calendar_are_those_whose_entries_have_days() {
        for event in every_change(&student("Zosia")) {
            let entry = event.change.entry().unwrap();
            let is_dated = When::of(entry).is_some();
            assert_eq!(is_dated, FEEDS.contains(&event.feed), "{entry:?}");
        }
    }
}
