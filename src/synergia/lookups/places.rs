//! The places of a feed that stands in several, and when to ask each of them again.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::DAY;
use crate::domain::turn::Reach;

/// What is remembered of each place, by the source of its keys.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub(in crate::synergia) struct Places(BTreeMap<String, Memory>);

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
struct Memory {
    asked_at: DateTime<Utc>,
    found: Found,
}

/// What came of asking a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::synergia) enum Found {
    /// It holds something.
    Entries,
    /// It is open and holds nothing.
    Nothing,
    /// It is closed to this account or this school.
    Refused,
    /// It could not be read.
    Trouble,
}

/// How often a place is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::synergia) enum Pace {
    /// In every poll.
    EveryPoll,
    /// At most hourly while it holds something, daily while it does not.
    Hourly,
}

impl Places {
    /// Whether it is the turn of `place`. One that was refused is asked again after a day.
    pub fn is_due(&self, place: &str, often: Pace, reach: Reach, now: DateTime<Utc>) -> bool {
        let Some(memory) = self.0.get(place) else {
            return true;
        };
        let rest = match (memory.found, often, reach) {
            (Found::Refused, _, _) | (Found::Nothing, Pace::Hourly, Reach::Due) => DAY,
            (_, Pace::EveryPoll, _) | (_, _, Reach::Open) | (Found::Trouble, _, _) => {
                Duration::zero()
            }
            (Found::Entries, Pace::Hourly, Reach::Due) => Duration::hours(1),
        };
        // A time in the future never blocks anything.
        now - memory.asked_at >= rest || memory.asked_at > now
    }

    /// Whether `place` could be read when it was last asked.
    pub fn was_open(&self, place: &str) -> bool {
        let found = self.0.get(place).map(|memory| memory.found);
        matches!(found, Some(Found::Entries | Found::Nothing))
    }

    /// When `place` was last asked.
    pub fn asked_at(&self, place: &str) -> Option<DateTime<Utc>> {
        self.0.get(place).map(|memory| memory.asked_at)
    }

    /// Remembers what came of asking `place`.
    pub fn note(&mut self, place: &str, found: Found, now: DateTime<Utc>) {
        let memory = Memory {
            asked_at: now,
            found,
        };
        self.0.insert(place.to_owned(), memory);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::moment;

    #[test]
    fn a_place_has_its_turn_by_what_it_held_last_time() {
        use {Found::*, Pace::*, Reach::*};
        for (found, pace, reach, minutes, is_due) in [
            (Entries, EveryPoll, Due, 0, true),
            (Nothing, EveryPoll, Due, 0, true),
            (Refused, EveryPoll, Due, 23 * 60, false),
            (Refused, EveryPoll, Open, 23 * 60, false),
            (Refused, EveryPoll, Due, 24 * 60, true),
            (Entries, Hourly, Due, 59, false),
            (Entries, Hourly, Due, 60, true),
            (Entries, Hourly, Open, 0, true),
            (Nothing, Hourly, Due, 23 * 60, false),
            (Nothing, Hourly, Due, 24 * 60, true),
            (Nothing, Hourly, Open, 0, true),
            (Trouble, Hourly, Due, 0, true),
            // a clock that ran ahead
            (Refused, Hourly, Due, -5, true),
        ] {
            let mut places = Places::default();
            assert!(places.is_due("point_grades", pace, reach, moment(5, 6, 0)));
            places.note("point_grades", found, moment(5, 6, 0));
            let now = moment(5, 6, 0) + Duration::minutes(minutes);
            let due = places.is_due("point_grades", pace, reach, now);
            assert_eq!(due, is_due, "{found:?} {pace:?} {reach:?} {minutes}");
        }
    }
}
