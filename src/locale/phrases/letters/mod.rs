//! What a language says in each kind of letter, and around all of them.

mod cause;
mod digest;
mod frame;
mod instant;
mod mail_trouble;
mod notice;
mod reminder;
mod state_trouble;
mod term;
mod test;
mod weekly;
mod welcome;

pub use cause::{CauseWords, Causes};
pub use digest::Digests;
pub use frame::Frames;
pub use instant::Instants;
pub use mail_trouble::MailTroubles;
pub use notice::Notices;
pub use reminder::Reminders;
pub use state_trouble::StateTroubles;
pub use term::Terms;
pub use test::TestLetters;
pub use weekly::Weeklies;
pub use welcome::Welcomes;
pub(in crate::locale) use welcome::is_numbered;

/// What a language says in every kind of letter.
pub trait Letters:
    Instants
    + Digests
    + Reminders
    + Weeklies
    + Terms
    + Welcomes
    + Notices
    + MailTroubles
    + StateTroubles
    + TestLetters
    + Causes
    + Frames
{
}
