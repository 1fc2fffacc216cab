//! To a mail server, by SMTP (RFC 5321).
//!
//! Each step has its own time, and the stage of a failure is known. A connection on which anything went
//! wrong is never used again: a reply that comes late finds nobody who could take it for the next
//! letter's.
//!
//! The client of lettre 0.11.23 was measured and is not used:
//!
//! - it takes a letter for failed when the words of its final `250` are long, not UTF-8, or missing;
//! - it reads a line without an end into memory;
//! - it lets what was said before STARTTLS answer the EHLO after it;
//! - it panics on an EHLO line of spaces;
//! - its timeout covers only the TCP connect, and a `send` that is given up leaves its connection in the pool with a
//!   reply pending: a letter was then reported as sent (code 354) that the server refused;
//! - it does not stuff the dot after a bare LF or CR (RUSTSEC-2026-0561, fixed in 0.11.24).
//!
//! Only its reader of replies cannot be mended from outside. The rest can: its `connect_with_transport` takes a stream
//! of ours, with our deadlines and our STARTTLS. A later version may read replies well; then judge again.

mod connection;
mod extensions;
mod handshake;
mod opening;
mod reply;
mod secrets;
mod settings;
mod tls;

use std::time::Duration;

use self::connection::Connection;
use self::opening::{connect, log_in, open};
pub use self::settings::{SmtpLogin, SmtpSettings};
use super::attempt::Attempt;
use super::verdict::Stage;
use super::{Outgoing, Patience, Unready};

/// How long somebody who tries their settings waits for the greeting: a wrong port is mostly silent.
const LONGEST_GREETING: Duration = Duration::from_secs(10);

/// A conversation with a mail server about the letters of one round.
pub(super) struct Conversation {
    settings: SmtpSettings,
    patience: Patience,
    /// Only ever one on which nothing went wrong.
    connection: Option<Connection>,
}

impl Conversation {
    pub(super) fn new(settings: SmtpSettings, patience: Patience) -> Self {
        Self {
            settings,
            patience,
            connection: None,
        }
    }

    pub(super) async fn deliver(&mut self, letter: &Outgoing) -> Attempt {
        match self.hand_over(letter).await {
            Ok(reply) => Attempt::Sent { reply },
            Err(attempt) => attempt,
        }
    }

    async fn hand_over(&mut self, letter: &Outgoing) -> Result<String, Attempt> {
        let mut connection = self.connection().await?;
        let mail = format!("MAIL FROM:<{}>", letter.envelope_from);
        let rcpt = format!("RCPT TO:<{}>", letter.to);
        let Patience { step, final_dot } = self.patience;
        connection.ask(Stage::Sender, &mail, step).await?;
        connection.ask(Stage::Recipient, &rcpt, step).await?;
        connection.ask(Stage::Data, "DATA", step).await?;
        let reply = connection.hand_over(&letter.bytes, final_dot).await?;
        self.connection = Some(connection);
        Ok(reply)
    }

    /// Connects and logs in; the first letter finds the connection.
    pub(super) async fn probe(&mut self) -> Result<(), Attempt> {
        let connection = self.connection().await?;
        self.connection = Some(connection);
        Ok(())
    }

    /// The connection of the letter before, when the server still wants it, or a new one. The caller
    /// gives it back after a clean end; otherwise it is closed by being dropped.
    async fn connection(&mut self) -> Result<Connection, Attempt> {
        let step = self.patience.step;
        if let Some(mut connection) = self.connection.take()
            && connection.ask(Stage::Pause, "RSET", step).await.is_ok()
        {
            return Ok(connection);
        }
        open(&self.settings, step, step).await
    }

    pub(super) async fn close(self) {
        if let Some(mut connection) = self.connection {
            // Every letter is settled; what the server says to this changes nothing.
            let _ = connection
                .ask(Stage::Pause, "QUIT", self.patience.step)
                .await;
        }
    }
}

/// Connects, logs in, and says goodbye.
pub(super) async fn probe(settings: &SmtpSettings, patience: Patience) -> Result<String, Unready> {
    let first = patience.step.min(LONGEST_GREETING);
    let mut connection = connect(settings, first, patience.step).await?;
    let login = log_in(&mut connection, settings, patience.step).await;
    login.map_err(Unready::at_login)?;
    connection.ask(Stage::Pause, "NOOP", patience.step).await?;
    let _ = connection.ask(Stage::Pause, "QUIT", patience.step).await;
    Ok(settings.summary())
}
