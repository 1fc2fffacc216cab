//! Phrases about announcements of the school (ogłoszenia).

use super::English;
use crate::domain::ChangeKind;
use crate::domain::entry::Announcement;
use crate::locale::phrases::{Announcements, FeedWords, feed_words, fixed};

impl FeedWords<Announcement> for English {
    feed_words! {
        "announcements",
        Added: ["new announcement", "new announcements"],
        Changed: ["changed announcement", "changed announcements"],
        Removed: ["removed announcement", "removed announcements"],
        Restored: ["restored announcement", "restored announcements"],
        _: Self::CHANGES,
    }
}

impl Announcements for English {
    fixed! {
        no_title: "Announcement without a title",
        on_board_until: "Valid until",
        earlier_title: "Title",
        earlier_text: "Before",
        present_text: "Now",
    }

    fn announcement_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Changed => "announcement changed",
            ChangeKind::Removed => "announcement removed",
            ChangeKind::Restored => "announcement restored",
            _ => "announcement",
        }
    }
}
