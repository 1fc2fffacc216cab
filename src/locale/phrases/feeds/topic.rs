//! Phrases about the topics of lessons (tematy lekcji).

use super::ChangeOf;
use super::lesson::lesson_of_day;
use crate::domain::ChangeKind;
use crate::domain::entry::Topic;
use crate::locale::{FeedWords, Phrases};

/// What is said about the topics of lessons.
pub trait Topics: FeedWords<Topic> {
    /// The news: "temat lekcji", "zmiana tematu lekcji".
    fn topic_news(&self, change: ChangeKind) -> &'static str;
    /// The heading of the topics of lessons that were held without the child.
    fn missed_topics(&self) -> &'static str;
    /// There was a trip instead of a lesson.
    fn on_a_trip(&self) -> &'static str;
}

/// "temat lekcji – wtorek 29.9, 2. lekcja (historia): Starożytny Egipt".
pub(super) fn headline(phrases: &dyn Phrases, change: &ChangeOf<'_, Topic>) -> String {
    let news = phrases.topic_news(change.kind);
    let day = phrases.short_day(change.now.date);
    format!("{news} – {day}, {}", topic_line(phrases, change.now))
}

/// "2. lekcja (historia): Starożytny Egipt".
#[must_use]
pub fn topic_line(phrases: &dyn Phrases, topic: &Topic) -> String {
    let lesson = lesson_of_day(phrases, topic.lesson_no, topic.subject.as_ref());
    let parts = [
        lesson.as_deref(),
        topic.is_trip.then(|| phrases.on_a_trip()),
    ];
    let lesson: Vec<&str> = parts.into_iter().flatten().collect();
    match lesson.as_slice() {
        [] => topic.text.clone(),
        lesson => format!("{}: {}", lesson.join(", "), topic.text),
    }
}
