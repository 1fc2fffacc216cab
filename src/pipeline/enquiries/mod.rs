//! What a command asks of the state without changing it.

mod archive;
mod history;
mod known;
mod past_years;
mod preview;
mod recorded;
mod status;

pub use archive::archive;
pub use history::{HistoryEntry, history};
pub use known::{KnownEntry, known};
pub use past_years::{PastYearEntry, past_years};
pub use preview::{Preview, PreviewWish, preview};
pub use recorded::recorded;
pub use status::{
    DAEMON, DaemonStatus, FeedStatus, OutboxStatus, Status, StudentStatus, outbox_status, status,
};
