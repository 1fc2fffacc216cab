//! From when to when a child is at school, and what changes of the timetable make of that.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveTime};

use crate::domain::diff::change::Change;
use crate::domain::duplicates::days_off::FreeDays;
use crate::domain::entry::{Key, Lesson};

/// From the first lesson of a day to the end of the last (Warsaw).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SchoolHours {
    pub from: NaiveTime,
    pub to: NaiveTime,
}

impl SchoolHours {
    /// Those of the lessons that are held on that day. `None` where none is held, or where the register does not say from
    /// when to when.
    #[must_use]
    pub fn on<'l>(day: NaiveDate, lessons: impl IntoIterator<Item = &'l Lesson>) -> Option<Self> {
        let held = lessons.into_iter().filter(|lesson| lesson.is_held_on(day));
        let slots: Vec<_> = held.map(Lesson::takes_place_at).collect();
        let from = slots.iter().filter_map(|slot| slot.from).min()?;
        let to = slots.iter().filter_map(|slot| slot.to).max()?;
        Some(Self { from, to })
    }
}

/// A day of school that begins or ends at another hour than was known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChangedHours {
    pub day: NaiveDate,
    /// What was known before; `None` where no lesson was.
    pub before: Option<SchoolHours>,
    /// `None` where no lesson is left.
    pub now: Option<SchoolHours>,
    /// Whether it is a day of a kindergarten, whose blocks nobody calls lessons.
    pub is_of_blocks: bool,
}

impl ChangedHours {
    /// What became of the hours of `day` by these changes, in the order in which they were found. `lessons` are all that
    /// are known now of the timetable of that day; what is `free` counts neither before nor now. `None` where the hours are
    /// what they were.
    #[must_use]
    pub fn of(
        day: NaiveDate,
        lessons: &[Lesson],
        changes: &[&Change],
        free: &FreeDays,
    ) -> Option<Self> {
        let hours = |lessons: &[Lesson]| {
            let counted = lessons.iter();
            SchoolHours::on(day, counted.filter(|one| !free.cover(one.takes_place_at())))
        };
        let known = known_before(day, lessons, changes);
        let (before, now) = (hours(&known), hours(lessons));
        let is_of_blocks = known.iter().chain(lessons).all(Lesson::is_block);
        (before != now).then_some(Self {
            day,
            before,
            now,
            is_of_blocks,
        })
    }
}

impl ChangedHours {
    /// What deviates from the plan of `day`, of which these are the `lessons`. `None` where it begins and ends as planned.
    #[must_use]
    pub fn from_plan(day: NaiveDate, lessons: &[Lesson]) -> Option<Self> {
        let planned = || lessons.iter().map(|lesson| &lesson.slot);
        let planned = || planned().filter(|slot| slot.date == day);
        let from = planned().filter_map(|slot| slot.from).min();
        let to = planned().filter_map(|slot| slot.to).max();
        let before = from.zip(to).map(|(from, to)| SchoolHours { from, to });
        let now = SchoolHours::on(day, lessons);
        (before != now).then_some(Self {
            day,
            before,
            now,
            is_of_blocks: lessons.iter().all(Lesson::is_block),
        })
    }
}

/// The days whose timetable is another by these changes.
#[must_use]
pub fn days_changed<'c>(changes: impl IntoIterator<Item = &'c Change>) -> BTreeSet<NaiveDate> {
    let entries = changes
        .into_iter()
        .flat_map(|change| change.before.iter().chain(&change.after));
    let lessons = entries.filter_map(Lesson::of);
    lessons
        .flat_map(|lesson| [lesson.slot.date, lesson.takes_place_at().date])
        .collect()
}

