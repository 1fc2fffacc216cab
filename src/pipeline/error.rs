//! What can stop a run as a whole.

use crate::mail::mime::MimeError;
use crate::store::StoreError;
use crate::synergia::SessionStoreError;

/// What can stop a run as a whole. Troubles of a student or of the mail server are no such thing: they
/// are reported and tried again.
#[derive(Debug, thiserror::Error)]
pub enum PipelineError {
    /// The state cannot be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The session of a visit could not be kept.
    #[error("the session cannot be kept: {0}")]
    Session(#[from] SessionStoreError),
    /// The clock is too far back to be believed.
    #[error(
        "the clock is wrong: more than a day behind the last run, or before 2020\n  \
         Set it right, or wait until it is. If the clock of the last run was the wrong one, this one is \
         believed a day from now."
    )]
    ClockIsWrong,
    /// A letter could not be built; nothing of it was stored, and its events stay pending.
    #[error("a letter could not be built: {0}")]
    Letter(#[from] MimeError),
}

impl PipelineError {
    /// Whether the same may work at the next try, without anybody's doing.
    #[must_use]
    pub fn may_pass(&self) -> bool {
        self.of_state().is_none_or(StoreError::may_pass)
    }

    /// Whether only the owner can repair it.
    #[must_use]
    pub fn needs_owner(&self) -> bool {
        self.of_state().is_some_and(StoreError::needs_owner)
    }

    /// Whether it means that the state is lost.
    #[must_use]
    pub fn is_loss(&self) -> bool {
        self.of_state().is_some_and(StoreError::is_loss)
    }

    /// What is wrong with the state, if it is that.
    #[must_use]
    pub fn of_state(&self) -> Option<&StoreError> {
        match self {
            Self::Store(error) => Some(error),
            Self::Session(error) => error.0.downcast_ref(),
            Self::ClockIsWrong | Self::Letter(_) => None,
        }
    }
}
