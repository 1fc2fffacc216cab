//! What has to be kept during a visit, and who keeps it.

use std::error::Error;
use std::pin::Pin;

use chrono::{DateTime, Utc};
use secrecy::SecretString;

use crate::domain::visit::login::{LoginLedger, LoginPermit};

/// A password on its way: it may come from a command that takes its time.
pub type PasswordFuture<'a> =
    Pin<Box<dyn Future<Output = Result<SecretString, SessionStoreError>> + 'a>>;

/// Keeps what must survive a crash in the middle of a visit. Every call is on disk when it returns. Logins are those of
/// the account: the student's own, or the Konto LIBRUS, which several students share.
pub trait SessionStore {
    /// Records that the password is about to be sent, unless it may not be: another process may have sent it
    /// since the visit began.
    fn record_attempt(&mut self, now: DateTime<Utc>) -> Result<LoginPermit, SessionStoreError>;

    /// Keeps the record of password logins, after each outcome.
    fn save_ledger(&mut self, ledger: &LoginLedger) -> Result<(), SessionStoreError>;

    /// Keeps the session, a text that only the client reads, after a login, a refresh, and the way into Wiadomości.
    fn save_session(&mut self, session: &str) -> Result<(), SessionStoreError>;

    /// Keeps the session of the Konto LIBRUS by which the student comes in, likewise.
    fn save_account_session(&mut self, session: &str) -> Result<(), SessionStoreError>;

    /// The password of the account; asked for only when a login is really needed.
    fn password(&mut self) -> PasswordFuture<'_>;
}

/// The store could not do it.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct SessionStoreError(#[source] pub Box<dyn Error + Send + Sync>);
