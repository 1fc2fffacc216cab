//! Why something was not read.

use tracing::warn;

use super::store::SessionStoreError;
use crate::domain::Cause;
use crate::domain::visit::answer::{Tallied, Tally};

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

/// What was read, if it is an answer: of which more than half cannot be read is none. Everything that is read of the
/// register passes here.
pub fn answered<T: Tallied>(read: T) -> Result<T, NotRead> {
    let tally = read.tally();
    if tally.is_answer() {
        return Ok(read);
    }
    let Tally { items, unreadable } = tally;
    warn!(
        items,
        unreadable, "Most of an answer could not be read: it is none"
    );
    Err(NotRead::BAD_ANSWER)
}

impl From<SessionStoreError> for NotRead {
    fn from(error: SessionStoreError) -> Self {
        Self::NotKept(error)
    }
}
