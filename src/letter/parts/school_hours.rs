//! From when to when school is.

use chrono::{NaiveDate, NaiveTime};

use super::lesson_table::are_blocks;
use crate::domain::entry::Lesson;
use crate::letter::page::Style;
use crate::locale::hours;

/// The hours of a day, all changes considered: "Lekcje 8:55–13:25"; of a kindergarten "Zajęcia 8:30–13:30". `None` when
/// nothing is held.
pub(crate) fn school_hours(style: &Style, lessons: &[Lesson], day: NaiveDate) -> Option<String> {
    let held = lessons.iter().filter(|lesson| lesson.is_held_on(day));
    let slots = || held.clone().map(Lesson::takes_place_at);
    let from: NaiveTime = slots().filter_map(|slot| slot.from).min()?;
    let to = slots().filter_map(|slot| slot.to).max();
    let hours = hours(from, to);
    Some(if are_blocks(lessons) {
        style.phrases.block_hours(&hours)
    } else {
        style.phrases.school_hours(&hours)
    })
}
