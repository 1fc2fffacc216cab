//! The lessons of the day: in a line, unless much of it is changed.

use chrono::NaiveDate;

use super::needs::is_in_answer;
use super::school_hours::school_hours;
use super::{lesson_table, occasions};
use crate::domain::entry::{DayOff, Entry, Lesson, LessonState, Named};
use crate::domain::letter::DigestContent;
use crate::domain::letter::digest::{DigestChild, Matter, are_many};
use crate::letter::page::{Block, Brief, Style};
use crate::letter::parts::news::room::in_room;
use crate::locale::{capitalised, deviation_line};

/// The day of a child, and what waits below it; no plan of a free day, and where the school has no timetable to read.
pub(crate) fn blocks(
    style: &Style,
    child: &DigestChild,
    content: &DigestContent,
    waiting: Vec<String>,
) -> Vec<Block> {
    let Some(line) = line(style, child, content) else {
        let waiting = (!waiting.is_empty()).then(|| waiting.join(" · "));
        let waiting = waiting.map(|line| Block::Brief(Brief::of(line)));
        return waiting.into_iter().collect();
    };
    let changed = child.changed_lessons(content.day);
    let lessons = child.lessons.as_deref().unwrap_or_default();
    let table = are_many(&changed).then(|| lesson_table::table(style, lessons, content.day));
    let table = table.flatten();
    let unsaid = changed.iter().filter(|lesson| {
        table.is_none() && !is_in_answer(content, &child.student, &Matter::Lesson(lesson))
    });
    let details = unsaid.flat_map(|lesson| details(style, lesson, content.day));
    let plan = Brief {
        details: details.chain(waiting).collect(),
        ..Brief::of(line)
    };
    let table = table.map(Block::Lessons);
    std::iter::once(Block::Brief(plan)).chain(table).collect()
}

/// The day in a line: "Lekcje 8:00–13:30, odwołana 4. lekcja (muzyka)". That there are no lessons is said only when the
/// timetable is known and no day off says it, and that it is not known only where the school has one to read and no callout
/// says that nothing can be read.
pub(crate) fn line(style: &Style, child: &DigestChild, content: &DigestContent) -> Option<String> {
    let (phrases, day) = (style.phrases, content.day);
    if child.is_free_day() {
        return None;
    }
    let Some(lessons) = &child.lessons else {
        let unknown = || phrases.lessons_unknown().to_owned();
        let is_said = child.trouble.is_some() || child.has_no_timetable();
        return (!is_said).then(unknown);
    };
    let deviations = deviations(style, child, content);
    let is_off = |entry: &Entry| DayOff::of(entry).is_some();
    let is_as_ever = child.changed_lessons(day).is_empty() && !child.occasions.iter().any(is_off);
    Some(match (school_hours(style, lessons, day), deviations) {
        (Some(hours), None) if is_as_ever => format!("{hours}, {}.", phrases.as_ever()),
        (Some(hours), None) => format!("{hours}."),
        (Some(hours), Some(changes)) => format!("{hours}, {changes}"),
        (None, None) => phrases.no_lessons().to_owned(),
        (None, Some(changes)) => format!("{} {}", phrases.no_lessons(), capitalised(&changes)),
    })
}

/// What is off and what is changed, unless the box right above says it, as it does in a letter about one child.
fn deviations(style: &Style, child: &DigestChild, content: &DigestContent) -> Option<String> {
    let is_right_above = |matter: &Matter| {
        content.children.len() == 1 && is_in_answer(content, &child.student, matter)
    };
    let off = child.occasions.iter();
    let off = off.filter(|entry| DayOff::of(entry).is_some());
    let off = off.filter(|entry| !is_right_above(&Matter::Entry(entry)));
    let off = off.filter_map(|entry| occasions::line(style, entry));
    let changed = child.changed_lessons(content.day);
    let is_said = match changed.as_slice() {
        many if are_many(many) => is_right_above(&Matter::Lessons(changed.clone())),
        few => few
            .iter()
            .all(|lesson| is_right_above(&Matter::Lesson(lesson))),
    };
    let others = (!is_said).then(|| changes(style, &changed, content.day));
    let deviations: Vec<String> = off.chain(others.flatten()).collect();
    (!deviations.is_empty()).then(|| deviations.join(", "))
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

/// Who teaches it instead and where, as far as that is on the day, and what the school adds.
pub(super) fn details(style: &Style, lesson: &Lesson, day: NaiveDate) -> Vec<String> {
    let taught = lesson.taught();
    let name = |named: &Option<Named>| named.as_ref().and_then(|named| named.name.clone());
    let (teacher, room) = match &lesson.state {
        LessonState::Substituted { .. } => (name(&taught.teacher), name(&taught.room)),
        LessonState::Moved { to: Some(to), .. } if to.date == day => (None, name(&taught.room)),
        _ => (None, None),
    };
    let room = room.map(|room| in_room(style, &room));
    let parts = [teacher, room, lesson.group.clone(), lesson.note.clone()];
    let parts = parts.into_iter().flatten();
    parts.map(|part| style.line(&part)).collect()
}
