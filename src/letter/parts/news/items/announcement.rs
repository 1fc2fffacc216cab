//! An announcement in full.

use super::{changed_texts, hints, name};
use crate::domain::entry::Announcement;
use crate::domain::text::same_words;
use crate::letter::page::Style;
use crate::letter::page::{Detail, Item};
use crate::locale::ChangeOf;

pub(super) fn item(style: &Style, change: &ChangeOf<'_, Announcement>) -> Item {
    let (texts, is_whole) = changed_texts(style, change, |notice| &notice.text);
    Item {
        news: style.phrases.announcement_news(change.kind).to_owned(),
        title: style.line(shown_title(style, change.now)).into(),
        facts: facts(style, change),
        details: until(style, change.now).into_iter().collect(),
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

/// The title, where it was another one.
fn renamed(style: &Style, change: &ChangeOf<'_, Announcement>) -> Option<Detail> {
    let before = change.before?;
    if same_words(&before.title, &change.now.title) {
        return None;
    }
    let [now, before] = [change.now, before].map(|side| shown_title(style, side));
    style.labelled_detail(style.phrases.earlier_title(), now, Some(before))
}

/// Who wrote it, and its title where it was another one.
fn facts(style: &Style, change: &ChangeOf<'_, Announcement>) -> Vec<Detail> {
    let author = name(change.now.author.as_ref()).map(|author| style.bare(author));
    author.into_iter().chain(renamed(style, change)).collect()
}

fn until(style: &Style, announcement: &Announcement) -> Option<Detail> {
    let day = style.phrases.day(announcement.ends?);
    Some(style.labelled(style.phrases.on_board_until(), &day))
}
