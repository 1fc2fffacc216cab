//! What is known of a child's lessons, day by day.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::diff::snapshot::Snapshot;
use crate::domain::duplicates::days_off::FreeDays;
use crate::domain::entry::Lesson;

/// The lessons as last read, and what is free of them.
#[derive(Debug, Default)]
pub struct Timetable {
    /// `None` while nothing was read.
    lessons: Option<Vec<Lesson>>,
    pub free: FreeDays,
}

impl Timetable {
    /// That of the feed `timetable`, with the feed `days_off`.
    #[must_use]
    pub fn of(timetable: Option<&Snapshot>, days_off: Option<&Snapshot>) -> Self {
        let lessons = |known: &Snapshot| known.present().filter_map(Lesson::of).cloned().collect();
        Self {
            lessons: timetable.map(lessons),
            free: FreeDays::of(days_off.into_iter().flat_map(Snapshot::standing)),
        }
    }

    /// The lessons of a day in their order: those that take place then, and those that were to. `None` while nothing is
    /// known of the timetable.
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> Option<Vec<Lesson>> {
        let is_of_day = |lesson: &&Lesson| {
            let place = lesson.place_on(day);
            place.is_some_and(|slot| !self.free.cover(slot))
        };
        let lessons = self.lessons.as_ref()?.iter().filter(is_of_day);
        let mut lessons: Vec<Lesson> = lessons.cloned().collect();
        lessons.sort_by_key(|lesson| {
            let place = lesson.place_on(day).map(|slot| slot.order());
            (place, lesson.group.clone())
        });
        Some(lessons)
    }

    /// Those of the `days` on which there are lessons.
    #[must_use]
    pub fn days_with_lessons(&self, days: &[NaiveDate]) -> BTreeSet<NaiveDate> {
        let has_lessons = |day: &&NaiveDate| self.on(**day).is_some_and(|on| !on.is_empty());
        days.iter().filter(has_lessons).copied().collect()
    }
}
