//! The register client's memory, kept in the store.

use secrecy::SecretString;

use crate::config::PasswordSource;
use crate::domain::login::LoginLedger;
use crate::store::{Store, StoreError, StudentId, Tx};
use crate::synergia::{PasswordFuture, Session, Vault, VaultError};

/// Keeps one student's session and logins; each call is on disk when it returns.
pub struct StudentVault<'a> {
    store: &'a mut Store,
    student: StudentId,
    source: &'a PasswordSource,
    /// The password that was handed out last, in case it is refused.
    pub handed_out: Option<SecretString>,
}

impl<'a> StudentVault<'a> {
    /// The vault of one student, whose password comes from `source`.
    pub fn new(store: &'a mut Store, student: StudentId, source: &'a PasswordSource) -> Self {
        Self {
            store,
            student,
            source,
            handed_out: None,
        }
    }

    fn keep(
        &mut self,
        work: impl FnOnce(&Tx<'_>, StudentId) -> Result<(), StoreError>,
    ) -> Result<(), VaultError> {
        let student = self.student;
        self.store
            .write(|tx| work(tx, student))
            .map_err(|error| VaultError(error.into()))
    }
}

impl Vault for StudentVault<'_> {
    fn save_ledger(&mut self, ledger: &LoginLedger) -> Result<(), VaultError> {
        self.keep(|tx, student| tx.save_ledger(student, ledger))
    }

    fn save_session(&mut self, session: &Session) -> Result<(), VaultError> {
        let text = serde_json::to_string(session).map_err(|error| VaultError(error.into()))?;
        self.keep(|tx, student| tx.save_session(student, &text))
    }

    fn password(&mut self) -> PasswordFuture<'_> {
        Box::pin(async {
            let password = self.source.read().await;
            let password = password.map_err(|error| VaultError(error.into()))?;
            self.handed_out = Some(password.clone());
            Ok(password)
        })
    }
}
