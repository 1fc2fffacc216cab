//! How far a read of a feed looked.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

/// The Monday of the week of `day`.
#[must_use]
pub fn monday_of(day: NaiveDate) -> NaiveDate {
    day - Duration::days(i64::from(day.weekday().num_days_from_monday()))
}

/// The part of a feed that a read has seen. Only there can something be missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "window", content = "of", rename_all = "snake_case")]
pub enum Window {
    Whole,
    /// The weeks of one timetable that begin on these Mondays.
    Weeks {
        /// The `source` of its keys. A child that leaves the kindergarten for the school changes it.
        source: String,
        mondays: BTreeSet<NaiveDate>,
        /// The keys of the lessons of groups that the child is not in: nobody looks for them.
        #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
        others: BTreeSet<String>,
    },
    /// A feed that stands in several places of the register, by the names that its keys give them as
    /// their `source`: every place that was ever read.
    Places(BTreeMap<String, Place>),
}

/// How far one place of a feed was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Whether the last read looked there, and saw all of it.
    pub is_read: bool,
    /// Of a mailbox: which of its messages; none once it is left, so that its next read is a first one.
    pub stretch: Option<Stretch>,
}

/// The messages of a mailbox sent between two times (Warsaw).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stretch {
    /// The oldest that was read.
    pub oldest: Option<NaiveDateTime>,
    /// The newest that was read.
    pub newest: Option<NaiveDateTime>,
    /// The newest of the very first read.
    pub seeded_to: Option<NaiveDateTime>,
}

impl Window {
    /// The window of a read that looked at these places, each of them as a whole.
    #[must_use]
    pub fn of_places<'a>(sources: impl IntoIterator<Item = &'a str>) -> Self {
        let place = Place {
            is_read: true,
            stretch: None,
        };
        let places = sources.into_iter().map(|source| (source.to_owned(), place));
        Self::Places(places.collect())
    }

    /// The window of a read of these weeks of one timetable.
    #[must_use]
    pub fn of_weeks(source: &str, mondays: BTreeSet<NaiveDate>) -> Self {
        Self::Weeks {
            source: source.to_owned(),
            mondays,
            others: BTreeSet::new(),
        }
    }

    /// This window, in whose mailboxes everything was seen that was sent by `time` (Warsaw), and nothing since.
    #[must_use]
    pub fn seen_to(mut self, time: NaiveDateTime) -> Self {
        if let Self::Places(places) = &mut self {
            let stretches = places
                .values_mut()
                .filter_map(|place| place.stretch.as_mut());
            stretches.for_each(|stretch| stretch.seeded_to = Some(time));
        }
        self
    }

    /// This window of weeks, but for these lessons, by their keys: the child is not in their groups.
    #[must_use]
    pub fn but_for(mut self, keys: BTreeSet<String>) -> Self {
        if let Self::Weeks { others, .. } = &mut self {
            *others = keys;
        }
        self
    }

    /// Whether it is the key of a lesson of a group that the child is not in.
    #[must_use]
    pub fn is_of_others(&self, key: &str) -> bool {
        matches!(self, Self::Weeks { others, .. } if others.contains(key))
    }

    /// The same window, but of `source` there is more than the read has seen: what it did not show there
    /// may still exist.
    #[must_use]
    pub fn in_part(mut self, source: &str) -> Self {
        if let Self::Places(places) = &mut self
            && let Some(place) = places.get_mut(source)
        {
            place.is_read = false;
        }
        self
    }

    /// This window of a read that had no more use for these mailboxes: what comes there from now on is told
    /// elsewhere.
    #[must_use]
    pub fn leaving<'a>(mut self, sources: impl IntoIterator<Item = &'a str>) -> Self {
        let left = Place {
            is_read: false,
            stretch: None,
        };
        if let Self::Places(places) = &mut self {
            places.extend(sources.into_iter().map(|source| (source.to_owned(), left)));
        }
        self
    }

    /// Whether the week of `day` was read.
    #[must_use]
    pub fn covers_week_of(&self, day: NaiveDate) -> bool {
        match self {
            Self::Weeks { mondays, .. } => mondays.contains(&monday_of(day)),
            Self::Whole | Self::Places(_) => true,
        }
    }

    /// Whether the place that keys name as their `source` was ever read.
    #[must_use]
    pub fn holds(&self, source: &str) -> bool {
        match self {
            Self::Places(places) => places.contains_key(source),
            Self::Weeks { source: of, .. } => of == source,
            Self::Whole => true,
        }
    }

    /// Whether a read of it is the first of that place, or of one of its weeks, after those that have seen `known`.
    #[must_use]
    pub fn opens(&self, source: &str, known: &Self) -> bool {
        let is_new_week = match (self, known) {
            (Self::Weeks { mondays, .. }, Self::Weeks { mondays: seen, .. }) => {
                !mondays.is_subset(seen)
            }
            _ => false,
        };
        let is_taken_up = self.stretch(source).is_some() && known.stretch(source).is_none();
        !known.holds(source) || is_new_week || is_taken_up
    }

    /// Whether the last read looked at that place, and saw all of it.
    #[must_use]
    pub fn looked_at(&self, source: &str) -> bool {
        match self {
            Self::Places(places) => places.get(source).is_some_and(|place| place.is_read),
            Self::Whole | Self::Weeks { .. } => true,
        }
    }

    /// Which messages of that mailbox were read, if any read ever looked there.
    #[must_use]
    pub fn stretch(&self, source: &str) -> Option<Stretch> {
        match self {
            Self::Places(places) => places.get(source)?.stretch,
            Self::Whole | Self::Weeks { .. } => None,
        }
    }

    /// This window, as the successor of `previous`: a place that was read once stays known, and the first
    /// read of a mailbox stays the first.
    #[must_use]
    pub fn after(self, previous: &Self) -> Self {
        let (Self::Places(mut places), Self::Places(before)) = (self.clone(), previous) else {
            return self;
        };
        for (source, known) in before {
            places
                .entry(source.clone())
                .and_modify(|place| place.goes_on_from(known))
                .or_insert(Place {
                    is_read: false,
                    ..*known
                });
        }
        Self::Places(places)
    }
}

