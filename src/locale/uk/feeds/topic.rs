//! Phrases about the topics of lessons (tematy lekcji).

use super::Ukrainian;
use crate::domain::ChangeKind;
use crate::domain::entry::Topic;
use crate::locale::phrases::{FeedWords, Topics, feed_words, fixed};

impl FeedWords<Topic> for Ukrainian {
    feed_words! {
        "теми уроків",
        Added: ["тема уроку", "теми уроків", "тем уроків"],
        _: ["зміна теми уроку", "зміни тем уроків", "змін тем уроків"],
    }
}

impl Topics for Ukrainian {
    fixed! {
        missed_topics: "Теми уроків за дні відсутності",
        on_a_trip: "екскурсія",
    }

    fn topic_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Changed => "змінено тему уроку",
            _ => "тема уроку",
        }
    }
}
