//! What one successful read of a feed brought, and how far it looked.

use std::collections::BTreeSet;

use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::entry::Entry;
use super::feed::Feed;

/// The Monday of the week of `day`.
#[must_use]
pub fn monday_of(day: NaiveDate) -> NaiveDate {
    day - Duration::days(i64::from(day.weekday().num_days_from_monday()))
}

/// The part of a feed that a read has seen. Only there can something be missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "window", content = "of", rename_all = "snake_case")]
pub enum Window {
    /// The whole feed.
    Whole,
    /// The weeks that begin on these Mondays.
    Weeks(BTreeSet<NaiveDate>),
    /// The messages sent between these two times (Warsaw).
    Between {
        /// The oldest that was read.
        oldest: Option<NaiveDateTime>,
        /// The newest that was read.
        newest: Option<NaiveDateTime>,
        /// The newest of the very first read.
        seeded_to: Option<NaiveDateTime>,
    },
    /// These places, of a feed that stands in several of them: all that have ever been read.
    Parts(BTreeSet<String>),
}

impl Window {
    /// The window of a read of messages sent at these times.
    #[must_use]
    pub fn of_messages<'a>(entries: impl Iterator<Item = &'a Entry>) -> Self {
        let times: Vec<NaiveDateTime> = entries.filter_map(Entry::happened_at).collect();
        let newest = times.iter().max().copied();
        Self::Between {
            oldest: times.iter().min().copied(),
            newest,
            seeded_to: newest,
        }
    }

    /// Whether the week of `day` was read.
    #[must_use]
    pub fn covers_week_of(&self, day: NaiveDate) -> bool {
        match self {
            Self::Weeks(mondays) => mondays.contains(&monday_of(day)),
            Self::Whole | Self::Between { .. } | Self::Parts(_) => true,
        }
    }

    /// Whether the place that keys name as their `source` was read.
    #[must_use]
    pub fn holds(&self, source: &str) -> bool {
        match self {
            Self::Parts(parts) => parts.contains(source),
            Self::Whole | Self::Between { .. } | Self::Weeks(_) => true,
        }
    }

    /// This window, as the successor of `previous`: the first read stays the first.
    #[must_use]
    pub fn after(self, previous: &Self) -> Self {
        match (self, previous) {
            (Self::Between { oldest, newest, .. }, Self::Between { seeded_to, .. }) => {
                Self::Between {
                    oldest,
                    newest,
                    seeded_to: *seeded_to,
                }
            }
            (Self::Parts(now), Self::Parts(before)) => Self::Parts(&now | before),
            (window, _) => window,
        }
    }
}

/// One successful read of a feed.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// Which feed.
    pub feed: Feed,
    /// What it holds, in the order of the register.
    pub entries: Vec<Entry>,
    /// How far it looked.
    pub window: Window,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry::Message;
    use crate::domain::examples::{at, message, october};

    fn inbox(hours: &[u32]) -> Window {
        let sent = |hour: &u32| {
            Entry::Message(Message {
                sent_at: Some(october(5).and_time(at(*hour, 0))),
                ..message("1", "Anna Kowal", "Zebranie")
            })
        };
        let entries: Vec<Entry> = hours.iter().map(sent).collect();
        Window::of_messages(entries.iter())
    }

    #[test]
    fn a_week_begins_on_monday() {
        for (day, monday) in [(5, 5), (6, 5), (11, 5), (12, 12)] {
            assert_eq!(monday_of(october(day)), october(monday), "{day}");
        }
    }

    #[test]
    fn a_week_was_read_when_its_monday_is_among_the_weeks() {
        let weeks = Window::Weeks([october(12)].into());
        for (day, was_read) in [(11, false), (12, true), (18, true), (19, false)] {
            assert_eq!(weeks.covers_week_of(october(day)), was_read, "{day}");
        }
    }

    #[test]
    fn how_far_the_first_read_of_messages_went_is_never_forgotten() {
        let time = |hour| Some(october(5).and_time(at(hour, 0)));
        let first = inbox(&[9, 8]);
        let later = inbox(&[12, 11, 10]).after(&first);
        let last = inbox(&[14, 13]).after(&later);
        let expected = Window::Between {
            oldest: time(13),
            newest: time(14),
            seeded_to: time(9),
        };
        assert_eq!(last, expected);
        // A first read of nothing makes everything new.
        assert_eq!(
            inbox(&[9]).after(&inbox(&[])),
            Window::Between {
                oldest: time(9),
                newest: time(9),
                seeded_to: None,
            }
        );
    }
}
