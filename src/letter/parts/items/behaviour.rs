//! A grade of behaviour in full.

use super::name;
use crate::domain::ChangeKind;
use crate::domain::entry::BehaviourGrade;
use crate::letter::page::Style;
use crate::letter::page::{Item, Row, Value};
use crate::locale::{ChangeOf, behaviour_mark, behaviour_news, capitalised, earlier_mark};

pub(super) fn item(style: &Style, change: &ChangeOf<'_, BehaviourGrade>) -> Item {
    let grade = change.now;
    let behaviour = capitalised(style.phrases.behaviour());
    Item {
        news: news(style, change),
        title: style.line(name(grade.category.as_ref()).unwrap_or(&behaviour)),
        value: Some(value(style, change)),
        rows: rows(style, change),
        ..Item::default()
    }
}

/// Beside a mark that stays, the news says what it is about.
fn news(style: &Style, change: &ChangeOf<'_, BehaviourGrade>) -> String {
    let news = behaviour_news(style.phrases, change);
    match (change.kind, earlier_mark(style.phrases, change)) {
        (ChangeKind::Changed, None) => {
            capitalised(&format!("{} – {news}", style.phrases.behaviour()))
        }
        _ => capitalised(news),
    }
}

fn value(style: &Style, change: &ChangeOf<'_, BehaviourGrade>) -> Value {
    let now = style.line(&behaviour_mark(style.phrases, &change.now.mark));
    let before = earlier_mark(style.phrases, change).map(|before| style.line(&before));
    let in_words = before
        .as_ref()
        .map(|before| style.phrases.earlier_and_now(before, &now));
    Value {
        before,
        now,
        in_words,
        is_void: change.kind == ChangeKind::Removed,
    }
}

fn rows(style: &Style, change: &ChangeOf<'_, BehaviourGrade>) -> Vec<Row> {
    let (grade, phrases) = (change.now, style.phrases);
    let mut rows = Vec::new();
    let category = name(grade.category.as_ref()).unwrap_or_default();
    let before = change
        .before
        .and_then(|before| name(before.category.as_ref()));
    // What it is now is the title.
    let category = style.detail(phrases.category(), category, before);
    rows.extend(category.filter(|row| row.earlier.is_some()));
    rows.extend(comment(style, change));
    let day = grade.added_at.map(|at| phrases.day(at.date()));
    rows.extend(day.map(|day| style.row(phrases.graded_on(), &day)));
    rows.extend(name(grade.teacher.as_ref()).map(|teacher| style.row(phrases.teacher(), teacher)));
    rows
}

fn comment(style: &Style, change: &ChangeOf<'_, BehaviourGrade>) -> Option<Row> {
    let before = change.before.map(BehaviourGrade::comment);
    let now = change.now.comment();
    style.detail(style.phrases.comment(), &now, before.as_deref())
}
