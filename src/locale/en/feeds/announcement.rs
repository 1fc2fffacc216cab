//! Phrases about announcements of the school (ogłoszenia).

use super::{CHANGES, English, counted};
use crate::domain::ChangeKind;
use crate::domain::entry::Announcement;
use crate::locale::phrases::{Announcements, FeedWords};

impl FeedWords<Announcement> for English {
    fn feed_name(&self) -> &'static str {
        "announcements"
    }

    fn counted_changes(&self, change: ChangeKind, count: usize) -> String {
        let forms = match change {
            ChangeKind::Added => ["new announcement", "new announcements"],
            ChangeKind::Changed => ["changed announcement", "changed announcements"],
            ChangeKind::Removed => ["removed announcement", "removed announcements"],
            ChangeKind::Restored => ["restored announcement", "restored announcements"],
            _ => CHANGES,
        };
        counted(count, forms)
    }
}

impl Announcements for English {
    fn announcement_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Changed => "announcement changed",
            ChangeKind::Removed => "announcement removed",
            ChangeKind::Restored => "announcement restored",
            _ => "announcement",
        }
    }

    fn no_title(&self) -> &'static str {
        "Announcement without a title"
    }

    fn author(&self) -> &'static str {
        "From"
    }

    fn on_board_until(&self) -> &'static str {
        "Valid until"
    }

    fn earlier_title(&self) -> &'static str {
        "Title"
    }

    fn earlier_text(&self) -> &'static str {
        "Before"
    }

    fn present_text(&self) -> &'static str {
        "Now"
    }
}
