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

/// "ogłoszenie – Anna Kowal: Zbiórka książek", as of a message.
pub(super) fn headline(phrases: &dyn Phrases, change: &ChangeOf<'_, Announcement>) -> String {
    let news = phrases.announcement_news(change.kind).to_owned();
    let author = change.now.author.as_ref();
    let author = author.and_then(|author| author.name.as_deref());
    match (author, change.now.title.as_str()) {
        (Some(author), "") => format!("{news} – {author}"),
        (Some(author), title) => format!("{news} – {author}: {title}"),
        (None, "") => news,
        (None, title) => format!("{news} – {title}"),
    }
}
