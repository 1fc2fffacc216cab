//! What goes out: which letters are due, what they are about, and their bytes in the outbox.

mod gather;
mod letter_writer;
mod message;
mod notices;
mod plan;
mod reports;
mod slots;
mod test_letter;

pub(super) use gather::Gather;
pub(super) use letter_writer::LetterWriter;
pub use letter_writer::Written;
pub(super) use message::{bytes, in_words, outgoing};
pub use plan::{DigestWish, plan};
pub use slots::missed_letter;
pub use test_letter::test_letters;
