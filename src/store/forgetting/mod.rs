//! Forgetting a child: after it no byte of the state's files tells of the child.
//!
//! | what holds the child | what becomes of it |
//! |---|---|
//! | entries, archive, events, their deliveries, opened messages, how the feeds stand | erased |
//! | session, lookups, the account by which only this child came in | erased |
//! | letters not yet sent that show the child | erased; what they reported of others is told again |
//! | letters that are settled | stay without subject: their Message-IDs are never used twice |
//! | backups | rewritten without the child, so that the others keep theirs; one that cannot be, or holds nobody else, is removed |
//! | a database that was lost and set aside | removed: nobody can rewrite what is damaged |
//! | pages that are free, the file beside the database | the database is written anew, the file emptied |
//!
//! Whoever is interrupted can begin again: the row of the student goes last.

mod rows;

use rusqlite::ffi;

use super::{Store, StoreError};
use crate::domain::Login;

/// What was done to forget a child.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Forgotten {
    /// Backups that were rewritten without the child.
    pub rewritten_backups: usize,
    /// Backups that were removed, because they were damaged or held nobody else.
    pub removed_backups: usize,
    /// Whether a database that was lost once was removed.
    pub removed_lost_database: bool,
}

impl Store {
    /// Erases the student with this login from the database and everything beside it. The caller holds the lock of
    /// the state.
    pub fn forget(&mut self, login: &Login) -> Result<Forgotten, StoreError> {
        let mut forgotten = Forgotten::default();
        if let Some(origin) = &self.origin {
            let erase = |copy: &mut Self| copy.erase(login);
            let backups = Self::rewrite_copies(origin.directory(), erase)?;
            (forgotten.rewritten_backups, forgotten.removed_backups) = backups;
        }
        forgotten.removed_lost_database = self.remove_leftovers()?;
        self.erase(login)?;
        Ok(forgotten)
    }

    /// Erases a student from this one database.
    fn erase(&mut self, login: &Login) -> Result<(), StoreError> {
        // What is deleted is overwritten, also in the steps before the database is written anew.
        self.connection.pragma_update(None, "secure_delete", true)?;
        let erased = self.erase_rows(login);
        self.connection
            .pragma_update(None, "secure_delete", false)?;
        erased
    }

    fn erase_rows(&mut self, login: &Login) -> Result<(), StoreError> {
        let Some(row) = self.read(|tx| tx.student(login))? else {
            return Ok(());
        };
        self.write(|tx| tx.erase_traces(row.id, &row.student))?;
        self.connection.execute_batch("VACUUM")?;
        self.empty_log()?;
        self.write(|tx| tx.erase_student(row.id, &row.student))?;
        self.empty_log()
    }

    /// Empties the file beside the database, in which older states of its pages still stand.
    fn empty_log(&self) -> Result<(), StoreError> {
        let truncate = "PRAGMA wal_checkpoint(TRUNCATE)";
        let is_busy: bool = self.connection.query_row(truncate, [], |row| row.get(0))?;
        if is_busy {
            return Err(
                rusqlite::Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_BUSY), None).into(),
            );
        }
        Ok(())
    }
}
