//! The topic of a lesson in full: one that was corrected after it had been reported.

use super::{changed_texts, name};
use crate::domain::Feed;
use crate::domain::entry::Topic;
use crate::letter::page::Item;
use crate::letter::page::Style;
use crate::locale::{ChangeOf, capitalised, subject_in_a_sentence};

pub(super) fn item(style: &Style, change: &ChangeOf<'_, Topic>) -> Item {
    let (topic, phrases) = (change.now, style.phrases);
    let title = match &topic.subject {
        Some(named) => format!(
            "{}: {}",
            phrases.topic_news(change.kind),
            subject_in_a_sentence(phrases, Some(named))
        ),
        None => phrases.feed(Feed::Topics).to_owned(),
    };
    let day = phrases.day(topic.date);
    let number = topic.lesson_no.map(|number| phrases.lesson_number(number));
    let when: Vec<String> = std::iter::once(day).chain(number).collect();
    let teacher = name(topic.teacher.as_ref()).map(|teacher| style.bare(teacher));
    let (texts, _) = changed_texts(style, change, |topic| &topic.text);
    Item {
        news: when.join(", "),
        title: style.line(&capitalised(&title)).into(),
        details: teacher.into_iter().collect(),
        texts,
        ..Item::default()
    }
}
