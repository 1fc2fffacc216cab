//! The questions about the letters: from whom, to whom, when.

use chrono::{NaiveTime, Timelike};

use crate::cli::commands::setup::mail::send_tests;
use crate::cli::error::CommandError;
use crate::cli::output::table;
use crate::domain::Language;
use crate::mail::transport::Transport;

use super::interview::NONE;
use super::{Setup, interview};

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
