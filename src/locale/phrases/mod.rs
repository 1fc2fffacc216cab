//! What a language must say: a trait with one method per phrase for each part of a letter, so that a missing
//! phrase is a compile error. Beside the traits stands what is put together from phrases in the same way in
//! every language.

mod date;
mod feeds;
mod letters;
mod names;
mod period;

pub use date::{Dates, hours, in_warsaw, time};
pub use feeds::*;
pub use letters::*;
pub use names::{Names, capitalised, listed, subject, subject_in_a_sentence};
pub use period::period;

/// Everything that is ever said, in one language.
pub trait Phrases:
    Feeds
    + Dates
    + Names
    + Causes
    + Digests
    + Frames
    + MailTroubles
    + Notices
    + StateTroubles
    + Welcomes
    + Send
    + Sync
{
}
