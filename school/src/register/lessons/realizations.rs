//! Lessons that were held (API.md section 9, `Realizations`).

use chrono::NaiveDate;

/// A lesson that was held, with its topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Realization {
    /// Stable id; always written with a `t` in front.
    pub id: u64,
    /// The lesson assignment, which gives subject and teacher.
    pub lesson: u64,
    pub date: NaiveDate,
    /// Number of the lesson in the day.
    pub number: u32,
    /// Null until the teacher has entered it.
    pub topic: Option<String>,
    /// Whether the class was on a trip.
    pub is_trip: bool,
}
