//! What teachers note.

use super::{Sides, named, october};
use crate::domain::entry::{Entry, Note, NoteKind};
use crate::domain::{ChangeKind, Key};

/// A note of Monday.
pub fn note(id: &str, kind: NoteKind, text: &str) -> Note {
    Note {
        key: Key::new("notes", id),
        meant: Some(kind),
        category: Some(named("Praca na lekcji")),
        text: text.to_owned(),
        teacher: Some(named("Anna Kowal")),
        date: Some(october(5)),
    }
}

/// Every change that there is.
pub(super) fn changes() -> Vec<Sides> {
    use ChangeKind::{Added, Changed, Removed, Restored};
    use NoteKind::{Negative, Neutral, Positive};
    let side = |id, kind, text| Some(Entry::Note(note(id, kind, text)));
    let text = "Rozmawia na lekcji mimo upomnień.";
    let praise = "Pomaga młodszym w czytaniu.";
    let without_category = Note {
        category: None,
        ..note("330120", Neutral, "Proszę o kontakt w sprawie świetlicy.")
    };
    vec![
        (Added, None, side("330118", Positive, praise)),
        (Added, None, side("330119", Negative, text)),
        (Added, None, Some(Entry::Note(without_category))),
        (
            Changed,
            side("330121", Negative, text),
            side("330121", Negative, "Rozmawia na lekcji."),
        ),
        (
            Changed,
            side("330122", Negative, text),
            side("330122", Neutral, text),
        ),
        (Removed, side("330123", Negative, text), None),
        (
            Restored,
            side("330124", Positive, praise),
            side("330124", Positive, praise),
        ),
    ]
}
