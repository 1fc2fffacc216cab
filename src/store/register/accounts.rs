//! The accounts that log in: a student's own, or a Konto LIBRUS which several students share.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, params};

use super::students::StudentId;
use crate::domain::visit::SessionText;
use crate::domain::visit::login::LoginLedger;
use crate::domain::{Door, EmailAddress};
use crate::store::codec::{from_json, seconds, to_json};
use crate::store::{StoreError, Tx};

/// Where the record of an account stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountId {
    /// In the row of the student: the login from school.
    OfStudent(StudentId),
    /// In a row of its own.
    KontoLibrus(i64),
}

/// Everything kept of an account.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountRow {
    pub id: AccountId,
    /// When the password was sent.
    pub ledger: LoginLedger,
    /// The hash of the password that was refused.
    pub refused: Option<String>,
    /// The session of a Konto LIBRUS, as the register client wrote it.
    pub session: Option<SessionText>,
}

impl AccountId {
    /// Table and row.
    fn place(self) -> (&'static str, i64) {
        match self {
            Self::OfStudent(StudentId(id)) => ("student", id),
            Self::KontoLibrus(id) => ("konto_librus", id),
        }
    }
}

impl Tx<'_> {
    /// Records by which door a student comes in, if it is another one than before. Behind another one the session of the
    /// first is worth nothing.
    pub fn take_door(
        &self,
        id: StudentId,
        door: &Door,
        since: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let account = match door {
            Door::Synergia => None,
            Door::KontoLibrus(email) => Some(self.enter_account(email)?),
        };
        self.connection.execute(
            "UPDATE student SET konto_librus = ?2, session = NULL, door_since = ?3
             WHERE id = ?1 AND konto_librus IS NOT ?2",
            params![id.0, account, seconds(since)],
        )?;
        Ok(())
    }

    /// The record of a Konto LIBRUS, made when there is none.
    pub fn konto_librus(&self, email: &EmailAddress) -> Result<AccountRow, StoreError> {
        let id = self.enter_account(email)?;
        let query =
            "SELECT ledger, refused, session AS account_session FROM konto_librus WHERE id = ?1";
        let mut query = self.connection.prepare_cached(query)?;
        let mut rows = query.query([id])?;
        let row = rows
            .next()?
            .ok_or(StoreError::Unreadable { what: "account" })?;
        account_in(AccountId::KontoLibrus(id), row)
    }

    fn enter_account(&self, email: &EmailAddress) -> Result<i64, StoreError> {
        let id = self.connection.query_row(
            "INSERT INTO konto_librus (email) VALUES (?1)
             ON CONFLICT (email) DO UPDATE SET email = excluded.email RETURNING id",
            [email.identity()],
            |row| row.get(0),
        )?;
        Ok(id)
    }

    /// The account by which a student comes in.
    pub fn account_of(&self, id: StudentId) -> Result<AccountId, StoreError> {
        let query = "SELECT konto_librus FROM student WHERE id = ?1";
        let shared = self.connection.query_row(query, [id.0], |row| row.get(0));
        let shared: Option<i64> = shared.optional()?.flatten();
        Ok(shared.map_or(AccountId::OfStudent(id), AccountId::KontoLibrus))
    }

    /// When the password of an account was sent.
    pub fn ledger(&self, id: AccountId) -> Result<LoginLedger, StoreError> {
        let (table, row) = id.place();
        let query = format!("SELECT ledger FROM {table} WHERE id = ?1");
        let text: String = self.connection.query_row(&query, [row], |row| row.get(0))?;
        from_json(&text, "login ledger")
    }

    /// Keeps when the password of an account was sent.
    pub fn save_ledger(&self, id: AccountId, ledger: &LoginLedger) -> Result<(), StoreError> {
        self.update_account(id, "ledger", Some(&to_json(ledger, "login ledger")?))
    }

    /// Keeps the hash of the password that was refused, or forgets it.
    pub fn save_refused(&self, id: AccountId, hash: Option<&str>) -> Result<(), StoreError> {
        self.update_account(id, "refused", hash)
    }

    /// Keeps the session of an account, as the register client wrote it.
    pub fn save_account_session(&self, id: AccountId, session: &str) -> Result<(), StoreError> {
        self.update_account(id, "session", Some(session))
    }

    fn update_account(
        &self,
        id: AccountId,
        column: &str,
        value: Option<&str>,
    ) -> Result<(), StoreError> {
        let (table, row) = id.place();
        let update = format!("UPDATE {table} SET {column} = ?2 WHERE id = ?1");
        self.connection.execute(&update, params![row, value])?;
        Ok(())
    }
}

/// The account `id` in the columns `ledger`, `refused` and `account_session`.
pub(super) fn account_in(id: AccountId, row: &Row<'_>) -> Result<AccountRow, StoreError> {
    let ledger: String = row.get("ledger")?;
    Ok(AccountRow {
        id,
        ledger: from_json(&ledger, "login ledger")?,
        refused: row.get("refused")?,
        session: row
            .get::<_, Option<String>>("account_session")?
            .map(SessionText),
    })
}
