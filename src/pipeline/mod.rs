//! Poll, diff, plan, commit, deliver: the only place where the adapters meet.
//!
//! A run has two kinds of transaction (design section 7). One per student keeps what a poll saw, the
//! events that follow from it and a delivery for each entitled recipient. The one after it turns
//! deliveries that are due into letters with fixed bytes. A crash between any two instructions leaves
//! work for the next run and nothing else. Between the two, the new messages of students whose family
//! allows it are opened; a crash there costs at most their full texts.

mod delivery;
mod enquiries;
mod error;
#[cfg(test)]
pub(crate) mod examples;
mod household;
mod housekeeping;
mod letters;
mod once;
mod poll;
mod run;

pub use delivery::{Delivered, DeliveryRounds, Urgency, hold_outbox, is_round_due};
pub use enquiries::{
    DAEMON, DaemonStatus, FeedStatus, HistoryEntry, KnownEntry, OutboxStatus, PastYearEntry,
    Preview, PreviewWish, Status, StudentStatus, archive, history, known, outbox_status,
    past_years, preview, recorded, status,
};
pub use error::PipelineError;
pub use household::{Addressee, Household, Member};
pub use housekeeping::{
    believes_clock, heartbeat, make_room, obey_requests, open_state, report_loss, start_up, upkeep,
    went_well, write_calendar_files,
};
pub use letters::{DigestWish, Written, missed_letter, plan, test_letters};
pub use once::{OnceReport, once};
pub use poll::{
    AccountReport, PollReport, keep_account, keep_login, keep_logins, look, look_at_account,
    open_messages, poll,
};
pub use run::{Order, RunReport, run};
