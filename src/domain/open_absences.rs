//! Absences that wait for an excuse.

use std::cmp::Reverse;

use chrono::{Days, NaiveDate};

use crate::domain::entry::{Attendance, Entry};

/// Those of one child.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OpenAbsences {
    /// The latest first.
    pub records: Vec<Attendance>,
    pub limit: Option<ExcuseLimit>,
}

/// How long after a lesson the school takes an excuse for it, as the family says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExcuseLimit {
    pub within: Days,
    /// The day of the letter (Warsaw).
    pub today: NaiveDate,
}

/// The last day on which the school takes an excuse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LastDay {
    ToCome(NaiveDate),
    Over(NaiveDate),
}

impl ExcuseLimit {
    /// That of what was missed on `day`.
    #[must_use]
    pub fn last_day(self, day: NaiveDate) -> Option<LastDay> {
        let last = day.checked_add_days(self.within)?;
        Some(if self.today <= last {
            LastDay::ToCome(last)
        } else {
            LastDay::Over(last)
        })
    }
}

impl OpenAbsences {
    /// Those `among` the entries of attendance.
    #[must_use]
    pub fn among<'e>(entries: impl Iterator<Item = &'e Entry>, limit: Option<ExcuseLimit>) -> Self {
        let records = entries.filter_map(Attendance::of);
        let open = records.filter(|record| record.is_open());
        let mut records: Vec<Attendance> = open.cloned().collect();
        records.sort_by_key(|record| Reverse((record.date, record.lesson_no)));
        Self { records, limit }
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
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::october;

    #[test]
    fn the_last_day_for_an_excuse_is_to_come_until_it_is_over() {
        for (today, expected) in [
            (5, LastDay::ToCome(october(12))),
            (12, LastDay::ToCome(october(12))),
            (13, LastDay::Over(october(12))),
        ] {
            let limit = ExcuseLimit {
                within: Days::new(7),
                today: october(today),
            };
            assert_eq!(limit.last_day(october(5)), Some(expected), "{today}");
        }
    }
}
