//! An entry of the agenda in full.

use super::{changed_texts, hints, in_room, is_echo, name};
use crate::domain::entry::{AgendaEntry, TestKind};
use crate::letter::page::Style;
use crate::letter::page::{Detail, Item};
use crate::locale::{
    ChangeOf, agenda_category, agenda_explained, agenda_fate, agenda_name, agenda_thing,
    agenda_time, capitalised,
};

pub(super) fn item(style: &Style, change: &ChangeOf<'_, AgendaEntry>) -> Item {
    let title = title(style, change);
    let (mut texts, is_whole) = changed_texts(style, change, |entry| &entry.text);
    // A text that is the title need not be shown twice.
    texts.retain(|text| text.label.is_some() || !is_echo(&title, &text.words()));
    Item {
        news: agenda_time(style.phrases, &change.now.time),
        facts: moved(style, change).into_iter().collect(),
        details: details(style, change, &title),
        title: title.into(),
        texts,
        hints: hints(style, change.is_gone, is_whole),
        ..Item::default()
    }
}

/// What it is and what it is about; first what became of it.
fn title(style: &Style, change: &ChangeOf<'_, AgendaEntry>) -> String {
    let (phrases, entry) = (style.phrases, change.now);
    let explained = |line| agenda_explained(phrases, entry, line);
    let title = match agenda_fate(phrases, change) {
        Some(fate) => format!("{fate}: {}", explained(agenda_name(phrases, entry))),
        None => explained(agenda_thing(phrases, entry)),
    };
    style.line(&capitalised(&title))
}

/// When it was to be before.
fn moved(style: &Style, change: &ChangeOf<'_, AgendaEntry>) -> Option<Detail> {
    let before = change.earlier(|entry| &entry.time)?;
    Some(style.former(&agenda_time(style.phrases, before)))
}

fn details(style: &Style, change: &ChangeOf<'_, AgendaEntry>, title: &str) -> Vec<Detail> {
    let entry = change.now;
    let category = |entry: &AgendaEntry| name(agenda_category(entry)).map(str::to_owned);
    let before = change.earlier(category).flatten();
    // What kind of test it is, the title says in the words of the letter.
    let is_said = entry.test().is_some_and(|kind| kind != TestKind::Other);
    let category =
        category(entry).filter(|now| before.is_some() || !is_said && !is_echo(title, now));
    let category = category.and_then(|now| style.detail(&now, before.as_deref()));
    let teacher = name(entry.teacher.as_ref()).map(|teacher| style.bare(teacher));
    let room = entry.room.as_ref();
    let room = room.map(|room| style.bare(&in_room(style, room)));
    [category, teacher, room].into_iter().flatten().collect()
}
