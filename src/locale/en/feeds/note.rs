//! Phrases about notes (uwagi).

use super::English;
use crate::domain::ChangeKind;
use crate::domain::entry::{Note, NoteKind};
use crate::locale::phrases::{FeedWords, Notes, feed_words};

impl FeedWords<Note> for English {
    feed_words! {
        "remarks",
        Added: ["new remark", "new remarks"],
        Changed: ["changed remark", "changed remarks"],
        Removed: ["removed remark", "removed remarks"],
        Restored: ["restored remark", "restored remarks"],
        _: Self::CHANGES,
    }
}

impl Notes for English {
    fn note_news(&self, kind: NoteKind, change: ChangeKind) -> String {
        let note = format!("{} remark", self.note_kind(kind));
        match change {
            ChangeKind::Changed => format!("{note} changed"),
            ChangeKind::Removed => format!("{note} removed"),
            ChangeKind::Restored => format!("{note} restored"),
            _ => note,
        }
    }

    fn note_turned(&self, before: NoteKind, now: NoteKind) -> String {
        format!(
            "remark {} → {}",
            self.note_kind(before),
            self.note_kind(now)
        )
    }

    fn note_kind(&self, kind: NoteKind) -> &'static str {
        match kind {
            NoteKind::Positive => "positive",
            NoteKind::Negative => "negative",
            NoteKind::Neutral => "neutral",
        }
    }
}
