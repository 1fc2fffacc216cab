//! A grade in full.

use super::{changed_texts, hints, is_echo, name, turned};
use crate::domain::ChangeKind;
use crate::domain::entry::{Grade, GradeKind, GradeSystem};
use crate::domain::text::beginning;
use crate::letter::page::Style;
use crate::letter::page::{Detail, Item, Text, Title, Value};
use crate::locale::{ChangeOf, grade_mark, grade_news, is_in_words, short_before, subject};

/// Of a grade in words, as much as a title has room for.
const LONGEST_IN_A_TITLE: usize = 90;

pub(super) fn item(style: &Style, change: &ChangeOf<'_, Grade>) -> Item {
    let value = value(style, change);
    let (mut texts, is_whole) = texts(style, change);
    // Words that are the value need not be said twice.
    texts.retain(|text| text.is_void || text.words() != value.now);
    let news = turned(style, &grade_news(style.phrases, change), &value);
    Item {
        facts: facts(style, change, &news),
        details: details(style, change.now),
        news,
        title: Title {
            words: style.line(&subject(style.phrases, change.now.subject.as_ref())),
            value: Some(value),
        },
        hints: hints(style, change.is_gone && !texts.is_empty(), is_whole),
        texts,
        ..Item::default()
    }
}

fn value(style: &Style, change: &ChangeOf<'_, Grade>) -> Value {
    let mark = grade_mark(style.phrases, change.now);
    let now = if is_in_words(change.now) {
        beginning(&mark, LONGEST_IN_A_TITLE)
    } else {
        mark
    };
    Value {
        before: short_before(style.phrases, change).map(|before| style.line(&before)),
        now: style.line(&now),
        is_void: change.kind == ChangeKind::Removed,
    }
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

/// What it is for, what it counts and what the teacher says: "Sprawdzian, waga 3 · Ułamki zwykłe".
fn facts(style: &Style, change: &ChangeOf<'_, Grade>, news: &str) -> Vec<Detail> {
    let comment = change.now.comment();
    let before = change.before.map(Grade::comment);
    let comment = style.detail(&comment, before.as_deref());
    let parts = [category(style, change, news), comment];
    parts.into_iter().flatten().collect()
}

fn category(style: &Style, change: &ChangeOf<'_, Grade>, news: &str) -> Option<Detail> {
    let grade = change.now;
    // That a proposal became the grade is the news.
    let is_result = grade.proposal(change.before).is_some();
    let before = change.earlier(|grade| name(grade.category.as_ref()));
    let before = before.flatten().filter(|_| !is_result);
    // What kind of grade of a term it is, the news says in the words of the letter.
    let is_ordinary = grade.kind == GradeKind::Ordinary;
    let said = format!("{news} {}", grade_mark(style.phrases, grade));
    let category = name(grade.category.as_ref())
        .filter(|now| before.is_some() || is_ordinary && !is_echo(&said, now));
    let weight = grade
        .weight
        .filter(|_| is_ordinary && grade.system.is_weighed());
    let weight = weight.map(|weight| style.phrases.of_weight(&style.phrases.decimal(weight)));
    let parts = category.map(str::to_owned).into_iter().chain(weight);
    let shown: Vec<String> = parts.collect();
    style.detail(&shown.join(", "), before)
}

fn details(style: &Style, grade: &Grade) -> Vec<Detail> {
    let teacher = name(grade.teacher.as_ref()).map(|teacher| style.bare(teacher));
    let day = grade.date.map(|day| style.bare(&style.phrases.day(day)));
    [teacher, day].into_iter().flatten().collect()
}
