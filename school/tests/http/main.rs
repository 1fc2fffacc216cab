#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)] // A test may fail loudly: that is its job.
//! The built-in school, seen by a client that knows nothing but API.md and PORTAL.md.

mod control;
mod gateway;
mod kindergarten;
mod login;
mod messages;
mod new_year;
mod old_messages;
mod other_grades;
mod portal;
mod school_life;
mod sessions;
mod upcoming;
mod visitor;
