//! The questions at the first door: the login from school.

use crate::cli::error::CommandError;
use crate::domain::Cause;

use super::children::{Way, is_email};
use super::draft::{Access, Child};
use super::{Setup, interview};

const NAME: &str = "The child's name, as letters call it (Enter: back)";
const LOGIN: &str = "Its Synergia login from school (digits; not an e-mail address)";
const IT_IS_AN_EMAIL: &str = "  \
    That is the e-mail address of a Konto LIBRUS, the other door. Its password is asked for now; the children that\n  \
    are linked to it come by themselves.";
const OTHER_DOOR: &str = "Use the Konto LIBRUS that the child is linked to?";

impl Setup<'_> {
    /// Asks for one child with its login, which may be known already. Returns the other door where that is the right one.
    pub(super) async fn school_login(
        &mut self,
        mut login: Option<String>,
    ) -> Result<Option<Way>, CommandError> {
        if !self.name_child().await? {
            return Ok(None);
        }
        loop {
            if let Some(email) = self.ask_login(login.take()).await? {
                interview::tell(IT_IS_AN_EMAIL);
                self.draft.children.pop();
                return Ok(Some(Way::KontoLibrus(Some(email))));
            }
            let password = interview::ask_password("Its password").await?;
            self.draft
                .last_child(|child| child.access = Access::Password(password));
            let Some(report) = self.try_last_child().await? else {
                return Ok(None);
            };
            match report.trouble {
                Some(Cause::LoginRefused) => {}
                Some(Cause::KontoLibrus) if interview::agrees(OTHER_DOOR).await? => {
                    self.draft.children.pop();
                    return Ok(Some(Way::KontoLibrus(None)));
                }
                _ => {
                    self.codes.push(report.exit_code());
                    return Ok(None);
                }
            }
        }
    }

    /// Takes down one more child, unless somebody wants to go back.
    async fn name_child(&mut self) -> Result<bool, CommandError> {
        loop {
            let name = interview::ask(NAME, "").await?;
            if name.is_empty() {
                return Ok(false);
            }
            if self.enter(|draft| draft.children.push(Child::named(name))) {
                return Ok(true);
            }
        }
    }

    /// Takes down the login of the child, or returns the e-mail address that was answered instead.
    async fn ask_login(
        &mut self,
        mut typed: Option<String>,
    ) -> Result<Option<String>, CommandError> {
        loop {
            let login = match typed.take() {
                Some(login) => login,
                None => interview::ask(LOGIN, "").await?,
            };
            if is_email(&login) {
                return Ok(Some(login));
            }
            if self.enter(|draft| draft.last_child(|child| child.login = login)) {
                return Ok(None);
            }
        }
    }
}
