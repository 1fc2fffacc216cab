//! Everything that is kept: one SQLite file.
//!
//! Nothing outside this folder names a table. Each question is a method of [`Tx`], grouped by what it
//! asks about; a caller opens a transaction with [`Store::write`] or [`Store::read`].

mod audience;
mod backup;
mod codec;
mod deliveries;
mod disk;
mod error;
mod events;
mod feeds;
mod letters;
mod lock;
mod loss;
mod meta;
mod open;
mod openings;
mod past_years;
mod place;
mod pruning;
mod recipients;
mod requests;
mod reserve;
mod schema;
mod snapshots;
mod students;
mod times;
mod unoffered;

use rusqlite::{Connection, Transaction, TransactionBehavior};

use place::Origin;

pub use audience::Audience;
pub use deliveries::{DeliveryFate, DeliveryState};
pub use error::StoreError;
pub use events::HistoryFilter;
pub use feeds::FeedRow;
pub use letters::{LetterState, NewLetter, OutboxCounts, OutboxLetter};
pub use lock::Lock;
pub use meta::{OutboxPause, PauseKind};
pub use openings::Unopened;
pub use past_years::PastEntry;
pub use recipients::{MailTold, RecipientRow};
pub use requests::{About, Request};
pub use students::{StudentId, StudentRow, Told};

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
        &mut self,
        work: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        // A deferred transaction that turns from reading to writing fails at once when another process
        // writes, whatever the busy timeout says; an immediate one waits.
        self.transact(TransactionBehavior::Immediate, work)
    }

    /// Runs `work` in a transaction that sees one state of everything and writes nothing.
    pub fn read<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.transact(TransactionBehavior::Deferred, work)
    }

    fn transact<T, E: From<StoreError>>(
        &mut self,
        behavior: TransactionBehavior,
        work: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let connection = self
            .connection
            .transaction_with_behavior(behavior)
            .map_err(StoreError::from)?;
        let tx = Tx { connection };
        let result = work(&tx)?;
        tx.connection.commit().map_err(StoreError::from)?;
        Ok(result)
    }
}

#[cfg(test)]
mod tests;
