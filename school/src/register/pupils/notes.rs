//! Notes when the school starts.

use crate::register::institution::staff;
use crate::register::notes::Meaning::{self, Negative, Neutral, Positive};
use crate::register::notes::Note;
use crate::register::notes::note_category::{CONTEST, INFORMATION, WORK};
use crate::register::pupil::Pupil;
use crate::register::year::SchoolYear;

/// The note that is withdrawn in the course of the week.
pub const UNFAIR: u64 = 330_102;

/// ((last digits of the id, meaning, category, author, days before the Monday), text).
type Row = ((u64, Meaning, u64, u64, u64), &'static str);

pub const ZOSIA: [Row; 3] = [
    (
        (101, Positive, CONTEST, staff::POLISH, 11),
        "Zofia reprezentowała klasę w konkursie recytatorskim.",
    ),
    (
        (102, Negative, WORK, staff::HISTORY, 4),
        "Rozmawia na lekcji mimo upomnień.",
    ),
    (
        (103, Neutral, INFORMATION, staff::PEDAGOGUE, 3),
        "Proszę o kontakt w sprawie świetlicy.",
    ),
];

pub const STAS: [Row; 1] = [(
    (201, Positive, WORK, staff::YOUNGEST, 5),
    "Pomaga młodszym kolegom w czytaniu.",
)];

/// Enters the notes about a pupil.
pub fn enter(pupil: &mut Pupil, year: SchoolYear, rows: &[Row]) {
    let notes = rows.iter().map(|row| note(pupil, year, *row));
    pupil.notes = notes.collect();
}

fn note(
    pupil: &Pupil,
    year: SchoolYear,
    ((id, meaning, category, author, days), text): Row,
) -> Note {
    Note {
        id: 330_000 + id,
        meaning,
        category,
        text: text.to_owned(),
        teacher: pupil.institution.teacher_id(author),
        date: year.before(days),
    }
}
