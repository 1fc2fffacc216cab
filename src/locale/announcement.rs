//! Phrases about announcements of the school (ogłoszenia).

use super::{English, Phrases, Polish, Sides};
use crate::domain::ChangeKind;
use crate::domain::entry::Announcement;

/// What is said about announcements.
pub trait Announcements {
    /// The news: "ogłoszenie", "zmiana ogłoszenia".
    fn announcement_news(&self, change: ChangeKind) -> &'static str;
    /// In place of an empty title.
    fn no_title(&self) -> &'static str;
    /// The label of the author.
    fn author(&self) -> &'static str;
    /// The label of the last day on the board.
    fn on_board_until(&self) -> &'static str;
    /// The label of the earlier title.
    fn earlier_title(&self) -> &'static str;
    /// Above the text that was replaced.
    fn earlier_text(&self) -> &'static str;
    /// Above the text that replaced it.
    fn present_text(&self) -> &'static str;
}

/// "ogłoszenie – Zbiórka książek".
pub(super) fn headline(phrases: &dyn Phrases, sides: &Sides<'_, Announcement>) -> String {
    let news = phrases.announcement_news(sides.kind);
    if sides.now.title.is_empty() {
        news.to_owned()
    } else {
        format!("{news} – {}", sides.now.title)
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
