//! Letters on their way to a mail server that is there, broken, or hostile; to `sendmail`; into a
//! directory.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)] // A test may fail loudly: that is its job.

mod directory;
mod replies;
mod sendmail;
mod smtp;
#[path = "../support/mod.rs"]
mod support;
mod trust;

use std::time::Duration;

use dzwonek::mail::transport::{Attempt, Outgoing, Patience, SmtpLogin, SmtpSettings, Transport};
use support::smtp_server::SmtpServer;

/// Long enough for a busy machine: no test waits for its end.
const LONG: Duration = Duration::from_mins(1);
/// Tests wait for the end of this one.
const SHORT: Duration = Duration::from_millis(50);
const PATIENT: Patience = Patience {
    step: LONG,
    final_dot: LONG,
};

const LOGIN: (&str, &str) = ("dzwonek@example.com", "correct horse");

fn letter(number: u32) -> Outgoing {
    let body = format!("Subject: {number}\r\n\r\n.\r\n..\r\nZosia\r\n.kropka\r\n");
    Outgoing {
        envelope_from: "dzwonek@example.com".parse().unwrap(),
        to: "mama@example.org".parse().unwrap(),
        bytes: body.into_bytes(),
        message_id: format!("<{number}@example.com>"),
        created_at: "2026-10-05T06:30:00Z".parse().unwrap(),
    }
}

/// Settings that fit the server, without a login.
fn settings(server: &SmtpServer) -> SmtpSettings {
    SmtpSettings {
        host: "127.0.0.1".to_owned(),
        port: server.port(),
        security: server.security(),
        login: None,
        ca_file: Some(server.ca_file()),
        sender: "dzwonek@example.com".parse().unwrap(),
    }
}

fn login(password: &str) -> SmtpLogin {
    let (username, password) = (LOGIN.0.to_owned(), password.into());
    SmtpLogin { username, password }
}

/// Sends one letter in a round of its own.
async fn send(settings: SmtpSettings, patience: Patience) -> Attempt {
    let mut courier = Transport::Smtp(settings).courier(patience);
    let attempt = courier.deliver(&letter(1)).await;
    courier.close().await;
    attempt
}

fn kind(attempt: &Attempt) -> &'static str {
    match attempt {
        Attempt::Sent { .. } => "sent",
        Attempt::Delayed { .. } => "delayed",
        Attempt::Unreachable { .. } => "unreachable",
        Attempt::RoundEnded { .. } => "round ended",
        Attempt::Held { .. } => "held",
        Attempt::Rejected { .. } => "rejected",
        Attempt::TooLarge { .. } => "too large",
    }
}
