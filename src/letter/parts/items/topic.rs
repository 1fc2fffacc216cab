//! The topic of a lesson in full: one that was corrected after it had been reported.

use super::{changed_texts, name};
use crate::domain::Feed;
use crate::domain::entry::Topic;
use crate::letter::page::Item;
use crate::letter::page::Style;
use crate::locale::{ChangeOf, capitalised, subject};

pub(super) fn item(style: &Style, change: &ChangeOf<'_, Topic>) -> Item {
    let (topic, phrases) = (change.now, style.phrases);
    let title = match &topic.subject {
        Some(named) => subject(phrases, Some(named)),
        None => capitalised(phrases.feed(Feed::Topics)),
    };
    let day = phrases.day(topic.date);
    let number = topic.lesson_no.map(|number| phrases.lesson_number(number));
    let when: Vec<String> = std::iter::once(day).chain(number).collect();
    let mut rows = vec![style.row(phrases.lesson_when(), &when.join(", "))];
    rows.extend(name(topic.teacher.as_ref()).map(|teacher| style.row(phrases.teacher(), teacher)));
    let (texts, _) = changed_texts(style, change, |topic| &topic.text);
    Item {
        news: capitalised(phrases.topic_news(change.kind)),
        title: style.line(&title),
        rows,
        texts,
        ..Item::default()
    }
}
