//! What the register client must remember, kept in the store.

use chrono::{DateTime, Utc};
use secrecy::SecretString;

use crate::config::PasswordSource;
use crate::domain::visit::login::{LoginLedger, LoginPermit};
use crate::pipeline::poll::password_hash;
use crate::store::{AccountId, Store, StoreError, StudentId, Tx};
use crate::synergia::{PasswordFuture, SessionStore, SessionStoreError};

/// Keeps one student's session and logins; each call is on disk when it returns.
pub struct StudentSessionStore<'a> {
    store: &'a Store,
    student: Option<StudentId>,
    account: AccountId,
    source: &'a PasswordSource,
    /// The last attempt, where the next one is with another password.
    last_with_another: Option<DateTime<Utc>>,
    attempted_at: Option<DateTime<Utc>>,
    /// The password that was handed out last, in case it is refused.
    pub handed_out: Option<SecretString>,
}

impl<'a> StudentSessionStore<'a> {
    /// The session store of one student and the account that logs in, whose password comes from `source`.
    pub fn new(
        store: &'a Store,
        (student, account): (StudentId, AccountId),
        source: &'a PasswordSource,
    ) -> Self {
        Self {
            student: Some(student),
            ..Self::of_account(store, account, source)
        }
    }

    /// That of an account, while no student is visited.
    pub fn of_account(store: &'a Store, account: AccountId, source: &'a PasswordSource) -> Self {
        Self {
            store,
            student: None,
            account,
            source,
            last_with_another: None,
            attempted_at: None,
            handed_out: None,
        }
    }

    /// The same store of sessions, with another password than that of the attempt at `last`, if that is known.
    pub fn with_another_than(self, last: Option<DateTime<Utc>>) -> Self {
        Self {
            last_with_another: last,
            ..self
        }
    }

    /// What of a ledger is kept: after a login also the hash of its password.
    fn with_accepted(&self, ledger: &LoginLedger) -> Option<LoginLedger> {
        self.attempted_at
            .filter(|at| ledger.last_login == Some(*at))?;
        let accepted = self.handed_out.as_ref().and_then(password_hash::hash);
        Some(LoginLedger {
            accepted,
            ..ledger.clone()
        })
    }

    fn keep<T>(
        &mut self,
        work: impl FnOnce(&Tx<'_>, AccountId) -> Result<T, StoreError>,
    ) -> Result<T, SessionStoreError> {
        let account = self.account;
        self.store
            .write(|tx| work(tx, account))
            .map_err(|error| SessionStoreError(error.into()))
    }
}

impl SessionStore for StudentSessionStore<'_> {
    fn record_attempt(&mut self, now: DateTime<Utc>) -> Result<LoginPermit, SessionStoreError> {
        let another_than = self.last_with_another;
        self.attempted_at = Some(now);
        self.keep(|tx, account| {
            let mut ledger = tx.ledger(account)?;
            if another_than.is_some() {
                ledger.take_another_password(another_than);
            }
            let permit = ledger.permit(now);
            if permit == LoginPermit::Granted {
                ledger.record_attempt(now);
                tx.save_ledger(account, &ledger)?;
            }
            Ok(permit)
        })
    }

    fn save_ledger(&mut self, ledger: &LoginLedger) -> Result<(), SessionStoreError> {
        let accepted = self.with_accepted(ledger);
        self.keep(|tx, account| match &accepted {
            Some(ledger) => {
                tx.save_ledger(account, ledger)?;
                tx.save_refused(account, None)
            }
            None => tx.save_ledger(account, ledger),
        })
    }

    fn save_session(&mut self, session: &str) -> Result<(), SessionStoreError> {
        let Some(student) = self.student else {
            return Ok(());
        };
        self.keep(|tx, _| tx.save_session(student, session))
    }

    fn save_account_session(&mut self, session: &str) -> Result<(), SessionStoreError> {
        self.keep(|tx, account| tx.save_account_session(account, session))
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
        let stores = [(); 2].map(|()| Store::open(home.path()).unwrap());
        let now = moment(5, 7, 0);
        let permits = stores.each_ref().map(|store| {
            let entered: Result<_, StoreError> =
                store.write(|tx| tx.enter_student(&student("Zosia")));
            let id = entered.unwrap();
            let mut session_store =
                StudentSessionStore::new(store, (id, AccountId::OfStudent(id)), source);
            session_store.record_attempt(now).unwrap()
        });
        let (cause, at) = (Cause::LoginCap, now + Duration::minutes(30));
        assert_eq!(
            permits,
            [LoginPermit::Granted, LoginPermit::NotBefore { cause, at }]
        );
    }
}
