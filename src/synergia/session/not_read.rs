//! Why something was not read.

use super::store::SessionStoreError;
use crate::domain::Cause;

/// Why something was not read.
#[derive(Debug)]
pub enum NotRead {
    /// This account may not have it.
    Closed(Cause),
    /// It could not be had now; the others may.
    Failed(Cause),
    /// Nothing more can be read in this visit.
    Over(Cause),
    /// The state could not be written; nothing read now could be kept.
    NotKept(SessionStoreError),
}

impl NotRead {
    /// An answer that nobody can make sense of.
    pub const BAD_ANSWER: Self = Self::Failed(Cause::BadAnswer);
}

impl From<SessionStoreError> for NotRead {
    fn from(error: SessionStoreError) -> Self {
        Self::NotKept(error)
    }
}
