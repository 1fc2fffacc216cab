//! The places of a feed that stands in several, and when to ask each of them again.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::DAY;
use crate::domain::visit::tiers::Reach;

/// What is remembered of each place, by the source of its keys.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Places(BTreeMap<String, Memory>);

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
struct Memory {
    asked_at: DateTime<Utc>,
    found: Found,
}

/// What came of asking a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    Entries,
    /// It holds nothing, as far as it says.
    Nothing,
    /// It is closed to this account or this school.
    Refused,
    /// It could not be read.
    Trouble,
}

/// How often a place is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
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

    /// Those of `places` whose turn it is. Reads that come hourly or daily are spread: of the places that
    /// are asked for at that pace a poll takes the one that has waited longest. One that could not be read
    /// is tried again whatever else is asked.
    pub fn turn<'p>(
        &self,
        places: &[(&'p str, Pace)],
        reach: Reach,
        now: DateTime<Utc>,
    ) -> Vec<&'p str> {
        let is_due = |(place, pace): &&(&str, Pace)| self.is_due(place, *pace, reach, now);
        let due: Vec<_> = places.iter().filter(is_due).collect();
        let is_spread = |(place, pace): &(&str, Pace)| {
            *pace == Pace::Hourly && reach == Reach::Due && !self.is_in_trouble(place)
        };
        let spread = due.iter().copied().filter(|place| is_spread(place));
        let longest = spread
            .map(|(place, _)| *place)
            .min_by_key(|place| self.asked_at(place));
        let goes = |place: &&(&str, Pace)| !is_spread(place) || Some(place.0) == longest;
        due.iter()
            .copied()
            .filter(goes)
            .map(|(place, _)| *place)
            .collect()
    }

    /// Whether `place` could be read when it was last asked.
    pub fn was_open(&self, place: &str) -> bool {
        let found = self.0.get(place).map(|memory| memory.found);
        matches!(found, Some(Found::Entries | Found::Nothing))
    }

    /// Whether `place` was refused when it was last asked.
    pub fn is_refused(&self, place: &str) -> bool {
        let found = self.0.get(place).map(|memory| memory.found);
        found == Some(Found::Refused)
    }

    fn is_in_trouble(&self, place: &str) -> bool {
        let memory = self.0.get(place);
        memory.is_some_and(|memory| memory.found == Found::Trouble)
    }

    fn asked_at(&self, place: &str) -> Option<DateTime<Utc>> {
        self.0.get(place).map(|memory| memory.asked_at)
    }

    /// Remembers that asking `place` came to the same once more.
    pub fn note_again(&mut self, place: &str, now: DateTime<Utc>) {
        if let Some(memory) = self.0.get_mut(place) {
            memory.asked_at = now;
        }
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

    #[test]
    fn the_slow_places_are_spread_and_those_in_trouble_are_not() {
        use {Found::*, Pace::*, Reach::*};
        let all = [
            ("a", EveryPoll),
            ("b", Hourly),
            ("c", Hourly),
            ("d", Hourly),
        ];
        let mut places = Places::default();
        assert_eq!(places.turn(&all, Due, moment(5, 6, 0)), ["a", "b"]);
        assert_eq!(
            places.turn(&all, Open, moment(5, 6, 0)),
            ["a", "b", "c", "d"]
        );
        for (place, found, minute) in [("b", Entries, 20), ("c", Entries, 0), ("d", Entries, 40)] {
            places.note(place, found, moment(5, 6, minute));
        }
        assert_eq!(places.turn(&all, Due, moment(5, 6, 59)), ["a"]);
        assert_eq!(places.turn(&all, Due, moment(5, 8, 0)), ["a", "c"]);
        places.note("b", Trouble, moment(5, 8, 0));
        assert_eq!(places.turn(&all, Due, moment(5, 8, 20)), ["a", "b", "c"]);
    }
}
