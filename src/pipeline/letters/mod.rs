//! What goes out: which letters are due, what they are about, and their bytes in the outbox.

mod digest_slots;
mod gather;
mod letter_writer;
mod mail_notices;
mod message;
mod notices;
mod plan;
mod test_letter;

pub use digest_slots::missed_digest;
pub(super) use gather::Gather;
pub(super) use letter_writer::LetterWriter;
pub use letter_writer::Written;
pub(super) use message::{in_words, message, outgoing};
pub use plan::{DigestWish, plan, start_up};
pub use test_letter::test_letters;
