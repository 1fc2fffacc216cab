//! Poll, diff, plan, commit, deliver: the only place where the adapters meet.
//!
//! A run has two kinds of transaction (design section 7). One per student keeps what a poll saw, the
//! events that follow from it and a delivery for each entitled recipient. The one after it turns
//! deliveries that are due into letters with fixed bytes. A crash between any two instructions leaves
//! work for the next run and nothing else. Between the two, the new messages of students whose family
//! allows it are opened; a crash there costs at most their full texts.

mod clock_doubt;
mod deliver;
mod desk;
mod digest_slots;
mod drafts;
#[cfg(test)]
pub(crate) mod examples;
mod fold;
mod heartbeat;
mod history;
mod household;
mod keep;
mod logins;
mod mail_notices;
mod notices;
mod once;
mod openings;
mod outcome;
mod password_hash;
mod past_years;
mod plan;
mod poll;
mod press;
mod preview;
mod report;
mod requests;
mod run;
mod state_notice;
mod status;
mod test_letter;
mod upkeep;
mod vault;

pub use clock_doubt::believes_clock;
pub use deliver::{Delivered, Postbag, Urgency, hold_outbox, is_round_due};
pub use desk::Written;
pub use digest_slots::missed_digest;
pub use heartbeat::{heartbeat, went_well};
pub use history::{HistoryEntry, history};
pub use household::{Addressee, Household, Member};
pub use logins::keep_logins;
pub use once::{OnceReport, once};
pub use openings::open_messages;
pub use past_years::{PastYearEntry, past_years};
pub use plan::{DigestWish, plan, start_up};
pub use poll::{look, poll};
pub use preview::{Preview, preview};
pub use report::PollReport;
pub use requests::obey_requests;
pub use run::{Order, RunReport, run};
pub use state_notice::{make_room, open_state, tell_of_loss};
pub use status::{OutboxStatus, Status, StudentStatus, outbox_status, status};
pub use test_letter::test_letters;
pub use upkeep::upkeep;

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
    Vault(#[from] SessionStoreError),
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
            Self::Vault(error) => error.0.downcast_ref(),
            Self::ClockIsWrong | Self::Letter(_) => None,
        }
    }
}
