//! The second door: a Konto LIBRUS, which a family has linked its children to (PORTAL.md).
//!
//! The portal knows who is logged in, and gives out a token for each child. With that token the child's data are read,
//! and a token for one use that leads to the web pages with the messages (see [`linked`]).

mod answer;
mod ending;
mod form;
pub(super) mod linked;
mod mobile;
mod portal_session;

use chrono::{DateTime, Utc};
use secrecy::{ExposeSecret, SecretString};
use tracing::info;

pub(in crate::synergia) use answer::Unanswered;
use answer::judge;
pub(in crate::synergia) use form::Form;
pub(in crate::synergia) use portal_session::PortalSession;

use super::kept_session::Pause;
use super::store::{SessionStore, SessionStoreError};
use crate::domain::visit::answer::Tallied;
use crate::domain::visit::login::FailedLogin;
use crate::domain::{Cause, EmailAddress, Login};
use crate::synergia::http::{Answer, Client};
use crate::synergia::request::{Get, PortalRoute};
use crate::synergia::wire::{Document, Items, LinkedAccount};

/// A Konto LIBRUS, as a visit to one of its children finds it. Children share it, and nothing else.
pub struct KontoLibrus<'v> {
    /// With the portal's own cookies or token.
    pub client: Client<'v>,
    email: &'v EmailAddress,
    now: DateTime<Utc>,
    session: PortalSession,
    /// The session as it is on disk.
    kept: PortalSession,
    /// Its children, if this visit has asked for all of them.
    pub children: Option<Items<LinkedAccount>>,
}

impl<'v> KontoLibrus<'v> {
    pub fn new(
        mut client: Client<'v>,
        email: &'v EmailAddress,
        session: PortalSession,
        now: DateTime<Utc>,
    ) -> Self {
        client.token = session.access_token();
        Self {
            client,
            email,
            now,
            kept: session.clone(),
            session,
            children: None,
        }
    }

    /// Asks for all children.
    pub async fn linked_accounts(&mut self) -> Result<&Items<LinkedAccount>, Unanswered> {
        let document = match self.ask(&Get::LinkedAccounts).await {
            Err(Unanswered::NoSession) if self.is_in().await? => {
                // A session that opens one thing and not the other was seen to want this first.
                let _ = self.send(&Get::PortalWidget).await?;
                self.ask(&Get::LinkedAccounts).await?
            }
            asked => asked?,
        };
        let children = LinkedAccount::all_in(&document);
        let children = children.filter(|children| children.tally().is_answer());
        let children = children.ok_or(Unanswered::BAD_ANSWER)?;
        Ok(self.children.insert(children))
    }

    /// The child with this login among all. One that cannot be read may be the child: it is not said to be missing.
    pub async fn listed_account(&mut self, login: &Login) -> Result<LinkedAccount, Unanswered> {
        let children = self.linked_accounts().await?;
        let mut read = children.read.iter();
        match read.find(|account| account.is_of(login)) {
            Some(own) => Ok(own.clone()),
            None if children.tally().unreadable > 0 => Err(Unanswered::BAD_ANSWER),
            None => Err(Unanswered::Child(Cause::NotLinked)),
        }
    }

    /// Asks for a new token of one child.
    pub async fn fresh_account(&mut self, login: &Login) -> Result<LinkedAccount, Unanswered> {
        let document = self.ask(&Get::FreshAccount(login.clone())).await?;
        LinkedAccount::of(login, &document).ok_or(Unanswered::BAD_ANSWER)
    }

    /// Whether it has a session that may be alive.
    pub fn has_session(&self) -> bool {
        self.client.token.is_some() || self.client.jar.has_portal()
    }

    /// Whether the session lives; it takes one request.
    pub async fn is_in(&mut self) -> Result<bool, Unanswered> {
        match self.ask(&Get::PortalMe).await {
            Ok(_) => Ok(true),
            Err(Unanswered::NoSession) => Ok(false),
            Err(unanswered) => Err(unanswered),
        }
    }

