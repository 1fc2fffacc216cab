//! The lucky number (API.md section 10, `LuckyNumbers`).

use chrono::NaiveDate;

/// The number that is drawn for a day; one is shown at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LuckyNumber {
    /// The number in the class register.
    pub number: u64,
    /// The day for which it is valid.
    pub day: NaiveDate,
}
