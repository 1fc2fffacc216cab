//! A note, told in full.

use super::{changed_texts, hints, name};
use crate::domain::entry::Note;
use crate::locale::{Sides, capitalised};
use crate::mail::letter::pen::Pen;
use crate::mail::letter::view::{Item, Row};

pub(super) fn item(pen: &Pen, sides: &Sides<'_, Note>) -> Item {
    let note = sides.now;
    let (texts, is_whole) = changed_texts(pen, sides, |note| &note.text);
    let category = name(note.category.as_ref()).unwrap_or(pen.phrases.no_category());
    Item {
        news: capitalised(&pen.phrases.note_news(note.kind(), sides.kind)),
        title: pen.line(category),
        rows: rows(pen, sides),
        texts,
        hints: hints(pen, sides.is_gone, is_whole),
        ..Item::default()
    }
}

fn rows(pen: &Pen, sides: &Sides<'_, Note>) -> Vec<Row> {
    let (note, phrases) = (sides.now, pen.phrases);
    let mut rows = Vec::new();
    if let Some(before) = sides.earlier(Note::kind) {
        let (now, before) = (phrases.note_kind(note.kind()), phrases.note_kind(before));
        rows.push(pen.changed_row(phrases.note_kind_label(), now, Some(before)));
    }
    let before = sides.earlier(|note| name(note.category.as_ref()));
    if let (Some(now), Some(before)) = (name(note.category.as_ref()), before.flatten()) {
        rows.push(pen.changed_row(phrases.category(), now, Some(before)));
    }
    rows.extend(name(note.teacher.as_ref()).map(|teacher| pen.row(phrases.teacher(), teacher)));
    rows.extend(
        note.date
            .map(|day| pen.row(phrases.graded_on(), &phrases.day(day))),
    );
    rows
}
