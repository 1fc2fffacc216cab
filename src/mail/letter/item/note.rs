//! A note, told in full.

use super::{changed_text, name};
use crate::domain::entry::Note;
use crate::locale::{Sides, capitalised};
use crate::mail::letter::pen::Pen;
use crate::mail::letter::view::{Item, Row};

pub(super) fn item(pen: &Pen, sides: &Sides<'_, Note>) -> Item {
    let note = sides.now;
    let before = sides.before.map(|before| before.text.as_str());
    let (texts, is_whole) = changed_text(pen, before, &sides.now.text);
    let hint = match (sides.is_gone, is_whole) {
        (true, _) => Some(pen.phrases.is_gone()),
        (false, false) => Some(pen.phrases.text_in_register()),
        (false, true) => None,
    };
    let category = name(note.category.as_ref()).unwrap_or(pen.phrases.no_category());
    Item {
        news: capitalised(&pen.phrases.note_news(note.kind, sides.kind)),
        title: pen.line(category),
        rows: rows(pen, sides),
        texts,
        hints: hint.into_iter().map(str::to_owned).collect(),
        ..Item::default()
    }
}

fn rows(pen: &Pen, sides: &Sides<'_, Note>) -> Vec<Row> {
    let (note, phrases) = (sides.now, pen.phrases);
    let mut rows = Vec::new();
    if let Some(before) = sides.earlier(|note| note.kind) {
        let (now, before) = (phrases.note_kind(note.kind), phrases.note_kind(before));
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
