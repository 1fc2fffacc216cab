//! The questions about the mail server.

use crate::cli::commands::setup::mail::{Open, try_mail};
use crate::cli::error::CommandError;
use crate::cli::output::table;
use crate::config::{ChosenTransport, ConfigError, Smtp};
use crate::mail::transport::Transport;

use super::draft::Server;
use super::interview::NONE;
use super::offer::Offer;
use super::{Setup, interview};

impl Setup<'_> {
    /// Asks for the mail server until it lets us in, or is to be kept as it is.
    pub(super) async fn mail_server(&mut self) -> Result<Option<Transport>, CommandError> {
        loop {
            self.ask_server().await?;
            match try_mail(&self.household()?).await {
                Ok(open) => {
                    tell_of(open.line());
                    return Ok(Some(self.take(open)));
                }
                Err(closed) => {
                    tell_of(closed.line());
                    if interview::agrees("Keep these answers all the same?").await? {
                        self.codes.push(closed.code);
                        return Ok(None);
                    }
                }
            }
        }
    }

    /// Takes down the user name that was accepted.
    fn take(&mut self, open: Open) -> Transport {
        if let Some(name) = open.other_name {
            self.draft.server(|server| server.log_in_as(name));
        }
        open.transport
    }

    /// The account comes before the encryption: the latter cannot be left out where there is a password.
    async fn ask_server(&mut self) -> Result<(), CommandError> {
        let last = self.draft.server.is_some().then(|| self.server());
        let sender = self.config()?.mail.from.address;
        let offer = Offer::new(sender, last.transpose()?.flatten());
        self.settle("Mail server", &offer.host(), |draft, host| {
            draft.server = Some(Server::named(host));
        })
        .await?;
        let host = self.server()?.map(|server| server.host).unwrap_or_default();
        self.ask_account(&offer, &host).await?;
        let question = "Encryption: tls, starttls or none";
        self.settle(question, offer.security(&host).name(), |draft, name| {
            draft.server(|server| server.security = Some(name));
        })
        .await?;
        self.ask_port(&offer, &host).await
    }

    async fn ask_account(&mut self, offer: &Offer, host: &str) -> Result<(), CommandError> {
        let question = format!("Its user ({NONE} for none)");
        let user = interview::ask(&question, offer.user()).await?;
        if user == NONE {
            return Ok(());
        }
        if let Some(hint) = offer.hint(host) {
            interview::tell(format_args!("  {hint}."));
        }
        let password = interview::ask_password("Password").await?;
        self.draft
            .server(|server| server.account = Some((user, password)));
        Ok(())
    }

    async fn ask_port(&mut self, offer: &Offer, host: &str) -> Result<(), CommandError> {
        let port = self
            .server()?
            .map(|server| offer.port(host, server.security));
        let port = port.map(|port| port.to_string()).unwrap_or_default();
        self.settle("Port", &port, |draft, number| {
            // What is no number is refused as 0 is.
            draft.server(|server| server.port = Some(number.parse().unwrap_or(0)));
        })
        .await
    }

    /// The mail server as the configuration takes it; no other transport is asked for.
    fn server(&self) -> Result<Option<Smtp>, ConfigError> {
        Ok(match self.config()?.mail.transport {
            ChosenTransport::Smtp(smtp) => Some(smtp),
            ChosenTransport::Sendmail { .. } | ChosenTransport::Directory { .. } => None,
        })
    }
}

fn tell_of(line: [&str; 3]) {
    let mut lines = table(&["what", "state", "hint"]);
    lines.add_row(line);
    interview::tell(lines);
}
