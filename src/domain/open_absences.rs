//! Absences that wait for an excuse.

use std::cmp::Reverse;

use chrono::{Days, NaiveDate};

use crate::domain::entry::{Attendance, Entry};

/// Those of one child.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OpenAbsences {
    /// The latest first.
    pub records: Vec<Attendance>,
    /// How long after a lesson the school takes an excuse for it, as the family says.
    pub excuse_within: Option<Days>,
}

impl OpenAbsences {
    /// Those `among` the entries of attendance.
    #[must_use]
    pub fn among<'e>(
        entries: impl Iterator<Item = &'e Entry>,
        excuse_within: Option<Days>,
    ) -> Self {
        let records = entries.filter_map(Attendance::of);
        let open = records.filter(|record| record.is_open());
        let mut records: Vec<Attendance> = open.cloned().collect();
        records.sort_by_key(|record| Reverse((record.date, record.lesson_no)));
        Self {
            records,
            excuse_within,
        }
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// How many lessons they are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// As entries of their feed.
    pub fn entries(&self) -> impl Iterator<Item = Entry> {
        self.records.iter().cloned().map(Entry::Attendance)
    }

    /// The last day on which the school takes an excuse for what was missed on `day`.
    #[must_use]
    pub fn last_day(&self, day: NaiveDate) -> Option<NaiveDate> {
        day.checked_add_days(self.excuse_within?)
    }
}
