//! Letters, as MIME messages, and the ways to send them.
pub mod letter;
pub mod transport;
