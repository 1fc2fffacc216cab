//! Phrases about the topics of lessons (tematy lekcji).

use super::Polish;
use crate::domain::ChangeKind;
use crate::domain::entry::Topic;
use crate::locale::phrases::{FeedWords, Topics, feed_words, fixed};

impl FeedWords<Topic> for Polish {
    feed_words! {
        "tematy lekcji",
        Added: ["temat lekcji", "tematy lekcji", "tematów lekcji"],
        _: ["zmiana tematu lekcji", "zmiany tematów lekcji", "zmian tematów lekcji"],
    }
}

impl Topics for Polish {
    fixed! {
        missed_topics: "Tematy lekcji z dni nieobecności",
        on_a_trip: "wycieczka",
    }

    fn topic_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Changed => "zmiana tematu lekcji",
            _ => "temat lekcji",
        }
    }
}
