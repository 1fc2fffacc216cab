//! How long it takes from a change at school to the letter that the mail server has accepted, with
//! the whole program in between, started anew by `once`.
//!
//! `cargo bench --bench first_letter`
#![allow(
    // A bench may fail loudly, and uses a part of what the tests share.
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    dead_code
)]

#[path = "../tests/cli/home.rs"]
mod home;
#[path = "../tests/support/mod.rs"]
mod support;

use std::time::{Duration, Instant};

use home::Home;
use support::smtp_server::{Options, SmtpServer};

const LETTERS: u64 = 11;

fn main() {
    let server = SmtpServer::start(Options::default());
    let home = Home::mailing(&server);
    home.run(&["once"]).with(0);
    let mut times: Vec<Duration> = (0..LETTERS)
        .map(|number| one_letter(&home, &server, 99_000_000 + number))
        .collect();
    times.sort_unstable();
    println!(
        "from a change to the accepted letter: {} ms (median of {LETTERS}), {} ms (longest)",
        times[times.len() / 2].as_millis(),
        times[times.len() - 1].as_millis()
    );
}

fn one_letter(home: &Home, server: &SmtpServer, grade: u64) -> Duration {
    let before = server.letters().len();
    home.grade(grade);
    let changed = Instant::now();
    home.run(&["once"]).with(0);
    let time = changed.elapsed();
    assert_eq!(server.letters().len(), before + 1);
    time
}
