//! The questions at the second door: a Konto LIBRUS, and which of its children are to be read.

use crate::cli::commands::setup::konto_librus::{NO_CHILDREN, called};
use crate::cli::commands::setup::tried::Tried;
use crate::cli::error::CommandError;
use crate::cli::output::table;
use crate::domain::Cause;
use crate::domain::visit::account::LinkedChild;
use crate::pipeline::{AccountReport, look_at_account};

use super::children::{Way, is_number};
use super::draft::{Access, Account, Child};
use super::pick::{listed, picked};
use super::{Setup, interview};

const IT_IS_A_NUMBER: &str =
    "  That is a login from school, the other door. Its password is asked for now.";
const REFUSED: &str = "  Konto LIBRUS refuses this e-mail address with this password.";
const WITHOUT_CHILD: &str = "  \
    Without a child it is not taken down. Begin again later, or go on with the number from school.";
const ALL_TAKEN_DOWN: &str = "  All its children are taken down already.";

impl Setup<'_> {
    /// Asks for one account and the children to be read by it. Its address may be known already. Returns the other door
    /// where that is the right one.
    pub(super) async fn konto_librus(
        &mut self,
        mut email: Option<String>,
    ) -> Result<Option<Way>, CommandError> {
        let mut last = String::new();
        loop {
            match self.ask_email(email.take(), &last).await? {
                Asked::Entered(email) => last = email,
                Asked::Other(way) => return Ok(way),
            }
            let password = interview::ask_password("Its password").await?;
            self.draft
                .last_account(|account| account.password = password);
            let Some(report) = self.try_last_account().await? else {
                return Ok(None);
            };
            if report.trouble != Some(Cause::LoginRefused) {
                self.take_children(report, &last).await?;
                return Ok(None);
            }
            interview::tell(REFUSED);
            self.draft.accounts.pop();
        }
    }

    /// Takes down one more account, with the last address as the default, unless the answer leads elsewhere.
    async fn ask_email(
        &mut self,
        mut typed: Option<String>,
        last: &str,
    ) -> Result<Asked, CommandError> {
        let question = match last {
            "" => "The e-mail address of the Konto LIBRUS (Enter: back)",
            _ => "The e-mail address of the Konto LIBRUS",
        };
        loop {
            let email = match typed.take() {
                Some(email) => email,
                None => interview::ask(question, last).await?,
            };
            if email.is_empty() {
                return Ok(Asked::Other(None));
            }
            if is_number(&email) {
                interview::tell(IT_IS_A_NUMBER);
                return Ok(Asked::Other(Some(Way::School(Some(email)))));
            }
            if self.enter(|draft| draft.accounts.push(Account::of(email.clone()))) {
                return Ok(Asked::Entered(email));
            }
        }
    }

    /// Tries the login of the account that was named last.
    async fn try_last_account(&mut self) -> Result<Option<AccountReport>, CommandError> {
        let config = self.config()?;
        let Some(account) = config.accounts.last() else {
            return Ok(None);
        };
        let store = self.open_state_for_account(account)?;
        let now = self.clock.now();
        let report = look_at_account(account, &store, &self.synergia, now).await?;
        let tried = Tried::from(&report);
        if report.trouble != Some(Cause::LoginRefused) {
            let mut lines = table(&["what", "state", "hint"]);
            let otherwise = report.children.is_empty().then_some(NO_CHILDREN);
            let what = format!("konto {}", account.email);
            let hint = tried.hint(otherwise, config.zone);
            lines.add_row([what.as_str(), tried.state(), &hint]);
            interview::tell(lines);
        }
        Ok(Some(report))
    }

    /// Asks which children are to be read, and takes them down. An account without any is of no use to the file.
    async fn take_children(
        &mut self,
        report: AccountReport,
        email: &str,
    ) -> Result<(), CommandError> {
        let is_taken = |child: &LinkedChild| {
            let mut taken = self.draft.children.iter();
            taken.any(|taken| taken.login == child.login.0)
        };
        let (taken, children): (Vec<_>, Vec<_>) = report.children.into_iter().partition(is_taken);
        if children.is_empty() {
            self.draft.accounts.pop();
            interview::tell(if taken.is_empty() {
                WITHOUT_CHILD
            } else {
                ALL_TAKEN_DOWN
            });
            return Ok(());
        }
        interview::tell(listed(&children));
        for child in picked(&children).await? {
            self.take_child(child, email).await?;
        }
        Ok(())
    }

    async fn take_child(&mut self, child: &LinkedChild, email: &str) -> Result<(), CommandError> {
        let question = format!("How letters call {}", called(child));
        let first_name = child
            .name
            .as_deref()
            .and_then(|name| name.split(' ').next());
        let first_name = first_name.unwrap_or_default();
        self.settle(&question, first_name, |draft, name| {
            draft.children.push(Child {
                name,
                login: child.login.0.clone(),
                access: Access::KontoLibrus(email.to_owned()),
            });
        })
        .await?;
        let report = self.try_last_child().await?;
        self.codes.extend(report.map(|report| report.exit_code()));
        Ok(())
    }
}

/// What came of asking for an account.
enum Asked {
    /// It is taken down, with this address.
    Entered(String),
    /// Somebody goes elsewhere, or back.
    Other(Option<Way>),
}
