//! Everything that is kept: one SQLite file.
//!
//! Nothing outside this folder names a table. Each question is a method of [`Tx`], grouped by what it
//! asks about; a caller opens a transaction with [`Store::write`] or [`Store::read`].

mod codec;
mod error;
mod files;
mod forgetting;
mod future_times;
mod meta;
mod outbox;
mod pruning;
mod register;
mod requests;
mod schema;

use rusqlite::{Connection, Transaction, TransactionBehavior};

use files::Origin;

pub use error::StoreError;
pub use files::{Lock, LockHolder};
pub use forgetting::Forgotten;
pub use meta::{OutboxPause, PauseKind};
pub use outbox::{
    Audience, DeliveryFate, DeliveryState, Interest, LetterState, Matter, NewLetter, NoticeSent,
    OutboxCounts, OutboxLetter, Quiet, RecipientRow,
};
pub use register::{
    AccountId, AccountRow, FeedRow, HistoryFilter, KnownEntry, PastEntry, StudentId, StudentRow,
    Unopened,
};
pub use requests::{About, Request};

/// An open state.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    /// The files it came from; none of a state in memory.
    origin: Option<Origin>,
}

/// An open transaction: everything seen and written in it belongs together.
#[derive(Debug)]
pub struct Tx<'c> {
    connection: Transaction<'c>,
}

impl Store {
    /// Runs `work` in a transaction that may write. Everything is on disk when this returns `Ok`, and
    /// nothing of it happened when it returns an error.
    pub fn write<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        // A deferred transaction that turns from reading to writing fails at once when another process
        // writes, whatever the busy timeout says; an immediate one waits.
        self.transact(TransactionBehavior::Immediate, work)
    }

    /// Runs `work` in a transaction that sees one state of everything and writes nothing.
    pub fn read<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.transact(TransactionBehavior::Deferred, work)
    }

    fn transact<T, E: From<StoreError>>(
        &self,
        behavior: TransactionBehavior,
        work: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        // Visits that overlap share the state. None of them waits within a transaction; if one did, SQLite would refuse
        // the second.
        let connection =
            Transaction::new_unchecked(&self.connection, behavior).map_err(StoreError::from)?;
        let tx = Tx { connection };
        let result = work(&tx)?;
        tx.connection.commit().map_err(StoreError::from)?;
        Ok(result)
    }
}

#[cfg(test)]
mod tests;
