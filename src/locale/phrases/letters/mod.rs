//! What a language says in each kind of letter, and around all of them.

mod cause;
mod digest;
mod frame;
mod mail_trouble;
mod notice;
mod state_trouble;
mod welcome;

pub use cause::{CauseWords, Causes};
pub use digest::Digests;
pub use frame::Frames;
pub use mail_trouble::MailTroubles;
pub use notice::Notices;
pub use state_trouble::StateTroubles;
pub use welcome::Welcomes;
pub(in crate::locale) use welcome::is_numbered;
