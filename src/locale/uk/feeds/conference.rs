//! Phrases about meetings with parents (zebrania).

use super::Ukrainian;
use crate::domain::ChangeKind;
use crate::domain::entry::Conference;
use crate::locale::phrases::{Conferences, FeedWords, feed_words, fixed};

/// "Збори" has no singular, so that it is "зустріч" that is counted.
impl FeedWords<Conference> for Ukrainian {
    feed_words! {
        "батьківські збори",
        Added: ["нова зустріч із батьками", "нові зустрічі з батьками", "нових зустрічей із батьками"],
        Changed: ["змінена зустріч із батьками", "змінені зустрічі з батьками", "змінених зустрічей із батьками"],
        Removed: ["видалена зустріч із батьками", "видалені зустрічі з батьками", "видалених зустрічей із батьками"],
        Restored: ["відновлена зустріч із батьками", "відновлені зустрічі з батьками", "відновлених зустрічей із батьками"],
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
