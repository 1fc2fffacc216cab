//! Phrases about meetings with parents (zebrania).

use super::{CHANGES, Polish, counted};
use crate::domain::ChangeKind;
use crate::domain::entry::Conference;
use crate::locale::phrases::{Conferences, FeedWords};

impl FeedWords<Conference> for Polish {
    fn feed_name(&self) -> &'static str {
        "zebrania"
    }

    fn counted_changes(&self, change: ChangeKind, count: usize) -> String {
        let forms = match change {
            ChangeKind::Added => ["nowe zebranie", "nowe zebrania", "nowych zebrań"],
            ChangeKind::Changed => [
                "zmienione zebranie",
                "zmienione zebrania",
                "zmienionych zebrań",
            ],
            ChangeKind::Removed => [
                "usunięte zebranie",
                "usunięte zebrania",
                "usuniętych zebrań",
            ],
            ChangeKind::Restored => [
                "przywrócone zebranie",
                "przywrócone zebrania",
                "przywróconych zebrań",
            ],
            _ => CHANGES,
        };
        counted(count, forms)
    }
}

impl Conferences for Polish {
    fn conference_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Changed => "zmiana zebrania",
            ChangeKind::Removed => "zebranie usunięte",
            ChangeKind::Restored => "zebranie przywrócone",
            _ => "zebranie",
        }
    }

    fn conference(&self) -> &'static str {
        "Zebranie z rodzicami"
    }

    fn no_hour(&self) -> &'static str {
        "bez godziny"
    }

    fn conference_name(&self) -> &'static str {
        "Nazwa"
    }

    fn conference_topic(&self) -> &'static str {
        "Temat"
    }
}
