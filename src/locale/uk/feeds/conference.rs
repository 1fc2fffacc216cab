//! Phrases about meetings with parents (zebrania).

use super::Ukrainian;
use crate::domain::ChangeKind;
use crate::domain::entry::Conference;
use crate::locale::phrases::{Conferences, FeedWords, feed_words, fixed};

/// "Збори" has no singular: 1 is "одні збори", 2 is "двоє зборів".
impl FeedWords<Conference> for Ukrainian {
    feed_words! {
        "батьківські збори",
        Added: ["нові збори", "нових зборів", "нових зборів"],
        Changed: ["змінені збори", "змінених зборів", "змінених зборів"],
        Removed: ["видалені збори", "видалених зборів", "видалених зборів"],
        Restored: ["відновлені збори", "відновлених зборів", "відновлених зборів"],
        _: Self::CHANGES,
    }
}

impl Conferences for Ukrainian {
    fixed! {
        conference: "Батьківські збори",
        no_hour: "час не вказано",
        conference_name: "Назва",
        conference_topic: "Тема",
    }

    fn conference_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Changed => "змінено збори",
            ChangeKind::Removed => "видалено збори",
            ChangeKind::Restored => "відновлено збори",
            _ => "збори",
        }
    }
}
