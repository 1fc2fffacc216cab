//! Two feeds say the same: which of them reports it?
//!
//! A parent hears of one thing once. In doubt it is reported twice rather than not at all.

pub mod days_off;
pub mod justifications;
pub mod mailboxes;
pub mod meetings;
pub mod occasions;
