//! What was taught while the child was absent, day by day.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::entry::Topic;
use crate::domain::{ChangeKind, Entry, Event, Key};
use crate::letter::page::Style;
use crate::letter::page::{Block, Brief};
use crate::locale::{capitalised, topic_line};

/// The topics that a digest reports for the first time, as they are by now.
pub(crate) struct Missed<'a> {
    topics: BTreeMap<&'a Key, &'a Topic>,
}

impl<'a> Missed<'a> {
    /// `events` in the order in which they were found.
    pub(crate) fn of(events: &'a [Event]) -> Self {
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

    /// Whether the event is reported here.
    pub(crate) fn holds(&self, event: &Event) -> bool {
        self.topics.contains_key(&event.key)
    }

    /// A heading, and the lessons of each day in their order; nothing without topics.
    pub(crate) fn blocks(&self, style: &Style) -> Vec<Block> {
        let mut topics: Vec<&Topic> = self.topics.values().copied().collect();
        topics.sort_by_key(|topic| (topic.date, topic.lesson_no));
        let mut days: BTreeMap<NaiveDate, Vec<String>> = BTreeMap::new();
        for topic in topics.iter().take(style.extent.lines) {
            let line = style.line(&topic_line(style.phrases, topic));
            days.entry(topic.date).or_default().push(line);
        }
        if days.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![Block::Heading(style.phrases.missed_topics().to_owned())];
        for (day, lines) in days {
            let day = capitalised(&style.phrases.day(day));
            let (topics, _) = style.text(None, &lines.join("\n"));
            blocks.push(Block::Brief(Brief {
                texts: vec![topics],
                ..Brief::of(day)
            }));
        }
        blocks.extend(
            style
                .more(topics.len(), style.extent.lines)
                .map(Block::Aside),
        );
        blocks
    }
}
