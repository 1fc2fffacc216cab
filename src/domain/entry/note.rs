//! Notes about a student (uwagi).

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use super::inherit::{keep, keep_words};
use super::named::{self, Named};
use super::{Item, Key};
use crate::domain::entry::facts::Facts;
use crate::domain::feed::change_kind::ChangeKind;
use crate::domain::text::same_words;

/// How a note is meant (API.md section 7, `Positive`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// pozytywna
    Positive,
    /// negatywna
    Negative,
    /// neutralna
    Neutral,
}

impl NoteKind {
    /// The name in `history`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Positive => "positive",
            Self::Negative => "negative",
            Self::Neutral => "neutral",
        }
    }
}

/// A note of a teacher.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// `notes:<Id>`.
    pub key: Key,
    /// How it is meant, where the register says it.
    pub meant: Option<NoteKind>,
    /// The category, such as "Praca na lekcji".
    pub category: Option<Named>,
    pub text: String,
    pub teacher: Option<Named>,
    pub date: Option<NaiveDate>,
}

impl Note {
    /// How it is meant. One of which nothing is said is neither good nor bad.
    #[must_use]
    pub fn kind(&self) -> NoteKind {
        self.meant.unwrap_or(NoteKind::Neutral)
    }
}

impl Item for Note {
    fn key(&self) -> &Key {
        &self.key
    }

    fn transition(&self, after: &Self) -> Option<ChangeKind> {
        let same = self.kind() == after.kind()
            && same_words(&self.text, &after.text)
            && !Named::differ(self.category.as_ref(), after.category.as_ref());
        (!same).then_some(ChangeKind::Changed)
    }

    fn inherit(&mut self, before: &Self) {
        keep_words(&mut self.text, &before.text);
        keep(&mut self.meant, before.meant.as_ref());
        keep(&mut self.category, before.category.as_ref());
        keep(&mut self.teacher, before.teacher.as_ref());
        keep(&mut self.date, before.date.as_ref());
    }

    fn facts(&self) -> Facts {
        Facts {
            category: named::label(self.category.as_ref()),
            teacher: named::label(self.teacher.as_ref()),
            date: self.date,
            text: Some(self.text.clone()),
            kind: Some(self.kind().name()),
            ..Facts::default()
        }
    }

    fn happened_at(&self) -> Option<NaiveDateTime> {
        self.date.map(|day| day.and_time(NaiveTime::MIN))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::{named, note};

    #[test]
    fn a_note_changes_with_its_words_its_meaning_or_its_category() {
        let before = note("1", NoteKind::Negative, "Rozmawia na lekcji.");
        let of = |edit: fn(&mut Note)| {
            let mut after = before.clone();
            edit(&mut after);
            before.transition(&after)
        };
        for (expected, edit) in [
            (None, (|_| {}) as fn(&mut Note)),
            (None, |note| note.text = " Rozmawia\nna  lekcji.".into()),
            (None, |note| note.teacher = None),
            (None, |note| note.category = None),
            (None, |note| {
                note.category = note.category.take().map(|known| Named {
                    name: Some("Inna nazwa".into()),
                    ..known
                });
            }),
            (Some(ChangeKind::Changed), |note| {
                note.text = "Rozmawia.".into();
            }),
            (Some(ChangeKind::Changed), |note| {
                note.meant = Some(NoteKind::Neutral);
            }),
            (Some(ChangeKind::Changed), |note| {
                note.category = Some(named("Kultura osobista"));
            }),
        ] {
            assert_eq!(of(edit), expected);
        }
    }
}