/// The lessons as they stood before the changes. One of a whole day stands for all its lessons.
fn known_before(day: NaiveDate, lessons: &[Lesson], changes: &[&Change]) -> Vec<Lesson> {
    let mut before: BTreeMap<&Key, Option<&Lesson>> = BTreeMap::new();
    let mut was_empty = false;
    for change in changes {
        let Some(lesson) = change.entry().and_then(Lesson::of) else {
            continue;
        };
        let known = change.before.as_ref().and_then(Lesson::of);
        was_empty |= known.is_some_and(|known| known.is_of_day(day));
        before.entry(&lesson.key).or_insert(known);
    }
    let untouched = lessons
        .iter()
        .filter(|lesson| !was_empty && !before.contains_key(&lesson.key));
    untouched
        .chain(before.values().copied().flatten())
        .cloned()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ChangeKind;
    use crate::domain::entry::{Entry, LessonState, Slot};
    use crate::domain::examples::{at, block, lesson, october, slot, teaching, with_state};

    /// The lessons of a Tuesday, 8:00–10:35.
    fn day() -> Vec<Lesson> {
        [1, 2, 3].map(|number| lesson(6, number, "Chemia")).into()
    }

    fn change(before: Option<&Lesson>, after: Option<&Lesson>) -> Change {
        Change {
            kind: ChangeKind::Changed,
            before: before.cloned().map(Entry::Lesson),
            after: after.cloned().map(Entry::Lesson),
        }
    }

    fn moved(lesson: &Lesson, to: Slot) -> Lesson {
        let by = teaching("Chemia", "Ewa Lis", "14");
        with_state(lesson, LessonState::Moved { to: Some(to), by })
    }

    /// The hours of the 6th before and now, when the lessons turn from the first into the second.
    fn hours(before: &[Lesson], now: &[Lesson]) -> Option<(String, String)> {
        let find = |all: &[Lesson], key: &Key| all.iter().find(|one| one.key == *key).cloned();
        let keys: BTreeSet<&Key> = before.iter().chain(now).map(|one| &one.key).collect();
        let sides = keys
            .into_iter()
            .map(|key| (find(before, key), find(now, key)));
        let differing = sides.filter(|(before, now)| before != now);
        let news: Vec<Change> = differing
            .map(|(before, now)| change(before.as_ref(), now.as_ref()))
            .collect();
        let news: Vec<&Change> = news.iter().collect();
        let hours = ChangedHours::of(october(6), now, &news, &FreeDays::default())?;
        Some((shown(hours.before), shown(hours.now)))
    }

    fn shown(hours: Option<SchoolHours>) -> String {
        hours.map_or_else(String::new, |hours| {
            format!(
                "{}-{}",
                hours.from.format("%k:%M"),
                hours.to.format("%k:%M")
            )
        })
    }

    #[test]
    fn a_day_begins_or_ends_at_another_hour_by_its_first_or_last_lesson() {
        let cancelled = |index: usize| {
            let mut now = day();
            now[index] = with_state(&now[index], LessonState::Cancelled);
            now
        };
        let mut left = day();
        left[0] = moved(&left[0], slot(7, 1));
        let mut joined = day();
        joined.push(moved(&lesson(7, 1, "Chemia"), slot(6, 4)));
        let mut replaced = day();
        let by = teaching("Historia", "Ewa Lis", "3");
        replaced[2] = with_state(&replaced[2], LessonState::Substituted { by });
        for (now, expected) in [
            (day(), None),
            (cancelled(0), Some((" 8:00-10:35", " 8:55-10:35"))),
            (cancelled(1), None),
            (cancelled(2), Some((" 8:00-10:35", " 8:00- 9:40"))),
            (replaced, None),
            (left, Some((" 8:00-10:35", " 8:55-10:35"))),
            (joined, Some((" 8:00-10:35", " 8:00-11:30"))),
            (day()[..1].to_vec(), Some((" 8:00-10:35", " 8:00- 8:45"))),
            (Vec::new(), Some((" 8:00-10:35", ""))),
        ] {
            let expected =
                expected.map(|(before, now): (&str, &str)| (before.to_owned(), now.to_owned()));
            assert_eq!(hours(&day(), &now), expected, "{now:?}");
            let reversed = expected.map(|(before, now)| (now, before));
            assert_eq!(hours(&now, &day()), reversed, "{now:?}");
        }
    }

    #[test]
    fn the_group_that_stays_keeps_the_hours() {
        let groups: Vec<Lesson> = ["1", "2"]
            .map(|group| Lesson {
                key: Key::new("timetable", &format!("2026-10-06/1/{group}")),
                group: Some(group.to_owned()),
                ..lesson(6, 1, "Język angielski")
            })
            .into();
        let mut now = groups.clone();
        now[0] = with_state(&now[0], LessonState::Cancelled);
        assert_eq!(hours(&groups, &now), None);
    }

    #[test]
    fn of_two_changes_of_a_lesson_the_first_says_what_was_known() {
        let lessons = day();
        let planned = &lessons[2];
        let cancelled = with_state(planned, LessonState::Cancelled);
        let later = moved(planned, slot(6, 4));
        let changes = [
            change(Some(planned), Some(&cancelled)),
            change(Some(&cancelled), Some(&later)),
        ];
        let now = [lessons[0].clone(), lessons[1].clone(), later];
        let changes: Vec<&Change> = changes.iter().collect();
        let hours = ChangedHours::of(october(6), &now, &changes, &FreeDays::default()).unwrap();
        assert_eq!(shown(hours.before), " 8:00-10:35");
        assert_eq!(shown(hours.now), " 8:00-11:30");
    }

    #[test]
    fn a_change_of_a_whole_day_speaks_for_all_its_lessons() {
        let full = Lesson {
            key: Key::new("timetable", "2026-10-06"),
            slot: Slot {
                to: Some(at(10, 35)),
                ..slot(6, 1)
            },
            ..lesson(6, 1, "")
        };
        let empty = with_state(&full, LessonState::NoLessons);
        let gone = change(Some(&full), Some(&empty));
        let back = change(Some(&empty), Some(&full));
        let free = FreeDays::default();
        for (now, change, before, after) in [
            (Vec::new(), gone, " 8:00-10:35", ""),
            (day(), back, "", " 8:00-10:35"),
        ] {
            let changed = ChangedHours::of(october(6), &now, &[&change], &free).unwrap();
            assert_eq!(shown(changed.before), before);
            assert_eq!(shown(changed.now), after);
        }
    }

    #[test]
    fn a_kindergarten_is_open_in_blocks() {
        let (first, last) = (block(6, 9, "Rytmika"), block(6, 11, "Zabawy"));
        let gone = with_state(&last, LessonState::Cancelled);
        let change = change(Some(&last), Some(&gone));
        let lessons = [first, gone];
        let changed =
            ChangedHours::of(october(6), &lessons, &[&change], &FreeDays::default()).unwrap();
        assert!(changed.is_of_blocks);
        assert_eq!(shown(changed.now), " 9:00- 9:30");
    }

    #[test]
    fn a_change_concerns_where_a_lesson_was_and_where_it_is() {
        let planned = lesson(6, 1, "Chemia");
        let there = moved(&planned, slot(8, 1));
        let days = days_changed([&change(Some(&planned), Some(&there))]);
        assert_eq!(days, BTreeSet::from([october(6), october(8)]));
    }
}
