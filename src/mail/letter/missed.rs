//! What was taught while the child was absent, day by day.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::pen::Pen;
use super::view::Block;
use crate::domain::entry::Topic;
use crate::domain::{ChangeKind, Entry, Event, Key};
use crate::locale::{capitalised, topic_line};

/// The topics that a digest tells for the first time, as they are by now.
pub(super) struct Missed<'a> {
    topics: BTreeMap<&'a Key, &'a Topic>,
}

impl<'a> Missed<'a> {
    /// `events` in the order in which they were found.
    pub(super) fn of(events: &'a [Event]) -> Self {
        let mut topics = BTreeMap::new();
        for event in events {
            if let Some(Entry::Topic(topic)) = &event.change.after
                && (event.change.kind == ChangeKind::Added || topics.contains_key(&event.key))
            {
                topics.insert(&event.key, topic);
            }
        }
        Self { topics }
    }

    /// Whether the event is told here.
    pub(super) fn holds(&self, event: &Event) -> bool {
        self.topics.contains_key(&event.key)
    }

    /// A heading, and the lessons of each day in their order; nothing without topics.
    pub(super) fn blocks(&self, pen: &Pen) -> Vec<Block> {
        let mut topics: Vec<&Topic> = self.topics.values().copied().collect();
        topics.sort_by_key(|topic| (topic.date, topic.lesson_no));
        let mut days: BTreeMap<NaiveDate, Vec<String>> = BTreeMap::new();
        for topic in topics.iter().take(pen.extent.lines) {
            let line = pen.line(&topic_line(pen.phrases, topic));
            days.entry(topic.date).or_default().push(line);
        }
        if days.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![Block::Heading(pen.phrases.missed_topics().to_owned())];
        for (day, lines) in days {
            let day = capitalised(&pen.phrases.day(day));
            blocks.extend([Block::Paragraph(day), Block::Lines(lines)]);
        }
        blocks.extend(
            pen.more(topics.len(), pen.extent.lines)
                .map(Block::Paragraph),
        );
        blocks
    }
}
