//! Phrases about notes (uwagi).

use super::{CHANGES, English, counted};
use crate::domain::ChangeKind;
use crate::domain::entry::{Note, NoteKind};
use crate::locale::phrases::{FeedWords, Notes};

impl FeedWords<Note> for English {
    fn feed_name(&self) -> &'static str {
        "notes"
    }

    fn counted_changes(&self, change: ChangeKind, count: usize) -> String {
        let forms = match change {
            ChangeKind::Added => ["new note", "new notes"],
            ChangeKind::Changed => ["changed note", "changed notes"],
            ChangeKind::Removed => ["removed note", "removed notes"],
            ChangeKind::Restored => ["restored note", "restored notes"],
            _ => CHANGES,
        };
        counted(count, forms)
    }
}

impl Notes for English {
    fn note_news(&self, kind: NoteKind, change: ChangeKind) -> String {
        let note = format!("{} note", self.note_kind(kind));
        match change {
            ChangeKind::Changed => format!("{note} changed"),
            ChangeKind::Removed => format!("{note} removed"),
            ChangeKind::Restored => format!("{note} restored"),
            _ => note,
        }
    }

    fn note_turned(&self, before: NoteKind, now: NoteKind) -> String {
        format!("note {} → {}", self.note_kind(before), self.note_kind(now))
    }

    fn note_kind(&self, kind: NoteKind) -> &'static str {
        match kind {
            NoteKind::Positive => "positive",
            NoteKind::Negative => "negative",
            NoteKind::Neutral => "neutral",
        }
    }

    fn note_kind_label(&self) -> &'static str {
        "Kind"
    }

    fn no_category(&self) -> &'static str {
        "Note without a category"
    }
}
