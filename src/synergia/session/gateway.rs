//! Reads the register, and knows when the visit is over.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use tokio::sync::Mutex;

use super::hearing::Hearing;
use super::kept_session::{KeptSession, Pause};
use super::konto_librus::KontoLibrus;
use super::not_read::NotRead;
use super::place_of_data::unless_unpaid;
use super::store::{SessionStore, SessionStoreError};
use crate::domain::Cause;
use crate::domain::student::Login;
use crate::domain::visit::login::LoginLedger;
use crate::synergia::http::{Client, RequestError};
use crate::synergia::request::{Base, Get, Resource};
use crate::synergia::verdict::{Verdict, judge};
use crate::synergia::wire::Document;

/// The register as one student reads it.
pub struct Gateway<'v> {
    pub client: Client<'v>,
    pub store: &'v mut dyn SessionStore,
    pub login: &'v Login,
    pub now: DateTime<Utc>,
    pub session: KeptSession,
    pub ledger: LoginLedger,
    /// Held by whoever sends a password.
    pub(super) logins: &'v Mutex<()>,
    /// The answers of the feed that is being read.
    pub hearing: Hearing,
    /// The session as it is on disk.
    kept: KeptSession,
    /// What was done in this visit, and is not done twice.
    pub(super) taken: BTreeSet<Step>,
    /// Whether the password is sent though the session may live.
    pub proves_password: bool,
    /// Why nothing more can be read.
    over: Option<Cause>,
    /// Why the password could not be sent again when the session died on the way.
    pub(super) barred: Option<Cause>,
    /// The account by which the student comes in; none with the login from school.
    pub konto: Option<KontoLibrus<'v>>,
    /// Why the web pages could not be entered in this visit.
    pub(super) cannot_cross: Option<Cause>,
}

/// A step that a visit takes at most once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    /// The session was renewed, or was found not to be renewable.
    Refresh,
    /// A login was tried, or none may be.
    LogIn,
    /// A new token of the child was fetched.
    FetchToken,
    /// The web pages were entered with a one-time token.
    CrossOver,
}

/// Who comes to read, with what there is to come in with.
pub struct Comer<'v> {
    pub login: &'v Login,
    pub now: DateTime<Utc>,
    pub session: KeptSession,
    pub ledger: LoginLedger,
    /// Of all who come at the same time only one sends a password: whatever breaks off a login costs no other.
    pub logins: &'v Mutex<()>,
    pub konto: Option<KontoLibrus<'v>>,
}

impl<'v> Gateway<'v> {
    pub fn new(client: Client<'v>, store: &'v mut dyn SessionStore, comer: Comer<'v>) -> Self {
        let Comer {
            login,
            now,
            session,
            ledger,
            logins,
            konto,
        } = comer;
        Self {
            client,
            store,
            login,
            now,
            kept: session.clone(),
            session,
            ledger,
            logins,
            konto,
            hearing: Hearing::default(),
            taken: BTreeSet::new(),
            cannot_cross: None,
            proves_password: false,
            over: None,
            barred: None,
        }
    }

    /// The same gateway, which uses the session that there is and never sends the password.
    pub fn without_password(mut self) -> Self {
        self.taken.insert(Step::LogIn);
        self
    }

    pub(super) fn has_taken(&self, step: Step) -> bool {
        self.taken.contains(&step)
    }

    /// Reads a resource of the register, unless it was asked ahead.
    pub async fn read(&mut self, resource: &Resource) -> Result<Document, NotRead> {
        let name = resource.full_name();
        if let Some(answer) = self.hearing.take(&name) {
            return answer;
        }
        let document = self.read_now(resource).await?;
        self.hearing.hear(name, &document);
        Ok(document)
    }

    /// Reads a resource, getting back in once if the session has died.
    async fn read_now(&mut self, resource: &Resource) -> Result<Document, NotRead> {
        let mut base = self.base_of(resource).await?;
        loop {
            match self.ask(base, resource).await? {
                Verdict::Data(document) => {
                    self.session.answered(resource.path());
                    return unless_unpaid(base, resource, document);
                }
                Verdict::Closed(cause) => base = self.base_behind(base, resource, cause).await?,
                Verdict::Failed(cause) => return Err(NotRead::Failed(cause)),
                Verdict::Break => return Err(self.end_with(base, Cause::Maintenance)),
                Verdict::DeadSession if self.konto.is_some() => {
                    base = self.get_back_to(base, resource).await?;
                }
                Verdict::DeadSession => self.get_back_in_for(resource).await?,
                Verdict::Page if self.konto.is_some() => return Err(NotRead::BAD_ANSWER),
                // A page counts as a dead session once; from the new session it is an odd answer.
                Verdict::Page => match self.get_back_in_for(resource).await {
                    Err(NotRead::Failed(_)) => return Err(NotRead::BAD_ANSWER),
                    outcome => outcome?,
                },
            }
        }
    }

