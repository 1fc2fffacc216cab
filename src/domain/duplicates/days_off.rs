//! A day off takes its lessons with it: the day off is the news, and that its lessons vanish is none.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::domain::diff::snapshot::{Presence, Snapshot};
use crate::domain::entry::{DayOff, Entry, Key, Lesson, Slot};
use crate::domain::{Feed, Reading};

/// The days off that are known.
#[derive(Debug, Default)]
pub struct FreeDays(Vec<DayOff>);

impl FreeDays {
    /// Those among `entries`.
    #[must_use]
    pub fn of<'a>(entries: impl Iterator<Item = &'a Entry>) -> Self {
        Self(entries.filter_map(DayOff::of).cloned().collect())
    }

    /// Whether that place of the timetable is off.
    #[must_use]
    pub fn cover(&self, slot: &Slot) -> bool {
        self.0.iter().any(|day_off| day_off.covers(slot))
    }

    /// The timetable as it is to be compared with `reading`: a lesson that lies in a day off and is not shown any
    /// more is no longer expected.
    #[must_use]
    pub fn excuse(&self, timetable: &Snapshot, reading: &Reading) -> Snapshot {
        let shown: BTreeSet<&Key> = reading.entries.iter().map(Entry::key).collect();
        let mut excused = timetable.clone();
        for (key, held) in &mut excused.entries {
            let is_off = Lesson::of(&held.entry).is_some_and(|lesson| self.cover(&lesson.slot));
            let was_there = !matches!(held.presence, Presence::Removed | Presence::Lapsed);
            if is_off && was_there && !shown.contains(key) {
                held.presence = Presence::Lapsed;
            }
        }
        excused
    }
}

/// Whether `reading`, of the timetable, shows nothing any more of a day from `today` (Warsaw) on that had lessons: then
/// the days off are worth a look before anything is said of it.
#[must_use]
pub fn may_be_new(timetable: &Snapshot, reading: &Reading, today: NaiveDate) -> bool {
    let mut shown: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    for lesson in reading.entries.iter().filter_map(Lesson::of) {
        *shown.entry(lesson.slot.date).or_default() += 1;
    }
    reading.feed == Feed::Timetable
        && timetable
            .standing()
            .filter(|entry| entry.is_expected_in(&reading.window, today))
            .filter_map(Lesson::of)
            .any(|lesson| !shown.contains_key(&lesson.slot.date))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::diff::diff;
    use crate::domain::entry::period::Period;
    use crate::domain::examples::{block, lesson, october, school_days_off};
    use crate::domain::{Change, ChangeKind, Unreadable, Window};

    fn reading(entries: &[Entry]) -> Reading {
        Reading {
            feed: Feed::Timetable,
            entries: entries.to_vec(),
            window: Window::of_weeks("timetable", [october(5), october(12)].into()),
            unreadable: Unreadable::default(),
        }
    }

    fn days(days: &[u32]) -> Vec<Entry> {
        let lessons = days
            .iter()
            .flat_map(|day| (1..=7).map(|number| lesson(*day, number, "Chemia")));
        lessons.map(Entry::Lesson).collect()
    }

    fn off(first: u32, last: u32, lessons: Option<(u8, u8)>) -> FreeDays {
        let period = Period::new(october(first), Some(october(last)));
        FreeDays(vec![DayOff {
            lessons,
            ..school_days_off("1", "Ferie jesienne", period)
        }])
    }

    /// What three reads of `left`, after one of `before`, change beside these days off.
    fn read(before: &[Entry], left: &[Entry], free: &FreeDays) -> (Vec<Change>, Snapshot) {
        let mut known = Snapshot::seed(reading(before));
        let mut changes = Vec::new();
        for _ in 0..3 {
            let now = reading(left);
            let current = free.excuse(&known, &now).follow(now, october(5));
            changes.extend(diff(Some(&known), &current, october(5)));
            known = current;
        }
        (changes, known)
    }

    #[test]
    fn lessons_that_vanish_on_a_known_day_off_are_no_event_and_count_for_no_hold() {
        let fortnight = [5, 6, 7, 8, 9, 12, 13, 14, 15, 16];
        let but_tuesday = [5, 7, 8, 9, 12, 13, 14, 15, 16];
        for (before, left, free) in [
            (&fortnight[..], &but_tuesday[..], off(6, 6, None)),
            (&fortnight, &[5], off(6, 16, None)),
            (&[5, 6], &[5], off(6, 6, None)),
            (&fortnight, &[], off(1, 31, None)),
        ] {
            let (changes, known) = read(&days(before), &days(left), &free);
            assert_eq!(changes, [], "{left:?}");
            assert_eq!(known.hold, None, "{left:?}");
        }
    }

    #[test]
    fn what_vanishes_beside_a_day_off_is_told() {
        let but_the_last = |day| {
            let mut lessons = days(&[5, 6, 7, 8, 9]);
            lessons.retain(|entry| {
                let slot = &Lesson::of(entry).unwrap().slot;
                !(slot.date == october(day) && slot.number >= Some(6))
            });
            lessons
        };
        for (left, free, told) in [
            (but_the_last(7), off(6, 6, None), 2),
            (but_the_last(6), off(6, 6, Some((1, 5))), 2),
            (but_the_last(6), off(6, 6, Some((1, 6))), 1),
            (but_the_last(6), off(6, 6, Some((6, 7))), 0),
        ] {
            let (changes, _) = read(&days(&[5, 6, 7, 8, 9]), &left, &free);
            let kinds: Vec<_> = changes.iter().map(|change| change.kind).collect();
            assert_eq!(kinds, vec![ChangeKind::PlanChanged; told], "{free:?}");
        }
    }

    #[test]
    fn when_the_day_off_is_withdrawn_its_lessons_return_in_silence() {
        let (_, known) = read(&days(&[5, 6]), &days(&[5]), &off(6, 6, None));
        let back = known.follow(reading(&days(&[5, 6])), october(5));
        assert_eq!(diff(Some(&known), &back, october(5)), []);
    }

    #[test]
    fn some_lessons_off_say_nothing_of_blocks_without_numbers() {
        assert!(off(6, 6, None).cover(&block(6, 9, "Rytmika").slot));
        assert!(!off(6, 6, Some((1, 9))).cover(&block(6, 9, "Rytmika").slot));
    }

    #[test]
    fn a_day_that_is_empty_all_at_once_is_worth_a_look_at_the_days_off() {
        let known = Snapshot::seed(reading(&days(&[5, 6])));
        for (left, today, expected) in [
            (&[5, 6][..], 5, false),
            (&[5], 5, true),
            (&[6], 5, true),
            (&[6], 6, false),
        ] {
            let found = may_be_new(&known, &reading(&days(left)), october(today));
            assert_eq!(found, expected, "{left:?} {today}");
        }
    }
}
