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
        facts: renamed(style, change).into_iter().collect(),
        details: details(style, change.now),
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

fn details(style: &Style, announcement: &Announcement) -> Vec<Detail> {
    let phrases = style.phrases;
    let author = name(announcement.author.as_ref()).map(|author| style.bare(author));
    let ends = announcement
        .ends
        .map(|day| style.labelled(phrases.on_board_until(), &phrases.day(day)));
    [author, ends].into_iter().flatten().collect()
}
