//! The register: login, session, reading (API.md). Nothing outside this module knows one of its addresses
//! or the shape of one of its answers.
//!
//! | room | what it is |
//! |---|---|
//! | `request` | what may be asked, and of whom: no other request can be written down |
//! | `wire` | the shapes of the answers, as far as we read them |
//! | `shape` | what the answers look like, to the last field, and nothing that stands in them |
//! | `http` | one request at a time, with the cookies of one student |
//! | `verdict` | what an answer of the gateway means |
//! | `session` | coming in, staying in, getting back in |
//! | `lookups`, `convert` | from ids to names, from the wire to entries |
//! | `messages` | Wiadomości, with their own session, and what was before them |
//! | `feeds`, `visit` | reading what is due, in one visit |
//! | `opening` | opening a message, where the family allows it |
//! | `program` | which program reads |
//! | `browser_page` | what a parent opens in a browser |
//!
//! A room uses those above it in this table, never one below; a test keeps it so.

mod browser_page;
mod convert;
mod feeds;
mod http;
mod lookups;
mod messages;
mod opening;
mod program;
mod request;
mod session;
pub mod shape;
mod verdict;
mod visit;
mod wire;

use std::sync::Arc;

use chrono::{DateTime, Utc};
use tokio::sync::Mutex;
use tracing::{Instrument, info_span};

pub use browser_page::browser_page;
pub use http::{ConnectionError, Timeouts, web_client};
pub use opening::{OpenMessage, OpenedMessage};
pub use request::{Hosts, UnopenedMessage};
pub use session::{PasswordFuture, SessionStore, SessionStoreError};
pub use shape::{ShapeReport, Witness};

use crate::domain::Login;
use crate::domain::visit::account::{AccountVisit, AccountVisited};
use crate::domain::visit::login::LoginLedger;
use crate::domain::visit::{DoorOf, Visit, Visited};
use http::{Client, CookieJar};
use session::{Comer, Gateway, KeptSession, KontoLibrus, PortalSession};

/// The client of the register. One for all students: it holds connections, and no cookie.
#[derive(Debug)]
pub struct Synergia {
    http: reqwest::Client,
    hosts: Hosts,
    timeouts: Timeouts,
    witness: Option<Arc<Witness>>,
    /// Held by the visit that sends a password.
    logins: Mutex<()>,
    /// Which program reads.
    program: String,
}

impl Synergia {
    /// A client for the register at `hosts`.
    pub fn new(hosts: Hosts, timeouts: Timeouts) -> Result<Self, ConnectionError> {
        Ok(Self {
            http: http::register_client(&hosts, timeouts)?,
            hosts,
            timeouts,
            witness: None,
            logins: Mutex::default(),
            program: program::this_program(),
        })
    }

    /// The same client, whose answers a witness sees. It asks for everything, also for what it could know.
    #[must_use]
    pub fn seen_by(self, witness: Arc<Witness>) -> Self {
        Self {
            witness: Some(witness),
            ..self
        }
    }

    /// Visits the register of one student: comes in, and reads the feeds that are due. At most one
    /// password login, whatever happens.
    ///
    /// # Errors
    /// Only when the store cannot write: what would be read then could not be kept either. Everything
    /// that the register does is reported by [`Visited`].
    pub async fn visit(
        &self,
        visit: Visit<'_>,
        store: &mut dyn SessionStore,
    ) -> Result<Visited, SessionStoreError> {
        let visit = Visit {
            lookups: visit.lookups.filter(|_| self.witness.is_none()),
            ..visit
        };
        let session = KeptSession::by(&visit.door, visit.session.as_ref());
        let client = self.client(session.jar(&self.hosts), visit.now);
        let konto = self.konto_librus(&visit.door, visit.now);
        let who = (visit.login, visit.now);
        let comer = self.comer(who, session, visit.ledger.clone(), konto);
        visit::visit(client, comer, visit, &self.program, store).await
    }

    /// Opens one message, with the session that has just read the list. No password is sent for it.
    ///
    /// # Errors
    /// Only when the store cannot write.
    pub async fn open(
        &self,
        message: OpenMessage<'_>,
        store: &mut dyn SessionStore,
    ) -> Result<OpenedMessage, SessionStoreError> {
        let span = info_span!("open", student = %message.name_for_logs);
        let session = KeptSession::by(&message.door, message.session.as_ref());
        let client = self.client(session.jar(&self.hosts), message.now);
        let konto = self.konto_librus(&message.door, message.now);
        let who = (message.login, message.now);
        let comer = self.comer(who, session, LoginLedger::default(), konto);
        opening::open(client, comer, message, store)
            .instrument(span)
            .await
    }

    /// Asks a Konto LIBRUS for its children. At most one password login, whatever happens.
    ///
    /// # Errors
    /// Only when the store cannot write.
    pub async fn children(
        &self,
        visit: AccountVisit<'_>,
        store: &mut dyn SessionStore,
    ) -> Result<AccountVisited, SessionStoreError> {
        let (now, nobody) = (visit.now, Login(String::new()));
        let door = DoorOf::KontoLibrus {
            email: visit.email,
            session: visit.session,
        };
        let session = KeptSession::by(&door, None);
        let client = self.client(session.jar(&self.hosts), now);
        let konto = self.konto_librus(&door, now);
        let comer = self.comer((&nobody, now), session, visit.ledger, konto);
        let gateway = Gateway::new(client, store, comer);
        let span = info_span!("account");
        session::linked_children(gateway, visit.proves_password)
            .instrument(span)
            .await
    }

    fn comer<'v>(
        &'v self,
        (login, now): (&'v Login, DateTime<Utc>),
        session: KeptSession,
        ledger: LoginLedger,
        konto: Option<KontoLibrus<'v>>,
    ) -> Comer<'v> {
        Comer {
            login,
            now,
            session,
            ledger,
            logins: &self.logins,
            konto,
        }
    }

    fn client(&self, jar: CookieJar, now: DateTime<Utc>) -> Client<'_> {
        let mut client = Client::new(&self.http, &self.hosts, self.timeouts, jar, now);
        client.witness = self.witness.as_deref();
        client
    }

    /// The account by which a visit comes in, with its own client: no child ever sends its cookies.
    fn konto_librus<'v>(
        &'v self,
        door: &DoorOf<'v>,
        now: DateTime<Utc>,
    ) -> Option<KontoLibrus<'v>> {
        let DoorOf::KontoLibrus { email, session } = door else {
            return None;
        };
        let session = PortalSession::restored(session.as_ref());
        let client = self.client(session.jar(&self.hosts), now);
        Some(KontoLibrus::new(client, email, session, now))
    }
}
