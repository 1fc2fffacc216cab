//! Coming in: with the session if it lives, with the password if it may be sent.

use secrecy::SecretString;
use tracing::{debug, info, warn};

use super::gateway::{Gateway, Step};
use super::kept_session::SessionState;
use super::konto_librus::Form;
use super::not_read::NotRead;
use super::school_login;
use super::store::SessionStoreError;
use crate::domain::Cause;
use crate::domain::trouble::Remedy;
use crate::domain::visit::login::{FailedLogin, LoginPermit};
use crate::synergia::http::TOKEN;
use crate::synergia::request::{Base, Get, Resource};
use crate::synergia::verdict::{Verdict, judge};
use crate::synergia::wire::Root;

impl Gateway<'_> {
    /// Comes in: with the session if it lives, with the password if it may be sent; not while the register has
    /// asked to be left alone.
    pub async fn come_in(&mut self) -> Result<(), NotRead> {
        if let Some(cause) = self.session.rest(self.now) {
            info!(reason = %cause, "The register is left alone for a while");
            return Err(self.end(cause));
        }
        match self.try_entering().await {
            Err(NotRead::Failed(cause)) => Err(self.end(cause)),
            outcome => outcome,
        }
    }

    async fn try_entering(&mut self) -> Result<(), NotRead> {
        if self.proves_password {
            self.log_in().await?;
        }
        if self.konto.is_some() {
            return self.have_token().await;
        }
        if self.proves_password {
            return Ok(());
        }
        let is_in = match self.session.standing(self.now) {
            SessionState::Fresh => true,
            SessionState::Stale => self.refresh().await? || self.is_in().await?,
            SessionState::Doubtful => self.is_in().await?,
            SessionState::Dead => false,
        };
        if is_in { Ok(()) } else { self.log_in().await }
    }

    /// Gets back in after the session has died: renews it, or else logs in; each at most once a visit.
    pub async fn get_back_in(&mut self) -> Result<(), NotRead> {
        if self.konto.is_some() {
            return self.renew_token().await;
        }
        info!("The session has died");
        if !self.has_taken(Step::Refresh)
            && self.session.may_refresh(self.now)
            && self.refresh().await?
        {
            return Ok(());
        }
        self.log_in().await
    }

    /// Logs in with the password, if that is gentle (design promise 6).
    pub async fn log_in(&mut self) -> Result<(), NotRead> {
        if self.has_taken(Step::LogIn) {
            return Err(NotRead::Failed(Cause::SessionLost));
        }
        match self.ledger.permit(self.now) {
            LoginPermit::Granted => {}
            LoginPermit::NotBefore { cause, .. } | LoginPermit::UntilResumed { cause } => {
                info!(reason = %cause, "The password may not be sent now");
                self.barred = Some(cause);
                return Err(NotRead::Failed(cause));
            }
        }
        self.taken.insert(Step::LogIn);
        match self.try_password().await? {
            Ok(()) => Ok(()),
            Err(cause) => Err(self.end(cause)),
        }
    }

    /// Renews `oauth_token`. Only a 200 that brings the new one is a success; a server in trouble says
    /// nothing of the session and is no reason to log in.
    pub(super) async fn refresh(&mut self) -> Result<bool, NotRead> {
        self.taken.insert(Step::Refresh);
        let answer = match self.client.get(&Get::RefreshToken).await {
            Ok(answer) => answer,
            Err(error) => return Err(self.end_with(Base::Gateway, error.into())),
        };
        if answer.is_break() {
            return Err(self.end_with(Base::Gateway, Cause::Maintenance));
        }
        if answer.is_server_trouble() {
            return Err(self.end_with(Base::Gateway, Cause::Unreachable));
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

    async fn try_password(&mut self) -> Result<Result<(), Cause>, SessionStoreError> {
        let password = match self.store.password().await {
            Ok(password) => password,
            Err(error) => {
                // It names where the password was looked for, and nothing that was found there.
                warn!("The password could not be read: {error}");
                return Ok(Err(Cause::PasswordUnavailable));
            }
        };
        let form = match self.find_form().await {
            Ok(form) => form,
            Err(cause) => return Ok(Err(self.turned_away(cause)?)),
        };
        let _alone = self.logins.lock().await;
        match self.store.record_attempt(self.now)? {
            LoginPermit::Granted => self.ledger.record_attempt(self.now),
            LoginPermit::NotBefore { cause, .. } | LoginPermit::UntilResumed { cause } => {
                return Ok(Err(cause));
            }
        }
        let outcome = self.walk_in(form, &password).await;
        self.record(outcome.clone())?;
        Ok(outcome.map_err(|failure| failure.cause))
    }

    /// What was met before the password may outlast the poll as well: a page that wants to see a human.
    fn turned_away(&mut self, cause: Cause) -> Result<Cause, SessionStoreError> {
        if cause.remedy() != Remedy::NextPoll {
            self.ledger.record_failure(cause, self.now);
            self.store.save_ledger(&self.ledger)?;
        }
        Ok(cause)
    }

    /// Ends the session there is and fetches the form of the door. Only the portal's has something to be sent back.
    async fn find_form(&mut self) -> Result<Option<Form>, Cause> {
        if let Some(konto) = &mut self.konto {
            konto.forget_session();
            return konto.find_form().await.map(Some);
        }
        self.client.jar.forget_session(self.client.hosts);
        self.session.ended();
        school_login::find_form(&mut self.client)
            .await
            .map(|()| None)
    }

    /// The password and what follows, up to the proof that the door is open.
    async fn walk_in(
        &mut self,
        form: Option<Form>,
        password: &SecretString,
    ) -> Result<(), FailedLogin> {
        if let Some((konto, form)) = self.konto.as_mut().zip(form) {
            return konto.walk_in(form, password).await;
        }
        let hop = school_login::show_password(&mut self.client, self.login, password).await?;
        school_login::walk_in(&mut self.client, hop).await?;
        Ok(self.prove_login().await?)
    }

    /// The cookie alone is no proof (API.md section 2): `Me` has to be readable. A fresh login that may
    /// not read it belongs to a Konto LIBRUS (API.md section 1).
    async fn prove_login(&mut self) -> Result<(), Cause> {
        let answer = self
            .client
            .get(&Get::Data(Base::Gateway, Resource::Me))
            .await?;
        match judge(&Resource::Me, answer, None) {
            Verdict::Data(document) if matches!(document.root("Me"), Root::Value(_)) => Ok(()),
            Verdict::DeadSession => Err(Cause::KontoLibrus),
            Verdict::Break => Err(Cause::Maintenance),
            Verdict::Failed(cause) => Err(cause),
            Verdict::Data(_) | Verdict::Page | Verdict::Closed(_) => Err(Cause::BadAnswer),
        }
    }

    fn record(&mut self, outcome: Result<(), FailedLogin>) -> Result<(), SessionStoreError> {
        match outcome {
            Ok(()) => {
                info!("Logged in with the password");
                self.ledger.record_success(self.now);
                if self.konto.is_none() {
                    self.session.renewed(self.now);
                    self.taken.insert(Step::Refresh);
                }
            }
            Err(failure) => {
                let cause = failure.cause;
                warn!(reason = %cause, "The login failed");
                self.ledger.record_failure(failure, self.now);
                self.settle_failed_login(cause);
            }
        }
        self.store.save_ledger(&self.ledger)?;
        self.keep_session()
    }

    /// A login that failed has ended whatever session there was. One that got its token, and then only met
    /// a register in trouble, has begun one all the same.
    fn settle_failed_login(&mut self, cause: Cause) {
        let is_outage = matches!(cause, Cause::Maintenance | Cause::Unreachable);
        match &mut self.konto {
            Some(_) if is_outage => {}
            Some(konto) => konto.forget_session(),
            None if is_outage && self.client.jar.has_token(self.client.hosts) => {
                self.session.renewed(self.now);
            }
            None => self.client.jar.forget_session(self.client.hosts),
        }
    }
}
