//! Phrases about notes (uwagi).

use super::ChangeOf;
use crate::domain::ChangeKind;
use crate::domain::entry::{Note, NoteKind};
use crate::locale::{FeedWords, Phrases};

/// What is said about notes.
pub trait Notes: FeedWords<Note> {
    /// The news: "uwaga pozytywna", "zmiana uwagi negatywnej", "uwaga neutralna usunięta".
    fn note_news(&self, kind: NoteKind, change: ChangeKind) -> String;
    /// A note that is meant in another way: "uwaga negatywna → neutralna".
    fn note_turned(&self, before: NoteKind, now: NoteKind) -> String;
    /// How a note is meant, in a word.
    fn note_kind(&self, kind: NoteKind) -> &'static str;
}

/// "uwaga pozytywna – Udział w konkursach", "uwaga negatywna → neutralna (Praca na lekcji)".
pub(super) fn headline(phrases: &dyn Phrases, change: &ChangeOf<'_, Note>) -> String {
    let note = change.now;
    let what = what(note);
    let turned = change
        .earlier(Note::kind)
        .map(|before| phrases.note_turned(before, note.kind()));
    match (turned, what) {
        (Some(turned), Some(what)) => format!("{turned} ({what})"),
        (Some(turned), None) => turned,
        (None, what) => {
            let news = phrases.note_news(note.kind(), change.kind);
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
