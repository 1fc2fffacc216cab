//! Days of October 2026, the month of the stories; they begin on Monday the fifth.

use chrono::{NaiveDate, NaiveDateTime};

pub fn october(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, day).unwrap()
}

/// A moment of that day, in Warsaw.
pub fn october_at(day: u32, hour: u32, minute: u32) -> NaiveDateTime {
    october(day).and_hms_opt(hour, minute, 0).unwrap()
}
