//! Notes about pupils (API.md section 7, `Notes`).

use chrono::NaiveDate;

/// Ids in `Notes/Categories`.
pub mod note_category {
    pub const CONTEST: u64 = 2101;
    pub const WORK: u64 = 2102;
    pub const INFORMATION: u64 = 2103;
}

/// `Notes/Categories` of either school.
pub const NOTE_CATEGORIES: [(u64, &str); 3] = [
    (note_category::CONTEST, "Udział w konkursach"),
    (note_category::WORK, "Praca na lekcji"),
    (note_category::INFORMATION, "Informacja"),
];

/// How a note is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// `Positive` is 0.
    Negative,
    /// `Positive` is 1.
    Positive,
    /// `Positive` is 2.
    Neutral,
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    pub id: u64,
    pub meaning: Meaning,
    pub category: u64,
    pub text: String,
    /// An id of `Users`.
    pub teacher: u64,
    pub date: NaiveDate,
}
