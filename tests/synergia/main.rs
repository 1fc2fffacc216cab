#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)] // A test may fail loudly: that is its job.
//! The client of the register, against the built-in school and against a register that is scripted line by
//! line.

mod canaries;
mod drift;
mod family;
mod folders;
mod kindergarten;
mod konto_librus;
#[path = "../support/log.rs"]
mod log;
mod login;
mod logs;
mod messages;
mod odd;
mod odd_fields;
mod odd_portal;
mod old_module;
mod opening;
mod reading;
#[path = "../support/replay/mod.rs"]
mod replay;
mod school_year;
mod scripted;
mod sessions;
mod shapes;
mod timetable;
mod trouble;
mod week;
