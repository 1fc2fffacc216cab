//! Messages: composed letters in MIME, and the ways to send them.

mod attachment;
mod fingerprint;
mod header;
pub mod mailbox;
pub mod mime;
mod one_line;
pub mod transport;

pub use mailbox::Mailbox;
