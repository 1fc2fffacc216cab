//! Phrases about announcements of the school (ogłoszenia).

use super::Polish;
use crate::domain::ChangeKind;
use crate::domain::entry::Announcement;
use crate::locale::phrases::{Announcements, FeedWords, feed_words, fixed};

impl FeedWords<Announcement> for Polish {
    feed_words! {
        "ogłoszenia",
        Added: ["nowe ogłoszenie", "nowe ogłoszenia", "nowych ogłoszeń"],
        Changed: ["zmienione ogłoszenie", "zmienione ogłoszenia", "zmienionych ogłoszeń"],
        Removed: ["usunięte ogłoszenie", "usunięte ogłoszenia", "usuniętych ogłoszeń"],
        Restored: ["przywrócone ogłoszenie", "przywrócone ogłoszenia", "przywróconych ogłoszeń"],
        _: Self::CHANGES,
    }
}

impl Announcements for Polish {
    fixed! {
        no_title: "Ogłoszenie bez tytułu",
        on_board_until: "Ważne do",
        earlier_title: "Tytuł",
        earlier_text: "Wcześniej",
        present_text: "Teraz",
    }

    fn announcement_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Changed => "zmiana ogłoszenia",
            ChangeKind::Removed => "ogłoszenie usunięte",
            ChangeKind::Restored => "ogłoszenie przywrócone",
            _ => "ogłoszenie",
        }
    }
}
