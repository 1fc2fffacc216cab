//! A grade in full.

use super::{changed_texts, hints, name};
use crate::domain::ChangeKind;
use crate::domain::entry::{Grade, GradeKind, GradeSystem};
use crate::letter::page::Style;
use crate::letter::page::{Item, Row, Text, Value};
use crate::locale::{
    ChangeOf, capitalised, category_label, grade_mark, grade_news, grade_value, is_in_words,
    subject, with_earlier_value,
};

pub(super) fn item(style: &Style, change: &ChangeOf<'_, Grade>) -> Item {
    let grade = change.now;
    let (texts, is_whole) = texts(style, change);
    Item {
        news: capitalised(&news(style, change)),
        title: style.line(&subject(style.phrases, grade.subject.as_ref())),
        value: value(style, change),
        rows: rows(style, change),
        hints: hints(style, change.is_gone && !texts.is_empty(), is_whole),
        texts,
        ..Item::default()
    }
}

/// What was proposed has a row of its own.
fn news(style: &Style, change: &ChangeOf<'_, Grade>) -> String {
    match change.now.proposal(change.before) {
        Some(_) => style.phrases.grade_kind(change.now.kind).to_owned(),
        None => grade_news(style.phrases, change),
    }
}

/// The mark in large letters, but for words.
fn value(style: &Style, change: &ChangeOf<'_, Grade>) -> Option<Value> {
    let is_short = |grade: &Grade| !is_in_words(grade);
    if !is_short(change.now) && !change.before.is_some_and(is_short) {
        return None;
    }
    let shown = |grade: &Grade| style.line(&grade_mark(style.phrases, grade));
    let now = shown(change.now);
    let before = with_earlier_value(change).map(shown);
    let in_words = before
        .as_ref()
        .map(|before| style.phrases.earlier_and_now(before, &now));
    let is_void = change.kind == ChangeKind::Removed;
    Some(Value {
        before,
        now,
        in_words,
        is_void,
    })
}

/// What is said in words, and whether all of it found room.
fn texts(style: &Style, change: &ChangeOf<'_, Grade>) -> (Vec<Text>, bool) {
    let (mut texts, is_whole) = changed_texts(style, change, |grade| match grade.system {
        GradeSystem::Text => &grade.value,
        _ => grade.system.words(),
    });
    let GradeSystem::Area { requirements, .. } = &change.now.system else {
        return (texts, is_whole);
    };
    let names = requirements.iter().filter_map(|one| name(Some(one)));
    let requirements: Vec<&str> = names.collect();
    let label = Some(style.phrases.requirements());
    let (requirements, are_whole) = style.text(label, &requirements.join("\n"));
    texts.push(requirements);
    texts.retain(|text| !text.lines.is_empty());
    (texts, is_whole && are_whole)
}

fn rows(style: &Style, change: &ChangeOf<'_, Grade>) -> Vec<Row> {
    let (grade, phrases) = (change.now, style.phrases);
    let mut rows = Vec::new();
    if let Some(improved) = &grade.improves {
        let correction = phrases.correction(improved.value.as_deref());
        rows.push(style.row(phrases.grade_kind_label(), &correction));
    }
    rows.extend(kind(style, change));
    rows.extend(category(style, change));
    let weight = grade.weight.filter(|_| grade.system.is_weighed());
    rows.extend(weight.map(|weight| style.row(phrases.weight(), &phrases.decimal(weight))));
    rows.extend(comment(style, change));
    rows.extend(
        grade
            .date
            .map(|day| style.row(phrases.graded_on(), &phrases.day(day))),
    );
    rows.extend(name(grade.teacher.as_ref()).map(|teacher| style.row(phrases.teacher(), teacher)));
    if let (Some(number), true) = (grade.semester, grade.kind != GradeKind::Ordinary) {
        rows.push(style.row(phrases.semester(), &number.to_string()));
    }
    rows
}

/// The kind stands in the news already, unless it is what changed; of a proposal that became the grade, what
/// was proposed.
fn kind(style: &Style, change: &ChangeOf<'_, Grade>) -> Option<Row> {
    let phrases = style.phrases;
    if let Some(proposal) = change.now.proposal(change.before) {
        return Some(style.row(phrases.proposal(), grade_value(phrases, proposal)));
    }
    let before = phrases.grade_kind(change.earlier(|grade| grade.kind)?);
    let now = phrases.grade_kind(change.now.kind);
    Some(style.changed_row(phrases.grade_kind_label(), now, Some(before)))
}

fn category(style: &Style, change: &ChangeOf<'_, Grade>) -> Option<Row> {
    let now = name(change.now.category.as_ref());
    let before = change
        .earlier(|grade| name(grade.category.as_ref()))
        .flatten();
    let shown = now.or(before)?;
    let earlier = before.filter(|before| *before != shown);
    let label = category_label(style.phrases, change.now);
    Some(style.changed_row(label, shown, earlier))
}

fn comment(style: &Style, change: &ChangeOf<'_, Grade>) -> Option<Row> {
    let before = change.before.map(Grade::comment);
    let now = change.now.comment();
    style.detail(style.phrases.comment(), &now, before.as_deref())
}
