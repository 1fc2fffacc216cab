//! A grade of behaviour, told in full.

use super::name;
use crate::domain::ChangeKind;
use crate::domain::entry::BehaviourGrade;
use crate::locale::{Sides, behaviour_mark, behaviour_news, capitalised, earlier_mark};
use crate::mail::letter::pen::Pen;
use crate::mail::letter::view::{Item, Row, Value};

pub(super) fn item(pen: &Pen, sides: &Sides<'_, BehaviourGrade>) -> Item {
    let grade = sides.now;
    let behaviour = capitalised(pen.phrases.behaviour());
    Item {
        news: news(pen, sides),
        title: pen.line(name(grade.category.as_ref()).unwrap_or(&behaviour)),
        value: Some(value(pen, sides)),
        rows: rows(pen, sides),
        ..Item::default()
    }
}

/// Beside a mark that stays, the news says what it is about.
fn news(pen: &Pen, sides: &Sides<'_, BehaviourGrade>) -> String {
    let news = behaviour_news(pen.phrases, sides);
    match (sides.kind, earlier_mark(pen.phrases, sides)) {
        (ChangeKind::Changed, None) => {
            capitalised(&format!("{} – {news}", pen.phrases.behaviour()))
        }
        _ => capitalised(news),
    }
}

fn value(pen: &Pen, sides: &Sides<'_, BehaviourGrade>) -> Value {
    let now = pen.line(&behaviour_mark(pen.phrases, &sides.now.mark));
    let before = earlier_mark(pen.phrases, sides).map(|before| pen.line(&before));
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
    let category = name(grade.category.as_ref()).unwrap_or_default();
    let before = sides
        .before
        .and_then(|before| name(before.category.as_ref()));
    // What it is now is the title.
    let category = pen.detail(phrases.category(), category, before);
    rows.extend(category.filter(|row| row.earlier.is_some()));
    rows.extend(comment(pen, sides));
    let day = grade.added_at.map(|at| phrases.day(at.date()));
    rows.extend(day.map(|day| pen.row(phrases.graded_on(), &day)));
    rows.extend(name(grade.teacher.as_ref()).map(|teacher| pen.row(phrases.teacher(), teacher)));
    rows
}

fn comment(pen: &Pen, sides: &Sides<'_, BehaviourGrade>) -> Option<Row> {
    let before = sides.before.map(BehaviourGrade::comment);
    let now = sides.now.comment();
    pen.detail(pen.phrases.comment(), &now, before.as_deref())
}
