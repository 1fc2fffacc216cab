//! Dzwonek ("school bell") visits the Librus Synergia register of a family's children, compares it with
//! what it knew, and writes e-mails.

#![forbid(unsafe_code)]
#![cfg_attr(
    test,
    allow(
        // A test may fail loudly: that is its job.
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )
)]

pub mod cli;
pub mod clock;
pub mod config;
pub mod daemon;
pub mod demo;
pub mod domain;
pub mod exit_code;
pub mod locale;
pub mod mail;
pub mod pipeline;
pub mod retry;
pub mod schedule;
pub mod store;
pub mod synergia;
pub mod telemetry;
