//! An announcement in full.

use super::{changed_texts, hints, name};
use crate::domain::entry::Announcement;
use crate::domain::text::same_words;
use crate::letter::page::Style;
use crate::letter::page::{Item, Row};
use crate::locale::{ChangeOf, capitalised};

pub(super) fn item(style: &Style, change: &ChangeOf<'_, Announcement>) -> Item {
    let (texts, is_whole) = changed_texts(style, change, |notice| &notice.text);
    Item {
        news: capitalised(style.phrases.announcement_news(change.kind)),
        title: style.line(shown_title(style, change.now)),
        rows: rows(style, change),
        texts,
        hints: hints(style, change.is_gone, is_whole),
        ..Item::default()
    }
}

fn shown_title<'a>(style: &Style, announcement: &'a Announcement) -> &'a str {
    match announcement.title.as_str() {
        "" => style.phrases.no_title(),
        title => title,
    }
}

fn rows(style: &Style, change: &ChangeOf<'_, Announcement>) -> Vec<Row> {
    let (announcement, phrases) = (change.now, style.phrases);
    let mut rows = Vec::new();
    let other_title = change
        .before
        .filter(|before| !same_words(&before.title, &announcement.title));
    if let Some(before) = other_title {
        let (now, before) = (shown_title(style, announcement), shown_title(style, before));
        rows.push(style.changed_row(phrases.earlier_title(), now, Some(before)));
    }
    rows.extend(
        name(announcement.author.as_ref()).map(|author| style.row(phrases.author(), author)),
    );
    rows.extend(
        announcement
            .ends
            .map(|day| style.row(phrases.on_board_until(), &phrases.day(day))),
    );
    rows
}
