//! What the client needs kept, and who keeps it.

use std::error::Error;
use std::pin::Pin;

use chrono::{DateTime, Utc};
use secrecy::SecretString;

use super::session::Session;
use crate::domain::login::{LoginLedger, LoginPermit};

/// A password on its way: it may come from a command that takes its time.
pub type PasswordFuture<'a> =
    Pin<Box<dyn Future<Output = Result<SecretString, VaultError>> + Send + 'a>>;

/// Keeps what must survive a crash in the middle of a visit. Every call is on disk when it returns.
pub trait Vault: Send {
    /// Keeps that the password is about to be sent, unless it may not be: another process may have sent it
    /// since the visit began.
    fn record_attempt(&mut self, now: DateTime<Utc>) -> Result<LoginPermit, VaultError>;

    /// Keeps the record of password logins. Called after each outcome.
    fn save_ledger(&mut self, ledger: &LoginLedger) -> Result<(), VaultError>;

    /// Keeps the session. Called after a login, a refresh, and the way into Wiadomości.
    fn save_session(&mut self, session: &Session) -> Result<(), VaultError>;

    /// The password; asked for only when a login is really needed.
    fn password(&mut self) -> PasswordFuture<'_>;
}

/// The vault could not do it.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct VaultError(#[source] pub Box<dyn Error + Send + Sync>);
