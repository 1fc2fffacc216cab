//! Phrases about announcements of the school (ogłoszenia).

use super::Ukrainian;
use crate::domain::ChangeKind;
use crate::domain::entry::Announcement;
use crate::locale::phrases::{Announcements, FeedWords, feed_words, fixed};

impl FeedWords<Announcement> for Ukrainian {
    feed_words! {
        "оголошення",
        Added: ["нове оголошення", "нові оголошення", "нових оголошень"],
        Changed: ["змінене оголошення", "змінені оголошення", "змінених оголошень"],
        Removed: ["видалене оголошення", "видалені оголошення", "видалених оголошень"],
        Restored: ["відновлене оголошення", "відновлені оголошення", "відновлених оголошень"],
        _: Self::CHANGES,
    }
}

impl Announcements for Ukrainian {
    fixed! {
        no_title: "Оголошення без назви",
        on_board_until: "Дійсне до",
        earlier_title: "Назва",
        earlier_text: "Було",
        present_text: "Тепер",
    }

    fn announcement_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Changed => "змінено оголошення",
            ChangeKind::Removed => "видалено оголошення",
            ChangeKind::Restored => "відновлено оголошення",
            _ => "оголошення",
        }
    }
}
