//! Notes about pupils (API.md section 7, `Notes`).

use chrono::NaiveDate;

/// Ids in `Notes/Categories`.
pub mod note_category {
    #![allow(missing_docs)] // The names say it.
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
    /// Stable id.
    pub id: u64,
    /// How it is meant.
    pub meaning: Meaning,
    /// The category.
    pub category: u64,
    /// What it says.
    pub text: String,
    /// Who wrote it; an id of `Users`.
    pub teacher: u64,
    /// Its day.
    pub date: NaiveDate,
}
