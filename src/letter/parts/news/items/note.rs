//! A note in full.

use super::{changed_texts, hints, name};
use crate::domain::Feed;
use crate::domain::entry::Note;
use crate::letter::page::Style;
use crate::letter::page::{Detail, Item};
use crate::locale::{ChangeOf, capitalised};

pub(super) fn item(style: &Style, change: &ChangeOf<'_, Note>) -> Item {
    let note = change.now;
    let (texts, is_whole) = changed_texts(style, change, |note| &note.text);
    let day = note.date.map(|day| style.phrases.day(day));
    let feed = || style.phrases.feed(Feed::Notes).to_owned();
    Item {
        news: day.unwrap_or_else(feed),
        title: style.line(&title(style, change)).into(),
        facts: category(style, change).into_iter().collect(),
        details: name(note.teacher.as_ref())
            .map(|teacher| style.bare(teacher))
            .into_iter()
            .collect(),
        texts,
        hints: hints(style, change.is_gone, is_whole),
        ..Item::default()
    }
}

/// How it is meant, or what became of it, and its category.
fn title(style: &Style, change: &ChangeOf<'_, Note>) -> String {
    let (note, phrases) = (change.now, style.phrases);
    let news = match change.earlier(Note::kind) {
        Some(before) => phrases.note_turned(before, note.kind()),
        None => phrases.note_news(note.kind(), change.kind),
    };
    let news = capitalised(&news);
    match name(note.category.as_ref()) {
        Some(category) => format!("{news}: {category}"),
        None => news,
    }
}

/// The category, where it was another one.
fn category(style: &Style, change: &ChangeOf<'_, Note>) -> Option<Detail> {
    let before = change
        .earlier(|note| name(note.category.as_ref()))
        .flatten()?;
    let now = name(change.now.category.as_ref())?;
    style.labelled_detail(style.phrases.category(), now, Some(before))
}
