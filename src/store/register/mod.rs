//! What is known of the register: students, their feeds with all entries, and the events found in them.

mod accounts;
mod events;
mod feeds;
mod known;
mod openings;
mod past_years;
mod snapshots;
mod students;

pub use accounts::{AccountId, AccountRow};
pub use events::HistoryFilter;
pub(super) use events::{EVENT_COLUMNS, event_from, events_from};
pub use feeds::FeedRow;
pub use known::KnownEntry;
pub use openings::Unopened;
pub use past_years::PastEntry;
pub use students::{StudentId, StudentRow};
