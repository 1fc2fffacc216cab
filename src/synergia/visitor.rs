//! One visit's hold on the session: comes in, reads the gateway, and gets back in at most once when the
//! session dies on the way.

use chrono::{DateTime, Utc};
use tracing::{debug, info, warn};

use super::courier::Courier;
use super::jar::TOKEN;
use super::login;
use super::request::{Get, Resource};
use super::session::{Session, Standing};
use super::vault::{Vault, VaultError};
use super::verdict::{Verdict, judge};
use super::wire::{Document, Root};
use crate::domain::Cause;
use crate::domain::login::{LoginLedger, LoginPermit};
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
    /// Whether a login was tried in this visit. There is no second one.
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

    /// Comes in: with the session if it lives, with the password if it may be sent.
    pub async fn come_in(&mut self) -> Result<(), Miss> {
        let is_in = match self.session.standing(self.now) {
            Standing::Fresh => true,
            Standing::Stale => self.refresh().await?,
            Standing::Dead => false,
        };
        if is_in {
            return Ok(());
        }
        match self.log_in().await {
            Err(Miss::Failed(cause)) => Err(self.end(cause)),
            outcome => outcome,
        }
    }

    /// Reads a resource of the gateway, getting back in once if the session has died.
    pub async fn read(&mut self, resource: Resource) -> Result<Document, Miss> {
        loop {
            match self.ask(resource).await? {
                Verdict::Data(document) => return Ok(document),
                Verdict::Closed(cause) => return Err(Miss::Closed(cause)),
                Verdict::Failed(cause) => return Err(Miss::Failed(cause)),
                Verdict::Break => return Err(self.end(Cause::Maintenance)),
                Verdict::DeadSession => self.get_back_in().await?,
                // A page counts as a dead session once; from the new session it is an odd answer.
                Verdict::Page => match self.get_back_in().await {
                    Err(Miss::Failed(_)) => return Err(Miss::Failed(Cause::BadAnswer)),
                    outcome => outcome?,
                },
            }
        }
    }

    /// Whether the session lives, told by one request of the gateway.
    pub async fn is_in(&mut self) -> Result<bool, Miss> {
        match self.ask(Resource::Me).await? {
            Verdict::DeadSession | Verdict::Page => Ok(false),
            Verdict::Break => Err(Miss::Failed(Cause::Maintenance)),
            Verdict::Failed(cause) => Err(Miss::Failed(cause)),
            Verdict::Data(_) | Verdict::Closed(_) => Ok(true),
        }
    }

    /// Gets back in after the session has died: renews it, or else logs in; each at most once a visit.
    pub async fn get_back_in(&mut self) -> Result<(), Miss> {
        info!("The session has died");
        if !self.has_refreshed && self.session.may_refresh(self.now) && self.refresh().await? {
            return Ok(());
        }
        self.log_in().await
    }

    /// Logs in with the password, if that is gentle (design promise 6).
    pub async fn log_in(&mut self) -> Result<(), Miss> {
        if self.has_logged_in {
            return Err(Miss::Failed(Cause::SessionLost));
        }
        match self.ledger.permit(self.now) {
            LoginPermit::Granted => {}
            LoginPermit::NotBefore { cause, .. } | LoginPermit::UntilResumed { cause } => {
                info!(reason = %cause, "The password may not be sent now");
                self.barred = Some(cause);
                return Err(Miss::Failed(cause));
            }
        }
        self.has_logged_in = true;
        match self.try_password().await? {
            Ok(()) => Ok(()),
            Err(cause) => Err(self.end(cause)),
        }
    }

    /// Keeps the session as it is now, if it differs from what is kept.
    pub fn keep_session(&mut self) -> Result<(), VaultError> {
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

    /// When the password may be sent again, if `trouble` waits for that.
    pub fn waits_until(&self, trouble: Cause) -> Option<DateTime<Utc>> {
        match self.ledger.permit(self.now) {
            LoginPermit::NotBefore { cause, at } if cause == trouble => Some(at),
            _ => None,
        }
    }

    /// Whether anything more may be asked in this visit.
    pub fn goes_on(&self) -> Result<(), Miss> {
        self.over.map_or(Ok(()), |cause| Err(Miss::Over(cause)))
    }

    async fn ask(&mut self, resource: Resource) -> Result<Verdict, Miss> {
        self.goes_on()?;
        match self
            .courier
            .get(&Get::Gateway(resource))
            .await
            .map_err(Cause::from)
        {
            Ok(answer) => Ok(judge(resource, answer)),
            Err(Cause::Unreachable) => Err(self.end(Cause::Unreachable)),
            Err(cause) => Err(Miss::Failed(cause)),
        }
    }

    /// Renews `oauth_token`. Only a 200 that brings the new one is a success; a server in trouble says
    /// nothing of the session and is no reason to log in.
    async fn refresh(&mut self) -> Result<bool, Miss> {
        self.has_refreshed = true;
        let answer = match self.courier.get(&Get::RefreshToken).await {
            Ok(answer) => answer,
            Err(fault) => return Err(self.end(fault.into())),
        };
        if answer.is_break() {
            return Err(self.end(Cause::Maintenance));
        }
        if answer.is_server_trouble() {
            return Err(self.end(Cause::Unreachable));
        }
        let is_renewed = answer.status == 200 && answer.sets(TOKEN);
        if is_renewed {
            debug!("Renewed the session");
            self.session.renewed(self.now);
        } else {
            info!("The session could not be renewed");
            self.session.refresh_failed(self.now);
        }
        self.keep_session()?;
        Ok(is_renewed)
    }

    async fn try_password(&mut self) -> Result<Result<(), Cause>, VaultError> {
        let Ok(password) = self.vault.password().await else {
            warn!("The password could not be read");
            return Ok(Err(Cause::PasswordUnavailable));
        };
        self.courier.jar.forget_session(self.courier.hosts);
        self.session.ended();
        if let Err(cause) = login::find_form(&mut self.courier).await {
            return Ok(Err(cause));
        }
        self.ledger.record_attempt(self.now);
        self.vault.save_ledger(&self.ledger)?;
        let outcome = self.walk_in(&password).await;
        self.record(outcome)?;
        Ok(outcome)
    }

    /// The password and what follows, up to the proof that the gateway is open.
    async fn walk_in(&mut self, password: &secrecy::SecretString) -> Result<(), Cause> {
        let hop = login::show_password(&mut self.courier, self.login, password).await?;
        login::walk_in(&mut self.courier, hop).await?;
        self.prove_login().await
    }

    /// The cookie alone is no proof (API.md section 2): `Me` has to be readable. A fresh login that may
    /// not read it belongs to a Konto LIBRUS (API.md section 1).
    async fn prove_login(&mut self) -> Result<(), Cause> {
        let answer = self.courier.get(&Get::Gateway(Resource::Me)).await?;
        match judge(Resource::Me, answer) {
            Verdict::Data(document) if matches!(document.root("Me"), Root::Value(_)) => Ok(()),
            Verdict::DeadSession => Err(Cause::KontoLibrus),
            Verdict::Break => Err(Cause::Maintenance),
            Verdict::Failed(cause) => Err(cause),
            Verdict::Data(_) | Verdict::Page | Verdict::Closed(_) => Err(Cause::BadAnswer),
        }
    }

    fn record(&mut self, outcome: Result<(), Cause>) -> Result<(), VaultError> {
        match outcome {
            Ok(()) => {
                info!("Logged in with the password");
                self.ledger.record_success(self.now);
                self.session.renewed(self.now);
                self.has_refreshed = true;
            }
            Err(cause) => {
                warn!(reason = %cause, "The login failed");
                self.ledger.record_failure(cause, self.now);
                self.settle_failed_login(cause);
            }
        }
        self.vault.save_ledger(&self.ledger)?;
        self.keep_session()
    }

    /// A login that failed has ended whatever session there was. One that got its token, and then only met
    /// a register in trouble, has begun one all the same.
    fn settle_failed_login(&mut self, cause: Cause) {
        let is_in = self.courier.jar.has_token(self.courier.hosts);
        if is_in && matches!(cause, Cause::Maintenance | Cause::Unreachable) {
            self.session.renewed(self.now);
        } else {
            self.courier.jar.forget_session(self.courier.hosts);
        }
    }
}
