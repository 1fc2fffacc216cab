//! From the shapes of the wire to entries. Every text passes through [`crate::domain::text`] here.
//!
//! Adding a feed means a shape in `wire`, a conversion beside these, and its line in `feeds`.

mod agenda;
mod announcements;
mod attendances;
mod behaviour;
mod comments;
mod conferences;
mod days_off;
mod full_text;
mod grade_systems;
mod grades;
mod homework;
mod justifications;
mod lucky_number;
mod messages;
mod notes;
mod partial_grades;
mod preview;
mod proposals;
mod school_files;
mod school_year;
mod timetable;
mod topics;
mod trips;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

pub(super) use agenda::{AgendaIds, agenda};
pub(super) use announcements::{announcements, author_ids};
pub(super) use attendances::{AttendanceIds, attendances};
pub(super) use behaviour::{BehaviourIds, behaviour};
pub(super) use conferences::{ConferenceIds, conferences};
pub(super) use days_off::{OF_CLASS, OF_SCHOOL, class_free_days, reason_ids, school_free_days};
pub(super) use full_text::{file_name, full_text};
pub(super) use grade_systems::{
    DESCRIPTIVE, POINTS, TEXTS, descriptive_grades, point_grades, text_grades,
};
pub(super) use grades::{GradeIds, ORDINARY, grades};
pub(super) use homework::{HomeworkIds, homework};
pub(super) use justifications::justifications;
pub(super) use lucky_number::lucky_number;
pub(super) use messages::{OLD_MODULE, key as message_key, messages};
pub(super) use notes::{NoteIds, notes};
pub(super) use partial_grades::{PARTIAL, PartialGradeIds, is_whole, partial_grades};
pub(super) use school_files::{school_files, unready_files};
pub(super) use school_year::school_year;
pub(super) use timetable::{BlockIds, KINDERGARTEN, LessonIds, TIMETABLE, blocks, lessons};
pub(super) use topics::{TopicIds, missed_lessons, topics};
pub(super) use trips::trips;

use super::wire::{self, Text};
use crate::domain::{Cause, Entry};

/// The entries of a feed, or of one of its places.
#[derive(Debug, Default)]
pub(super) struct Converted {
    pub entries: Vec<Entry>,
    /// The ids of what could not be read.
    pub skipped: Vec<String>,
    /// Why one of the places could not be read now, while others could.
    pub missed: Option<Cause>,
    /// Whether there is more than was read, so that nothing can be said to be missing.
    pub is_cut: bool,
}

impl Converted {
    /// Each item as an entry; the ids of those that `entry` can make nothing of.
    fn of<T>(
        items: wire::Items<T>,
        id: impl Fn(&T) -> &Text,
        entry: impl Fn(&T) -> Option<Entry>,
    ) -> Self {
        let mut converted = Self {
            entries: Vec::with_capacity(items.read.len()),
            skipped: items.skipped,
            ..Self::default()
        };
        for item in &items.read {
            match entry(item) {
                Some(entry) => converted.entries.push(entry),
                None => converted.skipped.push(wire::safe_id(id(item))),
            }
        }
        converted
    }
}

/// A date, of a date or of a date with a time.
fn date(text: &Text) -> Option<NaiveDate> {
    text.as_deref()?.get(..10)?.parse().ok()
}

/// A date with a time (Warsaw), with a space or a `T` between, with or without seconds.
pub(super) fn date_time(text: &Text) -> Option<NaiveDateTime> {
    let day = date(text)?;
    let time = text.as_deref()?.get(11..).and_then(time_of_day);
    Some(day.and_time(time.unwrap_or(NaiveTime::MIN)))
}

/// A time of day: `8:00`, `08:55`, `08:55:00`.
fn time(text: &Text) -> Option<NaiveTime> {
    time_of_day(text.as_deref()?)
}

fn time_of_day(text: &str) -> Option<NaiveTime> {
    let mut parts = text
        .split(':')
        .map(|part| part.trim().get(..2).unwrap_or(part));
    let mut next = || parts.next()?.parse().ok();
    let (hour, minute) = (next()?, next()?);
    NaiveTime::from_hms_opt(hour, minute, next().unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_come_in_several_forms() {
        let at = |text: &str| date_time(&Text(Some(text.to_owned()))).map(|at| at.to_string());
        for (text, expected) in [
            ("2026-10-05 14:05:31", Some("2026-10-05 14:05:31")),
            ("2026-10-05T14:05:31", Some("2026-10-05 14:05:31")),
            ("2026-10-05T14:05:31.123+02:00", Some("2026-10-05 14:05:31")),
            ("2026-10-05 14:05", Some("2026-10-05 14:05:00")),
            ("2026-10-05", Some("2026-10-05 00:00:00")),
            ("2026-10-05 99:99", Some("2026-10-05 00:00:00")),
            ("wczoraj", None),
            ("2026-13-05", None),
            ("żółćżółćżółć", None),
        ] {
            assert_eq!(at(text).as_deref(), expected, "{text}");
        }
    }
}
