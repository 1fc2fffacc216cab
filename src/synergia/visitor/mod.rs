//! One visit's hold on the session: reads the gateway, and knows when the visit is over.

mod entrance;

use chrono::{DateTime, Utc};

use super::courier::{Courier, Fault};
use super::request::{Get, Resource};
use super::session::{Pause, Session};
use super::vault::{Vault, VaultError};
use super::verdict::{Verdict, judge};
use super::wire::Document;
use crate::domain::Cause;
use crate::domain::login::LoginLedger;
use crate::domain::student::Login;

/// Why something was not read.
#[derive(Debug)]
pub(super) enum Miss {
    /// This account may not have it.
    Closed(Cause),
    /// It could not be had now; the others may.
    Failed(Cause),
    /// Nothing more can be read in this visit.
    Over(Cause),
    /// The state could not be written; nothing read now could be kept.
    Vault(VaultError),
}

impl From<VaultError> for Miss {
    fn from(error: VaultError) -> Self {
        Self::Vault(error)
    }
}

/// The student at the door of the register.
pub(super) struct Visitor<'v> {
    pub courier: Courier<'v>,
    pub vault: &'v mut dyn Vault,
    pub login: &'v Login,
    pub now: DateTime<Utc>,
    pub session: Session,
    pub ledger: LoginLedger,
    /// The session as it is on disk.
    kept: Session,
    /// Whether the session was renewed, or was found not to be renewable, in this visit.
    has_refreshed: bool,
    /// Whether a login was tried in this visit, or none may be. There is no second one.
    has_logged_in: bool,
    /// Why nothing more can be read.
    over: Option<Cause>,
    /// Why the password could not be sent again when the session died on the way.
    barred: Option<Cause>,
}

impl<'v> Visitor<'v> {
    pub fn new(
        courier: Courier<'v>,
        vault: &'v mut dyn Vault,
        login: &'v Login,
        now: DateTime<Utc>,
        session: Session,
        ledger: LoginLedger,
    ) -> Self {
        Self {
            courier,
            vault,
            login,
            now,
            kept: session.clone(),
            session,
            ledger,
            has_refreshed: false,
            has_logged_in: false,
            over: None,
            barred: None,
        }
    }

    /// The same visitor, who uses the session that there is and never sends the password.
    pub fn without_password(self) -> Self {
        Self {
            has_logged_in: true,
            ..self
        }
    }

    /// Reads a resource of the gateway, getting back in once if the session has died.
    pub async fn read(&mut self, resource: &Resource) -> Result<Document, Miss> {
        loop {
            match self.ask(resource).await? {
                Verdict::Data(document) => {
                    self.session.answered(resource.path());
                    return Ok(document);
                }
                Verdict::Closed(cause) => return Err(Miss::Closed(cause)),
                Verdict::Failed(cause) => return Err(Miss::Failed(cause)),
                Verdict::Break => return Err(self.end(Cause::Maintenance)),
                Verdict::DeadSession => self.get_back_in_for(resource).await?,
                // A page counts as a dead session once; from the new session it is an odd answer.
                Verdict::Page => match self.get_back_in_for(resource).await {
                    Err(Miss::Failed(_)) => return Err(Miss::Failed(Cause::BadAnswer)),
                    outcome => outcome?,
                },
            }
        }
    }

    /// Gets back in after a resource has answered as if the session were dead. One that a new login did not
    /// help is no reason for the next while the gateway still answers. Nor is one of the kindergartens: that
    /// is another service, and most children have no business there.
    async fn get_back_in_for(&mut self, resource: &Resource) -> Result<(), Miss> {
        let path = resource.path();
        let is_suspect = resource.is_of_kindergartens() || self.session.is_beyond_help(path);
        if is_suspect && self.is_in().await? {
            return Err(Miss::Failed(Cause::BadAnswer));
        }
        if self.has_logged_in {
            self.session.login_was_no_help_to(path);
            self.keep_session()?;
        }
        self.get_back_in().await
    }

    /// Whether the session lives, told by one request of the gateway.
    pub async fn is_in(&mut self) -> Result<bool, Miss> {
        match self.ask(&Resource::Me).await? {
            Verdict::DeadSession | Verdict::Page => Ok(false),
            Verdict::Break => Err(Miss::Failed(Cause::Maintenance)),
            Verdict::Failed(cause) => Err(Miss::Failed(cause)),
            Verdict::Data(_) | Verdict::Closed(_) => Ok(true),
        }
    }

    /// Keeps the session as it is now, if it differs from what is kept.
    pub fn keep_session(&mut self) -> Result<(), VaultError> {
        if let Some(until) = self.courier.told_to_wait {
            let cause = self.over.unwrap_or(Cause::Unreachable);
            self.session.rests(Pause::new(cause, self.now, until));
        }
        self.session.cookies = self.courier.jar.kept();
        if self.session != self.kept {
            self.vault.save_session(&self.session)?;
            self.kept = self.session.clone();
        }
        Ok(())
    }

    /// Nothing more is read in this visit.
    pub fn end(&mut self, cause: Cause) -> Miss {
        self.over.get_or_insert(cause);
        Miss::Over(cause)
    }

    /// What keeps the whole student from being read.
    pub fn trouble(&self, has_read_something: bool) -> Option<Cause> {
        self.over.or(self.barred.filter(|_| !has_read_something))
    }

    /// Whether anything more may be asked in this visit.
    pub fn goes_on(&self) -> Result<(), Miss> {
        self.over.map_or(Ok(()), |cause| Err(Miss::Over(cause)))
    }

    async fn ask(&mut self, resource: &Resource) -> Result<Verdict, Miss> {
        self.goes_on()?;
        let asked = self.courier.get(&Get::Gateway(resource.clone())).await;
        match asked {
            Ok(answer) if self.courier.told_to_wait.is_some() && !answer.is_break() => {
                Err(self.end(Cause::Unreachable))
            }
            Ok(answer) => Ok(judge(resource, answer)),
            // Whatever else were asked would come to the same.
            Err(fault @ (Fault::Unreachable | Fault::Untrusted)) => Err(self.end(fault.into())),
            Err(fault) => Err(Miss::Failed(fault.into())),
        }
    }
}
