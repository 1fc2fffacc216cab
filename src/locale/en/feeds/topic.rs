//! Phrases about the topics of lessons (tematy lekcji).

use super::English;
use crate::domain::ChangeKind;
use crate::domain::entry::Topic;
use crate::locale::phrases::{FeedWords, Topics, feed_words, fixed};

impl FeedWords<Topic> for English {
    feed_words! {
        "lesson topics",
        Added: ["lesson topic", "lesson topics"],
        _: ["change of a lesson topic", "changes of lesson topics"],
    }
}

impl Topics for English {
    fixed! {
        missed_topics: "Lesson topics from days of absence",
        on_a_trip: "trip",
    }

    fn topic_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Changed => "lesson topic changed",
            _ => "lesson topic",
        }
    }
}
