//! The lessons of a day, as they take place.

use chrono::{NaiveDate, NaiveTime};

use crate::domain::entry::{Lesson, LessonState, Named, Slot};
use crate::letter::page::Style;
use crate::letter::page::{LessonRow, LessonTable};
use crate::locale::{capitalised, deviation, hours, short_place, subject, subject_in_a_sentence};

/// Whether they are the blocks of a kindergarten.
pub(crate) fn are_blocks(lessons: &[Lesson]) -> bool {
    lessons.iter().all(Lesson::is_block)
}

/// Each lesson where it takes place; one that was moved away or called off also where it would have been.
pub(crate) fn table(style: &Style, lessons: &[Lesson], day: NaiveDate) -> Option<LessonTable> {
    let mut rows: Vec<(Position, LessonRow)> = lessons
        .iter()
        .flat_map(|lesson| rows(style, lesson, day))
        .collect();
    rows.sort_by_key(|(position, _)| *position);
    let all = rows.len();
    rows.truncate(style.extent.lessons);
    let more = style.more(all, rows.len());
    let rows: Vec<LessonRow> = rows.into_iter().map(|(_, row)| row).collect();
    (!rows.is_empty()).then(|| LessonTable {
        columns: if are_blocks(lessons) {
            style.phrases.block_columns().into()
        } else {
            style.phrases.lesson_columns().into()
        },
        as_planned: style.phrases.as_planned().to_lowercase(),
        rows,
        more,
    })
}

/// Where a row stands in the table.
type Position = (Option<u8>, Option<NaiveTime>);

fn rows(style: &Style, lesson: &Lesson, day: NaiveDate) -> Vec<(Position, LessonRow)> {
    let LessonState::Moved { to, .. } = &lesson.state else {
        return vec![(lesson.slot.order(), row(style, lesson))];
    };
    let mut rows = Vec::new();
    if lesson.slot.date == day {
        rows.push((lesson.slot.order(), row_left(style, lesson, to.as_ref())));
    }
    if let Some(to) = to.as_ref().filter(|to| to.date == day) {
        let from = style
            .phrases
            .moved_from(&short_place(style.phrases, day, &lesson.slot));
        let row = LessonRow {
            deviation: Some(format!("{}; {from}", word(style, lesson))),
            ..row_at(style, lesson, to)
        };
        rows.push((to.order(), row));
    }
    rows
}

/// How the lesson deviates from its plan.
fn word(style: &Style, lesson: &Lesson) -> String {
    deviation(style.phrases, lesson)
        .map(capitalised)
        .unwrap_or_default()
}

fn row(style: &Style, lesson: &Lesson) -> LessonRow {
    let is_off = lesson.state == LessonState::Cancelled;
    let is_substituted = matches!(lesson.state, LessonState::Substituted { .. });
    let deviation = deviation(style.phrases, lesson).map(capitalised);
    let planned = &lesson.planned.subject;
    let is_another = !Named::same(planned.as_ref(), lesson.taught().subject.as_ref());
    LessonRow {
        is_off,
        deviation,
        teacher: if is_substituted {
            label(style, lesson.taught().teacher.as_ref())
        } else {
            None
        },
        planned: is_another
            .then(|| style.line(&subject_in_a_sentence(style.phrases, planned.as_ref()))),
        earlier_room: earlier_room(style, lesson),
        ..row_at(style, lesson, &lesson.slot)
    }
}

/// The place that a lesson has left.
fn row_left(style: &Style, lesson: &Lesson, to: Option<&Slot>) -> LessonRow {
    let mut deviation = word(style, lesson);
    if let Some(to) = to {
        let to = short_place(style.phrases, lesson.slot.date, to);
        deviation = format!("{deviation}; {}", style.phrases.moved_to(&to));
    }
    LessonRow {
        subject: style.line(&subject(style.phrases, lesson.planned.subject.as_ref())),
        room: label(style, lesson.planned.room.as_ref()).unwrap_or_default(),
        is_off: true,
        deviation: Some(deviation),
        ..row_at(style, lesson, &lesson.slot)
    }
}

fn row_at(style: &Style, lesson: &Lesson, slot: &Slot) -> LessonRow {
    let taught = lesson.taught();
    LessonRow {
        number: slot.number,
        hours: slot
            .from
            .map(|from| hours(from, slot.to))
            .unwrap_or_default(),
        subject: style.line(&subject(style.phrases, taught.subject.as_ref())),
        note: lesson.note.as_ref().map(|note| style.line(note)),
        group: lesson.group.as_ref().map(|group| style.line(group)),
        room: label(style, taught.room.as_ref()).unwrap_or_default(),
        ..LessonRow::default()
    }
}

fn earlier_room(style: &Style, lesson: &Lesson) -> Option<String> {
    let (planned, taught) = (&lesson.planned.room, lesson.taught().room);
    let is_another = Named::differ(planned.as_ref(), taught.as_ref());
    if is_another {
        label(style, planned.as_ref())
    } else {
        None
    }
}

fn label(style: &Style, named: Option<&Named>) -> Option<String> {
    named
        .and_then(|named| named.name.as_deref())
        .map(|name| style.line(name))
}
