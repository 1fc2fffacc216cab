//! stub
use chrono::NaiveDateTime;
use serde::Serialize;

use super::register::SchoolYear;
use super::world::World;

/// One change that became visible.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublishedChange {
    /// The pupil's name.
    pub student: &'static str,
    /// `grades`, `messages`, `timetable` or `announcements`.
    pub feed: &'static str,
    /// The word of design.md section 1.
    pub change: &'static str,
    /// The key of the entry, as in the register.
    pub key: String,
}

/// The week
pub struct Week {
    year: SchoolYear,
}
impl Week {
    pub fn new(year: SchoolYear) -> Self {
        Self { year }
    }
    pub fn moments(&self) -> Vec<NaiveDateTime> {
        let _ = self.year;
        vec![]
    }
}
impl World {
    pub fn publish_next(&mut self) -> Option<Vec<PublishedChange>> {
        None
    }
}
