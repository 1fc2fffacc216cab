//! An entry of attendance, told in full.

use super::name;
use crate::domain::Feed;
use crate::domain::entry::Attendance;
use crate::locale::{Sides, attendance_news, capitalised, subject};
use crate::mail::letter::pen::Pen;
use crate::mail::letter::view::{Item, Row, Value};

pub(super) fn item(pen: &Pen, sides: &Sides<'_, Attendance>) -> Item {
    Item {
        news: capitalised(&attendance_news(pen.phrases, sides)),
        title: title(pen, sides.now),
        value: value(pen, sides),
        rows: rows(pen, sides),
        hints: sides
            .is_gone
            .then(|| pen.phrases.is_gone().to_owned())
            .into_iter()
            .collect(),
        ..Item::default()
    }
}

/// The school subject; where no lesson tells it, what this is all about.
fn title(pen: &Pen, record: &Attendance) -> String {
    match &record.subject {
        Some(named) => pen.line(&subject(pen.phrases, Some(named))),
        None => capitalised(pen.phrases.feed(Feed::Attendance)),
    }
}

/// What it was and what it is. The news says it already when there is only one of the two.
fn value(pen: &Pen, sides: &Sides<'_, Attendance>) -> Option<Value> {
    let before = pen
        .phrases
        .attendance_kind(sides.earlier(|record| record.kind)?);
    let now = pen.phrases.attendance_kind(sides.now.kind);
    Some(Value {
        before: Some(before.to_owned()),
        now: now.to_owned(),
        in_words: Some(pen.phrases.earlier_and_now(before, now)),
        is_void: false,
    })
}

fn rows(pen: &Pen, sides: &Sides<'_, Attendance>) -> Vec<Row> {
    let (record, phrases) = (sides.now, pen.phrases);
    let day = record.date.map(|day| phrases.day(day));
    let lesson = record.lesson_no.map(|number| phrases.lesson_number(number));
    let when: Vec<String> = day.into_iter().chain(lesson).collect();
    let mut rows = Vec::new();
    if !when.is_empty() {
        rows.push(pen.row(phrases.lesson_when(), &when.join(", ")));
    }
    rows.extend(entry(pen, sides));
    rows.extend(name(record.teacher.as_ref()).map(|teacher| pen.row(phrases.teacher(), teacher)));
    rows
}

/// What the school calls it.
fn entry(pen: &Pen, sides: &Sides<'_, Attendance>) -> Option<Row> {
    let shown = name(Some(&sides.now.category))?;
    let before = sides
        .earlier(|record| name(Some(&record.category)))
        .flatten();
    Some(pen.changed_row(pen.phrases.attendance_entry(), shown, before))
}
