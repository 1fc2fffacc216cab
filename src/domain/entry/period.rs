//! From one day to another.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Days in a row (Warsaw), both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    pub first: NaiveDate,
    /// The last day; never before the first.
    pub last: NaiveDate,
}

impl Period {
    /// From the first day to the last. An end that is not given, or lies before the beginning, is the
    /// beginning.
    #[must_use]
    pub fn new(first: NaiveDate, last: Option<NaiveDate>) -> Self {
        let last = last.map_or(first, |last| last.max(first));
        Self { first, last }
    }

    /// Whether that day is one of them.
    #[must_use]
    pub fn holds(self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }

    /// Whether it begins and ends on the same day.
    #[must_use]
    pub fn is_one_day(self) -> bool {
        self.first == self.last
    }
}

impl fmt::Display for Period {
    /// A day, or an interval of ISO 8601: `2027-01-25/2027-02-07`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_one_day() {
            write!(f, "{}", self.first)
        } else {
            write!(f, "{}/{}", self.first, self.last)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::october;

    #[test]
    fn a_period_never_ends_before_it_begins() {
        for (last, expected) in [
            (Some(october(9)), "2026-10-05/2026-10-09"),
            (Some(october(5)), "2026-10-05"),
            (Some(october(1)), "2026-10-05"),
            (None, "2026-10-05"),
        ] {
            assert_eq!(Period::new(october(5), last).to_string(), expected);
        }
    }
}
