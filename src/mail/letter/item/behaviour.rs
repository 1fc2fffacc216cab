//! A grade of behaviour, told in full.

use super::name;
use crate::domain::ChangeKind;
use crate::domain::entry::BehaviourGrade;
use crate::locale::{Sides, behaviour_mark, capitalised};
use crate::mail::letter::pen::Pen;
use crate::mail::letter::view::{Item, Row, Value};

pub(super) fn item(pen: &Pen, sides: &Sides<'_, BehaviourGrade>) -> Item {
    let grade = sides.now;
    let behaviour = capitalised(pen.phrases.behaviour());
    Item {
        news: capitalised(pen.phrases.behaviour_news(&grade.mark, sides.kind)),
        title: pen.line(name(grade.category.as_ref()).unwrap_or(&behaviour)),
        value: Some(value(pen, sides)),
        rows: rows(pen, sides),
        ..Item::default()
    }
}

fn value(pen: &Pen, sides: &Sides<'_, BehaviourGrade>) -> Value {
    let shown = |grade: &BehaviourGrade| pen.line(&behaviour_mark(pen.phrases, &grade.mark));
    let now = shown(sides.now);
    let before = sides.before.map(shown).filter(|before| *before != now);
    let in_words = before
        .as_ref()
        .map(|before| pen.phrases.earlier_and_now(before, &now));
    Value {
        before,
        now,
        in_words,
        is_void: sides.kind == ChangeKind::Removed,
    }
}

fn rows(pen: &Pen, sides: &Sides<'_, BehaviourGrade>) -> Vec<Row> {
    let (grade, phrases) = (sides.now, pen.phrases);
    let mut rows = Vec::new();
    let category = |grade: &BehaviourGrade| name(grade.category.as_ref()).map(str::to_owned);
    let other_category = sides.before.and_then(category);
    if let Some(before) = other_category.filter(|before| Some(before) != category(grade).as_ref()) {
        let now = category(grade).unwrap_or_else(|| "–".to_owned());
        rows.push(pen.changed_row(phrases.category(), &now, Some(&before)));
    }
    rows.extend(comment(pen, sides));
    let day = grade.added_at.map(|at| phrases.day(at.date()));
    rows.extend(day.map(|day| pen.row(phrases.graded_on(), &day)));
    rows.extend(name(grade.teacher.as_ref()).map(|teacher| pen.row(phrases.teacher(), teacher)));
    rows
}

fn comment(pen: &Pen, sides: &Sides<'_, BehaviourGrade>) -> Option<Row> {
    let now = sides.now.comment();
    let before = sides.earlier(BehaviourGrade::comment);
    let before = before.filter(|before| !before.is_empty());
    if now.is_empty() && before.is_none() {
        return None;
    }
    let shown = if now.is_empty() { "–" } else { &now };
    Some(pen.changed_row(pen.phrases.comment(), shown, before.as_deref()))
}
