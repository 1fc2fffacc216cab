//! Phrases about announcements of the school (ogłoszenia).

use super::{CHANGES, Polish, counted};
use crate::domain::ChangeKind;
use crate::domain::entry::Announcement;
use crate::locale::phrases::{Announcements, FeedWords};

impl FeedWords<Announcement> for Polish {
    fn feed_name(&self) -> &'static str {
        "ogłoszenia"
    }

    fn counted_changes(&self, change: ChangeKind, count: usize) -> String {
        let forms = match change {
            ChangeKind::Added => ["nowe ogłoszenie", "nowe ogłoszenia", "nowych ogłoszeń"],
            ChangeKind::Changed => [
                "zmienione ogłoszenie",
                "zmienione ogłoszenia",
                "zmienionych ogłoszeń",
            ],
            ChangeKind::Removed => [
                "usunięte ogłoszenie",
                "usunięte ogłoszenia",
                "usuniętych ogłoszeń",
            ],
            ChangeKind::Restored => [
                "przywrócone ogłoszenie",
                "przywrócone ogłoszenia",
                "przywróconych ogłoszeń",
            ],
            _ => CHANGES,
        };
        counted(count, forms)
    }
}

impl Announcements for Polish {
    fn announcement_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Changed => "zmiana ogłoszenia",
            ChangeKind::Removed => "ogłoszenie usunięte",
            ChangeKind::Restored => "ogłoszenie przywrócone",
            _ => "ogłoszenie",
        }
    }

    fn no_title(&self) -> &'static str {
        "Ogłoszenie bez tytułu"
    }

    fn author(&self) -> &'static str {
        "Od"
    }

    fn on_board_until(&self) -> &'static str {
        "Ważne do"
    }

    fn earlier_title(&self) -> &'static str {
        "Tytuł"
    }

    fn earlier_text(&self) -> &'static str {
        "Wcześniej"
    }

    fn present_text(&self) -> &'static str {
        "Teraz"
    }
}
