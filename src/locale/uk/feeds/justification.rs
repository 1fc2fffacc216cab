//! Phrases about justifications of absences (usprawiedliwienia).

use super::Ukrainian;
use crate::domain::entry::{Justification, JustificationStatus};
use crate::locale::phrases::{FeedWords, Justifications, feed_words, fixed};

impl FeedWords<Justification> for Ukrainian {
    feed_words! {
        "виправдання",
        _: ["розглянуте виправдання", "розглянуті виправдання", "розглянутих виправдань"],
    }
}

impl Justifications for Ukrainian {
    fixed! {
        status: "Статус",
        justification_text: "Текст виправдання",
    }

    fn justification_news(&self, status: Option<&JustificationStatus>) -> &'static str {
        match status {
            Some(JustificationStatus::Accepted) => "виправдання прийнято",
            Some(JustificationStatus::Rejected) => "виправдання відхилено",
            Some(JustificationStatus::Pending) => "виправдання чекає на рішення",
            Some(JustificationStatus::Other(_)) | None => "новий статус виправдання",
        }
    }

    fn justification_status<'a>(&self, status: &'a JustificationStatus) -> &'a str {
        match status {
            JustificationStatus::Accepted => "прийнято",
            JustificationStatus::Rejected => "відхилено",
            JustificationStatus::Pending => "чекає на рішення",
            JustificationStatus::Other(word) => word,
        }
    }
}
