//! The token of a child that is linked to a Konto LIBRUS (PORTAL.md sections 2.2 to 2.4).

use chrono::Duration;
use secrecy::SecretString;
use tracing::{info, warn};

use super::gateway::{Gateway, Step};
use super::kept_session::Pause;
use super::konto_librus::linked::LinkedSession;
use super::not_read::NotRead;
use super::portal_account::Origin;
use crate::domain::Cause;
use crate::synergia::request::{ApiVersion, Base, Get, Resource};
use crate::synergia::verdict::{Verdict, judge};
use crate::synergia::wire::{Document, LinkedAccount, Me};

/// A child whose fresh token the register does not take is left alone for so long (PORTAL.md section 8).
const REFUSED_PAUSE: Duration = Duration::hours(2);

impl Gateway<'_> {
    /// Shows the token of the last visit, or fetches one. None is asked for just because it is old: nobody knows how long
    /// they live.
    pub(super) async fn have_token(&mut self) -> Result<(), NotRead> {
        match self.linked().token.clone() {
            Some(token) => {
                self.client.token = Some(SecretString::from(token));
                Ok(())
            }
            None => self.fetch_token(&[Origin::List, Origin::Fresh]).await,
        }
    }

    /// Gets a new token after the last one has died, at most once a visit.
    pub(super) async fn renew_token(&mut self) -> Result<(), NotRead> {
        if self.has_taken(Step::FetchToken) {
            return Err(NotRead::Failed(Cause::SessionLost));
        }
        let began = self.linked().since;
        let minutes = began.map(|since| (self.now - since).num_minutes());
        info!(minutes, "The token of the child has ended");
        self.fetch_token(&[Origin::Fresh]).await
    }

    /// What of the session is the child's.
    pub(super) fn linked(&mut self) -> &mut LinkedSession {
        self.session.linked.get_or_insert_default()
    }

    async fn fetch_token(&mut self, origins: &[Origin]) -> Result<(), NotRead> {
        self.taken.insert(Step::FetchToken);
        self.linked().token = None;
        for origin in origins {
            let account = self.account(*origin).await?;
            let Some(token) = account.access_token.0.clone() else {
                continue;
            };
            self.client.token = Some(SecretString::from(token.clone()));
            if self.token_serves(&account).await? {
                let now = self.now;
                self.linked().takes(token, now);
                return Ok(self.keep_session()?);
            }
        }
        Err(self.leave_alone(Cause::SessionLost, REFUSED_PAUSE))
    }

    /// Whether the register takes the token: `Me` has to be readable, and to be the child's own. Which version of the
    /// resources serves a parent is not known for sure.
    async fn token_serves(&mut self, account: &LinkedAccount) -> Result<bool, NotRead> {
        let first = self.linked().version;
        let other = match first {
            ApiVersion::V2 => ApiVersion::V3,
            ApiVersion::V3 => ApiVersion::V2,
        };
        for version in [first, other] {
            if let Some(document) = self.me_by(version).await? {
                self.linked().version = version;
                return self.is_own(account, document.record("Me"));
            }
        }
        Ok(false)
    }

    /// `Me`; `None` where this version does not take the token.
    async fn me_by(&mut self, version: ApiVersion) -> Result<Option<Document>, NotRead> {
        let get = Get::Data(Base::Api(version), Resource::Me);
        let answer = match self.client.get(&get).await {
            Ok(answer) => answer,
            Err(error) => return Err(self.end(error.into())),
        };
        let is_missing = answer.status == 404;
        match judge(&Resource::Me, answer, None) {
            Verdict::Data(document) => Ok(Some(document)),
            Verdict::DeadSession => Ok(None),
            Verdict::Closed(_) if is_missing => Ok(None),
            Verdict::Break => Err(self.end(Cause::Maintenance)),
            Verdict::Failed(cause) => Err(self.end(cause)),
            Verdict::Closed(_) | Verdict::Page => Err(self.end(Cause::BadAnswer)),
        }
    }

    /// Nothing of one child may ever be taken for another's: the login decides, or else the number of the account (PORTAL.md
    /// section 5). An account that says neither is believed.
    fn is_own(&mut self, account: &LinkedAccount, me: Option<Me>) -> Result<bool, NotRead> {
        let Some(Me { account: said, .. }) = me else {
            return Err(self.end(Cause::BadAnswer));
        };
        let is_own = match (&said.login.0, &said.id.0, &account.id.0) {
            (Some(login), ..) => *login == self.login.0,
            (None, Some(said), Some(id)) => said == id,
            (None, ..) => true,
        };
        if is_own {
            return Ok(true);
        }
        warn!("The portal has given out the token of another child");
        Err(self.end(Cause::BadAnswer))
    }

    /// Nothing of this child is asked for a while; the other children of the account go on.
    pub(super) fn leave_alone(&mut self, cause: Cause, length: Duration) -> NotRead {
        let until = self.now + length;
        self.session.rests(Pause::new(cause, self.now, until));
        self.end(cause)
    }
}
