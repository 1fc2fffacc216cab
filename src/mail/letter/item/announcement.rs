//! An announcement, told in full.

use super::{changed_text, name};
use crate::domain::entry::Announcement;
use crate::domain::text::same_words;
use crate::locale::{Sides, capitalised};
use crate::mail::letter::pen::Pen;
use crate::mail::letter::view::{Item, Row};

pub(super) fn item(pen: &Pen, sides: &Sides<'_, Announcement>) -> Item {
    let before = sides.before.map(|before| before.text.as_str());
    let (texts, is_whole) = changed_text(pen, before, &sides.now.text);
    let hint = match (sides.is_gone, is_whole) {
        (true, _) => Some(pen.phrases.is_gone()),
        (false, false) => Some(pen.phrases.text_in_register()),
        (false, true) => None,
    };
    Item {
        news: capitalised(pen.phrases.announcement_news(sides.kind)),
        title: pen.line(shown_title(pen, sides.now)),
        rows: rows(pen, sides),
        texts,
        hints: hint.into_iter().map(str::to_owned).collect(),
        ..Item::default()
    }
}

fn shown_title<'a>(pen: &Pen, announcement: &'a Announcement) -> &'a str {
    match announcement.title.as_str() {
        "" => pen.phrases.no_title(),
        title => title,
    }
}

fn rows(pen: &Pen, sides: &Sides<'_, Announcement>) -> Vec<Row> {
    let (announcement, phrases) = (sides.now, pen.phrases);
    let mut rows = Vec::new();
    let other_title = sides
        .before
        .filter(|before| !same_words(&before.title, &announcement.title));
    if let Some(before) = other_title {
        let (now, before) = (shown_title(pen, announcement), shown_title(pen, before));
        rows.push(pen.changed_row(phrases.earlier_title(), now, Some(before)));
    }
    rows.extend(name(announcement.author.as_ref()).map(|author| pen.row(phrases.author(), author)));
    rows.extend(
        announcement
            .ends
            .map(|day| pen.row(phrases.on_board_until(), &phrases.day(day))),
    );
    rows
}
