//! The old web pages (API.md sections 13 and 14), and the files that can be fetched through them.

pub mod downloads;
mod old_messages;
pub mod pages;
pub mod sandbox;
