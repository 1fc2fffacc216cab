//! Files that the school offers (API.md section 10, `SchoolFiles`).

use chrono::NaiveDateTime;

/// One of `SchoolFiles`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolFile {
    /// Id in the register, which is a text there.
    pub id: u64,
    pub name: String,
    /// When it was put there, Warsaw time.
    pub added: NaiveDateTime,
    pub status: FileStatus,
}

/// How far an upload is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileStatus {
    Ready,
    /// It is being taken in.
    Processing,
    /// It did not get there.
    Failed,
}
