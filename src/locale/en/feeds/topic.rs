//! Phrases about the topics of lessons (tematy lekcji).

use super::{CHANGES, English, counted};
use crate::domain::ChangeKind;
use crate::domain::entry::Topic;
use crate::locale::phrases::{FeedWords, Topics};

impl FeedWords<Topic> for English {
    fn feed_name(&self) -> &'static str {
        "lesson topics"
    }

    fn counted_changes(&self, _: ChangeKind, count: usize) -> String {
        counted(count, CHANGES)
    }
}

impl Topics for English {
    fn topic_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Changed => "lesson topic changed",
            _ => "lesson topic",
        }
    }

    fn missed_topics(&self) -> &'static str {
        "Lesson topics from days of absence"
    }

    fn on_a_trip(&self) -> &'static str {
        "trip"
    }
}
