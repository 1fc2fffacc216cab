//! The web pages, which lead to Wiadomości: where the login from school begins, and where a linked child has to cross over
//! to (PORTAL.md section 4).

use tracing::info;

use super::gateway::Gateway;
use super::not_read::NotRead;
use super::store::SessionStoreError;
use crate::domain::Cause;
use crate::synergia::http::Answer;
use crate::synergia::request::{Get, OneTimeToken, Post};
use crate::synergia::wire::AutoLogin;

impl Gateway<'_> {
    /// Is on the web pages, as far as is known.
    pub async fn enter_web(&mut self) -> Result<(), NotRead> {
        let client = &self.client;
        if self.konto.is_none() || client.jar.has_web_session(client.hosts) {
            return Ok(());
        }
        self.cross_over().await
    }

    /// Whether the session of the web pages lives.
    pub async fn is_on_web(&mut self) -> Result<bool, NotRead> {
        if self.konto.is_some() {
            // Nothing there answers a linked child for sure; one that has just crossed over is in.
            return Ok(self.has_crossed());
        }
        self.is_in().await
    }

    /// Gets back to the web pages after their session has died.
    pub async fn get_back_to_web(&mut self) -> Result<(), NotRead> {
        if self.konto.is_some() {
            return self.cross_over_again().await;
        }
        self.get_back_in().await
    }

    /// Begins the session of the web pages anew, although it seems to live.
    pub async fn begin_web_anew(&mut self) -> Result<(), NotRead> {
        if self.konto.is_some() {
            return self.cross_over_again().await;
        }
        self.log_in().await
    }

    async fn cross_over_again(&mut self) -> Result<(), NotRead> {
        if self.has_crossed() {
            return Err(NotRead::Failed(Cause::SessionLost));
        }
        self.cross_over().await
    }

    /// Crosses over to the web pages. No password is needed for it, but there it counts as a login: what has failed is not
    /// tried again in this visit.
    pub(super) async fn cross_over(&mut self) -> Result<(), NotRead> {
        let now = self.now;
        match (self.linked().crossing_pause(now), self.tries.crossing) {
            (Some(Cause::NoAccess), _) => return Err(NotRead::Closed(Cause::NoAccess)),
            (Some(cause), _) | (None, Some(Err(cause))) => return Err(NotRead::Failed(cause)),
            (None, None | Some(Ok(()))) => {}
        }
        let crossed = self.try_crossing().await;
        if let Err(NotRead::Failed(cause)) = crossed {
            self.tries.crossing = Some(Err(cause));
            if cause == Cause::Captcha {
                self.leave_crossing(cause)?;
            }
        }
        crossed
    }

    pub(super) fn has_crossed(&self) -> bool {
        self.tries.crossing == Some(Ok(()))
    }

    /// The way to the web pages is not tried again for a while.
    fn leave_crossing(&mut self, cause: Cause) -> Result<(), SessionStoreError> {
        let now = self.now;
        self.linked().crossing_rests(cause, now);
        self.keep_session()
    }

    /// Asks for a token of one use, and shows it to the web pages.
    async fn try_crossing(&mut self) -> Result<(), NotRead> {
        let token = self.one_time_token().await?;
        self.client.jar.forget_session(self.client.hosts);
        self.session.ended();
        let answer = match self.client.get(&Get::CrossOver(token)).await {
            Ok(answer) => answer,
            Err(error) => return Err(NotRead::Failed(error.into())),
        };
        self.arrive(&answer)?;
        self.tries.crossing = Some(Ok(()));
        self.session.renewed(self.now);
        info!("Crossed over to the web pages");
        Ok(self.keep_session()?)
    }

    async fn one_time_token(&mut self) -> Result<OneTimeToken, NotRead> {
        let mut answer = self.ask_for_token().await?;
        if answer.status == 401 && !self.tries.has_new_token {
            self.renew_token().await?;
            answer = self.ask_for_token().await?;
        }
        if answer.is_break() {
            return Err(NotRead::Failed(Cause::Maintenance));
        }
        if answer.is_server_trouble() {
            return Err(NotRead::Failed(Cause::Unreachable));
        }
        if matches!(answer.status, 401 | 403) {
            self.leave_crossing(Cause::NoAccess)?;
            return Err(NotRead::Closed(Cause::NoAccess));
        }
        let token: AutoLogin = serde_json::from_str(&answer.body).unwrap_or_default();
        let token = token.token.as_deref().and_then(OneTimeToken::parse);
        token.ok_or(NotRead::BAD_ANSWER)
    }

    async fn ask_for_token(&mut self) -> Result<Answer, NotRead> {
        self.goes_on()?;
        let asked = self.client.post(&Post::AutoLoginToken).await;
        asked.map_err(|error| NotRead::Failed(error.into()))
    }

    /// The cookie is all that is needed; the page behind it is not entered.
    fn arrive(&self, answer: &Answer) -> Result<(), NotRead> {
        if answer.is_break() {
            return Err(NotRead::Failed(Cause::Maintenance));
        }
        if answer.is_server_trouble() {
            return Err(NotRead::Failed(Cause::Unreachable));
        }
        let is_captcha = answer.body.to_lowercase().contains("captcha");
        let leads_out = answer.redirect.as_ref().is_some_and(|to| to.is_login());
        let client = &self.client;
        match (is_captcha, leads_out) {
            (true, _) => Err(NotRead::Failed(Cause::Captcha)),
            (false, false) if client.jar.has_web_session(client.hosts) => Ok(()),
            _ => Err(NotRead::Failed(Cause::SessionLost)),
        }
    }
}
