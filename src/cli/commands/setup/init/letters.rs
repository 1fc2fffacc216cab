//! The questions about the letters: how they go out, to whom, when.

use chrono::{NaiveTime, Timelike};

use crate::cli::commands::setup::check::{send_tests, try_mail};
use crate::cli::error::CommandError;
use crate::cli::output::table;
use crate::config::ChosenTransport;
use crate::domain::Language;
use crate::mail::transport::Transport;

use super::draft::Server;
use super::{Setup, interview};

/// Stands for "none" where an empty answer stands for something else.
const NONE: &str = "-";

/// When reminders go out for whoever wants them, as in crontab(5).
const BEFORE_THE_DAY: &str = "0 17 * * *";

/// When the letter of the week goes out for whoever wants it, as in crontab(5).
const ON_FRIDAYS: &str = "0 18 * * fri";

impl Setup<'_> {
    pub(super) async fn letters(&mut self) -> Result<(), CommandError> {
        let question = "Sender of the letters, such as Dzwonek <dzwonek@example.com>";
        self.settle(question, "", |draft, from| draft.from = Some(from))
            .await?;
        let transport = self.mail_server().await?;
        self.recipients().await?;
        let question = format!("Language of the letters, {}", Language::offered(""));
        self.settle(&question, "pl", |draft, name| {
            draft.language = Some(name);
        })
        .await?;
        self.digest().await?;
        if let Some(transport) = transport {
            self.test_letters(&transport).await?;
        }
        self.reports().await
    }

    /// Asks for the mail server until it lets us in, or is to be kept as it is.
    async fn mail_server(&mut self) -> Result<Option<Transport>, CommandError> {
        loop {
            self.ask_server().await?;
            let mut lines = table(&["what", "state", "hint"]);
            let (code, transport) = try_mail(&self.household()?, &mut lines).await;
            interview::tell(lines);
            if transport.is_some() {
                return Ok(transport);
            }
            if interview::agrees("Keep these answers all the same?").await? {
                self.codes.push(code);
                return Ok(None);
            }
        }
    }

    /// The account comes before the encryption: the latter cannot be left out where there is a password.
    async fn ask_server(&mut self) -> Result<(), CommandError> {
        let from = self.config()?.mail.from.address;
        let host = format!("smtp.{}", from.domain());
        self.settle("Mail server", &host, |draft, host| {
            draft.server = Some(Server::named(host));
        })
        .await?;
        let question = format!("Its user ({NONE} for none)");
        let user = interview::ask(&question, from.as_str()).await?;
        if user != NONE {
            let password = interview::ask_password("Password").await?;
            self.draft
                .server(|server| server.account = Some((user, password)));
        }
        self.settle("Encryption: tls, starttls or none", "tls", |draft, name| {
            draft.server(|server| server.security = Some(name));
        })
        .await?;
        let port = self.usual_port()?;
        self.settle("Port", &port, |draft, number| {
            // What is no number is refused as 0 is.
            draft.server(|server| server.port = Some(number.parse().unwrap_or(0)));
        })
        .await
    }

    /// The port that goes with the encryption.
    fn usual_port(&self) -> Result<String, CommandError> {
        Ok(match self.config()?.mail.transport {
            ChosenTransport::Smtp(smtp) => smtp.port.to_string(),
            ChosenTransport::Sendmail { .. } | ChosenTransport::Directory { .. } => String::new(),
        })
    }

    async fn recipients(&mut self) -> Result<(), CommandError> {
        let mut question = "Address of who gets the letters";
        loop {
            let address = interview::ask(question, "").await?;
            if address.is_empty() && !self.draft.recipients.is_empty() {
                return Ok(());
            }
            if self.enter(|draft| draft.recipients.push(address)) {
                question = "Another address (Enter: no more)";
            }
        }
    }

    async fn digest(&mut self) -> Result<(), CommandError> {
        let question = format!("Time of the digest, Monday to Saturday ({NONE} for none)");
        loop {
            let answer = interview::ask(&question, "6:30").await?;
            if let Some(schedule) = digest_schedule(&answer) {
                self.draft.digest = Some(schedule);
                return Ok(());
            }
            interview::tell("  Not a time; such as 6:30 or 17:05.");
        }
    }

    /// What nobody needs: the answers may end before these questions.
    async fn reports(&mut self) -> Result<(), CommandError> {
        let question = "A reminder at 17:00 before tests, due work, meetings and trips?";
        let wants = interview::wants(question).await?;
        self.draft.reminders = wants.then_some(BEFORE_THE_DAY);
        let question = "A letter about the week on Fridays at 18:00?";
        let wants = interview::wants(question).await?;
        self.draft.weekly = wants.then_some(ON_FRIDAYS);
        Ok(())
    }

    async fn test_letters(&mut self, transport: &Transport) -> Result<(), CommandError> {
        if interview::agrees("Send a test letter to each of them?").await? {
            let mut lines = table(&["what", "state", "hint"]);
            let household = self.household()?;
            let code = send_tests(&household, transport, self.clock, &mut lines).await?;
            interview::tell(lines);
            self.codes.push(code);
        }
        Ok(())
    }
}

/// A time of day as crontab(5) writes it.
fn digest_schedule(answer: &str) -> Option<String> {
    if answer == NONE {
        return Some(String::new());
    }
    let time = NaiveTime::parse_from_str(answer, "%H:%M").ok()?;
    Some(format!("{} {} * * mon-sat", time.minute(), time.hour()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_comes_at_a_time_of_day_or_never() {
        for (answer, schedule) in [
            ("6:30", Some("30 6 * * mon-sat")),
            ("17:05", Some("5 17 * * mon-sat")),
            ("-", Some("")),
            ("24:00", None),
            ("half past six", None),
        ] {
            assert_eq!(digest_schedule(answer).as_deref(), schedule, "{answer}");
        }
    }
}
