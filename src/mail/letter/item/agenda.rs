//! An entry of the agenda, told in full.

use super::{changed_texts, hints, name};
use crate::domain::entry::AgendaEntry;
use crate::locale::{Sides, agenda_line, agenda_news, agenda_time, capitalised, subject};
use crate::mail::letter::pen::Pen;
use crate::mail::letter::view::{Item, Row};

pub(super) fn item(pen: &Pen, sides: &Sides<'_, AgendaEntry>) -> Item {
    let title = title(pen, sides.now);
    let (mut texts, is_whole) = changed_texts(pen, sides, |entry| &entry.text);
    // A text that is the title need not be told twice.
    texts.retain(|text| text.label.is_some() || text.words() != title);
    Item {
        news: pen.line(&capitalised(&agenda_news(pen.phrases, sides))),
        title,
        rows: rows(pen, sides),
        texts,
        hints: hints(pen, sides.is_gone, is_whole),
        ..Item::default()
    }
}

/// The school subject, or how the text begins.
fn title(pen: &Pen, entry: &AgendaEntry) -> String {
    let line = agenda_line(entry);
    match (&entry.subject, line.as_str()) {
        (None, "") => pen.line(&capitalised(pen.phrases.agenda_entry())),
        (None, line) => pen.line(line),
        (named, _) => pen.line(&subject(pen.phrases, named.as_ref())),
    }
}

fn rows(pen: &Pen, sides: &Sides<'_, AgendaEntry>) -> Vec<Row> {
    let (entry, phrases) = (sides.now, pen.phrases);
    let now = agenda_time(phrases, &entry.time);
    let before = sides
        .earlier(|entry| &entry.time)
        .map(|time| agenda_time(phrases, time));
    let mut rows = vec![pen.changed_row(phrases.agenda_when(), &now, before.as_deref())];
    let category = |entry: &AgendaEntry| name(entry.category.as_ref()).map(str::to_owned);
    rows.extend(category(entry).map(|now| {
        let before = sides.earlier(category).flatten();
        pen.changed_row(phrases.category(), &now, before.as_deref())
    }));
    rows.extend(name(entry.teacher.as_ref()).map(|teacher| pen.row(phrases.teacher(), teacher)));
    rows.extend(entry.room.iter().map(|room| pen.row(phrases.room(), room)));
    rows
}
