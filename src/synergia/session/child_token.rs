//! The token of a child that is linked to a Konto LIBRUS (PORTAL.md sections 2.2 to 2.4).

use chrono::Duration;
use secrecy::SecretString;
use tracing::{info, warn};

use super::gateway::Gateway;
use super::kept_session::Pause;
use super::konto_librus::Unanswered;
use super::konto_librus::linked::LinkedSession;
use super::not_read::NotRead;
use crate::domain::Cause;
use crate::synergia::request::{ApiVersion, Base, Get, Resource};
use crate::synergia::verdict::{Verdict, judge};
use crate::synergia::wire::{LinkedAccount, Me};

/// A child that the account does not know is asked for again after so long (PORTAL.md section 8).
const UNLINKED_PAUSE: Duration = Duration::days(1);
/// A child whose fresh token the register does not take, likewise.
const REFUSED_PAUSE: Duration = Duration::hours(2);
/// States of an account that keep everybody out; with any other it is tried (PORTAL.md section 2.2).
const BROKEN: [&str; 2] = ["requiring_an_action", "need-activation"];

/// Where a token came from: the list may hold one that has had its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin {
    List,
    Fresh,
}

impl Origin {
    /// How the session remembers it.
    fn name(self) -> &'static str {
        match self {
            Self::List => "SynergiaAccounts",
            Self::Fresh => "SynergiaAccounts/fresh",
        }
    }
}

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
        if self.tries.has_new_token {
            return Err(NotRead::Failed(Cause::SessionLost));
        }
        let began = self.linked().since;
        let minutes = began.map(|since| (self.now - since).num_minutes());
        info!(minutes, "The token of the child has ended");
        self.fetch_token(&[Origin::Fresh]).await
    }

    /// Asks the account for all its children; logs in where needed.
    pub async fn linked_accounts(&mut self) -> Result<(), NotRead> {
        if self.proves_password {
            self.log_in().await?;
        }
        let asked = match self.ask_for_all().await? {
            Err(Unanswered::NoSession) => {
                self.get_back_to_portal().await?;
                self.ask_for_all().await?
            }
            asked => asked,
        };
        asked.map_err(|unanswered| self.end(unanswered.cause()))
    }

    async fn ask_for_all(&mut self) -> Result<Result<(), Unanswered>, NotRead> {
        let Some(konto) = &mut self.konto else {
            return Err(self.end(Cause::SessionLost));
        };
        if !konto.has_session() {
            return Ok(Err(Unanswered::NoSession));
        }
        Ok(konto.linked_accounts().await.map(drop))
    }

    /// What of the session is the child's.
    pub(super) fn linked(&mut self) -> &mut LinkedSession {
        self.session.linked.get_or_insert_default()
    }

    async fn fetch_token(&mut self, origins: &[Origin]) -> Result<(), NotRead> {
        self.tries.has_new_token = true;
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

    /// The account of the child, as the portal shows it.
    async fn account(&mut self, origin: Origin) -> Result<LinkedAccount, NotRead> {
        let account = match self.ask_portal(origin).await? {
            Err(Unanswered::NoSession) => self.ask_again(origin).await?,
            asked => asked,
        };
        match account {
            Ok(account) if account.state.as_deref().is_some_and(is_broken) => {
                Err(self.leave_alone(Cause::LinkBroken, UNLINKED_PAUSE))
            }
            Ok(account) => Ok(account),
            Err(Unanswered::Child(cause)) => Err(self.leave_alone(cause, UNLINKED_PAUSE)),
            Err(unanswered) => Err(self.end(unanswered.cause())),
        }
    }

    /// Asks after having got back in. What a login did not help is no reason for the next while the session lives.
    async fn ask_again(
        &mut self,
        origin: Origin,
    ) -> Result<Result<LinkedAccount, Unanswered>, NotRead> {
        if self.session.is_beyond_help(origin.name()) && self.is_in_portal().await? {
            return Ok(Err(Unanswered::BAD_ANSWER));
        }
        self.get_back_to_portal().await?;
        let asked = self.ask_portal(origin).await?;
        if matches!(asked, Err(Unanswered::NoSession)) && self.tries.has_logged_in {
            self.session.login_was_no_help_to(origin.name());
        }
        Ok(asked)
    }

    async fn is_in_portal(&mut self) -> Result<bool, NotRead> {
        match &mut self.konto {
            Some(konto) if konto.has_session() => konto
                .is_in()
                .await
                .map_err(|unanswered| self.end(unanswered.cause())),
            _ => Ok(false),
        }
    }

    async fn ask_portal(
        &mut self,
        origin: Origin,
    ) -> Result<Result<LinkedAccount, Unanswered>, NotRead> {
        let Some(konto) = &mut self.konto else {
            return Err(self.end(Cause::SessionLost));
        };
        if !konto.has_session() {
            return Ok(Err(Unanswered::NoSession));
        }
        Ok(match origin {
            Origin::Fresh => konto.fresh_account(self.login).await,
            Origin::List => konto.listed_account(self.login).await,
        })
    }

    /// Renews the portal's session, or logs in.
    async fn get_back_to_portal(&mut self) -> Result<(), NotRead> {
        if let Some(konto) = &mut self.konto
            && !self.tries.has_logged_in
        {
            match konto.renew(self.store).await? {
                Ok(true) => return Ok(()),
                Ok(false) => {}
                Err(unanswered) => return Err(self.end(unanswered.cause())),
            }
        }
        match self.log_in().await {
            Err(NotRead::Failed(cause)) => Err(self.end(cause)),
            outcome => outcome,
        }
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
            let get = Get::Data(Base::Api(version), Resource::Me);
            let answer = match self.client.get(&get).await {
                Ok(answer) => answer,
                Err(error) => return Err(self.end(error.into())),
            };
            let is_missing = answer.status == 404;
            match judge(&Resource::Me, answer) {
                Verdict::Data(document) => {
                    self.linked().version = version;
                    return self.is_own(account, document.record("Me"));
                }
                Verdict::Break => return Err(self.end(Cause::Maintenance)),
                Verdict::Failed(cause) => return Err(self.end(cause)),
                Verdict::DeadSession => {}
                Verdict::Closed(_) if is_missing => {}
                Verdict::Closed(_) | Verdict::Page => return Err(self.end(Cause::BadAnswer)),
            }
        }
        Ok(false)
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
    fn leave_alone(&mut self, cause: Cause, length: Duration) -> NotRead {
        let until = self.now + length;
        self.session.rests(Pause::new(cause, self.now, until));
        self.end(cause)
    }
}

fn is_broken(state: &str) -> bool {
    BROKEN.contains(&state)
}
