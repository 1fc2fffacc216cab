//! Phrases about notes (uwagi).

use super::Ukrainian;
use crate::domain::ChangeKind;
use crate::domain::entry::{Note, NoteKind};
use crate::locale::phrases::{FeedWords, Notes, feed_words};

impl FeedWords<Note> for Ukrainian {
    feed_words! {
        "зауваження",
        Added: ["нове зауваження", "нові зауваження", "нових зауважень"],
        Changed: ["змінене зауваження", "змінені зауваження", "змінених зауважень"],
        Removed: ["видалене зауваження", "видалені зауваження", "видалених зауважень"],
        Restored: ["відновлене зауваження", "відновлені зауваження", "відновлених зауважень"],
        _: Self::CHANGES,
    }
}

/// The kind as the object of what was done to it.
fn as_object(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Positive => "похвалу",
        NoteKind::Negative => "зауваження",
        NoteKind::Neutral => "нейтральний запис",
    }
}

impl Notes for Ukrainian {
    fn note_news(&self, kind: NoteKind, change: ChangeKind) -> String {
        let object = as_object(kind);
        match change {
            ChangeKind::Changed => format!("змінено {object}"),
            ChangeKind::Removed => format!("видалено {object}"),
            ChangeKind::Restored => format!("відновлено {object}"),
            _ => self.note_kind(kind).to_owned(),
        }
    }

    fn note_turned(&self, before: NoteKind, now: NoteKind) -> String {
        format!("{} → {}", self.note_kind(before), self.note_kind(now))
    }

    /// "Зауваження" is never said in praise.
    fn note_kind(&self, kind: NoteKind) -> &'static str {
        match kind {
            NoteKind::Positive => "похвала",
            NoteKind::Negative => "зауваження",
            NoteKind::Neutral => "нейтральний запис",
        }
    }
}
