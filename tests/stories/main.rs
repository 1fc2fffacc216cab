//! The promises, told as stories: a family, a school, a mail server, and what happens to them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)] // A test may fail loudly: that is its job.

mod agenda;
mod attendance;
mod blind_feed;
mod changes;
mod crashes;
mod delivery;
mod digests;
mod first_run;
mod gentle;
mod held;
mod held_outbox;
mod homework;
mod hostile;
mod household;
mod logins;
mod notes;
mod private;
mod quiet_hours;
#[path = "../support/mod.rs"]
mod support;
mod trouble;
