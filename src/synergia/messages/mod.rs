//! Wiadomości, which have a session of their own behind the session, and what was before them.

pub(super) mod old_module;
pub(super) mod pages;
mod site;

pub(super) use site::{Ladder, MessagesSite};
