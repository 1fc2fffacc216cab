//! Phrases about meetings with parents (zebrania).

use super::Polish;
use crate::domain::ChangeKind;
use crate::domain::entry::Conference;
use crate::locale::phrases::{Conferences, FeedWords, feed_words, fixed};

impl FeedWords<Conference> for Polish {
    feed_words! {
        "zebrania",
        Added: ["nowe zebranie", "nowe zebrania", "nowych zebrań"],
        Changed: ["zmienione zebranie", "zmienione zebrania", "zmienionych zebrań"],
        Removed: ["usunięte zebranie", "usunięte zebrania", "usuniętych zebrań"],
        Restored: ["przywrócone zebranie", "przywrócone zebrania", "przywróconych zebrań"],
        _: Self::CHANGES,
    }
}

impl Conferences for Polish {
    fixed! {
        conference: "Zebranie z rodzicami",
        no_hour: "bez godziny",
        conference_name: "Nazwa",
        conference_topic: "Temat",
    }

    fn conference_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Changed => "zmiana zebrania",
            ChangeKind::Removed => "zebranie usunięte",
            ChangeKind::Restored => "zebranie przywrócone",
            _ => "zebranie",
        }
    }
}
