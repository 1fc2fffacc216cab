//! Today's lessons, as they take place.

use chrono::{NaiveDate, NaiveTime};

use super::pen::Pen;
use super::view::{Block, LessonRow, LessonTable};
use crate::domain::entry::{Lesson, LessonState, Named, Slot};
use crate::locale::{capitalised, deviation, hours, short_place, subject, subject_in_a_sentence};

/// The lessons of `today`, or the blocks of a kindergarten: a heading, the day in short, and the table. `None` when
/// there is nothing to show.
pub(super) fn blocks(pen: &Pen, lessons: &[Lesson], today: NaiveDate) -> Option<[Block; 3]> {
    let table = table(pen, lessons, today)?;
    let phrases = pen.phrases;
    let are_blocks = are_blocks(lessons);
    let summary = match school_hours(lessons, today) {
        Some((hours, changes)) if are_blocks => phrases.block_hours(&hours, changes),
        Some((hours, changes)) => phrases.school_hours(&hours, changes),
        None => phrases.no_lessons().to_owned(),
    };
    let heading = if are_blocks {
        phrases.blocks_today()
    } else {
        phrases.lessons_today()
    };
    Some([
        Block::Heading(heading.to_owned()),
        Block::Paragraph(summary),
        Block::Lessons(table),
    ])
}

fn are_blocks(lessons: &[Lesson]) -> bool {
    lessons.iter().all(Lesson::is_block)
}

/// Each lesson where it takes place; one that was moved away or called off also where it would have been.
fn table(pen: &Pen, lessons: &[Lesson], today: NaiveDate) -> Option<LessonTable> {
    let mut rows: Vec<(Place, LessonRow)> = lessons
        .iter()
        .flat_map(|lesson| rows(pen, lesson, today))
        .collect();
    rows.sort_by_key(|(place, _)| *place);
    let all = rows.len();
    rows.truncate(pen.extent.lessons);
    let more = pen.more(all, rows.len());
    let rows: Vec<LessonRow> = rows.into_iter().map(|(_, row)| row).collect();
    (!rows.is_empty()).then(|| LessonTable {
        columns: if are_blocks(lessons) {
            pen.phrases.block_columns().into()
        } else {
            pen.phrases.lesson_columns().into()
        },
        as_planned: pen.phrases.as_planned().to_lowercase(),
        rows,
        more,
    })
}

/// From when to when school is today, all changes considered: "8:55–13:25"; and how many lessons are
/// changed.
fn school_hours(lessons: &[Lesson], today: NaiveDate) -> Option<(String, usize)> {
    let held = || {
        lessons
            .iter()
            .filter(|lesson| is_held_on(lesson, today))
            .map(Lesson::takes_place_at)
    };
    let from: NaiveTime = held().filter_map(|slot| slot.from).min()?;
    let to = held().filter_map(|slot| slot.to).max();
    let changes = lessons
        .iter()
        .filter(|lesson| lesson.is_changed_on(today))
        .count();
    Some((hours(from, to), changes))
}

fn is_held_on(lesson: &Lesson, today: NaiveDate) -> bool {
    let is_off = matches!(
        lesson.state,
        LessonState::Cancelled | LessonState::Moved { to: None, .. }
    );
    !is_off && lesson.takes_place_at().date == today
}

/// Where a row stands in the table.
type Place = (Option<u8>, Option<NaiveTime>);

fn rows(pen: &Pen, lesson: &Lesson, today: NaiveDate) -> Vec<(Place, LessonRow)> {
    let LessonState::Moved { to, .. } = &lesson.state else {
        return vec![(lesson.slot.order(), row(pen, lesson))];
    };
    let mut rows = Vec::new();
    if lesson.slot.date == today {
        rows.push((lesson.slot.order(), row_left(pen, lesson, to.as_ref())));
    }
    if let Some(to) = to.as_ref().filter(|to| to.date == today) {
        let from = pen
            .phrases
            .moved_from(&short_place(pen.phrases, today, &lesson.slot));
        let row = LessonRow {
            deviation: Some(format!("{}; {from}", word(pen, lesson))),
            ..row_at(pen, lesson, to)
        };
        rows.push((to.order(), row));
    }
    rows
}

/// How the lesson deviates from its plan.
fn word(pen: &Pen, lesson: &Lesson) -> String {
    deviation(pen.phrases, lesson)
        .map(capitalised)
        .unwrap_or_default()
}

fn row(pen: &Pen, lesson: &Lesson) -> LessonRow {
    let is_off = lesson.state == LessonState::Cancelled;
    let is_substituted = matches!(lesson.state, LessonState::Substituted { .. });
    let deviation = deviation(pen.phrases, lesson).map(capitalised);
    let planned = &lesson.planned.subject;
    let is_another = !Named::same(planned.as_ref(), lesson.taught().subject.as_ref());
    LessonRow {
        is_off,
        deviation,
        teacher: if is_substituted {
            label(pen, lesson.taught().teacher.as_ref())
        } else {
            None
        },
        planned: is_another
            .then(|| pen.line(&subject_in_a_sentence(pen.phrases, planned.as_ref()))),
        earlier_room: earlier_room(pen, lesson),
        ..row_at(pen, lesson, &lesson.slot)
    }
}

/// The place that a lesson has left.
fn row_left(pen: &Pen, lesson: &Lesson, to: Option<&Slot>) -> LessonRow {
    let mut deviation = word(pen, lesson);
    if let Some(to) = to {
        let to = short_place(pen.phrases, lesson.slot.date, to);
        deviation = format!("{deviation}; {}", pen.phrases.moved_to(&to));
    }
    LessonRow {
        subject: pen.line(&subject(pen.phrases, lesson.planned.subject.as_ref())),
        room: label(pen, lesson.planned.room.as_ref()).unwrap_or_default(),
        is_off: true,
        deviation: Some(deviation),
        ..row_at(pen, lesson, &lesson.slot)
    }
}

fn row_at(pen: &Pen, lesson: &Lesson, slot: &Slot) -> LessonRow {
    let taught = lesson.taught();
    LessonRow {
        number: slot.number,
        hours: slot
            .from
            .map(|from| hours(from, slot.to))
            .unwrap_or_default(),
        subject: pen.line(&subject(pen.phrases, taught.subject.as_ref())),
        group: lesson.group.as_ref().map(|group| pen.line(group)),
        room: label(pen, taught.room.as_ref()).unwrap_or_default(),
        ..LessonRow::default()
    }
}

fn earlier_room(pen: &Pen, lesson: &Lesson) -> Option<String> {
    let (planned, taught) = (&lesson.planned.room, lesson.taught().room);
    let is_another = Named::differ(planned.as_ref(), taught.as_ref());
    if is_another {
        label(pen, planned.as_ref())
    } else {
        None
    }
}

fn label(pen: &Pen, named: Option<&Named>) -> Option<String> {
    named
        .and_then(|named| named.name.as_deref())
        .map(|name| pen.line(name))
}