    /// Gets back in after a resource has answered as if the session were dead. One that a new login did not
    /// help is no reason for the next while the gateway still answers. Nor is one of the kindergartens: that
    /// is another service, and most children have no business there.
    async fn get_back_in_for(&mut self, resource: &Resource) -> Result<(), NotRead> {
        let path = resource.path();
        let is_suspect = resource.is_of_kindergartens() || self.session.is_beyond_help(path);
        if is_suspect && self.is_in().await? {
            return Err(NotRead::BAD_ANSWER);
        }
        if self.has_taken(Step::LogIn) {
            self.session.login_was_no_help_to(path);
            self.keep_session()?;
        }
        self.get_back_in().await
    }

    /// Whether the session of the gateway lives; it takes one request.
    pub async fn is_in(&mut self) -> Result<bool, NotRead> {
        match self.ask(Base::Gateway, &Resource::Me).await? {
            Verdict::DeadSession | Verdict::Page => Ok(false),
            Verdict::Break => Err(NotRead::Failed(Cause::Maintenance)),
            Verdict::Failed(cause) => Err(NotRead::Failed(cause)),
            Verdict::Data(_) | Verdict::Closed(_) => Ok(true),
        }
    }

    /// Keeps the sessions as they are now, if they differ from what is kept.
    pub fn keep_session(&mut self) -> Result<(), SessionStoreError> {
        if let Some(konto) = &mut self.konto {
            konto.keep(self.store)?;
        }
        if let Some(until) = self.client.wait_until {
            let cause = self.over.unwrap_or(Cause::Unreachable);
            self.session.rests(Pause::new(cause, self.now, until));
        }
        self.session.cookies = self.client.jar.kept();
        if self.session != self.kept {
            self.store.save_session(&self.session.text()?)?;
            self.kept = self.session.clone();
        }
        Ok(())
    }

    /// Nothing more is read in this visit.
    pub fn end(&mut self, cause: Cause) -> NotRead {
        self.over.get_or_insert(cause);
        NotRead::Over(cause)
    }

    /// Nothing more is read in this visit where the data stand; what is read from elsewhere besides fails alone.
    pub(super) fn end_with(&mut self, base: Base, cause: Cause) -> NotRead {
        if self.konto.is_some() && base == Base::Gateway {
            NotRead::Failed(cause)
        } else {
            self.end(cause)
        }
    }

    /// How many requests were sent.
    pub fn requests(&self) -> u32 {
        let of_portal = self.konto.as_ref().map(|konto| konto.client.requests);
        self.client.requests + of_portal.unwrap_or_default()
    }

    /// What keeps the whole student from being read.
    pub fn trouble(&self, has_read_something: bool) -> Option<Cause> {
        self.over.or(self.barred.filter(|_| !has_read_something))
    }

    /// Whether anything more may be asked in this visit.
    pub fn goes_on(&self) -> Result<(), NotRead> {
        self.over.map_or(Ok(()), |cause| Err(NotRead::Over(cause)))
    }

    pub(super) async fn ask(
        &mut self,
        base: Base,
        resource: &Resource,
    ) -> Result<Verdict, NotRead> {
        self.goes_on()?;
        let asked = self.client.get(&Get::Data(base, resource.clone())).await;
        match asked {
            Ok(answer) if self.client.wait_until.is_some() && !answer.is_break() => {
                Err(self.end(Cause::Unreachable))
            }
            Ok(answer) => {
                let before = self.hearing.before(&resource.full_name());
                Ok(judge(resource, answer, before))
            }
            // Whatever else were asked would come to the same.
            Err(error @ (RequestError::Unreachable | RequestError::Untrusted)) => {
                Err(self.end_with(base, error.into()))
            }
            Err(error) => Err(NotRead::Failed(error.into())),
        }
    }
}
