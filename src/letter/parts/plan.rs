//! The lessons of the day: in a line, unless much of it is changed.

use chrono::NaiveDate;

use super::room::in_room;
use super::school_hours::school_hours;
use super::{lesson_table, occasions};
use crate::domain::entry::{DayOff, Lesson, LessonState, Named};
use crate::domain::letter::digest::{DigestChild, are_many};
use crate::letter::page::{Block, Brief, Style};
use crate::locale::{capitalised, deviation_line};

/// The day of a child; nothing of a free day, and where the school has no timetable to read.
pub(crate) fn blocks(style: &Style, child: &DigestChild, day: NaiveDate) -> Vec<Block> {
    let (Some(line), changed) = (line(style, child, day), child.changed_lessons(day)) else {
        return Vec::new();
    };
    if changed.is_empty() {
        return vec![Block::Paragraph(line)];
    }
    let lessons = child.lessons.as_deref().unwrap_or_default();
    match lesson_table::table(style, lessons, day).filter(|_| are_many(&changed)) {
        Some(table) => vec![Block::Paragraph(line), Block::Lessons(table)],
        None => vec![Block::Brief(Brief {
            details: changed
                .iter()
                .flat_map(|lesson| details(style, lesson))
                .collect(),
            ..Brief::of(line)
        })],
    }
}

/// The day in a line: "Lekcje 8:00–13:30, odwołana 4. lekcja (muzyka)". That there are no lessons is said only when the
/// timetable is known and no day off says it, and that it is not known only where the school has one to read and no callout
/// says that nothing can be read.
pub(crate) fn line(style: &Style, child: &DigestChild, day: NaiveDate) -> Option<String> {
    let phrases = style.phrases;
    if child.is_free_day() {
        return None;
    }
    let Some(lessons) = &child.lessons else {
        let unknown = || phrases.lessons_unknown().to_owned();
        let is_said = child.trouble.is_some() || child.has_no_timetable();
        return (!is_said).then(unknown);
    };
    let off = child
        .occasions
        .iter()
        .filter(|entry| DayOff::of(entry).is_some());
    let off = off.filter_map(|entry| occasions::line(style, entry));
    let others = changes(style, &child.changed_lessons(day), day);
    let deviations: Vec<String> = off.chain(others).collect();
    let deviations = (!deviations.is_empty()).then(|| deviations.join(", "));
    Some(match (school_hours(style, lessons, day), deviations) {
        (Some(hours), None) => format!("{hours}, {}.", phrases.as_ever()),
        (Some(hours), Some(changes)) => format!("{hours}, {changes}"),
        (None, None) => phrases.no_lessons().to_owned(),
        (None, Some(changes)) => format!("{} {}", phrases.no_lessons(), capitalised(&changes)),
    })
}

/// "odwołana 4. lekcja (muzyka), inna sala na 5. lekcji (historia, 5 → 14)"; of many how many there are.
fn changes(style: &Style, changed: &[&Lesson], day: NaiveDate) -> Option<String> {
    if are_many(changed) {
        return Some(style.phrases.changes_in_plan(changed.len()));
    }
    let lines = changed.iter();
    let lines = lines.filter_map(|lesson| deviation_line(style.phrases, lesson, day));
    let lines: Vec<String> = lines.map(|line| style.line(&line)).collect();
    (!lines.is_empty()).then(|| lines.join(", "))
}

/// Who teaches it instead and where, and what the school adds.
fn details(style: &Style, lesson: &Lesson) -> Vec<String> {
    let taught = lesson.taught();
    let name = |named: &Option<Named>| named.as_ref().and_then(|named| named.name.clone());
    let (teacher, room) = match lesson.state {
        LessonState::Substituted { .. } => (name(&taught.teacher), name(&taught.room)),
        LessonState::Moved { .. } => (None, name(&taught.room)),
        _ => (None, None),
    };
    let room = room.map(|room| in_room(style, &room));
    let parts = [teacher, room, lesson.group.clone(), lesson.note.clone()];
    let parts = parts.into_iter().flatten();
    parts.map(|part| style.line(&part)).collect()
}
