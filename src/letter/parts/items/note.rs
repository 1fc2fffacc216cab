//! A note in full.

use super::{changed_texts, hints, name};
use crate::domain::entry::Note;
use crate::letter::page::Style;
use crate::letter::page::{Item, Row};
use crate::locale::{ChangeOf, capitalised};

pub(super) fn item(style: &Style, change: &ChangeOf<'_, Note>) -> Item {
    let note = change.now;
    let (texts, is_whole) = changed_texts(style, change, |note| &note.text);
    let category = name(note.category.as_ref()).unwrap_or(style.phrases.no_category());
    Item {
        news: capitalised(&style.phrases.note_news(note.kind(), change.kind)),
        title: style.line(category),
        rows: rows(style, change),
        texts,
        hints: hints(style, change.is_gone, is_whole),
        ..Item::default()
    }
}

fn rows(style: &Style, change: &ChangeOf<'_, Note>) -> Vec<Row> {
    let (note, phrases) = (change.now, style.phrases);
    let mut rows = Vec::new();
    if let Some(before) = change.earlier(Note::kind) {
        let (now, before) = (phrases.note_kind(note.kind()), phrases.note_kind(before));
        rows.push(style.changed_row(phrases.note_kind_label(), now, Some(before)));
    }
    let before = change.earlier(|note| name(note.category.as_ref()));
    if let (Some(now), Some(before)) = (name(note.category.as_ref()), before.flatten()) {
        rows.push(style.changed_row(phrases.category(), now, Some(before)));
    }
    rows.extend(name(note.teacher.as_ref()).map(|teacher| style.row(phrases.teacher(), teacher)));
    rows.extend(
        note.date
            .map(|day| style.row(phrases.graded_on(), &phrases.day(day))),
    );
    rows
}
