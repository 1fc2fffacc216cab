//! A note, told in full.

use super::{changed_texts, hints, name};
use crate::domain::entry::Note;
use crate::letter::page::Style;
use crate::letter::page::{Item, Row};
use crate::locale::{Sides, capitalised};

pub(super) fn item(style: &Style, sides: &Sides<'_, Note>) -> Item {
    let note = sides.now;
    let (texts, is_whole) = changed_texts(style, sides, |note| &note.text);
    let category = name(note.category.as_ref()).unwrap_or(style.phrases.no_category());
    Item {
        news: capitalised(&style.phrases.note_news(note.kind(), sides.kind)),
        title: style.line(category),
        rows: rows(style, sides),
        texts,
        hints: hints(style, sides.is_gone, is_whole),
        ..Item::default()
    }
}

fn rows(style: &Style, sides: &Sides<'_, Note>) -> Vec<Row> {
    let (note, phrases) = (sides.now, style.phrases);
    let mut rows = Vec::new();
    if let Some(before) = sides.earlier(Note::kind) {
        let (now, before) = (phrases.note_kind(note.kind()), phrases.note_kind(before));
        rows.push(style.changed_row(phrases.note_kind_label(), now, Some(before)));
    }
    let before = sides.earlier(|note| name(note.category.as_ref()));
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
