//! Homework in full.

use super::{changed_texts, hints, name};
use crate::domain::entry::Homework;
use crate::letter::page::Style;
use crate::letter::page::{Item, Row};
use crate::locale::{ChangeOf, capitalised, subject};

pub(super) fn item(style: &Style, change: &ChangeOf<'_, Homework>) -> Item {
    let (texts, is_whole) = changed_texts(style, change, |homework| &homework.text);
    Item {
        news: capitalised(style.phrases.homework_news(change.kind)),
        title: title(style, change.now),
        rows: rows(style, change),
        texts,
        hints: hints(style, change.is_gone, is_whole),
        ..Item::default()
    }
}

fn title(style: &Style, homework: &Homework) -> String {
    match (&homework.subject, homework.topic.as_str()) {
        (None, "") => style.line(&capitalised(style.phrases.homework())),
        (None, topic) => style.line(topic),
        (named, _) => style.line(&subject(style.phrases, named.as_ref())),
    }
}

fn rows(style: &Style, change: &ChangeOf<'_, Homework>) -> Vec<Row> {
    let (homework, phrases) = (change.now, style.phrases);
    let mut rows = Vec::new();
    rows.extend(due(style, change));
    rows.extend(topic(style, change));
    rows.extend(name(homework.category.as_ref()).map(|name| style.row(phrases.category(), name)));
    rows.extend(
        homework
            .given
            .map(|day| style.row(phrases.given_on(), &phrases.day(day))),
    );
    rows.extend(
        name(homework.teacher.as_ref()).map(|teacher| style.row(phrases.teacher(), teacher)),
    );
    if !homework.files.is_empty() {
        rows.push(style.row(phrases.homework_files(), &homework.files.join(", ")));
    }
    rows
}

fn due(style: &Style, change: &ChangeOf<'_, Homework>) -> Option<Row> {
    let shown = |day| style.phrases.day(day);
    let now = change.now.due.map(shown).unwrap_or_default();
    let before = change.before.and_then(|before| before.due).map(shown);
    style.detail(style.phrases.due(), &now, before.as_deref())
}

fn topic(style: &Style, change: &ChangeOf<'_, Homework>) -> Option<Row> {
    let before = change.before.map(|before| before.topic.as_str());
    style.detail(style.phrases.homework_topic(), &change.now.topic, before)
}
