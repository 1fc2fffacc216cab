//! An entry of attendance in full.

use super::name;
use crate::domain::Feed;
use crate::domain::entry::Attendance;
use crate::letter::page::Style;
use crate::letter::page::{Item, Row, Value};
use crate::locale::{ChangeOf, attendance_news, capitalised, subject};

pub(super) fn item(style: &Style, change: &ChangeOf<'_, Attendance>) -> Item {
    Item {
        news: capitalised(&attendance_news(style.phrases, change)),
        title: title(style, change.now),
        value: value(style, change),
        rows: rows(style, change),
        hints: change
            .is_gone
            .then(|| style.phrases.is_gone().to_owned())
            .into_iter()
            .collect(),
        ..Item::default()
    }
}

/// The school subject; where no lesson names it, what this is all about.
fn title(style: &Style, record: &Attendance) -> String {
    match &record.subject {
        Some(named) => style.line(&subject(style.phrases, Some(named))),
        None => capitalised(style.phrases.feed(Feed::Attendance)),
    }
}

/// What it was and what it is. The news says it already when there is only one of the two.
fn value(style: &Style, change: &ChangeOf<'_, Attendance>) -> Option<Value> {
    let before = style
        .phrases
        .attendance_kind(change.earlier(|record| record.kind)?);
    let now = style.phrases.attendance_kind(change.now.kind);
    Some(Value {
        before: Some(before.to_owned()),
        now: now.to_owned(),
        in_words: Some(style.phrases.earlier_and_now(before, now)),
        is_void: false,
    })
}

fn rows(style: &Style, change: &ChangeOf<'_, Attendance>) -> Vec<Row> {
    let (record, phrases) = (change.now, style.phrases);
    let day = record.date.map(|day| phrases.day(day));
    let lesson = record.lesson_no.map(|number| phrases.lesson_number(number));
    let when: Vec<String> = day.into_iter().chain(lesson).collect();
    let mut rows = Vec::new();
    if !when.is_empty() {
        rows.push(style.row(phrases.lesson_when(), &when.join(", ")));
    }
    rows.extend(entry(style, change));
    rows.extend(name(record.teacher.as_ref()).map(|teacher| style.row(phrases.teacher(), teacher)));
    rows
}

/// What the school calls it.
fn entry(style: &Style, change: &ChangeOf<'_, Attendance>) -> Option<Row> {
    let shown = name(Some(&change.now.category))?;
    let before = change
        .earlier(|record| name(Some(&record.category)))
        .flatten();
    Some(style.changed_row(style.phrases.attendance_entry(), shown, before))
}
