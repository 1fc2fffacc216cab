//! The questions about the children.

use chrono_tz::Tz;

use crate::cli::commands::check::add_student;
use crate::cli::error::CommandError;
use crate::cli::output::{table, time};
use crate::domain::Cause;
use crate::pipeline::{Member, PollReport, look};

use super::draft::Child;
use super::{Setup, interview};

const LOGIN: &str = "Its Synergia login from school (digits; not an e-mail address)";

impl Setup<'_> {
    pub(super) async fn children(&mut self) -> Result<(), CommandError> {
        let mut question = "The child's name, as letters call it";
        loop {
            let name = interview::ask(question, "").await?;
            if name.is_empty() && !self.draft.children.is_empty() {
                return Ok(());
            }
            if self.enter(|draft| draft.children.push(Child::named(name))) {
                self.log_in().await?;
                question = "Another child's name (Enter: no more)";
            }
        }
    }

    /// Asks for login and password of the last child until the register does not refuse them.
    async fn log_in(&mut self) -> Result<(), CommandError> {
        loop {
            self.ask_login().await?;
            let password = interview::ask_password("Its password").await?;
            self.draft.last_child(|child| child.password = password);
            let household = self.household()?;
            let Some(member) = household.members.last() else {
                return Ok(());
            };
            let now = self.clock.now();
            let mut store = self.open_state(member)?;
            let report = look(member, &mut store, &self.synergia, now).await?;
            if report.trouble != Some(Cause::LoginRefused) {
                self.show_report(member, &report, household.config.zone);
                return Ok(());
            }
            let refused = "  The register refuses this login with this password.";
            interview::tell(refused);
        }
    }

    async fn ask_login(&mut self) -> Result<(), CommandError> {
        loop {
            let login = interview::ask(LOGIN, "").await?;
            if login.contains('@') {
                interview::tell(
                    "  That is the e-mail address of a Konto LIBRUS. Dzwonek needs the login that the school\n  \
                     gave out for Synergia: digits, such as 1234567 or 1234567u.",
                );
            } else if self.enter(|draft| draft.last_child(|child| child.login = login)) {
                return Ok(());
            }
        }
    }

    fn show_report(&mut self, member: &Member, report: &PollReport, zone: Tz) {
        let mut lines = table(&["what", "state", "hint"]);
        add_student(&mut lines, member, report, zone);
        interview::tell(lines);
        if report.trouble == Some(Cause::LoginCap) {
            let next = report.next_login.map(|at| at.with_timezone(&zone));
            let next = time(next.as_ref());
            interview::tell(format_args!(
                "  It is taken down untried: that were enough logins. From {next} on `dzwonek check` tries it."
            ));
        }
        self.codes.push(report.exit_code());
    }
}
