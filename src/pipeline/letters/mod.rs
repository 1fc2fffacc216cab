//! What goes out: which letters are due, what they are about, and their bytes in the outbox.

mod desk;
mod digest_slots;
mod drafts;
mod mail_notices;
mod notices;
mod plan;
mod press;
mod test_letter;

pub(super) use desk::Desk;
pub use desk::Written;
pub use digest_slots::missed_digest;
pub(super) use drafts::Drafts;
pub use plan::{DigestWish, plan, start_up};
pub(super) use press::Press;
pub use test_letter::test_letters;
