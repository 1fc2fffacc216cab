//! Phrases about the topics of lessons (tematy lekcji).

use super::{CHANGES, Polish, counted};
use crate::domain::ChangeKind;
use crate::domain::entry::Topic;
use crate::locale::phrases::{FeedWords, Topics};

impl FeedWords<Topic> for Polish {
    fn feed_name(&self) -> &'static str {
        "tematy lekcji"
    }

    fn counted_changes(&self, _: ChangeKind, count: usize) -> String {
        counted(count, CHANGES)
    }
}

impl Topics for Polish {
    fn topic_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Changed => "zmiana tematu lekcji",
            _ => "temat lekcji",
        }
    }

    fn missed_topics(&self) -> &'static str {
        "Tematy lekcji z dni nieobecności"
    }

    fn on_a_trip(&self) -> &'static str {
        "wycieczka"
    }
}
