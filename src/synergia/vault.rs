//! What the client needs kept, and who keeps it.

use std::error::Error;

use secrecy::SecretString;

use super::session::Session;
use crate::domain::login::LoginLedger;

/// Keeps what must survive a crash in the middle of a visit. Every call is on disk when it returns.
pub trait Vault: Send {
    /// Keeps the record of password logins. Called before the password leaves and after each outcome.
    fn save_ledger(&mut self, ledger: &LoginLedger) -> Result<(), VaultError>;

    /// Keeps the session. Called after a login, a refresh, and the way into Wiadomości.
    fn save_session(&mut self, session: &Session) -> Result<(), VaultError>;

    /// The password; asked for only when a login is really needed.
    fn password(&mut self) -> Result<SecretString, VaultError>;
}

/// The vault could not do it.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct VaultError(#[source] pub Box<dyn Error + Send + Sync>);
