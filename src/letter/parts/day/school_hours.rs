//! From when to when school is.

use chrono::NaiveDate;

use super::lesson_table::are_blocks;
use crate::domain::entry::Lesson;
use crate::domain::school_hours::SchoolHours;
use crate::letter::page::Style;
use crate::locale::hours;

/// The hours of a day, all changes considered: "Lekcje 8:55–13:25"; of a kindergarten "Zajęcia 8:30–13:30". `None` when
/// nothing is held.
pub(crate) fn school_hours(style: &Style, lessons: &[Lesson], day: NaiveDate) -> Option<String> {
    let SchoolHours { from, to } = SchoolHours::on(day, lessons)?;
    let hours = hours(from, Some(to));
    Some(if are_blocks(lessons) {
        style.phrases.block_hours(&hours)
    } else {
        style.phrases.school_hours(&hours)
    })
}
