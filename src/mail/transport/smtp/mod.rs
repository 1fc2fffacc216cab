//! To a mail server, by SMTP (RFC 5321).
//!
//! Each step has its own time, and the stage of a failure is known. A connection on which anything went
//! wrong is never used again: a reply that comes late finds nobody who could take it for the next
//! letter's.
//!
//! The client of lettre is not used. It takes a letter for failed when the words of its `250` are long, no
//! UTF-8, or missing; it reads a line without an end into memory; and what was said before STARTTLS answers
//! what is asked after it. As it encrypts by itself, none of this can be mended from outside.

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
use self::opening::open;
pub use self::settings::{SmtpLogin, SmtpSettings};
use super::attempt::Attempt;
use super::verdict::Stage;
use super::{Outgoing, Patience, Readiness, Unready};
use crate::mail::mailbox::{needs_smtputf8, wire_address};

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
        let (mail, rcpt) = envelope(letter)?;
        let mut connection = self.connection().await?;
        if needs_utf8(letter) && !connection.extensions.smtputf8 {
            let reply = "the mail server takes no such address (it has no SMTPUTF8)";
            return Err(Attempt::rejected(reply));
        }
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
pub(super) async fn probe(
    settings: &SmtpSettings,
    patience: Patience,
) -> Result<Readiness, Unready> {
    let first = patience.step.min(LONGEST_GREETING);
    let mut connection = open(settings, first, patience.step).await?;
    connection.ask(Stage::Pause, "NOOP", patience.step).await?;
    let _ = connection.ask(Stage::Pause, "QUIT", patience.step).await;
    Ok(Readiness {
        summary: settings.summary(),
        takes_any_address: connection.extensions.smtputf8,
    })
}

/// The commands that name sender and reader.
fn envelope(letter: &Outgoing) -> Result<(String, String), Attempt> {
    let from = wire_address(&letter.envelope_from)
        .ok_or_else(|| Attempt::held("the sender's address is not an e-mail address"))?;
    let to = wire_address(&letter.to)
        .ok_or_else(|| Attempt::rejected("the reader's address is not an e-mail address"))?;
    let utf8 = if needs_utf8(letter) { " SMTPUTF8" } else { "" };
    Ok((
        format!("MAIL FROM:<{from}>{utf8}"),
        format!("RCPT TO:<{to}>"),
    ))
}

fn needs_utf8(letter: &Outgoing) -> bool {
    needs_smtputf8(&letter.envelope_from) || needs_smtputf8(&letter.to) || !letter.bytes.is_ascii()
}
