//! Phrases about notes (uwagi).

use super::Polish;
use crate::domain::ChangeKind;
use crate::domain::entry::{Note, NoteKind};
use crate::locale::phrases::{FeedWords, Notes, feed_words};

impl FeedWords<Note> for Polish {
    feed_words! {
        "uwagi",
        Added: ["nowa uwaga", "nowe uwagi", "nowych uwag"],
        Changed: ["zmieniona uwaga", "zmienione uwagi", "zmienionych uwag"],
        Removed: ["usunięta uwaga", "usunięte uwagi", "usuniętych uwag"],
        Restored: ["przywrócona uwaga", "przywrócone uwagi", "przywróconych uwag"],
        _: Self::CHANGES,
    }
}

impl Notes for Polish {
    fn note_news(&self, kind: NoteKind, change: ChangeKind) -> String {
        let note = format!("uwaga {}", self.note_kind(kind));
        match (change, kind) {
            (ChangeKind::Removed, _) => format!("{note} usunięta"),
            (ChangeKind::Restored, _) => format!("{note} przywrócona"),
            (ChangeKind::Changed, NoteKind::Positive) => "zmiana uwagi pozytywnej".to_owned(),
            (ChangeKind::Changed, NoteKind::Negative) => "zmiana uwagi negatywnej".to_owned(),
            (ChangeKind::Changed, NoteKind::Neutral) => "zmiana uwagi neutralnej".to_owned(),
            _ => note,
        }
    }

    fn note_turned(&self, before: NoteKind, now: NoteKind) -> String {
        format!("uwaga {} → {}", self.note_kind(before), self.note_kind(now))
    }

    fn note_kind(&self, kind: NoteKind) -> &'static str {
        match kind {
            NoteKind::Positive => "pozytywna",
            NoteKind::Negative => "negatywna",
            NoteKind::Neutral => "neutralna",
        }
    }
}