impl Place {
    fn goes_on_from(&mut self, known: &Self) {
        if let (Some(stretch), Some(known)) = (&mut self.stretch, known.stretch) {
            stretch.seeded_to = known.seeded_to;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::october;

    #[test]
    fn a_week_begins_on_monday() {
        for (day, monday) in [(5, 5), (6, 5), (11, 5), (12, 12)] {
            assert_eq!(monday_of(october(day)), october(monday), "{day}");
        }
    }

    #[test]
    fn a_week_was_read_when_its_monday_is_among_the_weeks() {
        let weeks = Window::of_weeks("timetable", [october(12)].into());
        for (day, was_read) in [(11, false), (12, true), (18, true), (19, false)] {
            assert_eq!(weeks.covers_week_of(october(day)), was_read, "{day}");
        }
    }

    #[test]
    fn a_place_once_read_stays_known() {
        let first = Window::of_places(["grades", "point_grades"]);
        let later = Window::of_places(["grades", "partial_grades"]).in_part("partial_grades");
        let later = later.after(&first);
        for (source, holds, looked_at) in [
            ("grades", true, true),
            ("point_grades", true, false),
            ("partial_grades", true, false),
            ("text_grades", false, false),
        ] {
            assert_eq!(later.holds(source), holds, "{source}");
            assert_eq!(later.looked_at(source), looked_at, "{source}");
        }
        assert!(Window::Whole.holds("grades") && Window::Whole.looked_at("grades"));
    }

    #[test]
    fn a_read_opens_what_was_never_read_before() {
        let weeks = |days: &[u32]| {
            let mondays = days.iter().map(|day| october(*day)).collect();
            Window::of_weeks("timetable", mondays)
        };
        let places = |sources: &[&str]| Window::of_places(sources.iter().copied());
        let inbox = || Window::of_messages(["inbox"], &[]);
        for (read, known, source, opens) in [
            (Window::Whole, Window::Whole, "notes", false),
            (places(&["a", "b"]), places(&["a"]), "a", false),
            (places(&["a", "b"]), places(&["a"]), "b", true),
            (weeks(&[5, 12]), weeks(&[5, 12]), "timetable", false),
            (weeks(&[12]), weeks(&[5, 12]), "timetable", false),
            (weeks(&[12, 19]), weeks(&[5, 12]), "timetable", true),
            (inbox(), inbox(), "inbox", false),
            (inbox(), inbox().leaving(["inbox"]), "inbox", true),
        ] {
            assert_eq!(read.opens(source, &known), opens, "{read:?} {known:?}");
        }
    }
}
