//! A change of a lesson in full.

use super::name;
use crate::domain::entry::{Lesson, LessonState, Named, Teaching};
use crate::letter::page::Style;
use crate::letter::page::{Item, Row};
use crate::locale::{
    ChangeOf, capitalised, deviation, hours, is_of_a_whole_day, lesson_news, lesson_subject, place,
    subject,
};

pub(super) fn item(style: &Style, change: &ChangeOf<'_, Lesson>) -> Item {
    if is_of_a_whole_day(change) {
        return item_of_day(style, change);
    }
    let taught = change.now.taught();
    Item {
        news: capitalised(lesson_news(style.phrases, change)),
        title: style.line(&subject(style.phrases, taught.subject.as_ref())),
        rows: rows(style, change),
        ..Item::default()
    }
}

fn item_of_day(style: &Style, change: &ChangeOf<'_, Lesson>) -> Item {
    let slot = &change.now.slot;
    let planned = slot.from.map(|from| hours(from, slot.to));
    let planned = planned.map(|hours| style.row(style.phrases.as_planned(), &hours));
    Item {
        news: capitalised(lesson_news(style.phrases, change)),
        title: capitalised(&style.phrases.day(slot.date)),
        rows: planned.into_iter().collect(),
        ..Item::default()
    }
}

fn rows(style: &Style, change: &ChangeOf<'_, Lesson>) -> Vec<Row> {
    let (lesson, phrases) = (change.now, style.phrases);
    let (now, before) = (lesson.taught(), change.before.map(Lesson::taught));
    let before = before.as_ref();
    let mut rows = vec![when(style, change)];
    rows.extend(changed_subject(style, lesson, before));
    let teacher = |teaching: &Teaching| named(teaching.teacher.as_ref());
    rows.extend(detail(
        style,
        phrases.teacher(),
        teacher(&now),
        before.and_then(teacher),
    ));
    let room = |teaching: &Teaching| named(teaching.room.as_ref());
    rows.extend(detail(
        style,
        phrases.room(),
        room(&now),
        before.and_then(room),
    ));
    rows.extend(
        lesson
            .group
            .as_ref()
            .map(|group| style.row(phrases.group(), group)),
    );
    rows.extend(plan(style, change));
    rows.extend(
        lesson
            .note
            .as_ref()
            .map(|note| style.row(phrases.note_of_school(), note)),
    );
    rows
}

/// Day and hour; of a lesson that was moved, the new ones and those of before.
fn when(style: &Style, change: &ChangeOf<'_, Lesson>) -> Row {
    let lesson = change.now;
    let now = match lesson.state {
        LessonState::Moved { to: None, .. } => style.phrases.time_unknown().to_owned(),
        _ => place(style.phrases, lesson.takes_place_at()),
    };
    let before = change
        .before
        .map(|before| place(style.phrases, before.takes_place_at()))
        .filter(|before| *before != now);
    style.changed_row(style.phrases.lesson_when(), &now, before.as_deref())
}

/// The subject stands in the title; here is the one that it replaces.
fn changed_subject(style: &Style, lesson: &Lesson, before: Option<&Teaching>) -> Option<Row> {
    let now = lesson.taught();
    let before =
        before.filter(|before| !Named::same(before.subject.as_ref(), now.subject.as_ref()))?;
    let subject = |teaching: &Teaching| subject(style.phrases, teaching.subject.as_ref());
    Some(style.changed_row(
        lesson_subject(style.phrases, lesson),
        &subject(&now),
        Some(&subject(before)),
    ))
}

fn detail(style: &Style, label: &str, now: Option<String>, before: Option<String>) -> Option<Row> {
    let now = now?;
    let before = before.filter(|before| *before != now);
    Some(style.changed_row(label, &now, before.as_deref()))
}

fn named(named: Option<&Named>) -> Option<String> {
    name(named).map(str::to_owned)
}

/// Where the side before deviates from the plan as well: how, and what the plan itself says.
fn plan(style: &Style, change: &ChangeOf<'_, Lesson>) -> Vec<Row> {
    let Some(before) = change.before.filter(|before| !before.is_ordinary()) else {
        return Vec::new();
    };
    let mut rows = Vec::new();
    if let Some(state) = deviation(style.phrases, before) {
        rows.push(style.row(style.phrases.earlier_state(), state));
    }
    if !matches!(
        change.now.state,
        LessonState::Planned | LessonState::Cancelled
    ) {
        let planned = &change.now.planned;
        let parts = [
            Some(subject(style.phrases, planned.subject.as_ref())),
            named(planned.teacher.as_ref()),
            named(planned.room.as_ref()),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        rows.push(style.row(style.phrases.as_planned(), &parts.join(", ")));
    }
    rows
}
