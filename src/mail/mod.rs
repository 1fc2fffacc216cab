//! Letters, as MIME messages, and the ways to send them.

mod attachment;
mod fingerprint;
mod header;
pub mod letter;
pub mod mailbox;
pub mod mime;
pub mod transport;

pub use attachment::Attachment;
pub use mailbox::Mailbox;
