//! Messages: composed letters in MIME, and the ways to send them.

mod attachment;
mod fingerprint;
mod header;
mod mailbox;
pub mod mime;
pub mod transport;

pub use mailbox::Mailbox;
