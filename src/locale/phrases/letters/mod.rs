//! What a language says in each kind of letter, and around all of them.

mod cause;
mod digest;
mod frame;
mod instant;
mod mail_trouble;
mod notice;
mod state_trouble;
mod test;
mod welcome;

pub use cause::{CauseWords, Causes};
pub use digest::Digests;
pub use frame::Frames;
pub use instant::Instants;
pub use mail_trouble::MailTroubles;
pub use notice::Notices;
pub use state_trouble::StateTroubles;
pub use test::TestLetters;
pub use welcome::Welcomes;
pub(in crate::locale) use welcome::is_numbered;

use crate::domain::letter::LetterKind;

/// What a language says in every kind of letter.
pub trait Letters:
    Instants
    + Digests
    + Welcomes
    + Notices
    + MailTroubles
    + StateTroubles
    + TestLetters
    + Causes
    + Frames
{
    /// Why this letter came, and which setting stops it. `feeds`: what an instant letter reports.
    fn why(&self, kind: LetterKind, feeds: &str) -> String {
        let why = match kind {
            LetterKind::Instant => return self.why_instant(feeds),
            LetterKind::Digest => self.why_digest(),
            LetterKind::Welcome => self.why_welcome(),
            LetterKind::Notice => self.why_notice(),
            LetterKind::Test => self.why_test(),
        };
        why.to_owned()
    }
}
