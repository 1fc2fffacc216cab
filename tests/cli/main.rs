//! The program as its users and their scripts see it: commands, messages, JSON, exit codes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)] // A test may fail loudly: that is its job.

mod check;
mod export;
mod forget;
mod full_disk;
mod heartbeat;
mod help;
mod home;
mod init;
mod json;
mod konto_librus;
mod once;
mod outbox;
mod own_disk;
mod passwords;
mod preview;
mod report;
mod run;
mod secrets;
mod service;
mod show;
mod signals;
mod starved;
mod state;
#[path = "../support/mod.rs"]
mod support;
mod surroundings;
mod transports;
mod trust;
