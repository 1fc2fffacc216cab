//! To a mail server, by SMTP (RFC 5321).
//!
//! lettre's `send` gives one error for a whole transaction, and its time limit ends with the TCP
//! connect. So its connection is used step by step here: the stage of a failure is known, each step
//! has its own time, and a connection on which anything went wrong is never used again - a reply that
//! comes late finds nobody who could take it for the next letter's.

mod opening;
mod settings;
mod step;
mod tls;

use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::commands::{Data, Mail, Noop, Quit, Rcpt, Rset};
use lettre::transport::smtp::extension::{Extension, MailParameter};
use tokio::time::timeout;

use self::opening::open;
pub use self::settings::{Security, SmtpLogin, SmtpSettings};
use self::step::ask;
use super::attempt::{Attempt, Stage};
use super::{Outgoing, Patience, Readiness, Unready};
use crate::mail::mailbox::{needs_smtputf8, wire_address};

/// A conversation with a mail server about the letters of one round.
pub(super) struct Conversation {
    settings: SmtpSettings,
    patience: Patience,
    /// Only ever one on which the last letter was accepted.
    connection: Option<AsyncSmtpConnection>,
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
        if needs_utf8(letter) && !takes_utf8(&connection) {
            let reply = "the mail server takes no such address (it has no SMTPUTF8)";
            return Err(Attempt::rejected(reply));
        }
        let Patience { step, final_dot } = self.patience;
        ask(Stage::Sender, step, connection.command(mail)).await?;
        ask(Stage::Recipient, step, connection.command(rcpt)).await?;
        ask(Stage::Data, step, connection.command(Data)).await?;
        // lettre puts a line end of its own before the dot.
        let bytes = letter.bytes.strip_suffix(b"\r\n").unwrap_or(&letter.bytes);
        let reply = ask(Stage::Dot, final_dot, connection.message(bytes)).await?;
        self.connection = Some(connection);
        Ok(reply)
    }

    /// The connection of the letter before, when the server still wants it, or a new one. The caller
    /// gives it back after a clean end; otherwise it is closed by being dropped.
    async fn connection(&mut self) -> Result<AsyncSmtpConnection, Attempt> {
        if let Some(mut connection) = self.connection.take() {
            let reset = timeout(self.patience.step, connection.command(Rset)).await;
            if matches!(reset, Ok(Ok(reply)) if reply.has_code(250)) {
                return Ok(connection);
            }
        }
        open(&self.settings, self.patience.step).await
    }

    pub(super) async fn close(self) {
        if let Some(mut connection) = self.connection {
            // Every letter is settled; what the server says to this changes nothing.
            let _ = timeout(self.patience.step, connection.command(Quit)).await;
        }
    }
}

/// Connects, logs in, and says goodbye.
pub(super) async fn probe(
    settings: &SmtpSettings,
    patience: Patience,
) -> Result<Readiness, Unready> {
    let mut connection = open(settings, patience.step).await?;
    let noop = timeout(patience.step, connection.command(Noop)).await;
    if !matches!(noop, Ok(Ok(reply)) if reply.has_code(250)) {
        let cause = "the mail server stopped talking after the greeting";
        return Err(Unready::NotNow(cause.to_owned()));
    }
    let _ = timeout(patience.step, connection.command(Quit)).await;
    Ok(Readiness {
        summary: settings.summary(),
        takes_any_address: takes_utf8(&connection),
    })
}

/// The commands that name sender and reader.
fn envelope(letter: &Outgoing) -> Result<(Mail, Rcpt), Attempt> {
    let from = wire_address(&letter.envelope_from)
        .ok_or_else(|| Attempt::held("the sender's address is not an e-mail address"))?;
    let to = wire_address(&letter.to)
        .ok_or_else(|| Attempt::rejected("the reader's address is not an e-mail address"))?;
    let utf8 = needs_utf8(letter).then_some(MailParameter::SmtpUtfEight);
    let mail = Mail::new(Some(from), utf8.into_iter().collect());
    Ok((mail, Rcpt::new(to, vec![])))
}

fn needs_utf8(letter: &Outgoing) -> bool {
    needs_smtputf8(&letter.envelope_from) || needs_smtputf8(&letter.to) || !letter.bytes.is_ascii()
}

fn takes_utf8(connection: &AsyncSmtpConnection) -> bool {
    let server = connection.server_info();
    server.supports_feature(Extension::SmtpUtfEight)
}