    /// Ends the session that there is: the next login begins with nothing.
    pub fn forget_session(&mut self) {
        if let Some(minutes) = self.session.ends(self.now) {
            info!(minutes, "The session of the Konto LIBRUS has ended");
        }
        self.client.jar.forget_portal();
        self.client.token = None;
    }

    /// Fetches the form of a login. The other route is tried where this one has none: the password was sent by neither.
    pub async fn find_form(&mut self) -> Result<Form, Cause> {
        if let Some(cause) = self.rest() {
            return Err(cause);
        }
        match form::find(&mut self.client, self.session.route).await {
            Err(Cause::BadAnswer) => {
                self.change_route();
                form::find(&mut self.client, self.session.route).await
            }
            found => found,
        }
    }

    /// The password and what follows, up to the proof that the portal is open. By one route only, whatever happens.
    pub async fn walk_in(
        &mut self,
        form: Form,
        password: &SecretString,
    ) -> Result<(), FailedLogin> {
        let shown = form.show(&mut self.client, self.email, password).await?;
        let outcome = match self.session.route {
            PortalRoute::Web => self.prove(shown).await,
            PortalRoute::Mobile => self.take_tokens(shown).await,
        };
        match outcome {
            Ok(()) => self.session.begins(self.now),
            Err(ref failure) => self.learn_from(failure.cause),
        }
        outcome.map_err(|failure| failure.without(password.expose_secret()))
    }

    /// What a failed login says of the route. A refusal says nothing: it is the same form by both. A page that nobody
    /// knows may mean that the portal's data take no cookies any more.
    fn learn_from(&mut self, cause: Cause) {
        let is_stale_again = cause == Cause::SessionLost && self.session.was_stale;
        self.session.was_stale = cause == Cause::SessionLost;
        if matches!(cause, Cause::BadAnswer | Cause::BrowserAction) || is_stale_again {
            self.change_route();
        }
    }

    fn change_route(&mut self) {
        self.session.route = self.session.route.other();
        info!(route = ?self.session.route, "The portal is entered another way from now on");
    }

    /// The cookies alone are no proof: `Me` has to be readable (PORTAL.md section 1.2, W4). What the portal has said to the
    /// password counts whether it is or not.
    async fn prove(&mut self, shown: Answer) -> Result<(), FailedLogin> {
        if let Some(failure) = ending::of_form(&shown) {
            return Err(failure);
        }
        match self.is_in().await {
            Ok(true) => Ok(()),
            Err(unanswered) if !ending::leads_back(&shown) => Err(unanswered.cause().into()),
            Ok(false) | Err(_) => Err(ending::of_page_behind(&mut self.client, shown).await),
        }
    }

    /// Keeps the session as it is now, if it differs from what is kept.
    pub fn keep(&mut self, store: &mut dyn SessionStore) -> Result<(), SessionStoreError> {
        if let Some(until) = self.client.wait_until {
            self.session
                .rests(Pause::new(Cause::Unreachable, self.now, until));
        }
        self.session.cookies = self.client.jar.kept();
        if self.session != self.kept {
            store.save_account_session(&self.session.text()?)?;
            self.kept = self.session.clone();
        }
        Ok(())
    }

    /// Why the portal is to be left alone now, if it is.
    pub fn rest(&self) -> Option<Cause> {
        self.session.rest(self.now)
    }

    async fn ask(&mut self, get: &Get) -> Result<Document, Unanswered> {
        judge(self.send(get).await?)
    }

    async fn send(&mut self, get: &Get) -> Result<Answer, Unanswered> {
        if let Some(cause) = self.rest() {
            return Err(Unanswered::Trouble(cause));
        }
        let answer = self.client.get(get).await;
        answer.map_err(|error| Unanswered::Trouble(error.into()))
    }
}
