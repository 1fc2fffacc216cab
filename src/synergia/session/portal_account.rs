//! The account of a child at the portal, with a session that is begun where needed (PORTAL.md sections 2.2 and 2.3).

use chrono::Duration;

use super::gateway::Gateway;
use super::konto_librus::Unanswered;
use super::not_read::NotRead;
use crate::domain::Cause;
use crate::synergia::wire::LinkedAccount;

/// A child that the account does not know is asked for again after so long (PORTAL.md section 8).
const UNLINKED_PAUSE: Duration = Duration::days(1);
/// States of an account that keep everybody out; with any other it is tried (PORTAL.md section 2.2).
const BROKEN: [&str; 2] = ["requiring_an_action", "need-activation"];

/// Where a token came from: the list may hold one that has had its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
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

    /// The account of the child, as the portal shows it.
    pub(super) async fn account(&mut self, origin: Origin) -> Result<LinkedAccount, NotRead> {
        let account = match self.ask_portal(origin).await? {
            Err(Unanswered::NoSession) => self.ask_again(origin).await?,
            asked => asked,
        };
        match account {
            Ok(account) if account.state.as_deref().is_some_and(is_broken) => {
                Err(self.leave_alone(Cause::LinkBroken, UNLINKED_PAUSE))
            }
            Ok(account) => {
                self.session.answered(origin.name());
                Ok(account)
            }
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
}

fn is_broken(state: &str) -> bool {
    BROKEN.contains(&state)
}
