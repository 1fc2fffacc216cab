//! What the register client must remember, kept in the store.

use chrono::{DateTime, Utc};
use secrecy::SecretString;

use crate::config::PasswordSource;
use crate::domain::visit::login::{LoginLedger, LoginPermit};
use crate::store::{Store, StoreError, StudentId, Tx};
use crate::synergia::{PasswordFuture, SessionStore, SessionStoreError};

/// Keeps one student's session and logins; each call is on disk when it returns.
pub struct StudentSessionStore<'a> {
    store: &'a mut Store,
    student: StudentId,
    source: &'a PasswordSource,
    /// The password that was handed out last, in case it is refused.
    pub handed_out: Option<SecretString>,
}

impl<'a> StudentSessionStore<'a> {
    /// The session store of one student, whose password comes from `source`.
    pub fn new(store: &'a mut Store, student: StudentId, source: &'a PasswordSource) -> Self {
        Self {
            store,
            student,
            source,
            handed_out: None,
        }
    }

    fn keep<T>(
        &mut self,
        work: impl FnOnce(&Tx<'_>, StudentId) -> Result<T, StoreError>,
    ) -> Result<T, SessionStoreError> {
        let student = self.student;
        self.store
            .write(|tx| work(tx, student))
            .map_err(|error| SessionStoreError(error.into()))
    }
}

impl SessionStore for StudentSessionStore<'_> {
    fn record_attempt(&mut self, now: DateTime<Utc>) -> Result<LoginPermit, SessionStoreError> {
        self.keep(|tx, student| {
            let mut ledger = tx.ledger(student)?;
            let permit = ledger.permit(now);
            if permit == LoginPermit::Granted {
                ledger.record_attempt(now);
                tx.save_ledger(student, &ledger)?;
            }
            Ok(permit)
        })
    }

    fn save_ledger(&mut self, ledger: &LoginLedger) -> Result<(), SessionStoreError> {
        self.keep(|tx, student| tx.save_ledger(student, ledger))
    }

    fn save_session(&mut self, session: &str) -> Result<(), SessionStoreError> {
        self.keep(|tx, student| tx.save_session(student, session))
    }

    fn password(&mut self) -> PasswordFuture<'_> {
        Box::pin(async {
            let password = self.source.read().await;
            let password = password.map_err(|error| SessionStoreError(error.into()))?;
            self.handed_out = Some(password.clone());
            Ok(password)
        })
    }
}

#[cfg(test)]
mod tests {
    use chrono::Duration;

    use super::*;
    use crate::domain::Cause;
    use crate::domain::examples::{moment, student};
    use crate::pipeline::examples::household;

    /// Such as `check` beside the service: each has read the ledger before the other wrote it.
    #[test]
    fn only_one_of_two_processes_logs_in() {
        let home = tempfile::tempdir().unwrap();
        let household = household(home.path());
        let source = &household.members[0].config.password;
        let mut stores = [(); 2].map(|()| Store::open(home.path()).unwrap());
        let now = moment(5, 7, 0);
        let permits = stores.each_mut().map(|store| {
            let entered: Result<_, StoreError> =
                store.write(|tx| tx.enter_student(&student("Zosia")));
            let mut session_store = StudentSessionStore::new(store, entered.unwrap(), source);
            session_store.record_attempt(now).unwrap()
        });
        let (cause, at) = (Cause::LoginCap, now + Duration::minutes(30));
        assert_eq!(
            permits,
            [LoginPermit::Granted, LoginPermit::NotBefore { cause, at }]
        );
    }
}
