//! Phrases about announcements of the school (ogłoszenia).

use super::ChangeOf;
use crate::domain::ChangeKind;
use crate::domain::entry::Announcement;
use crate::locale::{FeedWords, Phrases};

/// What is said about announcements.
pub trait Announcements: FeedWords<Announcement> {
    /// The news: "ogłoszenie", "zmiana ogłoszenia".
    fn announcement_news(&self, change: ChangeKind) -> &'static str;
    /// In place of an empty title.
    fn no_title(&self) -> &'static str;
    /// The label of the last day on the board.
    fn on_board_until(&self) -> &'static str;
    fn earlier_title(&self) -> &'static str;
    /// Above the text that was replaced.
    fn earlier_text(&self) -> &'static str;
    /// Above the text that replaced it.
    fn present_text(&self) -> &'static str;
}

/// "ogłoszenie – Zbiórka książek".
pub(super) fn headline(phrases: &dyn Phrases, change: &ChangeOf<'_, Announcement>) -> String {
    let news = phrases.announcement_news(change.kind);
    if change.now.title.is_empty() {
        news.to_owned()
    } else {
        format!("{news} – {}", change.now.title)
    }
}
