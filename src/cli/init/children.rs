//! The questions about the children.

use crate::cli::CommandError;
use crate::cli::check::add_student;
use crate::cli::output::table;
use crate::domain::Cause;
use crate::pipeline::{Household, Member, PollReport, keep_logins, look};
use crate::store::{Store, StoreError};

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
            let report = look(member, &mut self.store, &self.synergia, now).await?;
            self.remember_logins(&household)?;
            if report.trouble != Some(Cause::LoginRefused) {
                self.tell_of(member, &report);
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

    fn tell_of(&mut self, member: &Member, report: &PollReport) {
        let mut lines = table(&["what", "state", "hint"]);
        add_student(&mut lines, member, report);
        interview::tell(lines);
        if report.trouble == Some(Cause::LoginCap) {
            let untried = "  It is taken down untried; `dzwonek check` tries it later.";
            interview::tell(untried);
        }
        self.codes.push(report.exit_code());
    }

    /// A login cannot be undone: a state that exists learns of it, so that no other follows too soon.
    fn remember_logins(&mut self, household: &Household) -> Result<(), CommandError> {
        if Store::exists(household.state_directory())? {
            self.keep_logins(household)?;
        }
        Ok(())
    }

    /// Begins the state with the sessions of the logins: the first run would otherwise send each password a
    /// second time within minutes. That of the service is its own to begin.
    pub(super) fn begin_state(&mut self) -> Result<(), CommandError> {
        if self.place.state_directory().is_some() {
            return Ok(());
        }
        let household = self.household()?;
        self.keep_logins(&household)
    }

    /// Root leaves the state of the service alone.
    fn keep_logins(&mut self, household: &Household) -> Result<(), CommandError> {
        match Store::open(household.state_directory()) {
            Ok(mut original) => Ok(keep_logins(household, &mut self.store, &mut original)?),
            Err(StoreError::ForeignOwner { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}
