//! The timetable, as it was last known.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};

use super::Words;
use crate::archive::Archive;
use crate::domain::Feed;
use crate::domain::entry::Lesson;
use crate::locale::{capitalised, hours, named_room, subject};

/// A week as it is planned.
pub(super) struct Week {
    /// "Tydzień od 5 października 2026".
    pub(super) title: String,
    pub(super) days: Vec<Day>,
}

/// A day of it.
pub(super) struct Day {
    pub(super) name: String,
    pub(super) lessons: Vec<Row>,
}

/// A lesson.
pub(super) struct Row {
    pub(super) number: Option<u8>,
    pub(super) hours: Option<String>,
    pub(super) subject: String,
    /// Room, teacher, group.
    pub(super) details: String,
}

impl Week {
    /// The fullest week that is known, and of several the latest: a week of holidays is no timetable.
    pub(super) fn latest(archive: &Archive, words: Words) -> Option<Self> {
        let mut weeks: BTreeMap<NaiveDate, Vec<&Lesson>> = BTreeMap::new();
        let lessons = archive.of_feed(Feed::Timetable);
        for lesson in lessons.filter_map(|kept| Lesson::of(&kept.entry)) {
            let day = lesson.slot.date;
            let passed = Days::new(day.weekday().num_days_from_monday().into());
            if let Some(monday) = day.checked_sub_days(passed) {
                weeks.entry(monday).or_default().push(lesson);
            }
        }
        let (monday, lessons) = weeks
            .into_iter()
            .max_by_key(|(monday, lessons)| (lessons.len(), *monday))?;
        Some(Self {
            title: words.0.week_from(&words.day(monday)),
            days: days(lessons, words),
        })
    }
}

fn days(lessons: Vec<&Lesson>, words: Words) -> Vec<Day> {
    let mut days: BTreeMap<NaiveDate, Vec<&Lesson>> = BTreeMap::new();
    for lesson in lessons {
        days.entry(lesson.slot.date).or_default().push(lesson);
    }
    let days = days.into_iter();
    days.map(|(day, mut lessons)| {
        lessons.sort_by_key(|lesson| lesson.slot.order());
        Day {
            name: capitalised(words.0.weekday(day)),
            lessons: lessons
                .into_iter()
                .map(|lesson| Row::of(lesson, words))
                .collect(),
        }
    })
    .collect()
}

impl Row {
    fn of(lesson: &Lesson, words: Words) -> Self {
        let planned = &lesson.planned;
        let room = planned.room.as_ref();
        let room = room.map(|room| named_room(words.0, room.label()));
        let teacher = planned.teacher.as_ref().map(|teacher| teacher.label());
        let details: Vec<&str> = [room.as_deref(), teacher, lesson.group.as_deref()]
            .into_iter()
            .flatten()
            .collect();
        Self {
            number: lesson.slot.number,
            hours: lesson.slot.from.map(|from| hours(from, lesson.slot.to)),
            subject: subject(words.0, planned.subject.as_ref()),
            details: details.join(" · "),
        }
    }
}
