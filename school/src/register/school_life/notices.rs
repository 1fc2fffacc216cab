//! The notice board (API.md section 10, `SchoolNotices`).

use chrono::{NaiveDate, NaiveDateTime};

/// A notice. The same notice has the same LID in the registers of all pupils of the school, and a
/// read mark for each login.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// `LID-NBOARD-NOTICE-…`.
    pub lid: String,
    pub subject: String,
    /// The whole text, with line breaks.
    pub content: String,
    /// First day on the board.
    pub start: NaiveDate,
    /// Last day on the board.
    pub end: NaiveDate,
    /// Warsaw time.
    pub created: NaiveDateTime,
    /// An id of `Users`.
    pub author: u64,
    /// Whether this login opened it.
    pub was_read: bool,
}
