//! Phrases about notes (uwagi).

use super::{English, Phrases, Polish, Sides};
use crate::domain::ChangeKind;
use crate::domain::entry::{Note, NoteKind};

/// What is said about notes.
pub trait Notes {
    /// The news: "uwaga pozytywna", "zmiana uwagi negatywnej", "uwaga neutralna usunięta".
    fn note_news(&self, kind: NoteKind, change: ChangeKind) -> String;
    /// A note that is meant in another way: "uwaga negatywna → neutralna".
    fn note_turned(&self, before: NoteKind, now: NoteKind) -> String;
    /// How a note is meant, in a word.
    fn note_kind(&self, kind: NoteKind) -> &'static str;
    /// The label of how a note is meant.
    fn note_kind_label(&self) -> &'static str;
    /// In place of a missing category.
    fn no_category(&self) -> &'static str;
}

/// "uwaga pozytywna – Udział w konkursach", "uwaga negatywna → neutralna (Praca na lekcji)".
pub(super) fn headline(phrases: &dyn Phrases, sides: &Sides<'_, Note>) -> String {
    let note = sides.now;
    let what = what(note);
    let turned = sides
        .earlier(Note::kind)
        .map(|before| phrases.note_turned(before, note.kind()));
    match (turned, what) {
        (Some(turned), Some(what)) => format!("{turned} ({what})"),
        (Some(turned), None) => turned,
        (None, what) => {
            let news = phrases.note_news(note.kind(), sides.kind);
            what.map_or(news.clone(), |what| format!("{news} – {what}"))
        }
    }
}

/// The category, or else the beginning of the text.
fn what(note: &Note) -> Option<&str> {
    let category = note
        .category
        .as_ref()
        .and_then(|category| category.name.as_deref());
    category.or_else(|| note.text.lines().next())
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

    fn note_kind_label(&self) -> &'static str {
        "Rodzaj"
    }

    fn no_category(&self) -> &'static str {
        "Uwaga bez kategorii"
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
