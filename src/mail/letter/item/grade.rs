//! A grade, told in full.

use super::name;
use crate::domain::ChangeKind;
use crate::domain::entry::{Grade, GradeKind};
use crate::locale::{Sides, capitalised, earlier_value, grade_news, grade_value, subject};
use crate::mail::letter::pen::Pen;
use crate::mail::letter::view::{Item, Row, Value};

pub(super) fn item(pen: &Pen, sides: &Sides<'_, Grade>) -> Item {
    let grade = sides.now;
    Item {
        news: capitalised(&news(pen, sides)),
        title: pen.line(&subject(pen.phrases, grade.subject.as_ref())),
        value: Some(value(pen, sides)),
        rows: rows(pen, sides),
        ..Item::default()
    }
}

/// What was proposed has a row of its own.
fn news(pen: &Pen, sides: &Sides<'_, Grade>) -> String {
    match sides.now.proposal(sides.before) {
        Some(_) => pen.phrases.grade_kind(sides.now.kind).to_owned(),
        None => grade_news(pen.phrases, sides),
    }
}

fn value(pen: &Pen, sides: &Sides<'_, Grade>) -> Value {
    let shown = |value: &str| pen.line(grade_value(pen.phrases, value));
    let now = shown(&sides.now.value);
    let before = earlier_value(sides).map(shown);
    let in_words = before
        .as_ref()
        .map(|before| pen.phrases.earlier_and_now(before, &now));
    let is_void = sides.kind == ChangeKind::Removed;
    Value {
        before,
        now,
        in_words,
        is_void,
    }
}

fn rows(pen: &Pen, sides: &Sides<'_, Grade>) -> Vec<Row> {
    let (grade, phrases) = (sides.now, pen.phrases);
    let mut rows = Vec::new();
    if let Some(improved) = &grade.improves {
        let correction = phrases.correction(improved.value.as_deref());
        rows.push(pen.row(phrases.grade_kind_label(), &correction));
    }
    rows.extend(kind(pen, sides));
    rows.extend(category(pen, sides));
    rows.extend(
        grade
            .weight
            .map(|weight| pen.row(phrases.weight(), &phrases.decimal(weight))),
    );
    rows.extend(comment(pen, sides));
    rows.extend(
        grade
            .date
            .map(|day| pen.row(phrases.graded_on(), &phrases.day(day))),
    );
    rows.extend(name(grade.teacher.as_ref()).map(|teacher| pen.row(phrases.teacher(), teacher)));
    if let (Some(number), true) = (grade.semester, grade.kind != GradeKind::Ordinary) {
        rows.push(pen.row(phrases.semester(), &number.to_string()));
    }
    rows
}

/// The kind stands in the news already, unless it is what changed; of a proposal that became the grade, what
/// was proposed.
fn kind(pen: &Pen, sides: &Sides<'_, Grade>) -> Option<Row> {
    let phrases = pen.phrases;
    if let Some(proposal) = sides.now.proposal(sides.before) {
        return Some(pen.row(phrases.proposal(), grade_value(phrases, proposal)));
    }
    let before = phrases.grade_kind(sides.earlier(|grade| grade.kind)?);
    let now = phrases.grade_kind(sides.now.kind);
    Some(pen.changed_row(phrases.grade_kind_label(), now, Some(before)))
}

fn category(pen: &Pen, sides: &Sides<'_, Grade>) -> Option<Row> {
    let now = name(sides.now.category.as_ref());
    let before = sides
        .earlier(|grade| name(grade.category.as_ref()))
        .flatten();
    let shown = now.or(before)?;
    let earlier = before.filter(|before| *before != shown);
    Some(pen.changed_row(pen.phrases.category(), shown, earlier))
}

fn comment(pen: &Pen, sides: &Sides<'_, Grade>) -> Option<Row> {
    let now = sides.now.comment();
    let before = sides
        .earlier(Grade::comment)
        .filter(|before| !before.is_empty());
    if now.is_empty() && before.is_none() {
        return None;
    }
    let shown = if now.is_empty() { "–" } else { &now };
    Some(pen.changed_row(pen.phrases.comment(), shown, before.as_deref()))
}
