//! From where a linked child's data are read: with its token, or from the gateway behind the web pages (PORTAL.md sections 3
//! and 4.3).

use tracing::info;

use super::gateway::Gateway;
use super::kept_session::SessionState;
use super::not_read::NotRead;
use crate::domain::Cause;
use crate::synergia::request::{Base, Resource};
use crate::synergia::verdict::Verdict;
use crate::synergia::wire::Document;

impl Gateway<'_> {
    /// From where a resource is read. The same in every poll, as long as it is open there: two places may know different
    /// things.
    pub(super) async fn base_of(&mut self, resource: &Resource) -> Result<Base, NotRead> {
        if self.konto.is_none() {
            return Ok(Base::Gateway);
        }
        let by_token = Base::Api(self.linked().version);
        if !self.linked().prefers_gateway(resource) {
            return Ok(by_token);
        }
        if self.opens_gateway().await? {
            self.stay_on_web().await?;
            return Ok(Base::Gateway);
        }
        if resource.is_of_kindergartens() {
            return Err(NotRead::Closed(Cause::NoAccess));
        }
        Ok(by_token)
    }

    /// From where else a resource can be read that is closed here.
    pub(super) async fn base_behind(
        &mut self,
        base: Base,
        resource: &Resource,
        cause: Cause,
    ) -> Result<Base, NotRead> {
        let is_by_token = matches!(base, Base::Api(_));
        if is_by_token && self.opens_gateway().await? {
            self.linked().prefer_gateway_for(resource);
            self.stay_on_web().await?;
            return Ok(Base::Gateway);
        }
        Err(NotRead::Closed(cause))
    }

    /// Where to ask again after the session has died on the way. A token that has just been proven is not dead: what it
    /// does not open is closed to it.
    pub(super) async fn get_back_to(
        &mut self,
        base: Base,
        resource: &Resource,
    ) -> Result<Base, NotRead> {
        match base {
            Base::Api(_) if self.tries.has_new_token => {
                self.base_behind(base, resource, Cause::NoAccess).await
            }
            Base::Api(_) => {
                self.renew_token().await?;
                Ok(Base::Api(self.linked().version))
            }
            Base::Gateway if self.has_crossed() => Err(NotRead::BAD_ANSWER),
            Base::Gateway => {
                self.cross_over().await?;
                Ok(base)
            }
        }
    }

    /// Whether the session of the web pages opens the gateway too: asked once, and remembered.
    async fn opens_gateway(&mut self) -> Result<bool, NotRead> {
        let now = self.now;
        if let Some(opens) = self.linked().opens_gateway(now) {
            return Ok(opens);
        }
        match self.stay_on_web().await {
            Ok(()) => {}
            Err(NotRead::Closed(_)) => return Ok(false),
            Err(not_read) => return Err(not_read),
        }
        let mut opens = self.gateway_answers().await?;
        if !opens && !self.has_crossed() {
            // Only a session that has just begun shows whether it opens the gateway.
            self.cross_over().await?;
            opens = self.gateway_answers().await?;
        }
        info!(opens, "Asked whether the web pages open the gateway");
        self.linked().found_gateway(opens, now);
        self.keep_session()?;
        Ok(opens)
    }

    async fn gateway_answers(&mut self) -> Result<bool, NotRead> {
        match self.ask(Base::Gateway, &Resource::Me).await? {
            Verdict::Data(_) => Ok(true),
            Verdict::DeadSession | Verdict::Page | Verdict::Closed(_) => Ok(false),
            Verdict::Break => Err(NotRead::Failed(Cause::Maintenance)),
            Verdict::Failed(cause) => Err(NotRead::Failed(cause)),
        }
    }

    /// Keeps the token of the web pages alive, without which the gateway is closed.
    async fn stay_on_web(&mut self) -> Result<(), NotRead> {
        let client = &self.client;
        let has_token = client.jar.has_token(client.hosts);
        if has_token && self.session.standing(self.now) == SessionState::Fresh {
            return Ok(());
        }
        if !client.jar.has_web_session(client.hosts) {
            self.cross_over().await?;
        }
        let client = &self.client;
        let is_new = self.has_crossed() && client.jar.has_token(client.hosts);
        // The page that takes the one-time token may give out none for the gateway (PORTAL.md section 9).
        if is_new || self.tries.has_refreshed || self.refresh().await? || self.has_crossed() {
            return Ok(());
        }
        self.cross_over().await
    }
}

/// An empty list of homework may mean that the app was not paid for: no homework that was there has gone (PORTAL.md
/// section 3).
pub(super) fn unless_unpaid(
    base: Base,
    resource: &Resource,
    document: Document,
) -> Result<Document, NotRead> {
    let is_homework = *resource == Resource::HomeWorkAssignments;
    if is_homework && matches!(base, Base::Api(_)) && document.is_empty_list(resource.root()) {
        return Err(NotRead::Closed(Cause::NoData));
    }
    Ok(document)
}
