//! Homework, told in full.

use super::{changed_texts, hints, name};
use crate::domain::entry::Homework;
use crate::locale::{Sides, capitalised, subject};
use crate::mail::letter::pen::Pen;
use crate::mail::letter::view::{Item, Row};

pub(super) fn item(pen: &Pen, sides: &Sides<'_, Homework>) -> Item {
    let (texts, is_whole) = changed_texts(pen, sides, |homework| &homework.text);
    Item {
        news: capitalised(pen.phrases.homework_news(sides.kind)),
        title: title(pen, sides.now),
        rows: rows(pen, sides),
        texts,
        hints: hints(pen, sides.is_gone, is_whole),
        ..Item::default()
    }
}

fn title(pen: &Pen, homework: &Homework) -> String {
    match (&homework.subject, homework.topic.as_str()) {
        (None, "") => pen.line(&capitalised(pen.phrases.homework())),
        (None, topic) => pen.line(topic),
        (named, _) => pen.line(&subject(pen.phrases, named.as_ref())),
    }
}

fn rows(pen: &Pen, sides: &Sides<'_, Homework>) -> Vec<Row> {
    let (homework, phrases) = (sides.now, pen.phrases);
    let mut rows = Vec::new();
    rows.extend(due(pen, sides));
    rows.extend(topic(pen, sides));
    rows.extend(name(homework.category.as_ref()).map(|name| pen.row(phrases.category(), name)));
    rows.extend(
        homework
            .given
            .map(|day| pen.row(phrases.given_on(), &phrases.day(day))),
    );
    rows.extend(name(homework.teacher.as_ref()).map(|teacher| pen.row(phrases.teacher(), teacher)));
    if !homework.files.is_empty() {
        rows.push(pen.row(phrases.homework_files(), &homework.files.join(", ")));
    }
    rows
}

fn due(pen: &Pen, sides: &Sides<'_, Homework>) -> Option<Row> {
    let shown = |day| pen.phrases.day(day);
    let now = sides.now.due.map(shown).unwrap_or_default();
    let before = sides.before.and_then(|before| before.due).map(shown);
    pen.detail(pen.phrases.due(), &now, before.as_deref())
}

fn topic(pen: &Pen, sides: &Sides<'_, Homework>) -> Option<Row> {
    let before = sides.before.map(|before| before.topic.as_str());
    pen.detail(pen.phrases.homework_topic(), &sides.now.topic, before)
}
