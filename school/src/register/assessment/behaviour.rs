//! Grades of behaviour and justifications (API.md sections 7 and 8).

use chrono::{NaiveDate, NaiveDateTime};

/// One of `BehaviourGrades/Points`.
#[derive(Debug, Clone, PartialEq)]
pub struct BehaviourGrade {
    pub id: u64,
    pub mark: BehaviourMark,
    /// Id in `BehaviourGrades/Points/Categories`.
    pub category: u64,
    /// An id of `Users`.
    pub teacher: u64,
    /// Warsaw time.
    pub added: NaiveDateTime,
    /// The text beside points.
    pub text: Option<String>,
    /// Id and text of the remark.
    pub comment: Option<(u64, String)>,
}

/// The value of a grade of behaviour.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum BehaviourMark {
    /// A grade of the scale, from 1 "wzorowe" to 6 "naganne".
    Scale(u64),
    Points(f64),
}

/// One of `Justifications`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Justification {
    pub id: u64,
    pub text: String,
    /// Warsaw time.
    pub posted: NaiveDateTime,
    /// `new`, `accept`.
    pub status: &'static str,
    /// The day of the absence.
    pub day: NaiveDate,
}
