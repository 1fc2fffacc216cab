//! A change of a lesson, told in full.

use super::name;
use crate::domain::entry::{Lesson, LessonState, Named, Teaching};
use crate::locale::{Sides, capitalised, deviation, lesson_news, lesson_subject, place, subject};
use crate::mail::letter::pen::Pen;
use crate::mail::letter::view::{Item, Row};

pub(super) fn item(pen: &Pen, sides: &Sides<'_, Lesson>) -> Item {
    let taught = sides.now.taught();
    Item {
        news: capitalised(lesson_news(pen.phrases, sides)),
        title: pen.line(&subject(pen.phrases, taught.subject.as_ref())),
        rows: rows(pen, sides),
        ..Item::default()
    }
}

fn rows(pen: &Pen, sides: &Sides<'_, Lesson>) -> Vec<Row> {
    let (lesson, phrases) = (sides.now, pen.phrases);
    let (now, before) = (lesson.taught(), sides.before.map(Lesson::taught));
    let before = before.as_ref();
    let mut rows = vec![when(pen, sides)];
    rows.extend(changed_subject(pen, lesson, before));
    let teacher = |teaching: &Teaching| named(teaching.teacher.as_ref());
    rows.extend(detail(
        pen,
        phrases.teacher(),
        teacher(&now),
        before.and_then(teacher),
    ));
    let room = |teaching: &Teaching| named(teaching.room.as_ref());
    rows.extend(detail(
        pen,
        phrases.room(),
        room(&now),
        before.and_then(room),
    ));
    rows.extend(
        lesson
            .group
            .as_ref()
            .map(|group| pen.row(phrases.group(), group)),
    );
    rows.extend(plan(pen, sides));
    rows.extend(
        lesson
            .note
            .as_ref()
            .map(|note| pen.row(phrases.note_of_school(), note)),
    );
    rows
}

/// Day and hour; of a lesson that was moved, the new ones and those of before.
fn when(pen: &Pen, sides: &Sides<'_, Lesson>) -> Row {
    let lesson = sides.now;
    let now = match lesson.state {
        LessonState::Moved { to: None, .. } => pen.phrases.time_unknown().to_owned(),
        _ => place(pen.phrases, lesson.takes_place_at()),
    };
    let before = sides
        .before
        .map(|before| place(pen.phrases, before.takes_place_at()))
        .filter(|before| *before != now);
    pen.changed_row(pen.phrases.lesson_when(), &now, before.as_deref())
}

/// The subject stands in the title; here is the one that it replaces.
fn changed_subject(pen: &Pen, lesson: &Lesson, before: Option<&Teaching>) -> Option<Row> {
    let now = lesson.taught();
    let before =
        before.filter(|before| !Named::same(before.subject.as_ref(), now.subject.as_ref()))?;
    let subject = |teaching: &Teaching| subject(pen.phrases, teaching.subject.as_ref());
    Some(pen.changed_row(
        lesson_subject(pen.phrases, lesson),
        &subject(&now),
        Some(&subject(before)),
    ))
}

fn detail(pen: &Pen, label: &str, now: Option<String>, before: Option<String>) -> Option<Row> {
    let now = now?;
    let before = before.filter(|before| *before != now);
    Some(pen.changed_row(label, &now, before.as_deref()))
}

fn named(named: Option<&Named>) -> Option<String> {
    name(named).map(str::to_owned)
}

/// Where the side before deviates from the plan as well: how, and what the plan itself says.
fn plan(pen: &Pen, sides: &Sides<'_, Lesson>) -> Vec<Row> {
    let Some(before) = sides.before.filter(|before| !before.is_ordinary()) else {
        return Vec::new();
    };
    let mut rows = Vec::new();
    if let Some(state) = deviation(pen.phrases, before) {
        rows.push(pen.row(pen.phrases.earlier_state(), state));
    }
    if !matches!(
        sides.now.state,
        LessonState::Planned | LessonState::Cancelled
    ) {
        let planned = &sides.now.planned;
        let parts = [
            Some(subject(pen.phrases, planned.subject.as_ref())),
            named(planned.teacher.as_ref()),
            named(planned.room.as_ref()),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        rows.push(pen.row(pen.phrases.as_planned(), &parts.join(", ")));
    }
    rows
}
