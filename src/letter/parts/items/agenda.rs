//! An entry of the agenda in full.

use super::{changed_texts, hints, name};
use crate::domain::entry::AgendaEntry;
use crate::letter::page::Style;
use crate::letter::page::{Item, Row};
use crate::locale::{ChangeOf, agenda_line, agenda_news, agenda_time, capitalised, subject};

pub(super) fn item(style: &Style, change: &ChangeOf<'_, AgendaEntry>) -> Item {
    let title = title(style, change.now);
    let (mut texts, is_whole) = changed_texts(style, change, |entry| &entry.text);
    // A text that is the title need not be shown twice.
    texts.retain(|text| text.label.is_some() || text.words() != title);
    Item {
        news: style.line(&capitalised(&agenda_news(style.phrases, change))),
        title,
        rows: rows(style, change),
        texts,
        hints: hints(style, change.is_gone, is_whole),
        ..Item::default()
    }
}

/// The school subject, or how the text begins.
fn title(style: &Style, entry: &AgendaEntry) -> String {
    let line = agenda_line(entry);
    match (&entry.subject, line.as_str()) {
        (None, "") => style.line(&capitalised(style.phrases.agenda_entry())),
        (None, line) => style.line(line),
        (named, _) => style.line(&subject(style.phrases, named.as_ref())),
    }
}

fn rows(style: &Style, change: &ChangeOf<'_, AgendaEntry>) -> Vec<Row> {
    let (entry, phrases) = (change.now, style.phrases);
    let now = agenda_time(phrases, &entry.time);
    let before = change
        .earlier(|entry| &entry.time)
        .map(|time| agenda_time(phrases, time));
    let mut rows = vec![style.changed_row(phrases.agenda_when(), &now, before.as_deref())];
    let category = |entry: &AgendaEntry| name(entry.category.as_ref()).map(str::to_owned);
    rows.extend(category(entry).map(|now| {
        let before = change.earlier(category).flatten();
        style.changed_row(phrases.category(), &now, before.as_deref())
    }));
    rows.extend(name(entry.teacher.as_ref()).map(|teacher| style.row(phrases.teacher(), teacher)));
    rows.extend(
        entry
            .room
            .iter()
            .map(|room| style.row(phrases.room(), room)),
    );
    rows
}
