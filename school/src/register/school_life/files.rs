//! Files that the school offers (API.md section 10, `SchoolFiles`).

use chrono::NaiveDateTime;

/// One of `SchoolFiles`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolFile {
    /// Id in the register, which is a text there.
    pub id: u64,
    pub name: String,
    /// Warsaw time.
    pub added: NaiveDateTime,
    pub status: FileStatus,
}

/// The state of an upload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileStatus {
    Ready,
    Processing,
    Failed,
}
