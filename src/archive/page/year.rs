//! A school year: grades and attendance.

use std::collections::BTreeSet;

use super::Words;
use super::attendance::Attended;
use super::grades::Course;
use crate::archive::Archive;
use crate::domain::Feed;

/// A school year.
pub(super) struct Year {
    pub(super) title: String,
    pub(super) courses: Vec<Course>,
    pub(super) attended: Option<Attended>,
}

impl Year {
    /// The years that hold grades or attendance, newest first.
    pub(super) fn all(archive: &Archive, words: Words) -> Vec<Self> {
        let of_years = [Feed::Grades, Feed::Attendance].into_iter();
        let entries = of_years.flat_map(|feed| archive.of_feed(feed));
        let years: BTreeSet<Option<i32>> = entries.map(|kept| kept.year).collect();
        let years = years.into_iter().rev();
        years.map(|year| Self::of(archive, year, words)).collect()
    }

    fn of(archive: &Archive, year: Option<i32>, words: Words) -> Self {
        let title = match year {
            Some(year) => words.0.school_year(&format!("{year}/{}", year + 1)),
            None => words.0.unknown_school_year().to_owned(),
        };
        Self {
            title,
            courses: Course::all(archive, year, words),
            attended: Attended::of(archive, year, words),
        }
    }
}
